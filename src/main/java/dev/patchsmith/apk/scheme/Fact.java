package dev.patchsmith.apk.scheme;

/// The sorts of change that decide which scheme can carry a fix.
public enum Fact {
    METHOD_BODY("a changed method body", ""),
    STATIC_METHOD_BODY("a changed static method body", ""),
    CONSTRUCTOR_BODY("a changed constructor", "keep the constructor and repair its effect in a method"),
    STATIC_INITIALISER("a changed static initialiser", "keep the initialiser and set the value in a method"),
    METHOD_ADDED("a new method", "write the new code into the methods that call it"),
    FIELD_CHANGED("a new or changed field", "keep the fields and hold new state in a new class or in a local variable"),
    CLASS_ADDED("a new class", "write the new code into an existing class"),
    LAMBDA_CLASS_ADDED("a new lambda or anonymous class", "use an existing class instead of a lambda"),
    HIERARCHY_CHANGED("a changed superclass, interface or class flag", "keep the declaration of the class"),
    MEMBER_REMOVED("a removed member or class", "leave it in place unused"),
    ENUM_CONSTANT_ADDED("a new enum constant", "use an existing constant or a plain constant value"),
    SIGNATURE_CHANGED("a changed method signature", "keep the signature and add what is missing inside"),
    NATIVE_METHOD_CHANGED("a changed native method declaration", "keep the native methods"),
    LIBRARY_CHANGED("a changed or new native library", "keep the native libraries"),
    LIBRARY_NEW_ABI("native libraries for a new ABI", "leave the new ABI for the next release"),
    RESOURCES_CHANGED("changed resources", "set texts and values from code"),
    RESOURCE_IDS_MOVED("moved resource ids", "build the fix with the ids of the base (aapt2 --stable-ids)"),
    ASSETS_CHANGED("changed assets", "keep the assets"),
    SYSTEM_DRAWN_RESOURCES(
            "resources the system draws: launcher or notification icons, animations", "keep icons and animations"),
    VERSION_CHANGED("another version in the manifest", ""),
    MANIFEST_CHANGED(
            "a changed permission, SDK level, label, icon or other statement of the manifest",
            "keep the manifest of the base"),
    ACTIVITY_ADDED("a new activity", "show the new screen in an existing activity"),
    COMPONENT_ADDED("a new service, receiver or provider", "register receivers from code, use an existing service"),
    APPLICATION_CLASS("a changed Application class", "keep the Application class and repair what it calls");

    private final String title;
    private final String remedy;

    Fact(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    public String title() {
        return title;
    }

    /// What to do about it in the fix; empty where nothing need be done.
    public String remedy() {
        return remedy;
    }
}
