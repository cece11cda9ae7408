package dev.patchsmith.apk.dex;

/// A class as a few hashes, for finding the ones that differ among many.
///
/// @param descriptor the name in the dex file
/// @param index the position in the dex file's list of classes
/// @param content everything that matters
/// @param debug lines, names of locals, Kotlin's line tables
/// @param sourceFile the name of the source file
/// @param markers annotations that only compilers read
/// @param resourceIds the resource ids in the code as numbers; their names are part of the content
public record ClassDigest(
        String descriptor, int index, long content, long debug, long sourceFile, long markers, long resourceIds) {}
