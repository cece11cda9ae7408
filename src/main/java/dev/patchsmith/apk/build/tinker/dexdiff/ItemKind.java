package dev.patchsmith.apk.build.tinker.dexdiff;

/// The sections of a dex file that a difference speaks of, in the order in which a device applies them, which is
/// also the order in which the difference lists them.
enum ItemKind {
    STRING(0x2002, false),
    TYPE(0x0002, true),
    TYPE_LIST(0x1001, true),
    PROTO(0x0003, true),
    FIELD(0x0004, true),
    METHOD(0x0005, true),
    METHOD_HANDLE(0x0008, true),
    ANNOTATION(0x2004, false),
    ANNOTATION_SET(0x1003, true),
    ANNOTATION_SET_LIST(0x1002, true),
    ANNOTATIONS_DIRECTORY(0x2006, true),
    DEBUG_INFO(0x2003, false),
    CODE(0x2001, true),
    CLASS_DATA(0x2000, false),
    ENCODED_ARRAY(0x2005, false),
    CALL_SITE(0x0007, true),
    CLASS_DEF(0x0006, true);

    private final int mapType;
    private final boolean aligned;

    ItemKind(int mapType, boolean aligned) {
        this.mapType = mapType;
        this.aligned = aligned;
    }

    /// The number of the section in a dex file's map.
    int mapType() {
        return mapType;
    }

    /// Whether each item starts at a multiple of four.
    boolean aligned() {
        return aligned;
    }

    /// The size of an item of an id section in bytes, 0 for items in the data part.
    int idSize() {
        return switch (this) {
            case TYPE, CALL_SITE -> 4;
            case FIELD, METHOD, METHOD_HANDLE -> 8;
            case PROTO -> 12;
            case CLASS_DEF -> 32;
            case STRING,
                    TYPE_LIST,
                    ANNOTATION,
                    ANNOTATION_SET,
                    ANNOTATION_SET_LIST,
                    ANNOTATIONS_DIRECTORY,
                    DEBUG_INFO,
                    CODE,
                    CLASS_DATA,
                    ENCODED_ARRAY -> 0;
        };
    }

    /// Whether the order of the items is part of the format, so that a new item has one place only.
    boolean ordered() {
        return this == STRING || (idSize() > 0 && this != CLASS_DEF);
    }

    /// Whether two places that refer to equal items may refer to the same one.
    boolean shareable() {
        return switch (this) {
            case TYPE_LIST,
                    ANNOTATION,
                    ANNOTATION_SET,
                    ANNOTATION_SET_LIST,
                    ANNOTATIONS_DIRECTORY,
                    DEBUG_INFO,
                    ENCODED_ARRAY -> true;
            case STRING, TYPE, PROTO, FIELD, METHOD, METHOD_HANDLE, CODE, CLASS_DATA, CALL_SITE, CLASS_DEF -> false;
        };
    }

    /// Whether format 2 knows nothing of it.
    boolean sinceFormat3() {
        return this == METHOD_HANDLE || this == CALL_SITE;
    }
}
