-- A user's new e-mail address that was asked for and is not yet in force: at most one per user.
CREATE TABLE email_changes (
    user_id       UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    version       BIGINT NOT NULL,
    change_id     UUID NOT NULL UNIQUE,
    email         TEXT NOT NULL,
    asked_by      UUID NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at      BIGINT NOT NULL,
    verified_at   BIGINT,
    ended_at      BIGINT
);

-- What was mailed to new addresses, by digest only: a code to type and the secret of a link, made when the mail leaves.
-- A second try of a mail leaves the first one's in force, for its reader may be shown either.
CREATE TABLE email_codes (
    digest     BYTEA NOT NULL PRIMARY KEY,
    change_id  UUID NOT NULL,
    email_key  TEXT NOT NULL,
    attempt    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries      BIGINT NOT NULL
);
CREATE INDEX email_codes_of_change ON email_codes (change_id);
CREATE INDEX email_codes_of_address ON email_codes (email_key);
