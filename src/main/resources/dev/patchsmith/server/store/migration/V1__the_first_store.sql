-- One script for SQLite and PostgreSQL; what differs comes in as a placeholder. Times are milliseconds since 1970 in UTC.

CREATE TABLE setting (
    name  VARCHAR(64) PRIMARY KEY,
    value TEXT NOT NULL
);

-- Numbers that processes watch or that hand out sequence: the epoch of the configuration, the head of the audit chain.
CREATE TABLE counter (
    name  VARCHAR(64) PRIMARY KEY,
    value BIGINT NOT NULL,
    text  VARCHAR(64)
);
INSERT INTO counter (name, value) VALUES ('configuration', 0);
INSERT INTO counter (name, value, text) VALUES ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE lease (
    name  VARCHAR(64) PRIMARY KEY,
    owner VARCHAR(64) NOT NULL,
    until BIGINT NOT NULL
);

CREATE TABLE member (
    id            ${id},
    username      VARCHAR(64) NOT NULL,
    nickname      VARCHAR(64),
    email         VARCHAR(200),
    avatar        VARCHAR(500),
    password_hash VARCHAR(300) NOT NULL,
    must_change   INTEGER NOT NULL DEFAULT 0,
    created_at    BIGINT NOT NULL,
    deleted_at    BIGINT
);
CREATE UNIQUE INDEX member_by_name ON member (username) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX member_by_email ON member (email) WHERE deleted_at IS NULL AND email IS NOT NULL;

-- level: 1 root, 2 guest, 3 any other
CREATE TABLE team (
    id    ${id},
    name  VARCHAR(60) NOT NULL UNIQUE,
    info  VARCHAR(255),
    level INTEGER NOT NULL
);
CREATE TABLE team_member (
    team_id   BIGINT NOT NULL REFERENCES team (id),
    member_id BIGINT NOT NULL REFERENCES member (id),
    PRIMARY KEY (team_id, member_id)
);
CREATE INDEX team_of_member ON team_member (member_id);
CREATE TABLE team_permission (
    team_id       BIGINT NOT NULL REFERENCES team (id),
    permission_id BIGINT NOT NULL,
    PRIMARY KEY (team_id, permission_id)
);

CREATE TABLE session (
    id           VARCHAR(36) PRIMARY KEY,
    member_id    BIGINT NOT NULL REFERENCES member (id),
    refresh_hash VARCHAR(64),
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    revoked_at   BIGINT
);
CREATE INDEX session_of_member ON session (member_id);

CREATE TABLE login_failure (
    subject      VARCHAR(200) PRIMARY KEY,
    failures     INTEGER NOT NULL,
    locked_until BIGINT NOT NULL,
    last_at      BIGINT NOT NULL
);

CREATE TABLE api_token (
    id           ${id},
    name         VARCHAR(100) NOT NULL,
    hash         VARCHAR(64) NOT NULL UNIQUE,
    roles        VARCHAR(200) NOT NULL,
    app          VARCHAR(120),
    created_by   VARCHAR(64) NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at   BIGINT
);

