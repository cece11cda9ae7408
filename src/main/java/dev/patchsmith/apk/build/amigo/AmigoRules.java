package dev.patchsmith.apk.build.amigo;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.SignatureCheck;
import dev.patchsmith.apk.XmlElement;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.code.SchemeRules;
import dev.patchsmith.apk.scheme.Fact;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Amigo asks of the APK that takes the place of another: its library checks the permissions and the certificate
/// when the patch comes, and the version at every start.
final class AmigoRules {

    private final ApkFile base;
    private final ApkFile fixed;
    private final List<BrokenRule> rules = new ArrayList<>();

    private AmigoRules(BuildRequest request) {
        this.base = request.base();
        this.fixed = request.fixed();
    }

    static List<BrokenRule> of(BuildRequest request) {
        AmigoRules asked = new AmigoRules(request);
        asked.rules.addAll(SchemeRules.of(request.diff(), Scheme.AMIGO, EnumSet.noneOf(Fact.class)));
        asked.identity();
        asked.signature();
        asked.permissions();
        asked.authorities();
        asked.rules.sort(Comparator.comparing(BrokenRule::weight));
        return List.copyOf(asked.rules);
    }

    private void identity() {
        if (base.identity().isEmpty() || fixed.identity().isEmpty()) {
            block(
                    "AMIGO-MANIFEST",
                    "One of the APKs has no readable manifest, so nobody can tell whether they belong" + " together.",
                    ApkFile.MANIFEST);
            return;
        }
        ApkIdentity before = base.identity().get();
        ApkIdentity after = fixed.identity().get();
        if (!before.packageName().equals(after.packageName())) {
            block(
                    "AMIGO-PACKAGE",
                    "The fixed APK is " + after.packageName() + ", the base is " + before.packageName()
                            + "; one app cannot take the place of another.",
                    "manifest package");
        }
        if (after.versionCode() < before.versionCode()) {
            block(
                    "AMIGO-VERSION",
                    "The fixed APK has the version code " + after.versionCode() + ", less than "
                            + before.versionCode()
                            + " of the base; the app drops such a patch when it starts. Give the fix the"
                            + " version code of the base or a higher one.",
                    "manifest versionCode");
        }
    }

    private void signature() {
        if (!fixed.signers().isSigned()) {
            block(
                    "AMIGO-UNSIGNED",
                    fixed.fileName() + " is not signed; sign it with the key of the base (apksigner" + " sign).",
                    fixed.fileName());
        } else if (!fixed.signers().sameSigners(base.signers())) {
            block(
                    "AMIGO-SIGNER",
                    "The fixed APK is signed with another certificate than the base, which the app"
                            + " refuses. Sign it with the key of the base.",
                    fixed.fileName());
        } else if (SignatureCheck.of(fixed) instanceof SignatureCheck.Invalid invalid) {
            block(
                    "AMIGO-SIGNATURE",
                    "The signature of the fixed APK does not hold: "
                            + invalid.reasons().stream().limit(1).collect(Collectors.joining()),
                    fixed.fileName());
        }
    }

    private void permissions() {
        Set<String> more = new TreeSet<>(names(fixed, "uses-permission"));
        more.removeAll(names(base, "uses-permission"));
        more.forEach(p -> block(
                "AMIGO-PERMISSION",
                "The fixed APK asks for " + p + ", which the base does not; the app"
                        + " refuses patches that ask for more.",
                "manifest uses-permission " + p));
    }

    private static Set<String> names(ApkFile apk, String tag) {
        return apk.manifest().stream()
                .flatMap(m -> m.children(tag).stream())
                .map(e -> e.text("name"))
                .collect(Collectors.toSet());
    }

    private void authorities() {
        String prefix = fixed.identity().map(ApkIdentity::packageName).orElse("") + ".provider";
        Set<String> known = providers(base).map(p -> p.text("name")).collect(Collectors.toSet());
        providers(fixed).filter(p -> !known.contains(p.text("name"))).forEach(p -> {
            if (!p.text("authorities").startsWith(prefix)) {
                block(
                        "AMIGO-AUTHORITY",
                        "The new provider " + p.text("name") + " has the authority \""
                                + p.text("authorities") + "\"; a patch can add providers only if theirs starts with \""
                                + prefix
                                + "\".",
                        "manifest provider " + p.text("name"));
            }
        });
    }

    private static Stream<XmlElement> providers(ApkFile apk) {
        return apk.manifest().stream()
                .flatMap(m -> m.children("application").stream())
                .flatMap(a -> a.children("provider").stream());
    }

    private void block(String code, String sentence, String place) {
        rules.add(BrokenRule.of(code, Weight.BLOCKING, sentence, place));
    }
}
