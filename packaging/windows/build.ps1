# Makes the Windows installer in target\packages. To be run in PowerShell on Windows with a JDK 25, Maven and the WiX
# Toolset (4 or newer) on the PATH; it was not run where the Linux packages are made. Usage: packaging\windows\build.ps1
# The installer is per user, so that nobody needs an administrator. To sign it, run signtool over target\packages\*.msi.
$ErrorActionPreference = 'Stop'
# From PowerShell 7.4 on a program that fails stops the script too.
$PSNativeCommandUseErrorActionPreference = $true
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$work = "$root\target\packaging"

function Find-Jdk {
    foreach ($folder in @($env:JAVA_HOME) + (Get-ChildItem "$env:ProgramFiles\*\jdk-25*" -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName)) {
        if ($folder -and (Test-Path "$folder\bin\jpackage.exe") -and ((Get-Content "$folder\release") -match 'JAVA_VERSION="25')) { return $folder }
    }
    throw 'Patchsmith needs a JDK 25 and found none: install one from https://adoptium.net and try again.'
}

$jdk = Find-Jdk
$env:JAVA_HOME = $jdk
$version = ([xml](Get-Content "$root\pom.xml")).project.properties.revision -replace '-SNAPSHOT', ''
$modules = (Select-String -Path "$root\packaging\common.sh" -Pattern '^modules=(.*)$').Matches[0].Groups[1].Value

if (-not (Test-Path "$root\target\patchsmith\lib")) { & mvn -q -B -ntp -f "$root\pom.xml" package -DskipTests }
Remove-Item -Recurse -Force $work, "$root\target\packages" -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$work\input", "$work\icons", "$root\target\packages" | Out-Null
Copy-Item "$root\target\patchsmith\lib\*.jar" "$work\input"
Remove-Item "$work\input\javafx-*-linux*.jar", "$work\input\javafx-*-mac*.jar" -ErrorAction SilentlyContinue
& mvn -q -B -ntp -f "$root\pom.xml" dependency:build-classpath "-Dmdep.outputFile=$work\test.classpath" '-Dmdep.includeScope=test'
& "$jdk\bin\java" '-Djava.awt.headless=true' -cp "$root\target\test-classes;$(Get-Content $work\test.classpath)" `
    dev.patchsmith.packaging.IconMaker "$root\icons\patchsmith.svg" "$work\icons"
& "$jdk\bin\java" -cp "$root\target\test-classes;$(Get-Content $work\test.classpath)" `
    dev.patchsmith.packaging.OwnNatives win (Get-ChildItem "$work\input\*.jar").FullName

# The command line needs a launcher with a console of its own.
Set-Content "$work\cli.properties" "win-console=true`nwin-shortcut=false`nwin-menu=false"
& "$jdk\bin\jpackage" --type app-image --name Patchsmith --app-version $version --vendor Patchsmith `
    --description "Repairs apps that are already in their users' hands" --copyright 'Apache-2.0' `
    --input "$work\input" --main-jar patchsmith.jar --main-class dev.patchsmith.Main `
    --add-modules $modules --jlink-options '--strip-native-commands --strip-debug --no-man-pages --no-header-files --compress zip-6' `
    --java-options '--enable-native-access=ALL-UNNAMED' --java-options '-XX:+UseSerialGC' --java-options '-XX:MaxNewSize=128m' `
    --add-launcher "patchsmith-cli=$work\cli.properties" `
    --icon "$work\icons\patchsmith.ico" --dest "$work\image"

# The JDK's ahead-of-time cache, recorded through the image's own launcher. A missing or stale cache only costs time.
$app = "$work\image\Patchsmith"
$env:PATCHSMITH_HOME = "$work\home"
$env:PATCHSMITH_EXIT_WHEN_SHOWN = 'tour'
$env:JAVA_TOOL_OPTIONS = "-Dglass.platform=Headless -Dprism.order=sw -XX:AOTMode=record -XX:AOTConfiguration=$work\app.aotconf"
Start-Process -Wait "$app\Patchsmith.exe"
$env:JAVA_TOOL_OPTIONS = "-XX:AOTMode=create -XX:AOTConfiguration=$work\app.aotconf -XX:AOTCache=$app\app\app.aot"
Start-Process -Wait "$app\Patchsmith.exe"
Remove-Item Env:JAVA_TOOL_OPTIONS, Env:PATCHSMITH_EXIT_WHEN_SHOWN, Env:PATCHSMITH_HOME
if (Test-Path "$app\app\app.aot") {
    foreach ($launcher in 'Patchsmith', 'patchsmith-cli') {
        Add-Content "$app\app\$launcher.cfg" ('java-options=-XX:AOTCache=$APPDIR\app.aot', 'java-options=-Xlog:aot*=off', 'java-options=-Xlog:cds*=off')
    }
} else {
    Write-Warning 'The start-up cache could not be made; the program starts without it.'
}

& "$jdk\bin\jpackage" --type msi --app-image $app --name Patchsmith --app-version $version --vendor Patchsmith `
    --license-file "$root\LICENSE" --win-per-user-install --win-menu --win-shortcut-prompt --win-dir-chooser `
    --win-upgrade-uuid 6c1f1a52-5a0e-4a53-9a5e-1f6d6f4c0b7e `
    --file-associations "$root\packaging\associations\mg.properties" `
    --file-associations "$root\packaging\associations\hfp.properties" `
    --file-associations "$root\packaging\associations\apatch.properties" `
    --file-associations "$root\packaging\associations\project.properties" `
    --dest "$root\target\packages"
if (-not (Test-Path "$root\target\packages\*.msi")) { throw 'No installer was made; see the messages above.' }
Get-ChildItem "$root\target\packages\*" | Get-FileHash -Algorithm SHA256 |
    ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } | Set-Content "$root\target\packages\SHA256SUMS"
Get-ChildItem "$root\target\packages"
