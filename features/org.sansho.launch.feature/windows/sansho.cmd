@rem SPDX-License-Identifier: EPL-2.0
@rem Runs Sansho's command line: sansho help
@echo off
setlocal
call "%~dp0find-java.cmd"
if errorlevel 1 exit /b 3
"%JAVA_HOME%\bin\java.exe" %SANSHO_JAVA_FLAGS% -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xmn600m -cp "%~dp0plugins\*" org.sansho.cli.Main %*
exit /b %errorlevel%
