package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.FieldModel;
import dev.patchsmith.apk.dex.Hash64;
import dev.patchsmith.apk.dex.MethodModel;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.NeutralView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The models of one side and a colour for each thing whose name means nothing: the hash of what it is made of, in
/// which other such things count by their colour. After a few rounds, things of equal colour do the same.
final class ModelSide {

    private static final int ROUNDS = 5;

    private final Map<String, ClassModel> models;
    private final NameView names;
    private final NeutralView neutral;
    private final Map<String, Long> colours = new HashMap<>();
    private final Map<String, Long> pairs = new HashMap<>();

    ModelSide(Map<String, ClassModel> models, NameView names, Set<String> differing, boolean obfuscated) {
        this.models = models;
        this.names = names;
        this.neutral = new NeutralView(names, differing, obfuscated);
    }

    Map<String, ClassModel> models() {
        return models;
    }

    NameView names() {
        return names;
    }

    boolean isUnstable(ClassModel model) {
        return neutral.isUnstableType(model.descriptor());
    }

    boolean isUnstable(ClassModel owner, MethodModel method) {
        return neutral.isUnstableMethod(owner.descriptor(), method.name(), method.descriptor());
    }

    String neutralName(ClassModel model) {
        return neutral.type(model.descriptor());
    }

    static String key(ClassModel owner, MethodModel method) {
        return owner.descriptor() + "->" + method.signature();
    }

    void computeColours() {
        List<ClassModel> types =
                models.values().stream().filter(this::isUnstable).toList();
        Map<String, Runnable> updates = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        for (ClassModel type : types) {
            colours.put(type.descriptor(), Hash64.of(neutralName(type)));
            updates.put(type.descriptor(), () -> next.put(type.descriptor(), colourOf(type)));
        }
        for (ClassModel owner : models.values()) {
            for (MethodModel method : owner.methods()) {
                if (isUnstable(owner, method)) {
                    String key = key(owner, method);
                    colours.put(key, method.shape());
                    updates.put(key, () -> next.put(key, colourOf(method)));
                }
            }
        }
        for (int round = 0; round < ROUNDS && !updates.isEmpty(); round++) {
            updates.values().forEach(Runnable::run);
            colours.putAll(next);
        }
    }

    /// The colour of a key after [#computeColours].
    long colour(String key) {
        Long known = colours.get(key);
        return known == null ? Hash64.of(names.type(key)) : known;
    }

    private long colourOf(ClassModel type) {
        long hash = refer(Hash64.mix(type.header(), type.annotations()), type.unstable());
        long members = 0;
        for (FieldModel field : type.fields()) {
            members += Hash64.spread(Hash64.mix(Hash64.mix(field.shape(), field.accessFlags()), field.value()));
        }
        for (MethodModel method : type.methods()) {
            members += Hash64.spread(colourOf(method));
        }
        return Hash64.mix(hash, members);
    }

    private long colourOf(MethodModel method) {
        long hash = Hash64.mix(Hash64.mix(method.shape(), method.accessFlags()), method.annotations());
        return refer(Hash64.mix(hash, method.body()), method.unstable());
    }

    private long refer(long hash, List<String> keys) {
        for (String key : keys) {
            hash = Hash64.mix(hash, colour(key));
        }
        return hash;
    }

    /// Notes that two things, one on each side, are the same.
    static void pair(ModelSide base, String baseKey, ModelSide fixed, String fixedKey) {
        long mark = Hash64.mix(Hash64.of(baseKey), Hash64.of(fixedKey));
        base.pairs.put(baseKey, mark);
        fixed.pairs.put(fixedKey, mark);
    }

    /// What a body does, where things that were paired count as the same.
    long resolvedBody(MethodModel method) {
        long hash = method.body();
        for (String key : method.unstable()) {
            Long pair = pairs.get(key);
            hash = Hash64.mix(hash, pair == null ? Hash64.of(shown(key)) : pair);
        }
        return hash;
    }

    /// The superclass and interfaces, where things that were paired count as the same.
    long resolved(String descriptor) {
        Long pair = pairs.get(descriptor);
        return pair == null ? Hash64.of(names.type(descriptor)) : pair;
    }

    /// The unstable things a method names, as they are called on this side.
    List<String> unstableNames(MethodModel method) {
        List<String> shown = new ArrayList<>();
        method.unstable().forEach(k -> shown.add(shown(k)));
        return shown;
    }

    private String shown(String key) {
        int arrow = key.indexOf("->");
        if (arrow < 0) {
            return names.type(key);
        }
        int parenthesis = key.indexOf('(', arrow);
        String owner = key.substring(0, arrow);
        String name = key.substring(arrow + 2, parenthesis);
        String descriptor = key.substring(parenthesis);
        return names.type(owner) + "->" + names.method(owner, name, descriptor) + names.methodDescriptor(descriptor);
    }
}
