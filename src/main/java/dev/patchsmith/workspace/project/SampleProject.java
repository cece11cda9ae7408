package dev.patchsmith.workspace.project;

import dev.patchsmith.workspace.file.AtomicFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small shop app with a bug and its repair, to try everything in ten minutes without a server or an app of one's
/// own.
public final class SampleProject {

    /// The name of its patch in the project file.
    public static final String PATCH = "voucher-discount";

    private static final String RESOURCES = "/dev/patchsmith/sample/shop/";
    private static final List<String> FILES = List.of(
            PatchProject.FILE_NAME,
            "README.md",
            "Sources/SHVoucher.h",
            "Sources/SHVoucher.m",
            "Sources/SHCartItem.h",
            "Sources/SHCartItem.m",
            "Sources/SHCart.h",
            "Sources/SHCart.m",
            "Sources/SHCheckoutViewController.h",
            "Sources/SHCheckoutViewController.m",
            "Patches/voucher-discount.m");

    private SampleProject() {}

    /// Copies the project into a folder; files that are already there stay as they are.
    ///
    /// @return the project folder
    public static Path copyTo(Path folder) throws IOException {
        for (String name : FILES) {
            Path target = folder.resolve(name);
            if (!Files.exists(target)) {
                AtomicFile.write(target, read(name));
            }
        }
        return folder;
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = SampleProject.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its resource " + RESOURCES + name);
            }
            return in.readAllBytes();
        }
    }
}
