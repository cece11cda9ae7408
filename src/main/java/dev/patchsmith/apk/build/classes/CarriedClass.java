package dev.patchsmith.apk.build.classes;

/// A class that goes into the patch, and why.
///
/// @param descriptor as `Lcom/shop/Cart;`
/// @param because the class that brought it along, as a descriptor; empty for one that changed itself
public record CarriedClass(String descriptor, Reason reason, String because) {

    /// Why a class is carried.
    public enum Reason {
        CHANGED("changed"),
        ADDED("new"),
        /// Builds number their lambdas and accessors anew, so that a carried class names others than the base has.
        NAMED("named by a carried class and other in the base"),
        /// A class that differs, if only by such numbers, must fit to what it uses.
        USES("uses a carried class and is other in the base"),
        SUBCLASS("inherits from a class whose members changed"),
        /// Devices that compile ahead of time write the places of members into the code that uses them.
        COMPILED_AGAINST("uses members of a class whose members changed"),
        INLINES("calls a changed method short enough to be compiled into its callers");

        private final String title;

        Reason(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
