-- How releases of an app are guarded, what waits for a second person, and who is told what happened.

ALTER TABLE app ADD COLUMN four_eyes INTEGER NOT NULL DEFAULT 0;

-- The package that legacy devices get for versions without any patch, and the number it is delivered under.
ALTER TABLE app ADD COLUMN neutral_sha256 VARCHAR(64);
ALTER TABLE app ADD COLUMN neutral_patch BIGINT;

-- Who made a patch, by a number that renaming does not change.
ALTER TABLE patch ADD COLUMN created_member BIGINT NOT NULL DEFAULT 0;

CREATE TABLE approval (
    id           ${id},
    patch_id     BIGINT NOT NULL REFERENCES patch (id),
    revision     BIGINT NOT NULL,
    act          VARCHAR(16) NOT NULL,
    plan         TEXT,
    neutral      VARCHAR(64),
    target       BIGINT,
    reason       VARCHAR(1000),
    requested_by VARCHAR(200) NOT NULL,
    requested_member BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    decided_at   BIGINT
);
CREATE UNIQUE INDEX approval_waiting ON approval (patch_id) WHERE decided_at IS NULL;

CREATE TABLE webhook (
    id         ${id},
    url        VARCHAR(1000) NOT NULL,
    secret     VARCHAR(100) NOT NULL,
    app        VARCHAR(120),
    actions    VARCHAR(1000) NOT NULL,
    last_seq   BIGINT NOT NULL,
    failures   INTEGER NOT NULL DEFAULT 0,
    next_at    BIGINT NOT NULL DEFAULT 0,
    last_error VARCHAR(500),
    created_by VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE TABLE webhook_delivery (
    id         ${id},
    webhook_id BIGINT NOT NULL REFERENCES webhook (id),
    seq        BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    status     INTEGER,
    error      VARCHAR(500)
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook_id, id);

-- Names of tokens are longer than names of people. SQLite does not mind.
${longerNames}
