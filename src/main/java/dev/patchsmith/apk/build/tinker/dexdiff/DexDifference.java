package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.LittleEndian;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes the difference of two dex files. One file of each sort is held in memory, together with the patched one
/// and a few numbers for each of their items.
public final class DexDifference {

    /// @param patch what goes into the package
    /// @param patched what a device makes of the base and the patch
    @SuppressWarnings("ArrayRecordComponent")
    public record Result(byte[] patch, byte[] patched) {}

    private final DexBytes old;
    private final DexBytes fixed;
    private final TinkerSdk sdk;
    private final WorkProgress progress;
    private final References oldReferences = new References();
    private final References newReferences = new References();
    private final ItemCodec oldCodec;
    private final ItemCodec newCodec;
    private final boolean[] skippedClasses;
    private final int[] removedData;
    private final PatchedFile file;
    private final ByteSink items = new ByteSink(1 << 16);
    private final ByteSink item = new ByteSink(1 << 12);

    private DexDifference(
            DexBytes old, DexBytes fixed, TinkerSdk sdk, Predicate<String> removed, WorkProgress progress) {
        this.old = old;
        this.fixed = fixed;
        this.sdk = sdk;
        this.progress = progress;
        this.oldCodec = new ItemCodec(new ByteSource(old.bytes()), oldReferences);
        this.newCodec = new ItemCodec(new ByteSource(fixed.bytes()), newReferences);
        this.skippedClasses = new boolean[fixed.count(ItemKind.CLASS_DEF)];
        this.removedData = findRemoved(removed);
        this.file = new PatchedFile(fixed, skippedClasses.length - removedData.length, sdk);
    }

    /// Makes the difference from `base` to `fixed` for devices with this SDK.
    ///
    /// @param removed whether a class, by its descriptor, must not be in the patched file
    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static Result of(byte[] base, byte[] fixed, TinkerSdk sdk, Predicate<String> removed, WorkProgress progress)
            throws UndiffableDexException {
        try {
            DexBytes old = readable(base, sdk);
            DexBytes target = readable(fixed, sdk);
            return new DexDifference(old, target, sdk, removed, progress).make();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new UndiffableDexException("is damaged or unusual");
        }
    }

    private static DexBytes readable(byte[] bytes, TinkerSdk sdk) throws UndiffableDexException {
        DexBytes dex = new DexBytes(bytes);
        if (!sdk.reads(dex.version())) {
            throw new UndiffableDexException(
                    "has dex version %03d, which Tinker's SDK %s does not read".formatted(dex.version(), sdk.title()));
        }
        return dex;
    }

    /// Marks the classes to leave out; gives the places of their members.
    private int[] findRemoved(Predicate<String> removed) {
        IntStream.Builder places = IntStream.builder();
        for (int i = 0; i < skippedClasses.length; i++) {
            int at = fixed.start(ItemKind.CLASS_DEF) + 32 * i;
            skippedClasses[i] = removed.test(fixed.type(LittleEndian.i32(fixed.bytes(), at)));
            if (skippedClasses[i]) {
                places.add(LittleEndian.i32(fixed.bytes(), at + 24));
            }
        }
        return places.build().sorted().toArray();
    }

    private Result make() throws UndiffableDexException {
        int[] none = new int[old.count(ItemKind.CALL_SITE)];
        Arrays.fill(none, References.NONE);
        oldReferences.index(ItemKind.CALL_SITE, none);
        newReferences.index(
                ItemKind.CALL_SITE,
                IntStream.range(0, fixed.count(ItemKind.CALL_SITE)).toArray());
        for (ItemKind kind : ItemKind.values()) {
            if (sdk.format() > 2 || !kind.sinceFormat3()) {
                section(kind);
            }
        }
        byte[] patched = file.finish(fixed.version());
        return new Result(PatchHeader.of(old, fixed, sdk, file, items), patched);
    }

    private void section(ItemKind kind) throws UndiffableDexException {
        SectionItems before = SectionItems.read(old, kind, oldCodec, progress);
        SectionItems after = SectionItems.read(fixed, kind, newCodec, progress);
        boolean[] skipped = skipped(kind, after);
        Matching matching = Matching.of(kind, before, after, skipped);
        Placement placement = placement(kind, matching, before.count(), skipped);
        placement.write(items);
        int[] placeOfNew = write(kind, placement, after);
        int[] placeOfOld = new int[before.count()];
        Arrays.fill(placeOfOld, References.NONE);
        for (int i = 0; i < placeOfNew.length; i++) {
            placeOfNew[i] = placeOfNew[matching.twinOfNew()[i]];
            if (matching.oldOfNew()[i] >= 0) {
                placeOfOld[matching.oldOfNew()[i]] = placeOfNew[i];
            }
        }
        if (kind.idSize() > 0 || kind == ItemKind.STRING) {
            oldReferences.index(kind, placeOfOld);
            newReferences.index(kind, placeOfNew);
        } else {
            oldReferences.offsets(kind, before.starts(), placeOfOld);
            newReferences.offsets(kind, after.starts(), placeOfNew);
        }
    }

    private boolean[] skipped(ItemKind kind, SectionItems after) {
        if (kind == ItemKind.CLASS_DEF) {
            return skippedClasses;
        }
        boolean[] skipped = new boolean[after.count()];
        if (kind == ItemKind.CLASS_DATA) {
            for (int i = 0; i < skipped.length; i++) {
                skipped[i] = Arrays.binarySearch(removedData, after.starts()[i]) >= 0;
            }
        }
        return skipped;
    }

    private Placement placement(ItemKind kind, Matching matching, int oldCount, boolean[] skipped) {
        if (kind.ordered()) {
            return Placement.ordered(matching, oldCount);
        }
        return kind == ItemKind.CLASS_DEF
                ? new ClassOrder(fixed, skipped)
                        .place(old, type -> oldReferences.index(ItemKind.TYPE, type), matching.oldOfNew())
                : Placement.free(matching, oldCount, skipped);
    }

    /// Writes the section of the patched file and, where they come from the difference, its items.
    ///
    /// @return for each item of the fixed file its index or start in the patched one
    private int[] write(ItemKind kind, Placement placement, SectionItems after) throws UndiffableDexException {
        int[] placeOfNew = new int[after.count()];
        Arrays.fill(placeOfNew, References.NONE);
        file.begin(kind, placement.count());
        for (int place = 0; place < placement.count(); place++) {
            int index = placement.order()[place];
            newCodec.source().seek(after.starts()[index]);
            item.clear();
            newCodec.copy(kind, item);
            if (newReferences.isLost()) {
                throw new UndiffableDexException("refers to a class that must not be in the patch");
            }
            int start = file.add(kind, place, item);
            placeOfNew[index] = kind.idSize() > 0 || kind == ItemKind.STRING ? place : start;
            if (placement.isNew()[place]) {
                items.copy(item.array(), 0, item.size());
            }
        }
        return placeOfNew;
    }
}
