@echo off
rem Finds a JDK, builds once if it must, and runs the jar. See README.md.
setlocal
set "PROJECT=%~dp0"
if "%PROJECT:~-1%"=="\" set "PROJECT=%PROJECT:~0,-1%"
set "JAR=%PROJECT%\target\asc.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo asc needs a JDK, version 17 or later. Install one, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
if not exist "%JAR%" goto build
powershell -NoProfile -Command "$built=(Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%PROJECT%\src\main','%PROJECT%\pom.xml' -Recurse -File | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run
:build
echo Building asc; this happens once. 1>&2
pushd "%PROJECT%"
call mvn -B -q -DskipTests package > "%TEMP%\asc-build.log" 2>&1
if errorlevel 1 (
  type "%TEMP%\asc-build.log" 1>&2
  popd
  echo asc could not be built; the reason stands above. 1>&2
  exit /b 1
)
popd
:run
"%JAVA%" -Xms160m -Xmn96m -Xmx512m -XX:+UseSerialGC -Djava.awt.headless=true "-Dasc.project=%PROJECT%" %ASC_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
