package dev.patchsmith.apk.scheme;

import static dev.patchsmith.apk.scheme.Answer.no;
import static dev.patchsmith.apk.scheme.Answer.onlyIf;
import static dev.patchsmith.apk.scheme.Answer.yes;

/// What each scheme can carry, from its documents and its code; docs/hotfix-schemes.md names the sources.
public final class SchemeTable {

    private static final String METHODS_ONLY = "it replaces the bodies of declared methods and nothing else";
    private static final String CODE_ONLY = "it carries code only";
    private static final String INSTRUMENTED = "the class was instrumented when the base was built";
    private static final String REBUILD = "it needs a new installation";

    private SchemeTable() {}

    /// Whether a scheme carries a sort of change.
    public static Answer answer(Scheme scheme, Fact fact) {
        return switch (scheme) {
            case TINKER -> tinker(fact);
            case QZONE -> qzone(fact);
            case ANDFIX -> andfix(fact);
            case ROBUST -> robust(fact);
            case AMIGO -> amigo(fact);
            case SOPHIX -> sophix(fact);
            case INSTANT_RUN -> instantRun(fact);
        };
    }

    private static Answer tinker(Fact fact) {
        return switch (fact) {
            case METHOD_BODY,
                    STATIC_METHOD_BODY,
                    CONSTRUCTOR_BODY,
                    STATIC_INITIALISER,
                    METHOD_ADDED,
                    FIELD_CHANGED,
                    CLASS_ADDED,
                    LAMBDA_CLASS_ADDED,
                    MEMBER_REMOVED,
                    ENUM_CONSTANT_ADDED,
                    SIGNATURE_CHANGED,
                    NATIVE_METHOD_CHANGED,
                    LIBRARY_CHANGED,
                    ASSETS_CHANGED,
                    VERSION_CHANGED -> yes();
            case HIERARCHY_CHANGED -> onlyIf("it is no loader class");
            case LIBRARY_NEW_ABI -> no("it refuses an ABI the base does not have");
            case RESOURCES_CHANGED -> onlyIf("the fix was built with the resource ids of the base");
            case RESOURCE_IDS_MOVED -> no("code of the base that stays would find other resources under its ids");
            case SYSTEM_DRAWN_RESOURCES -> no("the system reads them from the installed app");
            case MANIFEST_CHANGED -> no("the manifest of the installed app stays, and Tinker refuses the change");
            case ACTIVITY_ADDED ->
                onlyIf(
                        "it is not exported, the base has Tinker's stub activities (supportHotplugComponent), and Tinker's"
                                + " own plug-in builds the patch");
            case COMPONENT_ADDED -> no("only activities can be added");
            case APPLICATION_CLASS ->
                no("loader classes cannot be patched; the app's own code sits in ApplicationLike");
        };
    }

    private static Answer qzone(Fact fact) {
        return switch (fact) {
            case METHOD_BODY,
                    STATIC_METHOD_BODY,
                    CONSTRUCTOR_BODY,
                    STATIC_INITIALISER,
                    METHOD_ADDED,
                    FIELD_CHANGED,
                    CLASS_ADDED,
                    LAMBDA_CLASS_ADDED,
                    NATIVE_METHOD_CHANGED,
                    VERSION_CHANGED -> yes();
            case HIERARCHY_CHANGED ->
                onlyIf("on ART its subclasses and all that use it are in the patch")
                        .asInference();
            case MEMBER_REMOVED -> onlyIf("all that use it are in the patch").asInference();
            case ENUM_CONSTANT_ADDED ->
                onlyIf("every switch over the enum is in the patch").asInference();
            case SIGNATURE_CHANGED -> onlyIf("all that call it are in the patch");
            case LIBRARY_CHANGED, LIBRARY_NEW_ABI, RESOURCES_CHANGED, RESOURCE_IDS_MOVED, ASSETS_CHANGED ->
                no(CODE_ONLY);
            case SYSTEM_DRAWN_RESOURCES, MANIFEST_CHANGED, ACTIVITY_ADDED, COMPONENT_ADDED -> no(CODE_ONLY);
            case APPLICATION_CLASS -> no("the Application class is loaded before the patch");
        };
    }

    private static Answer andfix(Fact fact) {
        return switch (fact) {
            case METHOD_BODY, STATIC_METHOD_BODY, VERSION_CHANGED -> yes();
            case CONSTRUCTOR_BODY -> no("it replaces declared methods; constructors are none");
            case STATIC_INITIALISER -> no("the initialiser has run when the patch comes");
            case METHOD_ADDED -> onlyIf("it is tried on every device: the tool accepts it, crashes are reported");
            case FIELD_CHANGED -> no("its tool refuses new and changed fields");
            case CLASS_ADDED -> no("new classes are not packed");
            case LAMBDA_CLASS_ADDED -> no("such a class needs a field for what it captures");
            case HIERARCHY_CHANGED, ENUM_CONSTANT_ADDED -> no(METHODS_ONLY).asInference();
            case MEMBER_REMOVED ->
                onlyIf("it does no harm that the member stays: it is ignored").asInference();
            case SIGNATURE_CHANGED -> no("the method with the old signature stays what callers call");
            case NATIVE_METHOD_CHANGED -> no(METHODS_ONLY);
            case LIBRARY_CHANGED, LIBRARY_NEW_ABI, RESOURCES_CHANGED, RESOURCE_IDS_MOVED, ASSETS_CHANGED ->
                no(CODE_ONLY);
            case SYSTEM_DRAWN_RESOURCES, MANIFEST_CHANGED, ACTIVITY_ADDED, COMPONENT_ADDED -> no(CODE_ONLY);
            case APPLICATION_CLASS -> onlyIf("the changed methods run after the patch was loaded");
        };
    }

