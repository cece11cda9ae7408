package dev.patchsmith.apk.build.tinker.dexdiff;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.u16;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The order of the classes of the patched file. A class comes after its superclass and its interfaces as far as
/// they are in the same file, and apart from this where it was in the base.
final class ClassOrder {

    private static final byte UNSEEN = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final DexBytes fixed;
    private final boolean[] skipped;
    private final Map<Integer, Integer> classOfType = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final byte[] states;

    ClassOrder(DexBytes fixed, boolean[] skipped) {
        this.fixed = fixed;
        this.skipped = skipped;
        this.states = new byte[fixed.count(ItemKind.CLASS_DEF)];
        for (int i = 0; i < states.length; i++) {
            if (!skipped[i]) {
                classOfType.put(field(i, 0), i);
            }
        }
    }

    private int field(int classIndex, int at) {
        return i32(fixed.bytes(), fixed.start(ItemKind.CLASS_DEF) + 32 * classIndex + at);
    }

    /// @param newType the index in the fixed file of a type of the base, -1 for none
    /// @param oldOfNew the class of the base that each class of the fixed file is, -1 where it differs
    Placement place(DexBytes old, IntUnaryOperator newType, int[] oldOfNew) {
        int oldCount = old.count(ItemKind.CLASS_DEF);
        int[] placeOfOld = new int[oldCount];
        Arrays.fill(placeOfOld, -1);
        for (int i = 0; i < oldCount; i++) {
            int type = newType.applyAsInt(i32(old.bytes(), old.start(ItemKind.CLASS_DEF) + 32 * i));
            Integer found = type < 0 ? null : classOfType.get(type);
            if (found != null && states[found] != DONE) {
                enter(found);
                boolean last = order.getLast().equals(found);
                if (last && oldOfNew[found] == i) {
                    placeOfOld[i] = order.size() - 1;
                }
            }
        }
        classOfType.values().stream().sorted().forEach(this::enter);
        boolean[] isNew = new boolean[order.size()];
        Arrays.fill(isNew, true);
        Arrays.stream(placeOfOld).filter(place -> place >= 0).forEach(place -> isNew[place] = false);
        int[] deleted =
                IntStream.range(0, oldCount).filter(i -> placeOfOld[i] < 0).toArray();
        return new Placement(order.stream().mapToInt(Integer::intValue).toArray(), isNew, deleted);
    }

    /// Appends a class after those it stands on; deep hierarchies must not need a deep stack.
    private void enter(int wanted) {
        ArrayDeque<Integer> path = new ArrayDeque<>();
        path.push(wanted);
        while (!path.isEmpty()) {
            int top = path.peek();
            if (states[top] == UNSEEN) {
                states[top] = OPEN;
                parents(top).filter(p -> states[p] == UNSEEN).forEach(path::push);
            } else {
                path.pop();
                if (states[top] == OPEN) {
                    states[top] = DONE;
                    order.add(top);
                }
            }
        }
    }

    private IntStream parents(int classIndex) {
        IntStream.Builder parents = IntStream.builder();
        parent(field(classIndex, 8), parents);
        int interfaces = field(classIndex, 12);
        int count = interfaces == 0 ? 0 : i32(fixed.bytes(), interfaces);
        for (int i = 0; i < count; i++) {
            parent(u16(fixed.bytes(), interfaces + 4 + 2 * i), parents);
        }
        return parents.build();
    }

    private void parent(int type, IntStream.Builder parents) {
        Integer found = classOfType.get(type);
        if (found != null && !skipped[found]) {
            parents.add(found);
        }
    }
}
