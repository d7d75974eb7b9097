@echo off
rem Runs Winnow's command line; builds it first where it is missing.
rem Environment: JAVA_HOME (else java on the PATH), WINNOW_JAVA_OPTS (options for the JVM, such as -Xmx4g).
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

"%JAVA%" %WINNOW_JAVA_OPTS% -jar "%WINNOW_JAR%" %*
exit /b %ERRORLEVEL%
