#!/bin/sh
# Makes a release for this system in target/packages: the installers, SHA256SUMS, the bill of materials (CycloneDX) and the
# notices of all libraries. The jar of the application is reproducible: two builds of one commit give equal bytes.
# Usage: packaging/release.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
if [ -n "$(git status --porcelain 2>/dev/null)" ]; then
    echo "There are changes that are not committed: a release is made of a commit." >&2
    exit 1
fi
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
./mvnw -q -B -ntp -Prelease clean package -DskipTests "-Dpatchsmith.commit=$(git rev-parse --short=10 HEAD)"
case "$(uname -s)" in
    Linux) packaging/linux/build.sh ;;
    Darwin) packaging/mac/build.sh ;;
    *)
        echo "On Windows run packaging\\windows\\build.ps1 after: mvn -Prelease clean package -DskipTests" >&2
        exit 2
        ;;
esac
cp target/patchsmith-bom.json target/patchsmith-bom.xml target/patchsmith/THIRD-PARTY-NOTICES.txt target/patchsmith.jar target/packages/
(cd target/packages && rm -f SHA256SUMS && {
    if command -v sha256sum >/dev/null; then sha256sum -- *; else shasum -a 256 -- *; fi
} >../SHA256SUMS && mv ../SHA256SUMS SHA256SUMS)
ls -l target/packages
