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
@rem The JVM keeps what it has made of the classes next to them, so that the next start is shorter.
set "SANSHO_CLASSES="
2>nul (>>"%~dp0configuration\classes.try" rem) && del "%~dp0configuration\classes.try" && set SANSHO_CLASSES=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%~dp0configuration\classes.jsa" -Xlog:disable
start "Sansho" "%JAVA_HOME%\bin\javaw.exe" %SANSHO_JAVA_FLAGS% -XX:+UseG1GC -XX:MaxGCPauseMillis=50 -Xmx1050m %SANSHO_CLASSES% -jar "%SANSHO_LAUNCHER%" %*
exit /b %errorlevel%
