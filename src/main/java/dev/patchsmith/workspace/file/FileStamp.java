package dev.patchsmith.workspace.file;

import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// What a file looked like when it was last read or written, to notice that somebody else changed it.
public record FileStamp(FileTime modified, long size, Checksum checksum) {

    /// What happened to a file since its stamp was taken.
    public enum Change {
        NONE,
        /// Another time but the very same bytes: nothing to tell.
        TOUCHED,
        CONTENT,
        GONE
    }

    static FileStamp of(Path file, byte[] bytes) throws IOException {
        return new FileStamp(Files.getLastModifiedTime(file), bytes.length, Checksum.of(bytes));
    }

    /// Looks at time and size first and reads the file only when one of them differs.
    public Change changeOf(Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() == size && now.lastModifiedTime().equals(modified)) {
                return Change.NONE;
            }
            if (now.size() != size) {
                return Change.CONTENT;
            }
            return Checksum.of(Files.readAllBytes(file)).equals(checksum) ? Change.TOUCHED : Change.CONTENT;
        } catch (NoSuchFileException gone) {
            return Change.GONE;
        }
    }
}
