package dev.patchsmith.server.moving;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The columns of a hotfixServer that matter to a move.
final class OldTables {

    static final String[] CREATE = {
        "CREATE TABLE hotFix (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, package varchar(64), type varchar(32),"
                + " platform int, status int, `desc` varchar(300), resource_name varchar(64), version varchar(64),"
                + " path varchar(64), created_at datetime NOT NULL, updated_at datetime NOT NULL, deleted_at datetime)",
        "CREATE TABLE lin_file (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, path varchar(500) NOT NULL,"
                + " type varchar(10) NOT NULL DEFAULT 'LOCAL', name varchar(100) NOT NULL, extension varchar(50),"
                + " size int, md5 varchar(40)" + times() + ")",
        "CREATE TABLE lin_group (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(60) NOT NULL,"
                + " info varchar(255), level tinyint NOT NULL DEFAULT 3" + times() + ")",
        "CREATE TABLE lin_group_permission (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                + " group_id int unsigned NOT NULL, permission_id int unsigned NOT NULL)",
        "CREATE TABLE lin_log (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, message varchar(450),"
                + " user_id int unsigned NOT NULL, username varchar(24), status_code int, method varchar(20),"
                + " path varchar(50), permission varchar(100)" + times() + ")",
        "CREATE TABLE lin_permission (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(60) NOT NULL,"
                + " module varchar(50) NOT NULL, mount tinyint(1) NOT NULL DEFAULT 1" + times() + ")",
        "CREATE TABLE lin_user (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, username varchar(24) NOT NULL,"
                + " nickname varchar(24), avatar varchar(500), email varchar(100)" + times() + ")",
        "CREATE TABLE lin_user_group (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                + " user_id int unsigned NOT NULL, group_id int unsigned NOT NULL)",
        "CREATE TABLE lin_user_identity (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                + " user_id int unsigned NOT NULL, identity_type varchar(100) NOT NULL, identifier varchar(100),"
                + " credential varchar(100)" + times() + ")"
    };

    private OldTables() {}

    private static String times() {
        return ", create_time datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), update_time datetime(3) NOT NULL"
                + " DEFAULT CURRENT_TIMESTAMP(3), delete_time datetime(3)";
    }

    /// A password as the original server stores it.
    static String hash(String password) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("b87b6db8".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return "sha1$b87b6db8$1$" + HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    }
}
