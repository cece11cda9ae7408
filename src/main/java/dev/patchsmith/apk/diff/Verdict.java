package dev.patchsmith.apk.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The difference in one sentence, with the figures it is made of, so that the window can say it in another language.
///
/// @param clauses what really changed, in the order of the sentence; empty if nothing did
/// @param noise how many differences of each kind are noise, only kinds that occur
/// @param complete whether everything could be compared
public record Verdict(List<Clause> clauses, Map<NoiseKind, Integer> noise, boolean complete) {

    /// One part of the sentence: so many things of one sort with the same fate.
    ///
    /// @param classes in how many classes, for members of classes; 0 for everything else
    public record Clause(Noun noun, Change change, int count, int classes) {

        /// `3 methods in 2 classes really changed`, `1 string was added`
        public String text() {
            String things = Verdict.count(count, noun.one(), noun.many());
            String where = classes == 0 ? "" : " in " + Verdict.count(classes, "class", "classes");
            String be = count == 1 ? "was " : "were ";
            return things
                    + where
                    + switch (change) {
                        case ADDED -> " " + be + "added";
                        case REMOVED -> " " + be + "removed";
                        case MOVED -> " " + be + "renamed";
                        case CHANGED, SAME -> " really changed";
                    };
        }
    }

    /// What a clause can be about, in the order of the sentence.
    public enum Noun {
        METHOD("method", "methods"),
        FIELD("field", "fields"),
        CLASS_DECLARATION("class declaration", "class declarations"),
        CLASS("class", "classes"),
        STRING("string", "strings"),
        RESOURCE("resource", "resources"),
        VERSION("version statement", "version statements"),
        PERMISSION("permission", "permissions"),
        COMPONENT("component", "components"),
        MANIFEST("manifest statement", "manifest statements"),
        NATIVE_LIBRARY("native library", "native libraries"),
        ASSET("asset", "assets"),
        DEX_FILE("dex file", "dex files"),
        FILE("other file", "other files"),
        SIGNATURE("signature property", "signature properties");

        private final String one;
        private final String many;

        Noun(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String one() {
            return one;
        }

        public String many() {
            return many;
        }
    }

    public Verdict {
        clauses = List.copyOf(clauses);
        noise = java.util.Collections.unmodifiableMap(noise.isEmpty() ? Map.of() : new EnumMap<>(noise));
    }

    /// @param sections those that are compared already
    public static Verdict of(Collection<Section> sections, boolean complete) {
        Tally tally = new Tally();
        sections.stream().flatMap(DiffNode::differences).forEach(tally::add);
        return new Verdict(tally.clauses(), tally.noise, complete);
    }

    public boolean isSame() {
        return clauses.isEmpty();
    }

    public int noiseCount() {
        return noise.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int realCount() {
        return clauses.stream().mapToInt(Clause::count).sum();
    }

    /// What really changed: `3 methods in 2 classes really changed, 1 string was added; nothing else that matters.`
    public String sentence() {
        String ending = complete ? "" : " Some parts could not be compared.";
        if (clauses.isEmpty()) {
            return "Nothing really changed." + ending;
        }
        String parts = clauses.stream().map(Clause::text).collect(Collectors.joining(", "));
        return parts + (complete ? "; nothing else that matters." : ".") + ending;
    }

    /// What is left out: `41 differences are noise of the build: they change no behaviour.`, empty where there is none.
    public String noiseSentence() {
        int count = noiseCount();
        return switch (count) {
            case 0 -> "";
            case 1 -> "1 difference is noise of the build: it changes no behaviour.";
            default -> "%,d differences are noise of the build: they change no behaviour.".formatted(count);
        };
    }

    private static String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : "%,d %s".formatted(count, many);
    }

    /// Sorts differences into heaps of the same noun and fate.
    private static final class Tally {

        private final Map<Noun, Map<Change, List<DiffNode>>> heaps = new EnumMap<>(Noun.class);
        private final Map<NoiseKind, Integer> noise = new EnumMap<>(NoiseKind.class);

        void add(DiffNode node) {
            if (node.noise().isPresent()) {
                noise.merge(node.noise().get(), 1, Integer::sum);
            } else {
                heaps.computeIfAbsent(noun(node), unused -> new EnumMap<>(Change.class))
                        .computeIfAbsent(node.change(), unused -> new ArrayList<>())
                        .add(node);
            }
        }

        List<Clause> clauses() {
            List<Clause> clauses = new ArrayList<>();
            for (Noun noun : Noun.values()) {
                Map<Change, List<DiffNode>> heap = heaps.getOrDefault(noun, Map.of());
                for (Change change : List.of(Change.CHANGED, Change.ADDED, Change.REMOVED, Change.MOVED)) {
                    List<DiffNode> nodes = heap.get(change);
                    if (nodes != null) {
                        clauses.add(new Clause(
                                noun,
                                change,
                                count(noun, nodes),
                                owners(noun, nodes).size()));
                    }
                }
            }
            return clauses;
        }

        /// A string that differs in five languages is one string.
        private static int count(Noun noun, List<DiffNode> nodes) {
            return noun == Noun.STRING || noun == Noun.RESOURCE
                    ? (int) nodes.stream().map(Tally::resource).distinct().count()
                    : nodes.size();
        }

        private static String resource(DiffNode node) {
            return node instanceof ResourceValueNode value ? value.resource() : node.id();
        }

        private static Set<String> owners(Noun noun, List<DiffNode> nodes) {
            Set<String> owners = new HashSet<>();
            if (noun == Noun.METHOD || noun == Noun.FIELD) {
                nodes.forEach(n -> owners.add(((MemberNode) n).owner()));
            }
            return owners;
        }

        private static Noun noun(DiffNode node) {
            return switch (node) {
                case MemberNode.MethodNode m -> Noun.METHOD;
                case MemberNode.FieldNode f -> Noun.FIELD;
                case MemberNode.HeaderNode h -> Noun.CLASS_DECLARATION;
                case ClassNode c -> Noun.CLASS;
                case PackageNode p -> Noun.CLASS;
                case DexFileNode d -> Noun.DEX_FILE;
                case ResourceNode r -> ofType(r.type());
                case ResourceValueNode v -> ofType(v.resource());
                case ResourceTypeNode t -> Noun.RESOURCE;
                case ManifestNode m -> ofTopic(m);
                case NativeLibraryNode n -> Noun.NATIVE_LIBRARY;
                case NativePartNode n -> Noun.NATIVE_LIBRARY;
                case FileNode f -> f.section() == Section.Kind.ASSETS ? Noun.ASSET : Noun.FILE;
                case SignatureNode s -> Noun.SIGNATURE;
                case Section s -> Noun.FILE;
            };
        }

        private static Noun ofType(String type) {
            return type.equals("string") || type.startsWith("string/") ? Noun.STRING : Noun.RESOURCE;
        }

        private static Noun ofTopic(ManifestNode node) {
            return switch (node.topic()) {
                case VERSION -> Noun.VERSION;
                case PERMISSION -> Noun.PERMISSION;
                case ACTIVITY, SERVICE, RECEIVER, PROVIDER -> Noun.COMPONENT;
                case PACKAGE, SDK, FEATURE, APPLICATION, META_DATA, INTENT_FILTER, OTHER -> Noun.MANIFEST;
            };
        }
    }
}
