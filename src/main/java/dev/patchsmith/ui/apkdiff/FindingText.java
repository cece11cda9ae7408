package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.ui.look.Messages;

/// What a proof found, in the language of the window; the place is named once, also where the sentence starts with it.
final class FindingText {

    private FindingText() {}

    static String of(Finding finding, Messages messages) {
        String said = messages.sentence(finding.sentence());
        return finding.sentence().contains(finding.place()) ? said : finding.place() + ": " + said;
    }
}
