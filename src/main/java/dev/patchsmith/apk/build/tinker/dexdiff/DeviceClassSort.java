package dev.patchsmith.apk.build.tinker.dexdiff;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.s16;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The order into which newer devices bring the classes of a patched file: first those that stand on nothing in the
/// file, by their types, then each when the last of those it stands on is there.
///
/// Devices read the types of interfaces as signed numbers, so that types from 32768 on are not seen. What matters
/// here is the same result, since the package states its checksum.
final class DeviceClassSort {

    private static final int CLASS_SIZE = 32;

    private DeviceClassSort() {}

    private static final class Node {
        private final int index;
        private final List<Node> above = new ArrayList<>();
        private int waiting;

        Node(int index) {
            this.index = index;
        }
    }

    /// Sorts the class definitions of a dex file whose other sections are complete.
    static void sort(byte[] dex, int start, int count) {
        TreeMap<Integer, Node> nodes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            nodes.put(i32(dex, start + CLASS_SIZE * i), new Node(i));
        }
        for (int i = 0; i < count; i++) {
            int at = start + CLASS_SIZE * i;
            Node node = nodes.get(i32(dex, at));
            link(nodes.get(i32(dex, at + 8)), node);
            int interfaces = i32(dex, at + 12);
            int size = interfaces == 0 ? 0 : i32(dex, interfaces);
            for (int k = 0; k < size; k++) {
                link(nodes.get(s16(dex, interfaces + 4 + 2 * k)), node);
            }
        }
        ArrayDeque<Node> ready = new ArrayDeque<>();
        nodes.values().stream().filter(n -> n.waiting == 0).forEach(ready::add);
        byte[] sorted = new byte[CLASS_SIZE * count];
        int done = 0;
        for (Node node = ready.poll(); node != null; node = ready.poll()) {
            System.arraycopy(dex, start + CLASS_SIZE * node.index, sorted, CLASS_SIZE * done++, CLASS_SIZE);
            for (Node next : node.above) {
                if (--next.waiting == 0) {
                    ready.add(next);
                }
            }
        }
        if (done != count) {
            throw new IndexOutOfBoundsException("classes stand on each other in a circle");
        }
        System.arraycopy(sorted, 0, dex, start, sorted.length);
    }

    private static void link(
            @org.jspecify.annotations.Nullable Node below, @org.jspecify.annotations.Nullable Node above) {
        if (below != null && above != null) {
            below.above.add(above);
            above.waiting++;
        }
    }
}
