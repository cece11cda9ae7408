package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.build.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a proof has found so far.
final class Findings {

    /// Nobody reads more; a package that is wrong is wrong.
    private static final int MOST = 200;

    private final List<Proof.Finding> findings = new ArrayList<>();
    private final Map<String, Long> checks = new LinkedHashMap<>();
    private final List<String> permitted = new ArrayList<>();

    void wrong(String place, String predicate) {
        if (findings.size() < MOST) {
            findings.add(new Proof.Finding(place, place + " " + predicate + "."));
        }
    }

    /// Counts something that was looked at.
    void checked(String what, long count) {
        checks.merge(what, count, Long::sum);
    }

    void permit(String sentence) {
        permitted.add(sentence);
    }

    Proof proof() {
        List<Proof.Check> list = new ArrayList<>();
        checks.forEach((what, count) -> list.add(new Proof.Check(what, count)));
        return new Proof(findings, list, permitted);
    }
}
