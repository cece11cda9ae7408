package dev.patchsmith.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Packs the SDK fact tables into the resources of `language.knowledge`: the columns that are used, in the order that
/// makes them searchable, sorted by their bytes and compressed. Run by hand when the tables change (see
/// `docs/decisions/sdk-tables.md`): first argument the folder of the tables, second the folder of the resources.
public final class SdkTablesPacker {

    private record Table(String name, List<String> columns) {}

    private static final List<Table> TABLES = List.of(
            table("constants", "name kind value type canonical framework exported"),
            table(
                    "functions",
                    "name return_type return_kind param_types param_kinds block_params variadic inline exported"
                            + " asm_label framework"),
            table("function_macros", "name params variadic framework"),
            table("typedefs", "name kind type encoding block_kinds block_types framework"),
            table("structs", "name record tag typedefs encoding fields field_kinds size align padding"),
            table("classes", "class superclass protocols type_params framework"),
            table("protocols", "protocol inherits framework"),
            table("properties", "property owner type kind getter setter attributes block_signature"),
            table(
                    "methods",
                    "selector owner sign return_type return_kind param_types param_kinds block_params variadic"
                            + " framework"),
            table("ambiguous", "name value other_values"));

    private SdkTablesPacker() {}

    private static Table table(String name, String columns) {
        return new Table(name, List.of(columns.split(" ")));
    }

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        Files.createDirectories(to);
        for (Table table : TABLES) {
            byte[] lines = pack(Files.readAllLines(from.resolve(table.name() + ".tsv")), table.columns());
            try (OutputStream file = Files.newOutputStream(to.resolve(table.name() + ".tsv.gz"));
                    var packed = new Strongest(file)) {
                packed.write(lines);
            }
        }
    }

    private static byte[] pack(List<String> lines, List<String> wanted) {
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
        int[] places = wanted.stream().mapToInt(header::indexOf).toArray();
        return lines.stream()
                .skip(1)
                .map(line -> select(line.split("\t", -1), places))
                .sorted(Comparator.comparing(line -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String select(String[] columns, int[] places) {
        return Arrays.stream(places).mapToObj(place -> columns[place]).collect(Collectors.joining("\t"));
    }

    private static final class Strongest extends GZIPOutputStream {
        Strongest(OutputStream to) throws IOException {
            super(to, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
