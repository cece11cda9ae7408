package dev.patchsmith.apk.build.tinker.proof;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a dex file in the order in which a difference speaks of them.
enum Part {
    TEXT(0x2002),
    TYPE(0x0002),
    TYPES(0x1001),
    SHAPE(0x0003),
    FIELD(0x0004),
    METHOD(0x0005),
    HANDLE(0x0008),
    NOTE(0x2004),
    NOTES(0x1003),
    NOTES_OF_PARAMETERS(0x1002),
    NOTES_OF_CLASS(0x2006),
    LINES(0x2003),
    CODE(0x2001),
    MEMBERS(0x2000),
    VALUES(0x2005),
    CALL_SITE(0x0007),
    CLASS(0x0006);

    /// In which order the header of a difference names where they start.
    static final List<Part> IN_HEADER = List.of(
            TEXT,
            TYPE,
            SHAPE,
            FIELD,
            METHOD,
            CALL_SITE,
            HANDLE,
            CLASS,
            TYPES,
            NOTES_OF_PARAMETERS,
            NOTES,
            MEMBERS,
            CODE,
            TEXT,
            LINES,
            NOTE,
            VALUES,
            NOTES_OF_CLASS);

    private static final Map<Integer, Part> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(p -> p.number, Function.identity()));

    private final int number;

    Part(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static @org.jspecify.annotations.Nullable Part of(int number) {
        return BY_NUMBER.get(number);
    }

    /// Texts, notes, line tables, members and values follow each other without gaps.
    boolean packed() {
        return this == TEXT || this == NOTE || this == LINES || this == MEMBERS || this == VALUES;
    }

    boolean isReferredToByPlace() {
        return number >= 0x1000 && this != TEXT;
    }

    boolean isNewInFormat3() {
        return this == HANDLE || this == CALL_SITE;
    }
}
