package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.server.account.ApiTokens;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.MemberAdministration;
import dev.patchsmith.server.answer.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Accounts with roles, and tokens for build servers; administrators only.
final class AdministrationApi {

    private final MemberAdministration members;
    private final ApiTokens tokens;
    private final Api api;

    AdministrationApi(MemberAdministration members, ApiTokens tokens, Api api) {
        this.members = members;
        this.tokens = tokens;
        this.api = api;
    }

    void install(RoutesConfig routes) {
        api.closed(
                routes,
                Route.LIST_MEMBERS,
                (ctx, caller) -> Answers.json(ctx, new Member.Listing(members.all(caller))));
        api.closed(routes, Route.ADD_MEMBER, this::add);
        api.closed(routes, Route.CHANGE_MEMBER, this::change);
        api.closed(routes, Route.DELETE_MEMBER, (ctx, caller) -> {
            members.delete(caller, Api.id(ctx));
            ctx.status(204);
        });
        api.closed(routes, Route.LIST_TOKENS, (ctx, caller) -> {
            caller.requireAdministrator();
            Answers.json(ctx, new ApiToken.Listing(tokens.all()));
        });
        api.closed(routes, Route.ADD_TOKEN, (ctx, caller) -> {
            ApiToken.Draft draft = Api.body(ctx, ApiToken.Draft.class);
            Answers.json(ctx, 201, tokens.issue(caller, draft, Requests.address(ctx)));
        });
        api.closed(routes, Route.DELETE_TOKEN, (ctx, caller) -> {
            tokens.revoke(caller, Api.id(ctx), Requests.address(ctx));
            ctx.status(204);
        });
    }

    private void add(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Member.Draft draft = Api.body(ctx, Member.Draft.class);
        if (!OwnAccountRoutes.fits(draft.username())) {
            throw Refusal.field("username", "A user name has 2 to 24 characters.");
        }
        checkPassword(draft.password());
        if (draft.roles() == null || draft.roles().isEmpty()) {
            throw Refusal.field("roles", "An account needs at least one role.");
        }
        Answers.json(ctx, 201, members.register(caller, draft));
    }

    private void change(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Member.Change change = Api.body(ctx, Member.Change.class);
        if (change.password() != null) {
            checkPassword(change.password());
        }
        Answers.json(ctx, members.change(caller, Api.id(ctx), change));
    }

    private static void checkPassword(@Nullable String password) {
        if (password == null || !Checks.PASSWORD.matcher(password).matches()) {
            throw Refusal.field("password", "A password has 6 to 22 letters, digits and the signs _ * & $ # @.");
        }
    }
}