    private static Answer robust(Fact fact) {
        return switch (fact) {
            case METHOD_BODY, STATIC_METHOD_BODY, APPLICATION_CLASS -> onlyIf(INSTRUMENTED);
            case VERSION_CHANGED, METHOD_ADDED -> yes();
            case CONSTRUCTOR_BODY -> onlyIf("it was tried: its authors call constructors \"under testing\"");
            case STATIC_INITIALISER -> no("the initialiser has run when the patch comes");
            case FIELD_CHANGED -> no("it cannot add fields; a new class can hold them");
            case CLASS_ADDED -> onlyIf("it is a top class or static, and all of it is public");
            case LAMBDA_CLASS_ADDED -> onlyIf("RobustModify.modify() is called in the lambda");
            case HIERARCHY_CHANGED, ENUM_CONSTANT_ADDED ->
                no("it leads calls of existing methods elsewhere and nothing else")
                        .asInference();
            case MEMBER_REMOVED ->
                onlyIf("it does no harm that the member stays: it is ignored").asInference();
            case SIGNATURE_CHANGED -> onlyIf("the mapping shows that the method was changed by shrinking only");
            case NATIVE_METHOD_CHANGED -> no("native methods are not instrumented");
            case LIBRARY_CHANGED -> no("its authors call native libraries \"under testing\"");
            case LIBRARY_NEW_ABI, RESOURCES_CHANGED, RESOURCE_IDS_MOVED, ASSETS_CHANGED -> no(CODE_ONLY);
            case SYSTEM_DRAWN_RESOURCES, MANIFEST_CHANGED, ACTIVITY_ADDED, COMPONENT_ADDED -> no(CODE_ONLY);
        };
    }

    private static Answer amigo(Fact fact) {
        return switch (fact) {
            case METHOD_BODY,
                    STATIC_METHOD_BODY,
                    CONSTRUCTOR_BODY,
                    STATIC_INITIALISER,
                    METHOD_ADDED,
                    FIELD_CHANGED,
                    CLASS_ADDED,
                    LAMBDA_CLASS_ADDED,
                    HIERARCHY_CHANGED,
                    MEMBER_REMOVED,
                    ENUM_CONSTANT_ADDED,
                    SIGNATURE_CHANGED,
                    NATIVE_METHOD_CHANGED,
                    LIBRARY_CHANGED,
                    RESOURCES_CHANGED,
                    RESOURCE_IDS_MOVED,
                    ASSETS_CHANGED,
                    ACTIVITY_ADDED,
                    APPLICATION_CLASS,
                    VERSION_CHANGED -> yes();
            case LIBRARY_NEW_ABI -> yes().asInference();
            case SYSTEM_DRAWN_RESOURCES -> no("the system reads them from the installed app");
            case MANIFEST_CHANGED -> no("the manifest of the installed app stays");
            case COMPONENT_ADDED -> onlyIf("the authority of a provider starts with the package name and .provider");
        };
    }

    private static Answer sophix(Fact fact) {
        return switch (fact) {
            case METHOD_BODY,
                    STATIC_METHOD_BODY,
                    CONSTRUCTOR_BODY,
                    STATIC_INITIALISER,
                    METHOD_ADDED,
                    FIELD_CHANGED,
                    CLASS_ADDED,
                    LAMBDA_CLASS_ADDED,
                    HIERARCHY_CHANGED,
                    MEMBER_REMOVED,
                    ENUM_CONSTANT_ADDED,
                    SIGNATURE_CHANGED,
                    NATIVE_METHOD_CHANGED,
                    LIBRARY_CHANGED,
                    RESOURCES_CHANGED,
                    RESOURCE_IDS_MOVED,
                    ASSETS_CHANGED -> yes();
            case LIBRARY_NEW_ABI -> yes().asInference();
            case SYSTEM_DRAWN_RESOURCES -> no("the system reads them from the installed app");
            case VERSION_CHANGED -> onlyIf("the version of the installed app may stay what the system shows");
            case MANIFEST_CHANGED -> no("the manifest of the installed app stays");
            case ACTIVITY_ADDED, COMPONENT_ADDED -> no("components must be declared in the base beforehand");
            case APPLICATION_CLASS -> onlyIf("the base was built with its stub Application");
        };
    }

    private static Answer instantRun(Fact fact) {
        return switch (fact) {
            case METHOD_BODY,
                    STATIC_METHOD_BODY,
                    CONSTRUCTOR_BODY,
                    STATIC_INITIALISER,
                    METHOD_ADDED,
                    FIELD_CHANGED,
                    CLASS_ADDED,
                    LAMBDA_CLASS_ADDED,
                    HIERARCHY_CHANGED,
                    MEMBER_REMOVED,
                    ENUM_CONSTANT_ADDED,
                    SIGNATURE_CHANGED,
                    NATIVE_METHOD_CHANGED,
                    RESOURCES_CHANGED,
                    RESOURCE_IDS_MOVED,
                    ASSETS_CHANGED,
                    APPLICATION_CLASS -> yes();
            case LIBRARY_CHANGED, LIBRARY_NEW_ABI -> no("it does not carry native libraries");
            case SYSTEM_DRAWN_RESOURCES, VERSION_CHANGED, MANIFEST_CHANGED, ACTIVITY_ADDED, COMPONENT_ADDED ->
                no(REBUILD);
        };
    }
}
