package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.SignedPackage;
import dev.patchsmith.apk.build.tinker.dexdiff.UndiffableDexException;
import dev.patchsmith.apk.dex.BadDexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the package: first what takes long, several files at a time, then the descriptions.
final class PackageWriter {

    private final TinkerPlan plan;
    private final WorkProgress progress;
    private final Map<String, Payload> written = new HashMap<>();

    PackageWriter(TinkerPlan plan, WorkProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /// Writes and signs the package; gives what lies in it.
    List<PackagePart> write(Path file) throws IOException, UndiffableDexException, BadDexException {
        CodeParts code = new CodeParts(plan);
        LibraryParts libraries = new LibraryParts(plan);
        ResourceParts resources = new ResourceParts(plan);
        try (SignedPackage out = new SignedPackage(file)) {
            if (code.isChanged()) {
                List<Payload> payloads = plan.options().protectedApp()
                        ? new ChangedClasses(plan).payloads(progress)
                        : run(code.tasks(progress), progress.part(0, 0.6));
                payloads = new ArrayList<>(payloads);
                payloads.add(code.whole(TestMarks.DEX, TestMarks.dex(), "mark by which devices see the patch"));
                payloads(payloads, out);
                describe("assets/dex_meta.txt", lines(payloads), out);
            }
            List<Payload> differing = run(libraries.tasks(progress), progress.part(0.6, 0.8));
            payloads(differing, out);
            if (!differing.isEmpty()) {
                describe("assets/so_meta.txt", lines(differing), out);
            }
            if (resources.isChanged()) {
                List<Payload> payloads = run(resources.tasks(progress), progress.part(0.8, 0.95));
                payloads(payloads, out);
                put(new Payload(TestMarks.RESOURCE, TestMarks.resource(), "", Role.RESOURCES, "mark"), out);
                describe("assets/res_meta.txt", resources.meta(payloads), out);
            }
            describe("assets/package_meta.txt", packageMeta(), out);
            progress.check();
            progress.at("signing", 0.95);
            out.finish(plan.request().key());
        }
        return contents(file);
    }

    private List<Payload> run(List<Workers.Task> tasks, WorkProgress part) throws IOException, UndiffableDexException {
        return new Workers(plan.request().parallelism(), part).run(tasks);
    }

    private void payloads(List<Payload> payloads, SignedPackage out) throws IOException {
        for (Payload payload : payloads) {
            put(payload, out);
        }
    }

    private void put(Payload payload, SignedPackage out) throws IOException {
        byte[] bytes = payload.bytes();
        if (bytes != null) {
            progress.check();
            out.add(payload.name(), bytes);
            written.put(payload.name(), payload);
        }
    }

    private static String lines(List<Payload> payloads) {
        return payloads.stream().map(Payload::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void describe(String name, String text, SignedPackage out) throws IOException {
        out.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String packageMeta() {
        Map<String, String> fields = new TreeMap<>(plan.options().fields());
        fields.put("TINKER_ID", plan.tinkerId());
        fields.put("NEW_TINKER_ID", plan.newTinkerId());
        fields.put("is_protected_app", plan.options().protectedApp() ? "1" : "0");
        fields.put("use_custom_file_patch", "0");
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n", "#base package config field\n", "\n"));
    }

    private List<PackagePart> contents(Path file) throws IOException {
        ApkFile opened = ApkFile.open(file) instanceof ApkOpening.Opened(ApkFile apk) ? apk : null;
        if (opened == null) {
            throw new IOException("the package cannot be read back");
        }
        return opened.entries().stream().map(this::part).toList();
    }

    private PackagePart part(ApkEntry entry) {
        Payload payload = written.get(entry.name());
        Role role = payload != null
                ? payload.role()
                : entry.name().startsWith("META-INF/") ? Role.SIGNATURE : Role.DESCRIPTION;
        String about = payload == null ? "" : payload.about();
        return new PackagePart(entry.name(), role, entry.size(), entry.compressedSize(), about);
    }
}
