package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Account;
import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.OwnPermissions;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.account.Caller;
import dev.patchsmith.server.account.OwnAccount;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Teams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the person who is logged in sees and changes of himself.
final class OwnAccountRoutes {

    private final Database database;
    private final OwnAccount account;
    private final Requests requests;

    OwnAccountRoutes(Database database, OwnAccount account, Requests requests) {
        this.database = database;
        this.account = account;
        this.requests = requests;
    }

    void install(RoutesConfig routes) {
        requests.closed(routes, LegacyRoute.MY_PERMISSIONS, this::permissions);
        requests.closed(routes, LegacyRoute.MY_INFORMATION, this::information);
        requests.closed(routes, LegacyRoute.UPDATE_ME, this::update);
        requests.closed(routes, LegacyRoute.CHANGE_PASSWORD, this::changePassword);
    }

    private void permissions(Context ctx, Caller caller) {
        Members.Row member = account.find(caller);
        Map<String, List<Permission.Granted>> byModule = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            if (caller.permissions().contains(permission)) {
                byModule.computeIfAbsent(permission.module(), module -> new ArrayList<>())
                        .add(new Permission.Granted(permission.label(), permission.module()));
            }
        }
        List<Map<String, List<Permission.Granted>>> modules = new ArrayList<>();
        byModule.forEach((module, permissions) -> modules.add(Map.of(module, permissions)));
        OwnPermissions answer = new OwnPermissions(
                member.id(),
                member.nickname(),
                member.email(),
                avatar(ctx, member.avatar()),
                caller.isAdministrator(),
                modules);
        Answers.json(ctx, answer);
    }

    private void information(Context ctx, Caller caller) {
        Members.Row member = account.find(caller);
        List<Teams.Row> teams = database.read(handle -> new Teams(handle).of(member.id()));
        Answers.json(ctx, account(ctx, member, teams));
    }

    private void update(Context ctx, Caller caller) {
        Fields fields = Fields.of(ctx);
        String nickname = fields.text("nickname");
        String username = fields.text("username");
        String avatar = fields.text("avatar");
        new Checks()
                .email(fields.text("email"))
                .bad(fields.has("nickname") && !fits(nickname), "nickname", "昵称长度必须在2~10之间")
                .bad(fields.has("username") && !fits(username), "username", "用户名长度必须在2~10之间")
                .length(avatar, 500, "avatar", "头像的url长度必须在0~500之间")
                .done();
        account.update(caller, new AccountChange.Profile(username, nickname, fields.text("email"), avatar));
        Answers.done(ctx, Code.USER_UPDATED);
        requests.log(ctx, caller, "更新了个人信息", null);
    }

    private void changePassword(Context ctx, Caller caller) {
        Fields fields = Fields.of(ctx);
        String next = fields.string("new_password");
        new Checks()
                .password(next, fields.string("confirm_password"), "new_password")
                .missing(fields.isEmpty("old_password"), "old_password", "请输入旧密码")
                .done();
        String old = fields.string("old_password");
        account.changePassword(
                caller, old == null ? new char[0] : old.toCharArray(), next == null ? new char[0] : next.toCharArray());
        Answers.done(ctx, Code.PASSWORD_CHANGED);
        requests.log(ctx, caller, "修改了密码", null);
    }

    static boolean fits(@Nullable String name) {
        return name != null && name.length() >= 2 && name.length() <= 24;
    }

    static Account account(Context ctx, Members.Row member, List<Teams.Row> teams) {
        List<Account.Group> groups = teams.stream()
                .map(team -> new Account.Group(team.id(), team.name(), team.info()))
                .toList();
        return new Account(
                member.id(),
                member.username(),
                member.nickname(),
                member.email(),
                avatar(ctx, member.avatar()),
                groups);
    }

    private static @Nullable String avatar(Context ctx, @Nullable String path) {
        return path == null ? null : Requests.origin(ctx) + "/assets/" + path;
    }
}
