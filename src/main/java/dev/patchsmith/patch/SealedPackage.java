package dev.patchsmith.patch;

import java.util.Arrays;
import java.util.Objects;

/// The bytes that leave the machine, with the format they are in. The array is not copied; nobody changes it.
public record SealedPackage(PackageFormat format, byte[] bytes) {

    public Checksum checksum() {
        return Checksum.of(bytes);
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPackage that && format == that.format && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "SealedPackage[" + format + ", " + bytes.length + " bytes]";
    }
}
