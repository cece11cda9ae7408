package dev.patchsmith.patch;

/// How a patch is wrapped for its journey.
public enum PackageFormat {
    /// The legacy encrypted script of MangoFix clients: AES-128-ECB, no header, no authenticity.
    MANGO(".mg"),
    /// Our signed and encrypted format.
    HFP2(".hfp"),
    /// An Android hot-fix package as its scheme demands it, such as Tinker's `patch_signed.apk`.
    PLAIN(".apk");

    private final String extension;

    PackageFormat(String extension) {
        this.extension = extension;
    }

    /// The usual ending of file names, with its dot.
    public String extension() {
        return extension;
    }
}
