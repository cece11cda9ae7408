package dev.patchsmith.language.knowledge;

import java.io.IOException;
import java.util.List;

/// The files of a project as whoever asks for knowledge gives them; languages do no file access of their own.
public interface SourceFiles {

    /// A header or source.
    ///
    /// @param path how messages name it, with `/` between folders
    /// @param stamp changes whenever the contents may have changed
    record Entry(String path, Stamp stamp) {

        boolean isHeader() {
            return path.endsWith(".h") || path.endsWith(".pch");
        }
    }

    /// The time of the last change in milliseconds, and the size in bytes.
    record Stamp(long modified, long size) {}

    /// All headers and sources, in a stable order.
    List<Entry> entries() throws IOException;

    byte[] read(Entry entry) throws IOException;
}
