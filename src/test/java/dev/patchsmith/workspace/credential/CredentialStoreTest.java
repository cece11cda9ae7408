package dev.patchsmith.workspace.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CredentialStoreTest {

    private static final CredentialKey KEY = new CredentialKey("live", "ops");

    @Test
    void sessionMemoryGivesCopies() {
        CredentialStore store = new SessionMemory();
        char[] secret = "s3cret".toCharArray();
        store.store(KEY, secret);
        secret[0] = 'X';
        assertThat(store.find(KEY)).isInstanceOfSatisfying(Credential.Found.class, found -> {
            assertThat(found.secret()).containsExactly('s', '3', 'c', 'r', 'e', 't');
            assertThat(found.toString()).doesNotContain("s3cret");
        });
    }

    @Test
    void forgottenSecretsAreAbsent() {
        CredentialStore store = new SessionMemory();
        store.store(KEY, "a".toCharArray());
        assertThat(store.forget(KEY)).isEmpty();
        assertThat(store.find(KEY)).isEqualTo(new Credential.Absent());
    }

    @Test
    void aComputerWithoutKeychainSaysSo() {
        CredentialStore store = new NoKeychain("There is none.");
        assertThat(store.store(KEY, "a".toCharArray())).contains("There is none.");
        assertThat(store.find(KEY)).isEqualTo(new Credential.Unavailable("There is none."));
        assertThat(store.isLasting()).isFalse();
    }

    @Test
    void openingTheSystemsKeychainNeverFails() {
        assertThat(SystemKeychain.open()).isInstanceOfAny(SystemKeychain.class, NoKeychain.class);
    }

    @Test
    void theKeychainIsOpenedOnceAndNotBeforeItIsNeeded() {
        AtomicInteger opened = new AtomicInteger();
        CredentialStore store = new KeychainOnDemand(() -> {
            opened.incrementAndGet();
            return new SessionMemory();
        });
        assertThat(opened).hasValue(0);
        store.store(KEY, "a".toCharArray());
        assertThat(store.find(KEY)).isInstanceOf(Credential.Found.class);
        assertThat(store.forget(KEY)).isEmpty();
        assertThat(store.find(KEY)).isEqualTo(new Credential.Absent());
        assertThat(opened).hasValue(1);
    }
}
