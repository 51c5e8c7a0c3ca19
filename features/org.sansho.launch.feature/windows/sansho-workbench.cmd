@rem SPDX-License-Identifier: EPL-2.0
@rem Starts Sansho's workbench. Options of Eclipse may follow, such as -data FOLDER or -nl ja.
@echo off
setlocal
call "%~dp0find-java.cmd"
if errorlevel 1 (
	pause
	exit /b 3
)
set "SANSHO_LAUNCHER="
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "SANSHO_LAUNCHER=%%~fL"
start "Sansho" "%JAVA_HOME%\bin\javaw.exe" %SANSHO_JAVA_FLAGS% -XX:+UseG1GC -Xmx1500m -jar "%SANSHO_LAUNCHER%" %*
exit /b %errorlevel%
