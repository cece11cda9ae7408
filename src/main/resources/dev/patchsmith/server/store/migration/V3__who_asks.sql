-- Which devices asked for which version of an app, and on which day (since 1970) for the last time: how many a share of
-- them is can only be said from this.
CREATE TABLE asking_device (
    app      VARCHAR(120) NOT NULL,
    platform INTEGER NOT NULL,
    version  VARCHAR(64) NOT NULL,
    device   BIGINT NOT NULL,
    day      INTEGER NOT NULL,
    PRIMARY KEY (app, platform, version, device)
);
