package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.release.PackageCache;
import dev.patchsmith.server.release.Releases;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.Contents;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Packages and patches.
final class PatchApi {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTES = 4_000;

    private final Database database;
    private final Releases releases;
    private final PackageCache packages;
    private final Idempotency idempotency;
    private final Api api;
    private final Limits limits;
    private final Clock clock;

    PatchApi(
            Database database,
            Releases releases,
            PackageCache packages,
            Idempotency idempotency,
            Api api,
            Limits limits,
            Clock clock) {
        this.database = database;
        this.releases = releases;
        this.packages = packages;
        this.idempotency = idempotency;
        this.api = api;
        this.limits = limits;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.STORE_PACKAGE, this::store);
        api.closed(routes, Route.LIST_PATCHES, this::list);
        api.closed(routes, Route.ADD_PATCH, this::add);
        api.closed(routes, Route.ONE_PATCH, this::one);
        api.closed(routes, Route.EDIT_PATCH, this::edit);
        api.closed(routes, Route.DELETE_PATCH, this::delete);
        api.closed(routes, Route.PATCH_PACKAGE, this::download);
    }

    /// Stores bytes under their checksum. Doing it again changes nothing, so an upload that broke off is simply
    /// repeated.
    private void store(Context ctx, Caller caller) {
        caller.require(Role.AUTHOR);
        String wanted = ctx.pathParam("checksum");
        byte[] bytes = Api.bytes(ctx, limits.fileBytes());
        Checksum checksum = Checksum.of(bytes);
        if (!checksum.hex().equals(wanted)) {
            throw Refusal.field(
                    "checksum",
                    "The bytes that arrived have the SHA-256 " + checksum + ", not the one of the address.");
        }
        Instant now = clock.instant();
        boolean fresh = database.write(handle -> {
            Contents contents = new Contents(handle);
            boolean added = contents.put(checksum, bytes, now);
            contents.register(checksum, bytes.length, UploadRoutes.newPath(clock, ".mg"), ".mg", caller.member(), now);
            return added;
        });
        Answers.json(ctx, fresh ? 201 : 200, new PatchDetail.Stored(checksum.hex(), bytes.length, !fresh));
    }

    private void list(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        String state = ctx.queryParam("state");
        String app = caller.app() == null ? ctx.queryParam("app") : caller.app();
        Patches.Query query = new Patches.Query(
                app,
                Api.platform(ctx.queryParam("platform")),
                ctx.queryParam("version"),
                state == null ? null : Api.value(PatchState.class, "state", state),
                ctx.queryParam("text"),
                Api.cursor(ctx));
        int limit = Api.limit(ctx);
        PatchDetail.Page page = database.read(handle -> {
            Patches patches = new Patches(handle);
            List<PatchDetail> items = Details.of(handle, patches.page(query, limit));
            String next =
                    items.size() < limit ? null : Long.toString(items.getLast().id());
            return new PatchDetail.Page(items, patches.count(query), next);
        });
        Answers.json(ctx, page);
    }

    private void add(Context ctx, Caller caller) {
        caller.require(Role.AUTHOR);
        idempotency.once(ctx, caller, () -> {
            PatchDetail.Draft draft = Api.body(ctx, PatchDetail.Draft.class);
            check(draft, caller);
            PatchRecord made = releases.add(record(draft, caller.name()), Requests.actor(ctx, caller, null));
            PatchDetail detail = database.read(handle -> Details.of(handle, made));
            ctx.header("Location", Route.ONE_PATCH.path(made.id()));
            return new Idempotency.Answer(201, Json.text(detail));
        });
    }

    private void check(PatchDetail.Draft draft, Caller caller) {
        String app = draft.app();
        if (app == null || !caller.sees(app) || !database.read(handle -> new Apps(handle).exists(app))) {
            throw Refusal.field("app", "There is no such app. Add it first.");
        }
        if (draft.platform() == null) {
            throw Refusal.field("platform", "A patch is for IOS or ANDROID.");
        }
        if (draft.version() == null || !AppVersion.isValid(draft.version())) {
            throw Refusal.field("version", "A version has 1 to 64 characters and no blanks around it.");
        }
        refuseLong("name", draft.name(), LONGEST_NAME);
        refuseLong("notes", draft.notes(), LONGEST_NOTES);
        refuseLong("signature", draft.signature(), LONGEST_NOTES);
        if (draft.name() == null || draft.name().isBlank()) {
            throw Refusal.field("name", "A patch needs a name.");
        }
        if (draft.format() == null) {
            throw Refusal.field("format", "A package is MANGO, HFP2 or PLAIN.");
        }
        String checksum = draft.checksum();
        if (checksum == null || !packages.has(checksum)) {
            throw Refusal.field("checksum", "No package with this checksum is stored. Store it first.");
        }
    }

    private PatchRecord record(PatchDetail.Draft draft, String by) {
        Instant now = clock.instant();
        Contents.Upload upload = database.read(handle -> new Contents(handle).byChecksum(draft.checksum()))
                .orElse(null);
        byte[] bytes = packages.find(draft.checksum()).orElseThrow();
        return new PatchRecord(
                0,
                draft.app(),
                draft.platform(),
                draft.version(),
                draft.name(),
                draft.format().extension().substring(1),
                null,
                draft.notes(),
                upload == null ? null : upload.path(),
                draft.checksum(),
                bytes.length,
                draft.format(),
                draft.signature(),
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

    private static void refuseLong(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw Refusal.field(field, "The field " + field + " has at most " + most + " characters.");
        }
    }

    private void one(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        PatchRecord patch = Api.visible(caller, releases.find(Api.id(ctx)));
        Details.answer(ctx, 200, database.read(handle -> Details.of(handle, patch)));
    }

    private void edit(Context ctx, Caller caller) {
        caller.require(Role.AUTHOR);
        long id = Api.visible(caller, releases.find(Api.id(ctx))).id();
        PatchDetail.Edit edit = Api.body(ctx, PatchDetail.Edit.class);
        refuseLong("name", edit.name(), LONGEST_NAME);
        refuseLong("notes", edit.notes(), LONGEST_NOTES);
        PatchRecord changed =
                releases.describe(id, Api.revision(ctx), edit.name(), edit.notes(), Requests.actor(ctx, caller, null));
        Details.answer(ctx, 200, database.read(handle -> Details.of(handle, changed)));
    }

    private void delete(Context ctx, Caller caller) {
        caller.require(Role.AUTHOR);
        long id = Api.visible(caller, releases.find(Api.id(ctx))).id();
        releases.delete(id, Api.revision(ctx), Requests.actor(ctx, caller, null));
        ctx.status(204);
    }

    private void download(Context ctx, Caller caller) {
        caller.require(Role.VIEWER);
        PatchRecord patch = Api.visible(caller, releases.find(Api.id(ctx)));
        String checksum = patch.checksum();
        byte[] bytes = (checksum == null ? java.util.Optional.<byte[]>empty() : packages.find(checksum))
                .orElseThrow(() -> Refusal.notFound("Patch " + patch.id() + " has no package."));
        ctx.contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"" + checksum + "\"")
                .result(bytes);
    }
}
