package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.PatchPage;
import dev.patchsmith.management.protocol.PatchRow;
import dev.patchsmith.management.protocol.PatchStatus;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.release.SecondPersons;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Patches by the legacy protocol: add, list, change the status. A path is only ever one that an upload answered
/// with.
final class PatchRoutes {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTES = 4_000;
    private static final String PREFIX = "./assets/";

    private final Database database;
    private final Releases releases;
    private final SecondPersons persons;
    private final Requests requests;
    private final Clock clock;

    PatchRoutes(Database database, Releases releases, SecondPersons persons, Requests requests, Clock clock) {
        this.database = database;
        this.releases = releases;
        this.persons = persons;
        this.requests = requests;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.ADD_PATCH, this::add);
        requests.closed(routes, LegacyRoute.LIST_PATCHES, this::list);
        requests.closed(routes, LegacyRoute.CHANGE_STATUS, this::changeStatus);
    }

    private void add(Context ctx, Caller caller) {
        caller.require(Permission.ADD_PATCH);
        Fields fields = Fields.of(ctx);
        OptionalInt platform = fields.integer("platform");
        OptionalInt status = fields.integer("status");
        checkNew(fields, platform, status);
        boolean publish = status.orElse(PatchStatus.READY.number()) == PatchStatus.PUBLISHING.number();
        if (publish) {
            caller.require(Permission.CHANGE_STATUS);
        }
        String path = path(fields.text("path"));
        Optional<Contents.Upload> upload =
                path == null ? Optional.empty() : database.read(handle -> new Contents(handle).byPath(path));
        if (path != null && upload.isEmpty()) {
            throw Refusal.of(Code.PARAMETERS, List.of("path必须是已上传文件的路径"));
        }
        if (publish && upload.isEmpty()) {
            throw Refusal.of(Code.PARAMETERS, "没有修复包的热修复不能发布");
        }
        Releases.Actor actor = Requests.actor(ctx, caller, null);
        Platform system = platform.orElse(0) == 1 ? Platform.ANDROID : Platform.IOS;
        PatchRecord patch = releases.add(draft(fields, system, upload.orElse(null), caller.name()), actor);
        if (publish) {
            published(persons.publish(patch.id(), actor));
        }
        Answers.made(ctx, Code.OK, patch.id());
        requests.log(ctx, caller, "新增了最新patch包", Permission.ADD_PATCH);
    }

    private static void checkNew(Fields fields, OptionalInt platform, OptionalInt status) {
        String version = fields.text("version");
        boolean noVersion = fields.isEmpty("version");
        boolean ready = status.orElse(3) == 3 || status.orElse(3) == 1;
        new Checks()
                .missing(fields.isEmpty("platform"), "platform", "必须指定新系统类型")
                .bad(platform.isEmpty(), "platform", "平台类型必须是数字")
                .bad(platform.orElse(0) > 1, "platform", "平台类型必须是0或1")
                .missing(noVersion, "version", "app版本不能为空")
                .bad(!noVersion && !AppVersion.isValid(String.valueOf(version)), "version", "app版本不能超过64个字符")
                .bad(fields.has("status") && (status.isEmpty() || !ready), "status", "内容有效状态标识不正确")
                .length(fields.text("package"), LONGEST_NAME, "package", "资源名称不能超过255个字符")
                .length(fields.text("type"), 64, "type", "资源类型不能超过64个字符")
                .length(fields.text("resourceName"), LONGEST_NAME, "resourceName", "资源名称不能超过255个字符")
                .length(fields.text("desc"), LONGEST_NOTES, "desc", "修复描述不能超过4000个字符")
                .done();
    }

    private PatchRecord draft(Fields fields, Platform platform, Contents.@Nullable Upload upload, String by) {
        Instant now = clock.instant();
        return new PatchRecord(
                0,
                App.DEFAULT_KEY,
                platform,
                String.valueOf(fields.text("version")),
                fields.text("package"),
                fields.text("type"),
                fields.text("resourceName"),
                fields.text("desc"),
                upload == null ? null : upload.path(),
                upload == null ? null : upload.checksum(),
                upload == null ? 0 : upload.size(),
                platform == Platform.IOS ? PackageFormat.MANGO : PackageFormat.PLAIN,
                null,
                PatchDetail.Kind.PATCH,
                null,
                PatchState.READY,
                Releases.newSalt(),
                null,
                0,
                null,
                null,
                by,
                now,
                now,
                null,
                1);
    }

    /// The path without the prefix of the list, or null when none was sent.
    private static @Nullable String path(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        return sent.startsWith(PREFIX) ? sent.substring(PREFIX.length()) : sent;
    }

    private void list(Context ctx, Caller caller) {
        caller.require(Permission.LIST_PATCHES);
        Paging paging = Paging.of(ctx, 1, 10);
        PatchPage page = database.read(handle -> {
            Patches patches = new Patches(handle);
            long skip = (paging.page() - 1L) * paging.count();
            List<PatchRow> rows = patches.page(skip, paging.count()).stream()
                    .map(PatchRoutes::row)
                    .toList();
            return new PatchPage(
                    rows,
                    patches.count(Patches.Query.ALL),
                    Integer.toString(paging.count()),
                    Integer.toString(paging.page()));
        });
        Answers.json(ctx, page);
    }

    private void changeStatus(Context ctx, Caller caller) {
        caller.require(Permission.CHANGE_STATUS);
        OptionalLong id = Fields.positiveOrZero(ctx.pathParam("id"));
        Fields fields = Fields.of(ctx);
        OptionalInt number = fields.integer("status");
        Optional<PatchStatus> next = number.isEmpty() ? Optional.empty() : PatchStatus.of(number.getAsInt());
        new Checks()
                .bad(fields.has("status") && next.isEmpty(), "status", "内容有效状态标识不正确")
                .done();
        PatchRecord patch = releases.find(id.orElse(0));
        if (next.isPresent() && next.get() != status(patch.state())) {
            move(ctx, caller, patch, next.get());
        }
        Answers.done(ctx, Code.OK);
        next.ifPresent(status ->
                requests.log(ctx, caller, "编辑了热修复包" + patch.id() + "状态：" + status.number(), Permission.CHANGE_STATUS));
    }

    private void move(Context ctx, Caller caller, PatchRecord patch, PatchStatus next) {
        if (!status(patch.state()).mayBecome(next)) {
            throw Refusal.of(Code.PARAMETERS, "当前状态不允许该操作");
        }
        Releases.Actor actor = Requests.actor(ctx, caller, null);
        switch (next) {
            case PUBLISHING -> publish(patch, actor);
            case PAUSED -> releases.pause(patch.id(), null, actor);
            case ENDED -> releases.stop(patch.id(), null, actor);
            case READY -> throw Refusal.of(Code.PARAMETERS, "当前状态不允许该操作");
        }
    }

    private void publish(PatchRecord patch, Releases.Actor actor) {
        if (patch.checksum() == null || patch.size() == 0) {
            throw Refusal.of(Code.PARAMETERS, "没有修复包的热修复不能发布");
        }
        published(persons.publish(patch.id(), actor));
    }

    /// The old front end knows no waiting, so it is told with a refusal that says what became of its wish.
    private static void published(SecondPersons.Outcome outcome) {
        if (outcome.waiting()) {
            throw Refusal.of(Code.FORBIDDEN, (Object) "已提交发布申请，需要另一位成员批准后才会发布");
        }
    }

    /// The number that the legacy protocol has for a state.
    static PatchStatus status(PatchState state) {
        return switch (state) {
            case READY -> PatchStatus.READY;
            case GREY, RELEASED -> PatchStatus.PUBLISHING;
            case PAUSED, HALTED -> PatchStatus.PAUSED;
            case STOPPED -> PatchStatus.ENDED;
        };
    }

    private static PatchRow row(PatchRecord patch) {
        return new PatchRow(
                patch.name(),
                PREFIX + patch.path(),
                patch.id(),
                patch.type(),
                patch.platform().code(),
                status(patch.state()).number(),
                patch.notes(),
                patch.resourceName(),
                patch.version(),
                patch.createdAt(),
                patch.changedAt(),
                null);
    }
}
