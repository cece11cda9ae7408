package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.NewPatch;
import dev.patchsmith.management.protocol.OwnPermissions;
import dev.patchsmith.management.protocol.PatchPage;
import dev.patchsmith.management.protocol.PatchRow;
import dev.patchsmith.management.protocol.PatchStatus;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.management.protocol.StatusChange;
import dev.patchsmith.management.protocol.UploadedFile;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// The patches of the older server. It can neither filter nor show one patch, so that is done here.
final class LegacyPatches implements Patches {

    private static final String PATH_PREFIX = "./assets/";
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    /// Far more pages than anybody has; a server that never ends does not hold us for ever.
    private static final int MOST_PAGES = 1000;

    private final Session session;

    LegacyPatches(Session session) {
        this.session = session;
    }

    @Override
    public Outcome<PatchList> list(PatchQuery query) {
        int page = query.cursor() == null ? 1 : Integer.parseInt(query.cursor());
        return query.isFiltered() ? filtered(query, page) : page(page, query.count());
    }

    private Outcome<PatchList> page(int page, int count) {
        HttpUrl url = session.transport()
                .address(LegacyRoute.LIST_PATCHES.path())
                .addQueryParameter("page", "" + page)
                .addQueryParameter("count", "" + count)
                .build();
        return session.callPatiently(Calls.request(url, "GET", null), PatchPage.class)
                .map(answer -> new PatchList(
                        answer.items().stream().map(LegacyPatches::summary).toList(),
                        answer.total(),
                        (long) page * count < answer.total() && !answer.items().isEmpty() ? "" + (page + 1) : null));
    }

    private Outcome<PatchList> filtered(PatchQuery query, int page) {
        return everything().map(all -> {
            List<PatchSummary> matching = all.stream().filter(query::matches).toList();
            int from = Math.min((page - 1) * query.count(), matching.size());
            int to = Math.min(from + query.count(), matching.size());
            return new PatchList(
                    matching.subList(from, to), matching.size(), to < matching.size() ? "" + (page + 1) : null);
        });
    }

    private Outcome<List<PatchSummary>> everything() {
        List<PatchSummary> all = new ArrayList<>();
        String cursor = "1";
        for (int pages = 0; cursor != null && pages < MOST_PAGES; pages++) {
            switch (page(Integer.parseInt(cursor), PatchQuery.MOST)) {
                case Outcome.Failed<PatchList>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
                case Outcome.Done<PatchList>(PatchList list) -> {
                    all.addAll(list.items());
                    cursor = list.next();
                }
            }
        }
        return Outcome.done(all);
    }

    @Override
    public Outcome<PatchSummary> find(long id) {
        return first(patch -> patch.id() == id, "There is no patch " + id + " on this server.");
    }

