package dev.patchsmith.server.http;

import dev.patchsmith.server.account.Accounts;
import dev.patchsmith.server.account.MemberAdministration;
import dev.patchsmith.server.account.OwnAccount;
import dev.patchsmith.server.account.TeamAdministration;
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
    private final Limits limits;
    private final Path temporary;
    private final Clock clock;

    public Site(Database database, Accounts accounts, ReleaseRoom room, Limits limits, Path temporary, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.room = room;
        this.limits = limits;
        this.temporary = temporary;
        this.clock = clock;
    }

    public void install(RoutesConfig routes) {
        Requests requests = new Requests(database, accounts.callers(), clock);
        MemberAdministration members = new MemberAdministration(database, accounts.hashes(), clock);
        new DeviceRoutes(room.decisions(), room.packages(), room.legacyCounts()).install(routes);
        new LoginRoutes(accounts.logins(), requests).install(routes);
        new OwnAccountRoutes(database, new OwnAccount(database, accounts.hashes(), clock), requests).install(routes);
        new MemberRoutes(database, members, requests).install(routes);
        new TeamRoutes(database, new TeamAdministration(database, clock), requests).install(routes);
        new LogRoutes(database, requests).install(routes);
        new UploadRoutes(database, room.packages(), requests, limits, temporary, clock).install(routes);
        new PatchRoutes(database, room.releases(), requests, clock).install(routes);
        routes.get(
                "/",
                ctx -> ctx.contentType("text/html; charset=utf-8")
                        .result("<!doctype html><title>Patchsmith</title><h1>Patchsmith management server</h1>"));
    }
}