CREATE TABLE content (
    sha256     VARCHAR(64) PRIMARY KEY,
    size       BIGINT NOT NULL,
    bytes      ${bytes} NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE upload (
    id         ${id},
    sha256     VARCHAR(64) NOT NULL UNIQUE REFERENCES content (sha256),
    path       VARCHAR(200) NOT NULL UNIQUE,
    extension  VARCHAR(50) NOT NULL,
    size       BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE app (
    app_key    VARCHAR(120) PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE patch (
    id            ${id},
    app           VARCHAR(120) NOT NULL REFERENCES app (app_key),
    platform      INTEGER NOT NULL,
    version       VARCHAR(64) NOT NULL,
    name          VARCHAR(255),
    type          VARCHAR(64),
    resource_name VARCHAR(255),
    notes         VARCHAR(4000),
    path          VARCHAR(200),
    sha256        VARCHAR(64) REFERENCES content (sha256),
    size          BIGINT NOT NULL,
    format        VARCHAR(16),
    signature     VARCHAR(4000),
    kind          VARCHAR(16) NOT NULL,
    copy_of       BIGINT,
    state         VARCHAR(16) NOT NULL,
    salt          VARCHAR(128) NOT NULL,
    plan          TEXT,
    phase         INTEGER NOT NULL DEFAULT 0,
    phase_since   BIGINT,
    halt_reason   VARCHAR(1000),
    created_by    VARCHAR(64) NOT NULL,
    created_at    BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL,
    released_at   BIGINT,
    deleted_at    BIGINT,
    revision      BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX patch_by_version ON patch (app, platform, version, id);
CREATE INDEX patch_live ON patch (state) WHERE state IN ('GREY', 'RELEASED');

CREATE TABLE patch_quota (
    patch_id BIGINT PRIMARY KEY REFERENCES patch (id),
    quota    INTEGER NOT NULL,
    admitted INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE patch_grant (
    patch_id BIGINT NOT NULL REFERENCES patch (id),
    device   VARCHAR(128) NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (patch_id, device)
);

-- One row per patch, device and step; the stages of the funnel are negative steps, so that distinct devices are rows too.
CREATE TABLE report (
    patch_id    BIGINT NOT NULL,
    device      BIGINT NOT NULL,
    step        INTEGER NOT NULL,
    received_at BIGINT NOT NULL,
    device_at   BIGINT,
    clock_off   INTEGER NOT NULL DEFAULT 0,
    detail      VARCHAR(500),
    PRIMARY KEY (patch_id, device, step)
);
CREATE INDEX report_of_device ON report (device);
CREATE TABLE patch_count (
    patch_id BIGINT NOT NULL,
    step     INTEGER NOT NULL,
    devices  BIGINT NOT NULL,
    PRIMARY KEY (patch_id, step)
);
CREATE TABLE patch_minute (
    patch_id BIGINT NOT NULL,
    minute   BIGINT NOT NULL,
    step     INTEGER NOT NULL,
    devices  BIGINT NOT NULL,
    PRIMARY KEY (patch_id, minute, step)
);
CREATE TABLE patch_facet (
    patch_id BIGINT NOT NULL,
    facet    VARCHAR(16) NOT NULL,
    value    VARCHAR(128) NOT NULL,
    devices  BIGINT NOT NULL,
    PRIMARY KEY (patch_id, facet, value)
);

CREATE TABLE action_log (
    id          ${id},
    message     VARCHAR(1000) NOT NULL,
    at          BIGINT NOT NULL,
    user_id     BIGINT NOT NULL,
    username    VARCHAR(64) NOT NULL,
    status_code INTEGER NOT NULL,
    method      VARCHAR(20) NOT NULL,
    path        VARCHAR(500) NOT NULL,
    permission  VARCHAR(100)
);
CREATE INDEX action_log_by_time ON action_log (at);

CREATE TABLE audit (
    seq           BIGINT PRIMARY KEY,
    at            BIGINT NOT NULL,
    who           VARCHAR(200) NOT NULL,
    action        VARCHAR(64) NOT NULL,
    app           VARCHAR(120),
    patch_id      BIGINT,
    before        TEXT,
    after         TEXT,
    reason        VARCHAR(1000),
    address       VARCHAR(64),
    previous_hash VARCHAR(64) NOT NULL,
    hash          VARCHAR(64) NOT NULL
);
CREATE INDEX audit_of_patch ON audit (patch_id, seq);

CREATE TABLE answered_request (
    request_key VARCHAR(255) PRIMARY KEY,
    fingerprint VARCHAR(64) NOT NULL,
    status      INTEGER NOT NULL,
    body        TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);

INSERT INTO team (id, name, info, level) VALUES (1, 'root', '超级用户组', 1);
INSERT INTO team (id, name, info, level) VALUES (2, 'guest', '游客组', 2);
INSERT INTO team (id, name, info, level) VALUES (4, '热修复管理', '热修复管理', 3);
INSERT INTO team_permission (team_id, permission_id) VALUES (4, 13);
INSERT INTO team_permission (team_id, permission_id) VALUES (4, 17);
INSERT INTO team_permission (team_id, permission_id) VALUES (4, 18);
INSERT INTO team_permission (team_id, permission_id) VALUES (4, 19);
INSERT INTO team_permission (team_id, permission_id) VALUES (4, 20);
INSERT INTO app (app_key, name, created_at) VALUES ('default', 'Default app', 0);
${afterSeed}
