-- A user's new e-mail address that was asked for and is not yet in force: at most one per user.
CREATE TABLE email_changes (
    user_id       BLOB NOT NULL PRIMARY KEY REFERENCES users (id),
    version       INTEGER NOT NULL,
    change_id     BLOB NOT NULL UNIQUE,
    email         TEXT NOT NULL,
    asked_by      BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at      INTEGER NOT NULL,
    verified_at   INTEGER,
    ended_at      INTEGER
) STRICT;

-- What was mailed to new addresses, by digest only: a code to type and the secret of a link, made when the mail leaves.
-- A second try of a mail leaves the first one's in force, for its reader may be shown either.
CREATE TABLE email_codes (
    digest     BLOB NOT NULL PRIMARY KEY,
    change_id  BLOB NOT NULL,
    email_key  TEXT NOT NULL,
    attempt    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries      INTEGER NOT NULL
) STRICT;
CREATE INDEX email_codes_of_change ON email_codes (change_id);
CREATE INDEX email_codes_of_address ON email_codes (email_key);
