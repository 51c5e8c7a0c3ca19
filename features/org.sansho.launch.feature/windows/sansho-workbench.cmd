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
@rem A window is there sooner when the compiler leaves the processors to it: the second one comes for what runs very often only, and while it has
@rem work waiting the first one does not count for it.
set "SANSHO_COMPILER=-XX:Tier3DelayOn=0 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
start "Sansho" "%JAVA_HOME%\bin\javaw.exe" %SANSHO_JAVA_FLAGS% -XX:+UseG1GC -XX:MaxGCPauseMillis=50 -Xmx1050m %SANSHO_COMPILER% %SANSHO_CLASSES% -jar "%SANSHO_LAUNCHER%" %*
exit /b %errorlevel%
