package dev.patchsmith.management.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the legacy envelope says in its `code`: below 9998 it went well. Existing front ends decide by these
/// numbers (10041 and 10051 make them refresh, 10000, 10042 and 10052 make them log out) and show the Chinese
/// sentence as it is.
public enum Code {
    OK(0, 201, "成功"),
    PASSWORD_CHANGED(4, 201, "密码修改成功"),
    USER_DELETED(5, 201, "删除用户成功"),
    USER_UPDATED(6, 201, "更新用户成功"),
    GROUP_UPDATED(7, 201, "更新分组成功"),
    GROUP_DELETED(8, 201, "删除分组成功"),
    PERMISSION_ADDED(9, 201, "添加权限成功"),
    PERMISSION_REMOVED(10, 201, "删除权限成功"),
    REGISTERED(11, 201, "注册成功"),
    GROUP_CREATED(15, 201, "新建分组成功"),
    UNKNOWN(9999, 500, "服务器未知错误"),
    NO_TOKEN(10000, 401, "未携带令牌"),
    NO_PERMISSION(10001, 401, "权限不足"),
    PASSWORD_UPDATE_FAILED(10011, 400, "更新密码失败"),
    NO_AUTHORIZATION(10012, 401, "请传入认证头字段"),
    BAD_AUTHORIZATION(10013, 401, "认证头字段解析失败"),
    NOT_FOUND(10020, 404, "资源不存在"),
    USER_NOT_FOUND(10021, 404, "用户不存在"),
    GROUP_NOT_FOUND(10024, 404, "分组不存在"),
    PARAMETERS(10030, 400, "参数错误"),
    WRONG_LOGIN(10031, 401, "用户名或密码错误"),
    NO_FILE(10033, 400, "为找到符合条件的文件资源"),
    TOKEN_INVALID(10040, 401, "令牌失效"),
    ACCESS_TOKEN_BROKEN(10041, 401, "access token 损坏"),
    REFRESH_TOKEN_BROKEN(10042, 401, "refresh token 损坏"),
    ACCESS_TOKEN_EXPIRED(10051, 422, "access token 过期"),
    REFRESH_TOKEN_EXPIRED(10052, 401, "refresh token 过期"),
    FORBIDDEN(10070, 403, "禁止操作"),
    USER_NAME_TAKEN(10071, 400, "已经有用户使用了该名称，请重新输入新的用户名"),
    GROUP_NAME_TAKEN(10072, 403, "分组名已被使用，请重新填入新的分组名"),
    ROOT_GROUP_CLOSED(10073, 403, "root分组不可添加用户"),
    ROOT_GROUP_KEPT(10074, 403, "root分组不可删除"),
    GUEST_GROUP_KEPT(10075, 403, "guest分组不可删除"),
    EMAIL_TAKEN(10076, 400, "邮箱已被使用，请重新填入新的邮箱"),
    GROUP_OF_USER_UNKNOWN(10077, 404, "不可将用户分配给不存在的分组"),
    ROOT_USER_GROUPS_FIXED(10078, 403, "不可修改root用户的分组"),
    ROOT_USER_KEPT(10079, 403, "root分组的用户不可删除"),
    METHOD_NOT_ALLOWED(10080, 405, "请求方法不允许"),
    REFRESH_FAILED(10100, 401, "刷新令牌获取失败"),
    FILE_TOO_LARGE(10110, 413, "文件大小超过限制"),
    FILES_TOO_LARGE(10111, 413, "总文件体积超过限制"),
    TOO_MANY_PARTS(10120, 413, "文件数量过多"),
    TOO_MANY_FILES(10121, 413, "文件太多"),
    FILE_EXTENSION(10130, 406, "不支持该类型的文件"),
    TOO_OFTEN(10140, 429, "请求过于频繁，请稍后重试"),
    FILE_DAMAGED(10210, 400, "文件损坏，无法读取"),
    NO_LOGS(10220, 404, "没有找到相关日志"),
    PERMISSION_PRESENT(10230, 403, "已有权限，不可重复添加"),
    PERMISSION_UNKNOWN(10231, 404, "无法分配不存在的权限"),
    WRONG_TOKEN_TYPE(10250, 401, "请使用正确类型的令牌"),
    WRONG_TOKEN_SCOPE(10251, 401, "请使用正确作用域的令牌"),
    WRONG_CAPTCHA(10260, 403, "请输入正确的验证码");

    /// From here on a code is an error.
    private static final int FIRST_ERROR = 9998;

    private static final Map<Integer, Code> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Code::number, Function.identity()));

    private final int number;
    private final int status;
    private final String message;

    Code(int number, int status, String message) {
        this.number = number;
        this.status = status;
        this.message = message;
    }

    public int number() {
        return number;
    }

    /// The HTTP status this code usually travels with.
    public int status() {
        return status;
    }

    /// The sentence of the envelope, in Chinese as front ends show it.
    public String message() {
        return message;
    }

    public boolean isError() {
        return number >= FIRST_ERROR;
    }

    /// The code with this number; empty for numbers that other servers made up.
    public static Optional<Code> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
