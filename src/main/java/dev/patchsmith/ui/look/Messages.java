package dev.patchsmith.ui.look;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

/// Every text the window shows, in the language the user chose. What is bound changes with the language at once, so
/// nobody has to restart and no work is lost.
public final class Messages {

    /// One file of texts for each room, so that whoever works in a room changes only its own file.
    private static final List<String> FILES = List.of(
            "window",
            "editor",
            "author",
            "project",
            "welcome",
            "rollouts",
            "packages",
            "preferences",
            "help",
            "apkdiff");

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language;

    public Messages(Language first) {
        for (Language each : Language.values()) {
            bundles.put(each, load(each));
        }
        language = new SimpleObjectProperty<>(this, "language", first);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// The text in the present language, for what is shown once and then gone. Arguments are filled in the way of
    /// [MessageFormat].
    public String get(String key, Object... arguments) {
        String pattern = Objects.requireNonNull(bundles.get(language.get())).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, language.get().locale()).format(arguments);
    }

    /// A sentence that was made elsewhere in English, such as a diagnostic or a refusal, in the present language.
    public String sentence(String english) {
        return language.get() == Language.CHINESE ? Sentences.chinese(english) : english;
    }

    /// The text as a value that follows the language.
    public ObservableValue<String> of(String key, Object... arguments) {
        return made(() -> get(key, arguments));
    }

    /// Does something whenever the language changes, for as long as the node is used: a page that was closed is not
    /// kept
    /// by the language it was in.
    public void follow(Node page, Runnable act) {
        ChangeListener<Language> listener = (_, _, _) -> act.run();
        page.getProperties().put(listener, listener);
        language.addListener(new WeakChangeListener<>(listener));
    }

    /// A text made of other values, made anew when one of them or the language changes.
    public ObservableValue<String> made(Supplier<String> text, Observable... from) {
        Observable[] all = new Observable[from.length + 1];
        System.arraycopy(from, 0, all, 1, from.length);
        all[0] = language;
        return Bindings.createStringBinding(text::get, all);
    }

    /// The names of the files of a language, in the order in which they are read.
    static List<String> files(Language language) {
        return FILES.stream()
                .map(name -> name + "_" + language.locale() + ".properties")
                .toList();
    }

    private static Properties load(Language language) {
        Properties texts = new Properties();
        for (String name : files(language)) {
            try (var in = new InputStreamReader(
                    Objects.requireNonNull(Messages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
                texts.load(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return texts;
    }
}
