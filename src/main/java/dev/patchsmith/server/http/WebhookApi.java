package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.management.protocol.v2.Webhook;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.hook.Targets;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Webhooks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Webhooks; administrators only.
final class WebhookApi {

    private static final int LONGEST_URL = 1_000;
    private static final int MOST_ACTIONS = 30;
    private static final int SECRET_BYTES = 32;
    private static final int MOST_WEBHOOKS = 50;

    private final Database database;
    private final Targets targets;
    private final Api api;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookApi(Database database, Targets targets, Api api, Clock clock) {
        this.database = database;
        this.targets = targets;
        this.api = api;
        this.clock = clock;
    }

    void install(RoutesConfig routes) {
        api.closed(routes, Route.LIST_WEBHOOKS, (ctx, caller) -> {
            caller.requireAdministrator();
            Answers.json(
                    ctx,
                    new Webhook.Listing(
                            all().stream().map(Webhooks.Row::webhook).toList()));
        });
        api.closed(routes, Route.ADD_WEBHOOK, this::add);
        api.closed(routes, Route.DELETE_WEBHOOK, this::delete);
        api.closed(routes, Route.WEBHOOK_DELIVERIES, (ctx, caller) -> {
            caller.requireAdministrator();
            long id = Api.id(ctx);
            Answers.json(ctx, new Webhook.Deliveries(database.read(handle -> new Webhooks(handle).deliveries(id))));
        });
    }

    private List<Webhooks.Row> all() {
        return database.read(handle -> new Webhooks(handle).all());
    }

    private void add(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Webhook.Draft draft = Api.body(ctx, Webhook.Draft.class);
        check(draft);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "whs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Set<String> actions = draft.actions() == null ? Set.of() : draft.actions();
        Webhook added = database.write(handle -> {
            new AuditLog(handle).append(event(ctx, caller, "add-webhook", draft.app(), draft.url()), now);
            return new Webhooks(handle).add(draft, actions, secret.toCharArray(), caller.name(), now);
        });
        Answers.json(ctx, 201, new Webhook.Added(added, secret));
    }

    private void check(Webhook.Draft draft) {
        String url = draft.url();
        if (url == null || url.length() > LONGEST_URL) {
            throw Refusal.field("url", "An address has 1 to " + LONGEST_URL + " characters.");
        }
        try {
            targets.resolve(URI.create(url));
        } catch (Targets.Refused refused) {
            throw Refusal.field("url", String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.field("url", "The address is malformed.");
        }
        String app = draft.app();
        if (app != null && !database.read(handle -> new Apps(handle).exists(app))) {
            throw Refusal.field("app", "There is no such app.");
        }
        Set<String> actions = draft.actions();
        if (actions != null
                && (actions.size() > MOST_ACTIONS
                        || actions.stream().anyMatch(action -> !action.matches("[a-z-]{1,30}")))) {
            throw Refusal.field("actions", "Actions are words of the audit log, such as release or halt.");
        }
        if (all().size() >= MOST_WEBHOOKS) {
            throw Refusal.conflict("There are " + MOST_WEBHOOKS + " webhooks already.");
        }
    }

    private void delete(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = Api.id(ctx);
        Instant now = clock.instant();
        boolean deleted = database.write(handle -> {
            boolean done = new Webhooks(handle).delete(id, now);
            if (done) {
                new AuditLog(handle).append(event(ctx, caller, "delete-webhook", null, "" + id), now);
            }
            return done;
        });
        if (!deleted) {
            throw Refusal.notFound("There is no webhook " + id + ".");
        }
        ctx.status(204);
    }

    private static AuditLog.Event event(Context ctx, Caller caller, String action, @Nullable String app, String what) {
        return new AuditLog.Event(caller.name(), action, app, null, null, what, null, Requests.address(ctx));
    }
}
