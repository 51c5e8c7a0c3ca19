@rem SPDX-License-Identifier: EPL-2.0
@rem Sets JAVA_HOME to a Java 21 or newer: the one in this folder, JAVA_HOME, or one of the usual folders.
@echo off
set "SANSHO_JAVA="
if exist "%~dp0runtime\bin\java.exe" set "SANSHO_JAVA=%~dp0runtime"
if not defined SANSHO_JAVA if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined SANSHO_JAVA for %%P in (java.exe) do if not "%%~$PATH:P"=="" call :consider "%%~dp$PATH:P.."
if not defined SANSHO_JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do call :consider "%%~D"
if not defined SANSHO_JAVA goto missing
set "JAVA_HOME=%SANSHO_JAVA%"
call :version "%JAVA_HOME%"
set "SANSHO_JAVA_FLAGS=--enable-native-access=ALL-UNNAMED"
if %SANSHO_JAVA_VERSION% GEQ 24 set "SANSHO_JAVA_FLAGS=%SANSHO_JAVA_FLAGS% --sun-misc-unsafe-memory-access=allow"
exit /b 0

:consider
if not exist "%~1\bin\java.exe" exit /b 0
call :version "%~1"
if %SANSHO_JAVA_VERSION% GEQ 21 set "SANSHO_JAVA=%~1"
exit /b 0

@rem The line JAVA_VERSION="21.0.3" of the file release; the number that its value begins with.
:version
set "SANSHO_JAVA_VERSION=0"
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" for /f "delims=.-+ " %%M in ("%%~L") do set "SANSHO_JAVA_VERSION=%%M"
exit /b 0

@rem The line with Japanese is UTF-8: it must be read after the code page was changed, and no label may stand behind it.
:missing
for /f "tokens=2 delims=:." %%C in ('chcp') do set "SANSHO_CODE_PAGE=%%C"
chcp 65001 >nul
>&2 echo Sansho: Java 21 以降をインストールし、JAVA_HOME に設定してください(例: Eclipse Temurin)。 / Please install Java 21 or newer (for example Eclipse Temurin) and let JAVA_HOME point to it.
if defined SANSHO_CODE_PAGE chcp %SANSHO_CODE_PAGE% >nul
exit /b 3
