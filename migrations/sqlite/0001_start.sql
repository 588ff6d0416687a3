-- Ids are UUIDs (16 bytes); times are milliseconds since 1970 UTC; the sentinel 9223372036854775807 is "for ever".
-- Rows of a partnership carry its partner_id first in their keys.

-- The end of each journal chain; the installation's own chain has the nil id. The row is what writers of a partnership queue at.
CREATE TABLE chains (
    partner_id BLOB NOT NULL PRIMARY KEY,
    sequence   INTEGER NOT NULL,
    head       BLOB NOT NULL
) STRICT;
INSERT INTO chains (partner_id, sequence, head) VALUES (zeroblob(16), 0, zeroblob(32));

-- Partner accounts, and the customer accounts below them, as a tree.
CREATE TABLE accounts (
    partner_id BLOB NOT NULL,
    id         BLOB NOT NULL UNIQUE,
    parent_id  BLOB REFERENCES accounts (id),
    kind       TEXT NOT NULL CHECK (kind IN ('partner', 'customer')),
    name       TEXT NOT NULL,
    number     TEXT NOT NULL DEFAULT '',
    city       TEXT NOT NULL DEFAULT '',
    profile    TEXT NOT NULL DEFAULT '',
    added_at   INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (partner_id, id)
) STRICT;

-- People. A user is no part of any one account: memberships are.
CREATE TABLE users (
    id           BLOB NOT NULL PRIMARY KEY,
    home_partner BLOB NOT NULL,
    home_account BLOB NOT NULL REFERENCES accounts (id),
    first_name   TEXT NOT NULL,
    last_name    TEXT NOT NULL,
    login_name   TEXT NOT NULL,
    login_key    TEXT NOT NULL UNIQUE,
    email        TEXT NOT NULL,
    email_key    TEXT NOT NULL UNIQUE,
    language     TEXT NOT NULL,
    login_type   TEXT NOT NULL,
    added_at     INTEGER NOT NULL,
    version      INTEGER NOT NULL
) STRICT;

-- Named sets of rights, defined at the partner account.
CREATE TABLE roles (
    partner_id       BLOB NOT NULL,
    id               BLOB NOT NULL UNIQUE,
    place            INTEGER NOT NULL,
    profile_key      TEXT,
    name             TEXT,
    rights           TEXT NOT NULL,
    includes         BLOB,
    is_administrator INTEGER NOT NULL,
    stands_alone     INTEGER NOT NULL,
    is_deprecated    INTEGER NOT NULL,
    can_sign_in      INTEGER NOT NULL,
    version          INTEGER NOT NULL,
    PRIMARY KEY (partner_id, id)
) STRICT;

-- A user's place in one account.
CREATE TABLE memberships (
    partner_id   BLOB NOT NULL,
    id           BLOB NOT NULL UNIQUE,
    account_id   BLOB NOT NULL REFERENCES accounts (id),
    user_id      BLOB NOT NULL REFERENCES users (id),
    state        TEXT NOT NULL CHECK (state IN ('active', 'pending', 'deactivated')),
    roles        TEXT NOT NULL,
    locked_until INTEGER,
    added_at     INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE (account_id, user_id)
) STRICT;
CREATE INDEX memberships_of_user ON memberships (user_id);

-- What a user signs in with; the hash is a PHC string.
CREATE TABLE passwords (
    user_id     BLOB NOT NULL PRIMARY KEY REFERENCES users (id),
    hash        TEXT NOT NULL,
    key_id      TEXT NOT NULL,
    set_at      INTEGER NOT NULL,
    must_change INTEGER NOT NULL,
    version     INTEGER NOT NULL
) STRICT;

-- Made by the outbox worker when the mail leaves; a new one replaces the old.
CREATE TABLE one_time_passwords (
    user_id    BLOB NOT NULL PRIMARY KEY REFERENCES users (id),
    mail_id    BLOB NOT NULL,
    hash       TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;

-- Failed sign-ins in a row, by user or, for a name nobody has, by the digest of what was typed.
CREATE TABLE sign_in_counters (
    subject         BLOB NOT NULL PRIMARY KEY,
    failures        INTEGER NOT NULL,
    last_failure_at INTEGER NOT NULL
) STRICT;

CREATE TABLE last_sign_ins (
    user_id BLOB NOT NULL PRIMARY KEY REFERENCES users (id),
    at      INTEGER NOT NULL
) STRICT;

-- Signed-in people; the token itself is nowhere, only its SHA-256.
CREATE TABLE sessions (
    token_hash   BLOB NOT NULL PRIMARY KEY,
    user_id      BLOB NOT NULL REFERENCES users (id),
    started_at   INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_user ON sessions (user_id);

-- Command ids already carried out, so that a repeated call is answered as then.
CREATE TABLE finished_commands (
    session_hash BLOB NOT NULL,
    command_id   BLOB NOT NULL,
    digest       BLOB NOT NULL,
    answer       TEXT NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (session_hash, command_id)
) STRICT;
CREATE INDEX finished_commands_by_age ON finished_commands (at);

-- The outbox: mails to be sent, none with a secret in it.
CREATE TABLE mails (
    partner_id  BLOB NOT NULL,
    id          BLOB NOT NULL UNIQUE,
    user_id     BLOB NOT NULL,
    to_name     TEXT NOT NULL,
    to_address  TEXT NOT NULL,
    language    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    facts       TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'uncertain', 'dead', 'expired')),
    attempts    INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    leased_until INTEGER NOT NULL,
    sent_at     INTEGER,
    error       TEXT,
    PRIMARY KEY (partner_id, id)
) STRICT;
CREATE INDEX mails_due ON mails (state, next_try_at);

