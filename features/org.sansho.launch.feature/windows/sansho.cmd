@rem SPDX-License-Identifier: EPL-2.0
@rem Runs Sansho's command line: sansho help
@rem What it prints is UTF-8, whatever the console was set to before; that is set again afterwards.
@echo off
setlocal
call "%~dp0find-java.cmd"
if errorlevel 1 exit /b 3
@rem A command says itself that the memory is not enough; a server without memory is ended, so that its editor starts another one.
set "SANSHO_SERVER="
if "%~1"=="lsp" set "SANSHO_SERVER=-XX:+ExitOnOutOfMemoryError"
set "SANSHO_CODE_PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "SANSHO_CODE_PAGE=%%C"
chcp 65001 >nul
"%JAVA_HOME%\bin\java.exe" %SANSHO_JAVA_FLAGS% -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xmn600m %SANSHO_SERVER% -cp "%~dp0plugins\*" org.sansho.cli.Main %*
set "SANSHO_RESULT=%errorlevel%"
if defined SANSHO_CODE_PAGE chcp %SANSHO_CODE_PAGE% >nul
exit /b %SANSHO_RESULT%
