package dev.patchsmith.apk.build.tinker.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Brings the classes of a patched file into the order that newer devices give them.
final class ClassHierarchy {

    private static final int WORDS = 8;

    private ClassHierarchy() {}

    static void sort(ByteBuffer dex, int start, int count) throws BadPatchException {
        SortedMap<Integer, int[]> classes = new TreeMap<>();
        SortedMap<Integer, List<Integer>> heirs = new TreeMap<>();
        SortedMap<Integer, Integer> open = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int[] words = new int[WORDS];
            for (int w = 0; w < WORDS; w++) {
                words[w] = dex.getInt(start + 4 * (WORDS * i + w));
            }
            classes.put(words[0], words);
            open.put(words[0], 0);
        }
        for (int i = 0; i < count; i++) {
            int type = dex.getInt(start + 4 * WORDS * i);
            for (int parent : parents(dex, start + 4 * WORDS * i)) {
                if (classes.containsKey(parent)) {
                    heirs.computeIfAbsent(parent, unused -> new ArrayList<>()).add(type);
                    open.merge(type, 1, Integer::sum);
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        open.forEach((type, waiting) -> {
            if (waiting == 0) {
                order.add(type);
            }
        });
        for (int i = 0; i < order.size(); i++) {
            for (int heir : heirs.getOrDefault(order.get(i), List.of())) {
                if (open.merge(heir, -1, Integer::sum) == 0) {
                    order.add(heir);
                }
            }
        }
        if (order.size() != count) {
            throw new BadPatchException("makes classes that extend each other in a circle");
        }
        dex.position(start);
        for (int type : order) {
            for (int word : classes.getOrDefault(type, new int[WORDS])) {
                dex.putInt(word);
            }
        }
    }

    /// The superclass, then the interfaces as devices read them: as signed numbers.
    private static List<Integer> parents(ByteBuffer dex, int at) {
        List<Integer> parents = new ArrayList<>();
        parents.add(dex.getInt(at + 8));
        int interfaces = dex.getInt(at + 12);
        for (int i = interfaces == 0 ? 0 : dex.getInt(interfaces); i > 0; i--) {
            parents.add((int) dex.getShort(interfaces + 4 + 2 * (parents.size() - 1)));
        }
        return parents;
    }
}
