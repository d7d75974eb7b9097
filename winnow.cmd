@echo off
rem Runs Winnow's command line; builds it first where it is missing.
rem Environment: JAVA_HOME (else java on the PATH), WINNOW_JAVA_OPTS (options for the JVM, such as -Xmx4g).
rem As winnow, the script for other systems, which says more of the reasons.
setlocal enabledelayedexpansion
set "WINNOW_HOME=%~dp0"
set "WINNOW_JAR=%WINNOW_HOME%cli\target\winnow.jar"

set "JAVA=java"
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
  if not exist "!JAVA!" (
    echo winnow: no Java at JAVA_HOME: %JAVA_HOME% 1>&2
    exit /b 2
  )
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
  echo winnow: no Java found: install a JDK of version 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
for /f "delims=.-+ tokens=1,2" %%a in ("%VERSION%") do (
  set "MAJOR=%%a"
  if "%%a"=="1" set "MAJOR=%%b"
)
if !MAJOR! LSS 17 (
  echo winnow: Java 17 or later is needed: %JAVA% is %VERSION% 1>&2
  exit /b 2
)

if not exist "%WINNOW_JAR%" (
  if not exist "%WINNOW_HOME%mvnw.cmd" (
    echo winnow: no %WINNOW_JAR% 1>&2
    exit /b 2
  )
  echo winnow: building %WINNOW_JAR% ^(only once^) ... 1>&2
  pushd "%WINNOW_HOME%"
  call mvnw.cmd -q -Dquick -DskipTests -pl cli -am package 1>&2
  set "BUILT=!ERRORLEVEL!"
  popd
  if not "!BUILT!"=="0" (
    echo winnow: the build failed: see above 1>&2
    exit /b 2
  )
)

rem The JVM takes its classes from an archive that fits one JVM and one jar, and goes without where it does not fit;
rem -Xlog:disable keeps it from telling so on standard output. Two that make the archive at once do no harm.
set "ARCHIVE=%WINNOW_HOME%cli\target\winnow-!MAJOR!.jsa"
for %%f in ("%WINNOW_JAR%") do set "KEY=%JAVA% %VERSION% %%~ff %%~tf %%~zf"
set "GIVEN=%WINNOW_JAVA_OPTS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS% "
set "MADE="
if exist "%ARCHIVE%.key" set /p MADE=<"%ARCHIVE%.key"
set "OWN="
if not "!GIVEN:-Xshare=!"=="!GIVEN!" set "OWN=yes"
if not "!GIVEN:Archive=!"=="!GIVEN!" set "OWN=yes"
if not "!GIVEN:AOT=!"=="!GIVEN!" set "OWN=yes"
if not defined OWN if not "!MADE!"=="!KEY!" call :archive >nul 2>nul <nul

rem What only shows help is over before the better compiler and the better collector pay.
set "BRIEF="
if "%~1"=="" set "BRIEF=yes"
if "%~1"=="help" set "BRIEF=yes"
if "%~1"=="generate-completion" set "BRIEF=yes"
for %%o in (-h --help -V --version) do (
  if "%~1"=="%%o" set "BRIEF=yes"
  if "%~2"=="%%o" set "BRIEF=yes"
)
set "OPTIONS=-Xlog:disable"
if defined BRIEF set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
if not defined OWN set OPTIONS=%OPTIONS% "-XX:SharedArchiveFile=%ARCHIVE%"

rem An argument may have an exclamation mark.
setlocal disabledelayedexpansion
"%JAVA%" %OPTIONS% %WINNOW_JAVA_OPTS% -jar "%WINNOW_JAR%" %*
exit /b %ERRORLEVEL%

:archive
setlocal
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "MINE=%ARCHIVE%.%RANDOM%"
mkdir "%MINE%.out" || exit /b 1
"%JAVA%" -Xlog:disable "-XX:DumpLoadedClassList=%MINE%.classes" -cp "%WINNOW_JAR%" dev.winnow.cli.StartUp "%MINE%.out"
if not errorlevel 1 "%JAVA%" -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=%MINE%.classes" "-XX:SharedArchiveFile=%MINE%" -cp "%WINNOW_JAR%"
if exist "%MINE%" move /y "%MINE%" "%ARCHIVE%"
>"%MINE%" echo !KEY!
move /y "%MINE%" "%ARCHIVE%.key"
del /q "%MINE%.classes"
rmdir /s /q "%MINE%.out"
endlocal
exit /b 0
