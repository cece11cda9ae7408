#!/bin/sh
# Makes a release for this system in target/packages: the installers, SHA256SUMS, the bill of materials (CycloneDX) and the
# notices of all libraries. The jar of the application is reproducible: two builds of one commit give equal bytes.
# The version is the one the pom leads to, 1.0.0 for 1.0.0-SNAPSHOT; the changelog has to have a section for it.
# Usage: packaging/release.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
if [ -n "$(git status --porcelain 2>/dev/null)" ]; then
    echo "There are changes that are not committed: a release is made of a commit." >&2
    exit 1
fi
version=$(sed -n 's|^    <revision>\(.*\)</revision>.*|\1|p' pom.xml | head -1)
version=${version%-SNAPSHOT}
grep -q "^## $version" CHANGELOG.md || {
    echo "CHANGELOG.md has no section \"## $version\": what is new belongs there before a release." >&2
    exit 1
}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
./mvnw -q -B -ntp -Prelease clean package -DskipTests "-Drevision=$version" "-Dpatchsmith.commit=$(git rev-parse --short=10 HEAD)"
case "$(uname -s)" in
    Linux) packaging/linux/build.sh ;;
    Darwin) packaging/mac/build.sh ;;
    *)
        echo "On Windows run packaging\\windows\\build.ps1 after: mvn -Prelease clean package -DskipTests -Drevision=$version" >&2
        exit 2
        ;;
esac
cp target/patchsmith-bom.json target/patchsmith-bom.xml target/patchsmith/THIRD-PARTY-NOTICES.txt target/patchsmith.jar target/packages/
(cd target/packages && rm -f SHA256SUMS && {
    if command -v sha256sum >/dev/null; then sha256sum -- *; else shasum -a 256 -- *; fi
} >../SHA256SUMS && mv ../SHA256SUMS SHA256SUMS)
ls -l target/packages
