@echo off
rem Starts Patchsmith from its folder: the window without arguments, the command line with them.
setlocal EnableDelayedExpansion
set "BIN=%~dp0"
set "JDK="
for %%H in ("%PATCHSMITH_JAVA_HOME%" "%JAVA_HOME%" "%JAVA_HOME_25%" "%JDK_25%") do if not defined JDK call :try "%%~H"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JDK call :try "%%~H"
if not defined JDK (
    echo Patchsmith needs a JDK 25 and found none in the usual places: install one, for example from https://adoptium.net ^(or point PATCHSMITH_JAVA_HOME at it^), and try again. 1>&2
    exit /b 3
)
rem A comparison is over before the optimising compiler has paid for itself.
set "QUICK="
for %%c in (diff advise baseline build-apk-patch peek) do if /i "%~1"=="%%c" set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn128m"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED %QUICK% %PATCHSMITH_JAVA_OPTS% -cp "%BIN%..\lib\*" dev.patchsmith.Main %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0
