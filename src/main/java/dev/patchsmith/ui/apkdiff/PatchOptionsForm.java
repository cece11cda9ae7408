package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.PatchOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What may be said about a patch besides the two APKs: for Tinker its SDK, ids and loader classes and whether the app
/// is packed, for QZone whether only devices before Android 5 matter. Other schemes have nothing to say.
final class PatchOptionsForm extends VBox {

    private final PatchViewModel model;
    private final Messages messages;
    private final ChoiceBox<@Nullable TinkerSdk> sdk = new ChoiceBox<>();
    private final TextField baseId = new TextField();
    private final TextField fixedId = new TextField();
    private final TextField loaders = new TextField();
    private final CheckBox packed = new CheckBox();
    private final CheckBox anywhere = new CheckBox();
    private final CheckBox beforeAndroid5 = new CheckBox();
    private final VBox tinker;

    PatchOptionsForm(PatchViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("patch-options");
        fillSdk();
        fill(baseId, "tinker-id", "apkdiff.patch.fromManifest");
        fill(fixedId, "new-tinker-id", "apkdiff.patch.fromManifest");
        fill(loaders, "tinker-loaders", "apkdiff.patch.loadersPrompt");
        loaders.setPrefColumnCount(28);
        box(packed, "protected-app", "apkdiff.patch.packed");
        box(anywhere, "loaders-anywhere", "apkdiff.patch.loadersAnywhere");
        box(beforeAndroid5, "before-android-5", "apkdiff.patch.beforeAndroid5");
        HBox ids = new HBox(
                12,
                Parts.field(messages.of("apkdiff.patch.sdk"), sdk),
                Parts.field(messages.of("apkdiff.patch.tinkerId"), baseId),
                Parts.field(messages.of("apkdiff.patch.newTinkerId"), fixedId));
        ids.setAlignment(Pos.BOTTOM_LEFT);
        tinker = new VBox(8, ids, Parts.field(messages.of("apkdiff.patch.loaders"), loaders), anywhere, packed);
        getChildren()
                .addAll(Parts.bound(messages.of("apkdiff.patch.options"), "section-title"), tinker, beforeAndroid5);
        model.schemeProperty().subscribe(this::show);
    }

    private void show(@Nullable Scheme scheme) {
        boolean forTinker = scheme == Scheme.TINKER;
        boolean forClasses = scheme == Scheme.QZONE;
        tinker.setVisible(forTinker);
        tinker.setManaged(forTinker);
        beforeAndroid5.setVisible(forClasses);
        beforeAndroid5.setManaged(forClasses);
        setVisible(forTinker || forClasses);
        setManaged(forTinker || forClasses);
    }

    private void fillSdk() {
        sdk.setId("tinker-sdk");
        Stream<@Nullable TinkerSdk> known = Arrays.stream(TinkerSdk.values());
        sdk.getItems().add(null);
        known.forEach(sdk.getItems()::add);
        sdk.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable TinkerSdk one) {
                return one == null ? messages.get("apkdiff.patch.sdkOfBase") : messages.sentence(one.title());
            }

            @Override
            public @Nullable TinkerSdk fromString(String text) {
                return null;
            }
        });
        sdk.setValue(null);
        sdk.setOnAction(_ -> take());
    }

    /// What is typed counts when the field is left or Enter is pressed.
    private void fill(TextField field, String id, String prompt) {
        field.setId(id);
        field.promptTextProperty().bind(messages.of(prompt));
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                take();
            }
        });
    }

    private void box(CheckBox box, String id, String text) {
        box.setId(id);
        box.textProperty().bind(messages.of(text));
        box.setOnAction(_ -> take());
    }

    private void take() {
        List<String> patterns = Arrays.stream(loaders.getText().split("[,\\s]+"))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        TinkerOptions options = TinkerOptions.DEFAULT
                .withSdk(sdk.getValue())
                .withIds(baseId.getText().strip(), fixedId.getText().strip())
                .withLoaders(patterns, anywhere.isSelected())
                .withProtectedApp(packed.isSelected());
        model.optionsProperty().set(new PatchOptions(options, beforeAndroid5.isSelected()));
    }
}
