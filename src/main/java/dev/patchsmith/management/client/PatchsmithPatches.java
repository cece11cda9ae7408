package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Session.Person;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.SealedPackage;
import java.util.Set;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// The patches of our own server.
final class PatchsmithPatches implements Patches {

    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final Session session;

    PatchsmithPatches(Session session) {
        this.session = session;
    }

    @Override
    public Outcome<PatchList> list(PatchQuery query) {
        HttpUrl.Builder url =
                session.transport().address(Route.LIST_PATCHES.path()).addQueryParameter("limit", "" + query.count());
        add(url, "app", query.app());
        add(url, "platform", query.platform() == null ? null : query.platform().name());
        add(url, "version", query.version());
        add(url, "state", query.state() == null ? null : query.state().name());
        add(
                url,
                "text",
                query.text() == null || query.text().isBlank()
                        ? null
                        : query.text().strip());
        add(url, "cursor", query.cursor());
        return session.callPatiently(Calls.request(url.build(), "GET", null), PatchDetail.Page.class)
                .map(page -> new PatchList(
                        page.items().stream().map(PatchsmithPatches::summary).toList(), page.total(), page.next()));
    }

    private static void add(HttpUrl.Builder url, String name, @Nullable String value) {
        if (value != null) {
            url.addQueryParameter(name, value);
        }
    }

    @Override
    public Outcome<PatchSummary> find(long id) {
        HttpUrl url = session.transport().url(Route.ONE_PATCH.path(id));
        return session.callPatiently(Calls.request(url, "GET", null), PatchDetail.class)
                .map(PatchsmithPatches::summary);
    }

    @Override
    public Outcome<StoredPackage> upload(SealedPackage sealed, String fileName, Transfer transfer) {
        Checksum checksum = sealed.checksum();
        Request.Builder request = new Request.Builder()
                .url(session.transport().url(Route.STORE_PACKAGE.path(checksum.hex())))
                .put(new MeteredBody(sealed.bytes(), BYTES, transfer));
        return session.callPatiently(request, PatchDetail.Stored.class)
                .map(stored -> new StoredPackage(stored.checksum(), checksum, stored.size(), stored.known()));
    }

    @Override
    public Outcome<PatchSummary> add(PatchWords words, StoredPackage stored) {
        var draft = new PatchDetail.Draft(
                words.app(),
                words.platform(),
                words.version().text(),
                words.name(),
                words.format(),
                stored.reference(),
                null,
                words.notes());
        // With a key of its own the request may arrive twice and still makes one patch.
        String key = UUID.randomUUID().toString();
        return session.callPatiently(
                        Calls.request(session.transport(), Route.ADD_PATCH, draft)
                                .header("Idempotency-Key", key),
                        PatchDetail.class)
                .map(PatchsmithPatches::summary);
    }

    @Override
    public Outcome<PatchSummary> release(long id) {
        return new Releases(session).release(id, Plan.of(Reach.everybody())).map(PatchsmithPatches::summary);
    }

    @Override
    public Outcome<PatchSummary> pause(long id, String reason) {
        return act(Route.PAUSE, id, reason);
    }

    @Override
    public Outcome<PatchSummary> resume(long id, String reason) {
        return act(Route.RESUME, id, reason);
    }

    @Override
    public Outcome<PatchSummary> stop(long id, String reason) {
        return act(Route.STOP, id, reason);
    }

    private Outcome<PatchSummary> act(Route route, long id, String reason) {
        HttpUrl url = session.transport().url(route.path(id));
        var body = new PatchDetail.Act(reason.isBlank() ? null : reason);
        return session.call(Calls.request(url, route.method(), body), PatchDetail.class)
                .map(PatchsmithPatches::summary);
    }

    @Override
    public Outcome<byte[]> download(PatchSummary patch) {
        HttpUrl url = session.transport().url(Route.PATCH_PACKAGE.path(patch.id()));
        return session.download(Calls.request(url, "GET", null).removeHeader("Accept"), PACKAGE_LIMIT);
    }

    @Override
    public Outcome<Rights> rights() {
        return session.callPatiently(Calls.request(session.transport(), Route.WHO_AM_I, null), Person.class)
                .map(person -> rights(person.roles()));
    }

    private static Rights rights(Set<Role> roles) {
        return roles.contains(Role.ADMINISTRATOR)
                ? Rights.EVERYTHING
                : new Rights(
                        !roles.isEmpty(),
                        roles.contains(Role.AUTHOR),
                        roles.contains(Role.RELEASER),
                        roles.contains(Role.AUDITOR),
                        false);
    }

    static PatchSummary summary(PatchDetail patch) {
        Reach reach = patch.plan() == null ? null : patch.plan().reach();
        return new PatchSummary(
                patch.id(),
                patch.app(),
                patch.platform(),
                patch.version(),
                patch.name(),
                patch.notes(),
                patch.state(),
                reach == null ? null : reach.share(),
                reach == null ? null : reach.devices(),
                patch.checksum(),
                patch.size(),
                null,
                patch.createdAt(),
                patch.changedAt(),
                patch.createdBy(),
                patch.haltReason(),
                patch.revision(),
                patch.waiting() != null);
    }
}