-- The journal: one entry per act, chained by hashes.
CREATE TABLE journal_entries (
    partner_id  BLOB NOT NULL,
    sequence    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    actor_id    BLOB,
    actor_name  TEXT NOT NULL,
    capacity    TEXT NOT NULL,
    account_id  BLOB,
    command     TEXT NOT NULL,
    command_id  BLOB,
    outcome     TEXT NOT NULL,
    error       TEXT,
    arguments   TEXT,
    salt        BLOB,
    digest      BLOB NOT NULL,
    previous    BLOB NOT NULL,
    hash        BLOB NOT NULL,
    PRIMARY KEY (partner_id, sequence)
) STRICT;
CREATE INDEX journal_entries_by_time ON journal_entries (partner_id, at);
CREATE INDEX journal_entries_by_actor ON journal_entries (partner_id, actor_id, sequence);

-- What each act changed; values and salt go when a person's values are erased, the digest stays.
CREATE TABLE journal_changes (
    partner_id     BLOB NOT NULL,
    sequence       INTEGER NOT NULL,
    place          INTEGER NOT NULL,
    entity         TEXT NOT NULL,
    entity_id      BLOB NOT NULL,
    version_before INTEGER,
    version_after  INTEGER,
    before_values  TEXT,
    after_values   TEXT,
    salt           BLOB,
    digest         BLOB NOT NULL,
    PRIMARY KEY (partner_id, sequence, place)
) STRICT;
CREATE INDEX journal_changes_of_entity ON journal_changes (partner_id, entity_id, sequence);

CREATE TRIGGER journal_entries_are_kept BEFORE DELETE ON journal_entries
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_entries_stay BEFORE UPDATE ON journal_entries
WHEN NEW.arguments IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.hash <> OLD.hash OR NEW.digest <> OLD.digest OR NEW.previous <> OLD.previous
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_changes_are_kept BEFORE DELETE ON journal_changes
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_changes_stay BEFORE UPDATE ON journal_changes
WHEN NEW.before_values IS NOT NULL OR NEW.after_values IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.digest <> OLD.digest
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

-- The lists of the users page: one per account and tab, with its size. place is the high part of every row number in it.
CREATE TABLE lists (
    place      INTEGER PRIMARY KEY,
    partner_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    tab        TEXT NOT NULL,
    size       INTEGER NOT NULL DEFAULT 0,
    last_row   INTEGER NOT NULL,
    UNIQUE (account_id, tab)
) STRICT;

-- Every set of roles that anybody holds, so that a list row names it with one number.
CREATE TABLE role_sets (
    id         INTEGER PRIMARY KEY,
    partner_id BLOB NOT NULL,
    roles      TEXT NOT NULL,
    UNIQUE (partner_id, roles)
) STRICT;

-- A row per membership, holding what the users page shows; *_key columns are folded for search and order.
CREATE TABLE user_list (
    row           INTEGER PRIMARY KEY,
    place         INTEGER NOT NULL,
    membership_id BLOB NOT NULL UNIQUE,
    user_id       BLOB NOT NULL,
    first_name    TEXT NOT NULL,
    last_name     TEXT NOT NULL,
    login_name    TEXT NOT NULL,
    email         TEXT NOT NULL,
    first_key     TEXT NOT NULL,
    last_key      TEXT NOT NULL,
    login_key     TEXT NOT NULL,
    email_key     TEXT NOT NULL,
    login_type    TEXT NOT NULL,
    role_set      INTEGER NOT NULL,
    state         TEXT NOT NULL,
    locked_until  INTEGER NOT NULL,
    last_sign_in  INTEGER NOT NULL
) STRICT;
CREATE INDEX user_list_of_user ON user_list (user_id);
-- By last name, what every list shows first: with all that filters look at, so that a walk along it needs no other page of the file.
CREATE INDEX user_list_by_last ON user_list (place, last_key, first_key, row, login_key, email_key, role_set, state, locked_until);
CREATE INDEX user_list_by_first ON user_list (place, first_key, last_key, row);
CREATE INDEX user_list_by_login ON user_list (place, login_key, row);
CREATE INDEX user_list_by_email ON user_list (place, email_key, row);
CREATE INDEX user_list_by_sign_in ON user_list (place, last_sign_in, row);
CREATE INDEX user_list_by_roles ON user_list (place, role_set, state, locked_until, row);

-- Substrings of three letters and more.
CREATE VIRTUAL TABLE user_find USING fts5(first_key, last_key, login_key, email_key, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');

-- The version of Steward that a file needs at least, told to an older one that opens it.
CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO facts (name, value) VALUES ('needs_version', '0.1.0');
