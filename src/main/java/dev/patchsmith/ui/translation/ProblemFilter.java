package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.shell.Memory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which problems are listed: by severity, which is remembered, and by a text in any of their columns.
final class ProblemFilter {

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final Map<Severity, BooleanProperty> severities = new EnumMap<>(Severity.class);
    private final ObjectBinding<Predicate<Problem>> predicate;

    ProblemFilter(Memory memory) {
        for (Severity severity : Severity.values()) {
            String key = "problems." + severity.name().toLowerCase(Locale.ROOT);
            BooleanProperty shown = new SimpleBooleanProperty(this, key, memory.flag(key, true));
            shown.subscribe(on -> memory.put(key, Boolean.toString(on)));
            severities.put(severity, shown);
        }
        predicate = Bindings.createObjectBinding(
                () -> this::matches, text, shown(Severity.ERROR), shown(Severity.WARNING), shown(Severity.INFORMATION));
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty shown(Severity severity) {
        return Objects.requireNonNull(severities.get(severity));
    }

    ObjectBinding<Predicate<Problem>> predicate() {
        return predicate;
    }

    private boolean matches(Problem problem) {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        return shown(problem.diagnostic().severity()).get()
                && (wanted.isEmpty()
                        || problem.asText().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
