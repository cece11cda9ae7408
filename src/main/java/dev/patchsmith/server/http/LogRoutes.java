package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.LogEntry;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.ActionLog;
import dev.patchsmith.server.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The action log by the legacy protocol, and its three test pages.
final class LogRoutes {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final Database database;
    private final Requests requests;

    LogRoutes(Database database, Requests requests) {
        this.database = database;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.LIST_LOGS, (ctx, caller) -> page(ctx, caller, Permission.READ_LOGS));
        requests.closed(routes, LegacyRoute.SEARCH_LOGS, (ctx, caller) -> page(ctx, caller, Permission.SEARCH_LOGS));
        requests.closed(routes, LegacyRoute.LOG_USERS, this::users);
        requests.open(
                routes,
                LegacyRoute.TEST_PAGE,
                ctx -> ctx.contentType("text/html; charset=utf-8").result("<h1>Patchsmith</h1>"));
        requests.closed(routes, LegacyRoute.TEST_JSON, (ctx, caller) -> {
            Answers.json(ctx, Map.of("message", "The server answers and you are logged in."));
            requests.log(ctx, caller, "测试了日志记录", Permission.TEST_LOGGING);
        });
        requests.closed(routes, LegacyRoute.TEST_INFO, (ctx, caller) -> {
            caller.require(Permission.READ_ABOUT);
            Answers.json(ctx, Map.of("message", "Patchsmith management server"));
        });
    }

    private void page(Context ctx, Caller caller, Permission permission) {
        caller.require(permission);
        Paging paging = Paging.of(ctx, 0, 10);
        boolean search = permission == Permission.SEARCH_LOGS;
        Instant start = time(ctx.queryParam("start"), "start", "请输入正确格式开始时间");
        Instant end = time(ctx.queryParam("end"), "end", "请输入正确格式结束时间");
        boolean range = start != null && end != null;
        ActionLog.Query query = new ActionLog.Query(
                ctx.queryParam("name"),
                search ? ctx.queryParam("keyword") : null,
                range ? start : null,
                range ? end : null);
        LogEntry.Page page = database.read(handle -> {
            ActionLog log = new ActionLog(handle);
            return new LogEntry.Page(
                    log.count(query), log.page(query, paging.page(), paging.count()), paging.page(), paging.count());
        });
        if (page.items().isEmpty() && !search) {
            throw Refusal.of(Code.NO_LOGS);
        }
        Answers.json(
                ctx,
                new LogEntry.Page(
                        page.total(),
                        page.items().stream().map(LogRoutes::asText).toList(),
                        page.page(),
                        page.count()));
    }

    /// Old front ends put the message into the page as it comes, and names of people are in it.
    private static LogEntry asText(LogEntry entry) {
        String message =
                entry.message().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new LogEntry(
                entry.id(),
                message,
                entry.time(),
                entry.userId(),
                entry.username(),
                entry.statusCode(),
                entry.method(),
                entry.path(),
                entry.permission());
    }

    private void users(Context ctx, Caller caller) {
        caller.require(Permission.LIST_LOG_USERS);
        Paging paging = Paging.of(ctx, 0, 10);
        LogEntry.Users users = database.read(handle -> {
            ActionLog log = new ActionLog(handle);
            return new LogEntry.Users(
                    log.countUsers(), log.users(paging.page(), paging.count()), paging.page(), paging.count());
        });
        Answers.json(ctx, users);
    }

    /// A time as front ends send it, in the zone of the server.
    private static @Nullable Instant time(@Nullable String text, String field, String sentence) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, TIME)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            new Checks().missing(true, field, sentence).done();
            return null;
        }
    }
}
