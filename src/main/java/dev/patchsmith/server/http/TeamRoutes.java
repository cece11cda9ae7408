package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.Account.PermissionRow;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.TeamAdministration;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Teams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The administration of groups and their permissions by the legacy protocol; administrators only.
final class TeamRoutes {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_INFO = 255;

    private final Database database;
    private final TeamAdministration teams;
    private final Requests requests;

    TeamRoutes(Database database, TeamAdministration teams, Requests requests) {
        this.database = database;
        this.teams = teams;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.ALL_PERMISSIONS, this::permissions);
        requests.closed(routes, LegacyRoute.ALL_GROUPS, this::all);
        requests.closed(routes, LegacyRoute.LIST_GROUPS, this::list);
        requests.closed(routes, LegacyRoute.ONE_GROUP, this::one);
        requests.closed(routes, LegacyRoute.ADD_GROUP, this::add);
        requests.closed(routes, LegacyRoute.UPDATE_GROUP, this::update);
        requests.closed(routes, LegacyRoute.DELETE_GROUP, this::delete);
        requests.closed(routes, LegacyRoute.GRANT_PERMISSION, this::grant);
        requests.closed(routes, LegacyRoute.GRANT_PERMISSIONS, (ctx, caller) -> change(ctx, caller, true));
        requests.closed(routes, LegacyRoute.REVOKE_PERMISSIONS, (ctx, caller) -> change(ctx, caller, false));
    }

    private void permissions(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Map<String, List<PermissionRow>> byModule = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            byModule.computeIfAbsent(permission.module(), module -> new ArrayList<>())
                    .add(row(permission));
        }
        Answers.json(ctx, byModule);
    }

    private void all(Context ctx, Caller caller) {
        caller.requireAdministrator();
        List<Account.Group> groups = database.read(handle -> new Teams(handle).all()).stream()
                .filter(team -> team.level() != Teams.ROOT_LEVEL)
                .map(TeamRoutes::group)
                .toList();
        Answers.json(ctx, groups);
    }

    private void list(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Paging paging = Paging.of(ctx, 0, 10);
        List<Teams.Row> rows = database.read(handle -> new Teams(handle).all());
        List<Account.Group> page = rows.stream()
                .skip((long) paging.page() * paging.count())
                .limit(paging.count())
                .map(TeamRoutes::group)
                .toList();
        if (page.isEmpty()) {
            throw Refusal.of(Code.GROUP_NOT_FOUND);
        }
        Answers.json(ctx, new Account.GroupPage(page, rows.size(), paging.page(), paging.count()));
    }

    private void one(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = MemberRoutes.id(ctx);
        Account.GroupDetail detail = database.read(handle -> {
            Teams found = new Teams(handle);
            Teams.Row team = found.byId(id).orElseThrow(() -> Refusal.of(Code.GROUP_NOT_FOUND));
            List<PermissionRow> permissions = Arrays.stream(Permission.values())
                    .filter(permission -> found.permissions(id).contains(permission.id()))
                    .map(TeamRoutes::row)
                    .toList();
            return new Account.GroupDetail(team.id(), team.name(), team.info(), permissions);
        });
        Answers.json(ctx, detail);
    }

    private void add(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Fields fields = Fields.of(ctx);
        List<Long> ids = fields.ids("permission_ids");
        checkWords(fields)
                .missing(fields.has("permission_ids") && ids == null, "PermissionIds", "每个id值必须为正整数")
                .done();
        String name = String.valueOf(fields.text("name"));
        teams.add(caller, name, fields.text("info"), ids == null ? List.of() : ids);
        Answers.done(ctx, Code.GROUP_CREATED);
        requests.log(ctx, caller, "新建了分组" + name, null);
    }

    private void update(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = MemberRoutes.id(ctx);
        Fields fields = Fields.of(ctx);
        checkWords(fields).done();
        String name = String.valueOf(fields.text("name"));
        teams.rename(caller, id, name, fields.text("info"));
        Answers.done(ctx, Code.GROUP_UPDATED);
        requests.log(ctx, caller, "更新了分组" + name, null);
    }

    private void delete(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = MemberRoutes.id(ctx);
        teams.delete(caller, id);
        Answers.done(ctx, Code.GROUP_DELETED);
        requests.log(ctx, caller, "删除了分组" + id, null);
    }

    private void grant(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Fields fields = Fields.of(ctx);
        OptionalInt team = fields.integer("group_id");
        new Checks()
                .bad(team.isEmpty(), "group_id", "分组id必须正整数")
                .missing(fields.isEmpty("permission_id"), "permission_id", "请输入permission_id字段")
                .done();
        teams.grant(caller, team.getAsInt(), fields.integer("permission_id").orElse(0));
        Answers.done(ctx, Code.PERMISSION_ADDED);
        requests.log(ctx, caller, "为分组" + team.getAsInt() + "添加了权限", null);
    }

    private void change(Context ctx, Caller caller, boolean grant) {
        caller.requireAdministrator();
        Fields fields = Fields.of(ctx);
        OptionalInt team = fields.integer("group_id");
        List<Long> ids = fields.ids("permission_ids");
        new Checks()
                .bad(team.isEmpty(), "group_id", "分组id必须正整数")
                .missing(!fields.has("permission_ids"), "PermissionIds", "请输入permission_ids字段")
                .missing(ids == null, "PermissionIds", "每个id值必须为正整数")
                .done();
        List<Long> permissions = ids == null ? List.of() : ids;
        if (grant) {
            teams.grantAll(caller, team.getAsInt(), permissions);
        } else {
            teams.revokeAll(caller, team.getAsInt(), permissions);
        }
        Answers.done(ctx, grant ? Code.PERMISSION_ADDED : Code.PERMISSION_REMOVED);
        requests.log(ctx, caller, (grant ? "添加" : "删除") + "了分组" + team.getAsInt() + "的权限", null);
    }

    private static Checks checkWords(Fields fields) {
        return new Checks()
                .missing(fields.isEmpty("name"), "name", "请输入分组名称")
                .length(fields.text("name"), LONGEST_NAME, "name", "分组名称不能超过60个字符")
                .length(fields.text("info"), LONGEST_INFO, "info", "分组描述不能超过255个字符");
    }

    private static PermissionRow row(Permission permission) {
        return new PermissionRow(permission.id(), permission.label(), permission.module());
    }

    private static Account.Group group(Teams.Row team) {
        @Nullable String info = team.info();
        return new Account.Group(team.id(), team.name(), info);
    }
}
