package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.MemberAdministration;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Teams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The administration of people by the legacy protocol; administrators only.
final class MemberRoutes {

    private final Database database;
    private final MemberAdministration members;
    private final Requests requests;

    MemberRoutes(Database database, MemberAdministration members, Requests requests) {
        this.database = database;
        this.members = members;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.REGISTER, this::register);
        requests.closed(routes, LegacyRoute.LIST_USERS, this::list);
        requests.closed(routes, LegacyRoute.RESET_PASSWORD, this::resetPassword);
        requests.closed(routes, LegacyRoute.UPDATE_USER, this::update);
        requests.closed(routes, LegacyRoute.DELETE_USER, this::delete);
    }

    private void register(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Fields fields = Fields.of(ctx);
        String username = fields.text("username");
        String password = fields.string("password");
        boolean groups = fields.has("group_ids");
        List<Long> ids = fields.ids("group_ids");
        new Checks()
                .missing(fields.isEmpty("username"), "username", "用户名不可为空")
                .bad(username == null || username.length() < 2 || username.length() > 20, "username", "用户名长度必须在2~20之间")
                .email(fields.text("email"))
                .password(password, fields.string("confirm_password"), "password")
                .missing(groups && ids == null, "GroupIds", "每个id值必须为正整数")
                .done();
        members.register(
                caller,
                String.valueOf(username),
                password == null ? new char[0] : password.toCharArray(),
                fields.text("email"),
                ids);
        Answers.done(ctx, Code.REGISTERED);
        requests.log(ctx, caller, "新建了用户" + username, null);
    }

    private void list(Context ctx, Caller caller) {
        caller.requireAdministrator();
        Paging paging = Paging.of(ctx, 0, 10);
        String group = ctx.queryParam("group_id");
        OptionalLong team = Fields.positiveOrZero(group);
        boolean given = group != null && !group.isEmpty();
        new Checks().bad(given && team.orElse(0) < 1, "group_id", "分组id必须为正整数").done();
        Long wanted = given ? team.getAsLong() : null;
        Account.Page page = database.read(handle -> {
            List<Account> items = new ArrayList<>();
            for (Members.Row row : new Members(handle).page(wanted, paging.page(), paging.count())) {
                items.add(OwnAccountRoutes.account(ctx, row, new Teams(handle).of(row.id())));
            }
            return new Account.Page(items, new Members(handle).count(wanted), paging.count(), paging.page());
        });
        Answers.json(ctx, page);
    }

    private void resetPassword(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = id(ctx);
        Fields fields = Fields.of(ctx);
        String password = fields.string("new_password");
        new Checks()
                .password(password, fields.string("confirm_password"), "new_password")
                .done();
        members.resetPassword(caller, id, password == null ? new char[0] : password.toCharArray());
        Answers.done(ctx, Code.PASSWORD_CHANGED);
        requests.log(ctx, caller, "修改了用户" + id + "的密码", null);
    }

    private void update(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = id(ctx);
        Fields fields = Fields.of(ctx);
        List<Long> ids = fields.ids("group_ids");
        boolean listed = fields.has("group_ids");
        new Checks()
                .missing(!listed || (ids != null && ids.isEmpty()), "GroupIds", "至少选择一个分组")
                .missing(listed && ids == null, "GroupIds", "每个id值必须为正整数")
                .email(fields.text("email"))
                .done();
        members.update(caller, id, fields.text("email"), ids == null ? List.of() : ids);
        Answers.done(ctx, Code.USER_UPDATED);
        requests.log(ctx, caller, "更新了用户" + id, null);
    }

    private void delete(Context ctx, Caller caller) {
        caller.requireAdministrator();
        long id = id(ctx);
        members.delete(caller, id);
        Answers.done(ctx, Code.USER_DELETED);
        requests.log(ctx, caller, "删除了用户" + id, null);
    }

    static long id(Context ctx) {
        OptionalLong id = Fields.positiveOrZero(ctx.pathParam("id"));
        new Checks().bad(id.orElse(0) < 1, "id", "id必须为正整数").done();
        return id.getAsLong();
    }
}
