package dev.patchsmith.server.http;

import dev.patchsmith.server.account.Accounts;
import dev.patchsmith.server.account.MemberAdministration;
import dev.patchsmith.server.account.OwnAccount;
import dev.patchsmith.server.account.TeamAdministration;
import dev.patchsmith.server.hook.Targets;
import dev.patchsmith.server.release.ReleaseRoom;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;

/// All routes, put together.
public final class Site {

    private final Database database;
    private final Accounts accounts;
    private final ReleaseRoom room;
    private final Choices choices;
    private final Path temporary;
    private final Clock clock;

    public Site(Database database, Accounts accounts, ReleaseRoom room, Choices choices, Path temporary, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.room = room;
        this.choices = choices;
        this.temporary = temporary;
        this.clock = clock;
    }

    public void install(RoutesConfig routes) {
        Requests requests = new Requests(database, accounts.callers(), clock);
        MemberAdministration members = new MemberAdministration(database, accounts.hashes(), clock);
        new DeviceRoutes(room.decisions(), room.packages(), room.legacyCounts(), choices.deviceCookie())
                .install(routes);
        Captchas captchas = choices.captcha() ? new Captchas(database, accounts.secret("captcha"), clock) : null;
        new LoginRoutes(accounts.logins(), captchas, requests).install(routes);
        new OwnAccountRoutes(database, new OwnAccount(database, accounts.hashes(), clock), requests).install(routes);
        new MemberRoutes(database, members, requests).install(routes);
        new TeamRoutes(database, new TeamAdministration(database, clock), requests).install(routes);
        new LogRoutes(database, requests).install(routes);
        new UploadRoutes(database, room.packages(), requests, choices.limits(), temporary, clock).install(routes);
        new PatchRoutes(database, room.releases(), room.secondPersons(), requests, clock).install(routes);
        installOwn(routes, requests, members);
        routes.get(
                "/",
                ctx -> ctx.contentType("text/html; charset=utf-8")
                        .result("<!doctype html><title>Patchsmith</title><h1>Patchsmith management server</h1>"));
    }

    private void installOwn(RoutesConfig routes, Requests requests, MemberAdministration members) {
        Api api = new Api(requests);
        Throttle throttle = new Throttle(choices.limits().reportBatchesPerMinute(), clock);
        Idempotency idempotency = new Idempotency(database, clock);
        OwnAccount account = new OwnAccount(database, accounts.hashes(), clock);
        new OperationApi(database, new Meters(), choices.limits(), api, clock).install(routes);
        new SessionApi(accounts.logins(), account, api).install(routes);
        new AppApi(database, api, clock).install(routes);
        new GuardApi(database, room.releases(), room.secondPersons(), api, clock).install(routes);
        new WebhookApi(database, new Targets(choices.webhookHosts()), api, clock).install(routes);
        new PatchApi(database, room.releases(), room.packages(), idempotency, api, choices.limits(), clock)
                .install(routes);
        new ReleaseApi(database, room.releases(), room.secondPersons(), api).install(routes);
        new DeviceApi(
                        room.decisions(),
                        room.packages(),
                        room.releases(),
                        room.offers(),
                        room.audiences(),
                        room.intake(),
                        throttle,
                        api)
                .install(routes);
        new InsightApi(database, room.releases(), room.preview(), room.statistics(), api).install(routes);
        new ConfigurationApi(database, room.configurations(), choices.packageAddress(), api).install(routes);
        new AdministrationApi(members, accounts.tokens(), api).install(routes);
    }
}