    private Outcome<PatchSummary> first(Function<PatchSummary, Boolean> wanted, String otherwise) {
        return everything()
                .then(all -> all.stream()
                        .filter(wanted::apply)
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.failed(new Trouble.NotFound(otherwise))));
    }

    @Override
    public Outcome<StoredPackage> upload(SealedPackage sealed, String fileName, Transfer transfer) {
        MultipartBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", ascii(fileName), new MeteredBody(sealed.bytes(), BYTES, transfer))
                .build();
        Request.Builder request = new Request.Builder()
                .url(session.transport().url(LegacyRoute.UPLOAD.path()))
                .post(body);
        return session.callPatiently(request, UploadedFile[].class)
                .then(files -> files.length == 0
                        ? Outcome.failed(new Trouble.ServerFault(200, "the upload was answered without a file"))
                        : Outcome.done(new StoredPackage(
                                files[0].path(), sealed.checksum(), files[0].size(), files[0].name() != null)));
    }

    /// Older servers keep the ending only, and other characters have been read in many ways.
    private static String ascii(String fileName) {
        return fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    @Override
    public Outcome<PatchSummary> add(PatchWords words, StoredPackage stored) {
        NewPatch body = new NewPatch(
                words.name(),
                words.format().extension().substring(1),
                words.platform().code(),
                PatchStatus.READY.number(),
                words.notes(),
                words.version().text(),
                stored.reference());
        return session.call(Calls.request(session.transport(), LegacyRoute.ADD_PATCH, body), Envelope.class)
                .then(answer -> answer.id() != null ? find(answer.id()) : newest(stored.reference()));
    }

    /// The older server does not tell the number it gave, so the newest patch with this package is it.
    private Outcome<PatchSummary> newest(String path) {
        return first(
                patch -> path.equals(patch.path()),
                "The patch was added but the server does not list it; look at its list of patches.");
    }

    @Override
    public Outcome<PatchSummary> release(long id) {
        return become(id, PatchStatus.PUBLISHING);
    }

    @Override
    public Outcome<PatchSummary> pause(long id, String reason) {
        return become(id, PatchStatus.PAUSED);
    }

    @Override
    public Outcome<PatchSummary> resume(long id, String reason) {
        return become(id, PatchStatus.PUBLISHING);
    }

    @Override
    public Outcome<PatchSummary> stop(long id, String reason) {
        return become(id, PatchStatus.ENDED);
    }

    private Outcome<PatchSummary> become(long id, PatchStatus status) {
        HttpUrl url = session.transport().url(LegacyRoute.CHANGE_STATUS.path(id));
        return session.callPatiently(Calls.request(url, "PUT", new StatusChange(status)), Envelope.class)
                .then(done -> find(id));
    }

    @Override
    public Outcome<byte[]> download(PatchSummary patch) {
        if (patch.path() == null) {
            return Outcome.failed(new Trouble.NotFound("Patch " + patch.id() + " has no package on this server."));
        }
        HttpUrl url = session.transport()
                .address("/assets")
                .addPathSegments(patch.path())
                .build();
        return session.download(Calls.request(url, "GET", null).removeHeader("Accept"), PACKAGE_LIMIT);
    }

    @Override
    public Outcome<Rights> rights() {
        return session.callPatiently(
                        Calls.request(session.transport(), LegacyRoute.MY_PERMISSIONS, null), OwnPermissions.class)
                .map(LegacyPatches::rights);
    }

    private static Rights rights(OwnPermissions own) {
        if (own.admin()) {
            return Rights.EVERYTHING;
        }
        Set<Permission> granted = own.permissions().stream()
                .flatMap(module -> module.values().stream())
                .flatMap(List::stream)
                .flatMap(one -> Permission.ofLabel(one.label()).stream())
                .collect(Collectors.toSet());
        return new Rights(
                granted.contains(Permission.LIST_PATCHES),
                granted.contains(Permission.ADD_PATCH),
                granted.contains(Permission.CHANGE_STATUS),
                granted.contains(Permission.READ_LOGS),
                false);
    }

    private static PatchSummary summary(PatchRow row) {
        Platform platform = Platform.ofCode(row.platform());
        return new PatchSummary(
                row.id(),
                null,
                platform,
                row.version(),
                row.packageName() == null ? "" : row.packageName(),
                row.desc(),
                state(row.status()),
                null,
                null,
                null,
                -1,
                path(row.path()),
                row.createdAt(),
                row.updatedAt(),
                null,
                null,
                0,
                false);
    }

    private static @Nullable PatchState state(@Nullable Integer status) {
        PatchStatus known = status == null ? null : PatchStatus.of(status).orElse(null);
        return known == null
                ? null
                : switch (known) {
                    case ENDED -> PatchState.STOPPED;
                    case PUBLISHING -> PatchState.RELEASED;
                    case PAUSED -> PatchState.PAUSED;
                    case READY -> PatchState.READY;
                };
    }

    /// A patch without a package shows the text `null` or nothing behind the prefix.
    private static @Nullable String path(@Nullable String path) {
        String bare = path == null ? "" : path.startsWith(PATH_PREFIX) ? path.substring(PATH_PREFIX.length()) : path;
        return bare.isEmpty() || bare.equals("null") ? null : bare;
    }
}
