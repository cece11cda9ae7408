package dev.patchsmith.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system; they begin where the user was last.
public final class SystemFileDialogs implements FileDialogs {

    private static final String KEY = "files.folder";

    private final Supplier<Window> owner;
    private final Consumer<String> address;
    private final Memory memory;

    /// @param address opens an address in the program the system has for it
    public SystemFileDialogs(Supplier<Window> owner, Consumer<String> address, Memory memory) {
        this.owner = owner;
        this.address = address;
        this.memory = memory;
    }

    @Override
    public List<Path> open(String title, String kind, List<String> endings) {
        List<File> chosen = chooser(title, kind, endings).showOpenMultipleDialog(owner.get());
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        remember(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, List<String> endings) {
        FileChooser chooser = chooser(title, kind, endings);
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(owner.get());
        if (chosen == null) {
            return Optional.empty();
        }
        remember(chosen.getParentFile());
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last());
        File chosen = chooser.showDialog(owner.get());
        if (chosen == null) {
            return Optional.empty();
        }
        remember(chosen);
        return Optional.of(chosen.toPath());
    }

    @Override
    public void show(Path folder) {
        address.accept(folder.toUri().toString());
    }

    private FileChooser chooser(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, endings));
        return chooser;
    }

    private @Nullable File last() {
        return memory.get(KEY)
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .orElse(null);
    }

    private void remember(@Nullable File folder) {
        if (folder != null) {
            memory.put(KEY, folder.getPath());
        }
    }
}
