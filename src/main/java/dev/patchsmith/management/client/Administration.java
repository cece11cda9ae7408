package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.management.protocol.Envelope;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.LogEntry;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Route;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Accounts, groups, tokens and logs. The first half is for either server, the second for ours.
public final class Administration {

    private final Session session;

    Administration(Session session) {
        this.session = session;
    }

    public Outcome<Account.Page> users(int page, int count) {
        return page(LegacyRoute.LIST_USERS, page, count, Account.Page.class);
    }

    public Outcome<Account.GroupPage> groups(int page, int count) {
        return page(LegacyRoute.LIST_GROUPS, page, count, Account.GroupPage.class);
    }

    public Outcome<Account.GroupDetail> group(long id) {
        HttpUrl url = session.transport().url(LegacyRoute.ONE_GROUP.path(id));
        return session.callPatiently(Calls.request(url, "GET", null), Account.GroupDetail.class);
    }

    public Optional<Trouble> addGroup(AccountChange.GroupWords words) {
        return change(LegacyRoute.ADD_GROUP.method(), LegacyRoute.ADD_GROUP.path(), words);
    }

    public Optional<Trouble> removeGroup(long id) {
        return change("DELETE", LegacyRoute.DELETE_GROUP.path(id), null);
    }

    /// Gives permissions to a group and takes others away; what is neither stays as it is.
    public Optional<Trouble> setPermissions(long group, List<Long> given, List<Long> taken) {
        Optional<Trouble> first = given.isEmpty()
                ? Optional.empty()
                : change(
                        LegacyRoute.GRANT_PERMISSIONS.method(),
                        LegacyRoute.GRANT_PERMISSIONS.path(),
                        new AccountChange.Grants(group, given));
        return first.isPresent() || taken.isEmpty()
                ? first
                : change(
                        LegacyRoute.REVOKE_PERMISSIONS.method(),
                        LegacyRoute.REVOKE_PERMISSIONS.path(),
                        new AccountChange.Grants(group, taken));
    }

    public Outcome<LogEntry.Page> log(int page, int count) {
        return page(LegacyRoute.LIST_LOGS, page, count, LogEntry.Page.class);
    }

    public Optional<Trouble> register(AccountChange.Register register) {
        return change(LegacyRoute.REGISTER.method(), LegacyRoute.REGISTER.path(), register);
    }

    public Optional<Trouble> setGroups(long user, AccountChange.Membership membership) {
        return change("PUT", LegacyRoute.UPDATE_USER.path(user), membership);
    }

    public Optional<Trouble> resetPassword(long user, AccountChange.ResetPassword password) {
        return change("PUT", LegacyRoute.RESET_PASSWORD.path(user), password);
    }

    public Optional<Trouble> removeUser(long user) {
        return change("DELETE", LegacyRoute.DELETE_USER.path(user), null);
    }

    public Optional<Trouble> changeOwnPassword(AccountChange.OwnPassword change) {
        return change("PUT", LegacyRoute.CHANGE_PASSWORD.path(), change);
    }

    public Outcome<Member.Listing> members() {
        return session.callPatiently(
                Calls.request(session.transport(), Route.LIST_MEMBERS, null), Member.Listing.class);
    }

    public Outcome<Member> addMember(Member.Draft draft) {
        return session.call(Calls.request(session.transport(), Route.ADD_MEMBER, draft), Member.class);
    }

    public Outcome<Member> changeMember(long id, Member.Change change) {
        HttpUrl url = session.transport().url(Route.CHANGE_MEMBER.path(id));
        return session.call(Calls.request(url, "PUT", change), Member.class);
    }

    public Outcome<ApiToken.Listing> tokens() {
        return session.callPatiently(
                Calls.request(session.transport(), Route.LIST_TOKENS, null), ApiToken.Listing.class);
    }

    public Outcome<ApiToken.Issued> addToken(ApiToken.Draft draft) {
        return session.call(Calls.request(session.transport(), Route.ADD_TOKEN, draft), ApiToken.Issued.class);
    }

    public Optional<Trouble> removeToken(long id) {
        HttpUrl url = session.transport().url(Route.DELETE_TOKEN.path(id));
        return trouble(session.download(Calls.request(url, "DELETE", null), Transport.JSON_LIMIT));
    }

    public Optional<Trouble> removeMember(long id) {
        HttpUrl url = session.transport().url(Route.DELETE_MEMBER.path(id));
        return trouble(session.download(Calls.request(url, "DELETE", null), Transport.JSON_LIMIT));
    }

    public Outcome<AuditEntry.Page> audit(@Nullable String cursor) {
        HttpUrl.Builder url = session.transport().address(Route.AUDIT.path());
        if (cursor != null) {
            url.addQueryParameter("cursor", cursor);
        }
        return session.callPatiently(Calls.request(url.build(), "GET", null), AuditEntry.Page.class);
    }

    public Outcome<AuditEntry.Verification> verifyAudit() {
        return session.callPatiently(
                Calls.request(session.transport(), Route.VERIFY_AUDIT, null), AuditEntry.Verification.class);
    }

    private <T> Outcome<T> page(LegacyRoute route, int page, int count, Class<T> type) {
        HttpUrl url = session.transport()
                .address(route.path())
                .addQueryParameter("page", "" + page)
                .addQueryParameter("count", "" + count)
                .build();
        return session.callPatiently(Calls.request(url, "GET", null), type);
    }

    private Optional<Trouble> change(String method, String path, @Nullable Object body) {
        HttpUrl url = session.transport().url(path);
        return trouble(session.call(Calls.request(url, method, body), Envelope.class));
    }

    private static Optional<Trouble> trouble(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Trouble trouble) ? Optional.of(trouble) : Optional.empty();
    }
}
