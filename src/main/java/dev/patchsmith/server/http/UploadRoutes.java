package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.UploadedFile;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.PackageCache;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Uploads by the legacy protocol, and the files they became. Only people who are logged in may upload; nothing
/// of the file name is kept but its extension; files are never served as something a browser would run.
final class UploadRoutes {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,20}");
    private static final int LONGEST_EXTENSION = 50;
    private static final int IN_MEMORY_BYTES = 65_536;
    private static final int OVERHEAD = 65_536;
    private static final Map<String, byte[]> PICTURES = Map.of(
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "image/gif", new byte[] {'G', 'I', 'F', '8'},
            "image/webp", new byte[] {'R', 'I', 'F', 'F'});

    private final Database database;
    private final PackageCache packages;
    private final Requests requests;
    private final Limits limits;
    private final Path temporary;
    private final Clock clock;

    UploadRoutes(
            Database database, PackageCache packages, Requests requests, Limits limits, Path temporary, Clock clock) {
        this.database = database;
        this.packages = packages;
        this.requests = requests;
        this.limits = limits;
        this.temporary = temporary;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.UPLOAD, this::upload);
        routes.get("/assets/<path>", this::asset);
    }

    private void upload(Context ctx, Caller caller) {
        if (!ctx.isMultipartFormData()) {
            throw Refusal.of(Code.NO_FILE);
        }
        List<Part> files = files(ctx);
        for (Part part : files) {
            if (part.getSize() > limits.fileBytes()) {
                throw Refusal.of(
                        Code.FILE_TOO_LARGE, part.getSubmittedFileName() + "大小不能超过" + limits.fileBytes() + "字节");
            }
            if (rawExtension(part).length() > LONGEST_EXTENSION) {
                throw Refusal.of(Code.PARAMETERS, Map.of("extension", "文件扩展名不能超过50个字符"));
            }
        }
        List<UploadedFile> answer = new ArrayList<>();
        for (Part part : files) {
            answer.add(store(ctx, caller, part));
        }
        Answers.json(ctx, answer);
        requests.log(ctx, caller, "上传了" + answer.size() + "个文件", null);
    }

    private List<Part> files(Context ctx) {
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(
                                temporary.toString(),
                                limits.requestBytes(),
                                limits.requestBytes() + OVERHEAD,
                                IN_MEMORY_BYTES));
        Collection<Part> parts;
        try {
            parts = ctx.req().getParts();
        } catch (ServletException | IOException | IllegalStateException failed) {
            throw cut(failed);
        }
        List<Part> files = parts.stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .toList();
        if (files.isEmpty()) {
            throw Refusal.of(Code.NO_FILE);
        }
        if (files.size() > limits.files()) {
            throw Refusal.of(Code.TOO_MANY_FILES, "文件太多，文件总数不可超过" + limits.files());
        }
        return files;
    }

    /// The parser stops reading at its limits; the message of its exception says which one it was.
    private Refusal cut(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("max length") || message.contains("exceed") || message.contains("too large")) {
                return Refusal.of(Code.FILES_TOO_LARGE, "总文件体积不能超过" + limits.requestBytes() + "字节");
            }
            if (message.contains("parts") && message.contains("many") || message.contains("max parts")) {
                return Refusal.of(Code.TOO_MANY_PARTS);
            }
        }
        return Refusal.of(Code.PARAMETERS, "上传内容不完整或格式不正确");
    }

    private UploadedFile store(Context ctx, Caller caller, Part part) {
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        } catch (IOException failed) {
            throw Refusal.of(Code.FILE_DAMAGED);
        }
        Checksum checksum = Checksum.of(bytes);
        String path = newPath(extension(part));
        Contents.Upload upload = database.write(handle -> {
            Contents contents = new Contents(handle);
            contents.put(checksum, bytes, clock.instant());
            return contents.register(checksum, bytes.length, path, extension(part), caller.member(), clock.instant());
        });
        boolean known = !upload.path().equals(path);
        String name = known ? upload.path().substring(upload.path().lastIndexOf('/') + 1) : null;
        return new UploadedFile(
                upload.id(),
                part.getName(),
                upload.path(),
                Requests.origin(ctx) + "/assets/" + upload.path(),
                "LOCAL",
                upload.extension(),
                upload.size(),
                name);
    }

    /// `2026/11/22/<uuid>.mg`, the form that clients know.
    private String newPath(String extension) {
        return newPath(clock, extension);
    }

    static String newPath(Clock clock, String extension) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return String.format("%04d/%02d/%02d/", today.getYear(), today.getMonthValue(), today.getDayOfMonth())
                + UUID.randomUUID()
                + extension;
    }

    private static String rawExtension(Part part) {
        String name = String.valueOf(part.getSubmittedFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String extension(Part part) {
        String raw = rawExtension(part);
        return EXTENSION.matcher(raw).matches() ? raw : "";
    }

    private void asset(Context ctx) {
        String path = ctx.pathParam("path");
        if (path.contains("..")) {
            ctx.status(403).contentType("text/plain; charset=utf-8").result("Forbidden");
            return;
        }
        Optional<byte[]> bytes = database.read(handle -> new Contents(handle).byPath(path))
                .map(Contents.Upload::checksum)
                .flatMap(packages::find);
        if (bytes.isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
        }
        ctx.header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "max-age=0")
                .contentType(picture(bytes.get()).orElse("application/octet-stream"))
                .result(bytes.get());
    }

    private static Optional<String> picture(byte[] bytes) {
        return PICTURES.entrySet().stream()
                .filter(picture -> startsWith(bytes, picture.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
