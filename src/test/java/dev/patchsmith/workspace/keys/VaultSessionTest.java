package dev.patchsmith.workspace.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.credential.NoKeychain;
import dev.patchsmith.workspace.credential.SessionMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSessionTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir
    Path folder;

    private final CredentialStore keychain = new SessionMemory();

    @SuppressWarnings("NullAway.Init")
    private VaultSession session;

    @BeforeEach
    void make() {
        session = new VaultSession(folder.resolve("keys.vault"), keychain);
        assertThat(session.create(phrase(), CHEAP)).isEmpty();
        assertThat(session.add(profile("shop"))).isEmpty();
    }

    @Test
    void aBorrowedKeyOutlivesTheLock() {
        KeyProfile borrowed = ((VaultSession.Borrowed.Profile) session.borrow("shop")).profile();
        session.lock();
        assertThat(borrowed.legacyKey().orElseThrow()).isEqualTo(key());
        assertThat(session.state()).isEqualTo(VaultSession.State.LOCKED);
        assertThat(session.cards()).isEmpty();
    }

    @Test
    void nothingIsLentWhileItIsLocked() {
        session.lock();
        assertThat(refusal("shop")).contains("locked");
        assertThat(session.add(profile("other")))
                .hasValueSatisfying(said -> assertThat(said).contains("locked"));
    }

    @Test
    void anUnknownProfileIsToldWithTheKnownOnes() {
        assertThat(refusal("shpo")).contains("\"shpo\"", "\"shop\"");
    }

    @Test
    void aWrongPassphraseIsToldAndNothingOpens() {
        session.lock();
        assertThat(session.unlock("wrong phrase".toCharArray()))
                .hasValueSatisfying(said -> assertThat(said).contains("passphrase"));
        assertThat(session.state()).isEqualTo(VaultSession.State.LOCKED);
    }

    @Test
    void aRememberedPassphraseOpensTheNextSession() {
        session.remember(phrase());
        VaultSession next = new VaultSession(session.file(), keychain);
        assertThat(next.unlockRemembered()).isTrue();
        assertThat(next.cards()).hasSize(1);
    }

    @Test
    void whatIsForgottenOpensNothing() {
        session.remember(phrase());
        session.forget();
        assertThat(new VaultSession(session.file(), keychain).unlockRemembered())
                .isFalse();
    }

    @Test
    void aChangedPassphraseIsNoLongerRemembered() {
        session.remember(phrase());
        assertThat(session.changePassphrase(phrase(), "a newer phrase".toCharArray(), CHEAP))
                .isEmpty();
        assertThat(session.isRemembered()).isFalse();
        session.lock();
        assertThat(session.unlock("a newer phrase".toCharArray())).isEmpty();
    }

    @Test
    void whereThereIsNoKeychainASentenceSaysSo() {
        VaultSession without = new VaultSession(session.file(), new NoKeychain("There is no keychain."));
        assertThat(without.noKeychain()).contains("There is no keychain.");
        assertThat(without.unlockRemembered()).isFalse();
        assertThat(session.noKeychain()).isEmpty();
    }

    @Test
    void aRenamedProfileKeepsItsKeysAndItsPlace() {
        session.add(profile("last"));
        assertThat(session.change("shop", profile -> profile.renamed("store"))).isEmpty();
        assertThat(session.cards()).extracting(ProfileCard::name).containsExactly("store", "last");
        assertThat(session.cards().getFirst().legacyKey()).contains(key().fingerprint());
    }

    @Test
    void noProfileTakesTheNameOfAnother() {
        session.add(profile("other"));
        assertThat(session.change("shop", profile -> profile.renamed("other"))).isPresent();
        assertThat(session.add(profile("shop"))).isPresent();
        assertThat(session.cards()).hasSize(2);
    }

    @Test
    void aReplacedKeyIsWipedFromMemory() {
        LegacyKey first = key();
        session.add(KeyProfile.empty("app", "app", Platform.IOS, "test").withLegacyKey(first));
        session.change(
                "app",
                profile -> profile.withLegacyKey(
                        LegacyKey.of("another key 1234".toCharArray()).orThrow()));
        assertThat(first.isWiped()).isTrue();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws Exception {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("keys.vault");
        assertThat(new VaultSession(blocked, keychain).create(phrase(), CHEAP))
                .hasValueSatisfying(said -> assertThat(said).contains(blocked.toString()));
    }

    @Test
    void theBackupPageHasTheSheetAndNoSecret() throws Exception {
        Path page = folder.resolve("sheet.html");
        assertThat(BackupPage.write(page, session)).isEmpty();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("BACKUP SHEET")
                .contains(key().fingerprint().toString())
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void aNameWithMarkupIsTextOnThePage() {
        assertThat(BackupPage.html("<b>&")).contains("&lt;b&gt;&amp;");
    }

    private String refusal(String name) {
        return ((VaultSession.Borrowed.Refused) session.borrow(name)).sentence();
    }

    private static char[] phrase() {
        return "correct horse".toCharArray();
    }

    private static LegacyKey key() {
        return LegacyKey.of("0123456789abcdef".toCharArray()).orThrow();
    }

    private static KeyProfile profile(String name) {
        return KeyProfile.empty(name, "com.example.shop", Platform.IOS, "test").withLegacyKey(key());
    }
}
