@rem SPDX-License-Identifier: EPL-2.0
@rem Sets JAVA_HOME to a Java 21 or newer: the one in this folder, JAVA_HOME, or the newest of the usual folders.
@echo off
set "SANSHO_JAVA="
if exist "%~dp0runtime\bin\java.exe" set "SANSHO_JAVA=%~dp0runtime"
if not defined SANSHO_JAVA if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined SANSHO_JAVA for %%P in (java.exe) do if not "%%~$PATH:P"=="" call :consider "%%~dp$PATH:P.."
if not defined SANSHO_JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do call :consider "%%~D"
if not defined SANSHO_JAVA (
	chcp 65001 >nul
	echo Sansho: Java 21 以降をインストールし、JAVA_HOME に設定してください^(例: Eclipse Temurin^)。 / Please install Java 21 or newer ^(for example Eclipse Temurin^) and let JAVA_HOME point to it. 1>&2
	exit /b 3
)
set "JAVA_HOME=%SANSHO_JAVA%"
set "SANSHO_JAVA_FLAGS=--enable-native-access=ALL-UNNAMED"
call :version "%JAVA_HOME%"
if %SANSHO_JAVA_VERSION% GEQ 24 set "SANSHO_JAVA_FLAGS=%SANSHO_JAVA_FLAGS% --sun-misc-unsafe-memory-access=allow"
exit /b 0

:consider
if not exist "%~1\bin\java.exe" exit /b 0
call :version "%~1"
if %SANSHO_JAVA_VERSION% GEQ 21 set "SANSHO_JAVA=%~1"
exit /b 0

:version
set "SANSHO_JAVA_VERSION=0"
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do for /f "delims=.-+ " %%M in (%%V) do set "SANSHO_JAVA_VERSION=%%~M"
exit /b 0
