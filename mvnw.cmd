@echo off
rem Runs the Maven of this machine on a JDK 25, whichever Java is the default one.
setlocal
set "JDK="
for %%H in ("%PATCHSMITH_JAVA_HOME%" "%JAVA_HOME%" "%JAVA_HOME_25%" "%JDK_25%") do if not defined JDK call :try "%%~H"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JDK call :try "%%~H"
if not defined JDK (
    echo Patchsmith needs a JDK 25 and found none in the usual places: install one, for example from https://adoptium.net ^(or point PATCHSMITH_JAVA_HOME at it^), and try again. 1>&2
    exit /b 3
)
set "JAVA_HOME=%JDK%"
set "PATH=%JDK%\bin;%PATH%"
mvn %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0
