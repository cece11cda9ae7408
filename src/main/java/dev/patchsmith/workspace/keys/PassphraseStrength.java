package dev.patchsmith.workspace.keys;

import dev.patchsmith.envelope.vault.KeyVault;

/// A hint about a passphrase: how long somebody who has the vault file would have to guess, roughly. It knows no
/// dictionary, so it is generous to words; the vault's Argon2id makes each guess dear.
public enum PassphraseStrength {
    /// Shorter than a vault accepts.
    TOO_SHORT,
    WEAK,
    FAIR,
    GOOD;

    private static final int FAIR_BITS = 45;
    private static final int GOOD_BITS = 65;

    /// The array stays the caller's.
    public static PassphraseStrength of(char[] passphrase) {
        if (passphrase.length < KeyVault.MIN_PASSPHRASE) {
            return TOO_SHORT;
        }
        double bits = fresh(passphrase) * Math.log(alphabet(passphrase)) / Math.log(2);
        if (bits < FAIR_BITS) {
            return WEAK;
        }
        return bits < GOOD_BITS ? FAIR : GOOD;
    }

    /// Characters that do not merely repeat or count on from the one before.
    private static int fresh(char[] passphrase) {
        int fresh = 1;
        for (int i = 1; i < passphrase.length; i++) {
            int step = passphrase[i] - passphrase[i - 1];
            boolean again = i > 1 && passphrase[i] == passphrase[i - 2];
            if (Math.abs(step) > 1 && !again) {
                fresh++;
            }
        }
        return fresh;
    }

    private static int alphabet(char[] passphrase) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean other = false;
        boolean wide = false;
        for (char c : passphrase) {
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
            wide |= c > 0x7E;
            other |= c <= 0x7E && !Character.isLetterOrDigit(c);
        }
        return Math.max(
                2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 30 : 0) + (wide ? 2000 : 0));
    }
}
