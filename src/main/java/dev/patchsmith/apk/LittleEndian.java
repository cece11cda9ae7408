package dev.patchsmith.apk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in the byte order of zip, dex, resource tables and ELF. Every access checks its bounds and throws
/// [IndexOutOfBoundsException] beyond the array, which readers of foreign bytes turn into a problem.
public final class LittleEndian {

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private LittleEndian() {}

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    public static int u16(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at) & 0xffff;
    }

    public static int s16(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at);
    }

    public static int i32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    public static long u32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at) & 0xffff_ffffL;
    }

    public static long i64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /// An unsigned number that must fit into an `int` because it is an offset or a count in an array.
    public static int offset(byte[] bytes, int at) {
        int value = i32(bytes, at);
        if (value < 0) {
            throw new IndexOutOfBoundsException("offset " + Integer.toUnsignedString(value) + " is out of range");
        }
        return value;
    }
}
