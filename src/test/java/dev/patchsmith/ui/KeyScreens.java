package dev.patchsmith.ui;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;

/// The screens about keys and opened packages.
final class KeyScreens {

    private static final String PASSPHRASE = "correct horse battery";

    /// Paints what is shown now.
    interface Picture {
        void take(String name) throws Exception;
    }

    private final Workbench bench;
    private final NoFileDialogs files;
    private final Path home;
    private final Picture picture;

    KeyScreens(Workbench bench, NoFileDialogs files, Path home, Picture picture) {
        this.bench = bench;
        this.files = files;
        this.home = home;
        this.picture = picture;
    }

    void paint() throws Exception {
        go("keys");
        picture.take("keys-empty");
        on(() -> bench.packages().vault().create(PASSPHRASE.toCharArray(), false, "vault", () -> {}));
        settle();
        picture.take("keys-none");
        act("keys.new");
        picture.take("keys-new");
        on(() -> bench.shell().overlay().close());
        add("ShopApp iOS", "staging");
        add("ShopApp iOS production", "production");
        picture.take("keys-profile");
        seal();
        on(() -> bench.open(List.of(home.resolve("pay-1.hfp2"))));
        settle();
        picture.take("opener-waits");
        byte[] altered = Files.readAllBytes(home.resolve("pay-1.hfp2"));
        altered[altered.length - 1] ^= 1;
        open("altered.hfp2", altered);
        picture.take("opener-altered");
        open("cart.mg", Files.readAllBytes(home.resolve("voucher-discount.mg")));
        picture.take("opener-legacy");
        on(() -> bench.packages().vault().lock());
        go("keys");
        picture.take("keys-locked");
    }

    private void seal() throws Exception {
        go("packages");
        on(() -> {
            bench.sealing().formatProperty().set(PackageFormat.HFP2);
            bench.sealing()
                    .profileProperty()
                    .set(bench.packages().vault().cards().getFirst());
            bench.sealing().release().appVersionsProperty().set("3.16.0, 3.16.1");
        });
        picture.take("keys-packages-ready");
        files.answer(home.resolve("pay-1.hfp2"));
        act("packages.seal");
        Screens.settle(() -> bench.sealing().outcomeProperty().get() != null);
        picture.take("keys-packages-sealed");
    }

    private void open(String name, byte[] bytes) throws Exception {
        Path file = Files.write(home.resolve(name), bytes);
        on(() -> bench.open(List.of(file)));
        settle();
    }

    private void add(String name, String environment) throws Exception {
        var random = new SecureRandom();
        KeyProfile profile = KeyProfile.empty(name, "com.example.shop", Platform.IOS, environment)
                .withLegacyKey(LegacyKey.of("0123456789abcdef".toCharArray()).orThrow())
                .withDataKey(DataKey.random(random))
                .withDataKey(DataKey.random(random))
                .withSigningKey("Ada Chen", SigningKey.random(random));
        SigningKey other = SigningKey.random(random);
        SigningKey gone = SigningKey.random(random);
        KeyProfile whole = profile.withTrusted(profile.trusted()
                .with(new TrustedKey("Zhao Min", other.verifyKey()))
                .with(new TrustedKey("Bob Keller", gone.verifyKey()))
                .revoking(gone.id())
                .withThreshold(2));
        on(() -> bench.packages().vault().add(whole, "vault", () -> {}));
        settle();
    }

    private void settle() throws Exception {
        Screens.settle(() -> !bench.packages().vault().busyProperty().get()
                && bench.packages().vault().stateProperty().get() == VaultSession.State.OPEN
                && bench.shell().tasks().running().isEmpty());
    }

    private void go(String room) throws Exception {
        on(() -> bench.shell().go(room));
    }

    private void act(String action) throws Exception {
        on(() -> bench.shell().actions().get(action).act().run());
    }

    private static void on(Runnable act) throws Exception {
        Callable<Boolean> work = () -> {
            act.run();
            return true;
        };
        Pictures.onWindow(work);
    }
}
