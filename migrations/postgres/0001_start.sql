-- Ids are UUIDs; times are milliseconds since 1970 UTC; the sentinel 9223372036854775807 is "for ever".
-- Rows of a partnership carry its partner_id first in their keys.

-- The end of each journal chain; the installation's own chain has the nil id. The row is what writers of a partnership queue at.
CREATE TABLE chains (
    partner_id UUID NOT NULL PRIMARY KEY,
    sequence   BIGINT NOT NULL,
    head       BYTEA NOT NULL
);
INSERT INTO chains (partner_id, sequence, head) VALUES ('00000000-0000-0000-0000-000000000000', 0, decode(repeat('00', 32), 'hex'));

-- Partner accounts, and the customer accounts below them, as a tree.
CREATE TABLE accounts (
    partner_id UUID NOT NULL,
    id         UUID NOT NULL UNIQUE,
    parent_id  UUID REFERENCES accounts (id),
    kind       TEXT NOT NULL CHECK (kind IN ('partner', 'customer')),
    name       TEXT NOT NULL,
    number     TEXT NOT NULL DEFAULT '',
    city       TEXT NOT NULL DEFAULT '',
    profile    TEXT NOT NULL DEFAULT '',
    added_at   BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

-- People. A user is no part of any one account: memberships are.
CREATE TABLE users (
    id           UUID NOT NULL PRIMARY KEY,
    home_partner UUID NOT NULL,
    home_account UUID NOT NULL REFERENCES accounts (id),
    first_name   TEXT COLLATE "C" NOT NULL,
    last_name    TEXT COLLATE "C" NOT NULL,
    login_name   TEXT COLLATE "C" NOT NULL,
    login_key    TEXT COLLATE "C" NOT NULL UNIQUE,
    email        TEXT COLLATE "C" NOT NULL,
    email_key    TEXT COLLATE "C" NOT NULL UNIQUE,
    language     TEXT NOT NULL,
    login_type   TEXT NOT NULL,
    added_at     BIGINT NOT NULL,
    version      BIGINT NOT NULL
);

-- Named sets of rights, defined at the partner account.
CREATE TABLE roles (
    partner_id       UUID NOT NULL,
    id               UUID NOT NULL UNIQUE,
    place            BIGINT NOT NULL,
    profile_key      TEXT,
    name             TEXT,
    rights           JSONB NOT NULL,
    includes         UUID,
    is_administrator BOOLEAN NOT NULL,
    stands_alone     BOOLEAN NOT NULL,
    is_deprecated    BOOLEAN NOT NULL,
    can_sign_in      BOOLEAN NOT NULL,
    version          BIGINT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

-- A user's place in one account.
CREATE TABLE memberships (
    partner_id   UUID NOT NULL,
    id           UUID NOT NULL UNIQUE,
    account_id   UUID NOT NULL REFERENCES accounts (id),
    user_id      UUID NOT NULL REFERENCES users (id),
    state        TEXT NOT NULL CHECK (state IN ('active', 'pending', 'deactivated')),
    roles        JSONB NOT NULL,
    locked_until BIGINT,
    added_at     BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE (account_id, user_id)
);
CREATE INDEX memberships_of_user ON memberships (user_id);

-- What a user signs in with; the hash is a PHC string.
CREATE TABLE passwords (
    user_id     UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    hash        TEXT NOT NULL,
    key_id      TEXT NOT NULL,
    set_at      BIGINT NOT NULL,
    must_change BOOLEAN NOT NULL,
    version     BIGINT NOT NULL
);

-- Made by the outbox worker when the mail leaves; a new one replaces the old.
CREATE TABLE one_time_passwords (
    user_id    UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    mail_id    UUID NOT NULL,
    hash       TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);

-- Failed sign-ins in a row, by user or, for a name nobody has, by the digest of what was typed.
CREATE TABLE sign_in_counters (
    subject         BYTEA NOT NULL PRIMARY KEY,
    failures        BIGINT NOT NULL,
    last_failure_at BIGINT NOT NULL
);

CREATE TABLE last_sign_ins (
    user_id UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    at      BIGINT NOT NULL
);

-- Signed-in people; the token itself is nowhere, only its SHA-256.
CREATE TABLE sessions (
    token_hash   BYTEA NOT NULL PRIMARY KEY,
    user_id      UUID NOT NULL REFERENCES users (id),
    started_at   BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_user ON sessions (user_id);

-- Command ids already carried out, so that a repeated call is answered as then.
CREATE TABLE finished_commands (
    session_hash BYTEA NOT NULL,
    command_id   UUID NOT NULL,
    digest       BYTEA NOT NULL,
    answer       TEXT NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (session_hash, command_id)
);
CREATE INDEX finished_commands_by_age ON finished_commands (at);

-- The outbox: mails to be sent, none with a secret in it.
CREATE TABLE mails (
    partner_id  UUID NOT NULL,
    id          UUID NOT NULL UNIQUE,
    user_id     UUID NOT NULL,
    to_name     TEXT NOT NULL,
    to_address  TEXT NOT NULL,
    language    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    facts       JSONB NOT NULL,
    created_at  BIGINT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'uncertain', 'dead', 'expired')),
    attempts    BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    sent_at     BIGINT,
    error       TEXT,
    PRIMARY KEY (partner_id, id)
);
CREATE INDEX mails_due ON mails (state, next_try_at);

-- The journal: one entry per act, chained by hashes.
CREATE TABLE journal_entries (
    partner_id  UUID NOT NULL,
    sequence    BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    actor_id    UUID,
    actor_name  TEXT NOT NULL,
    capacity    TEXT NOT NULL,
    account_id  UUID,
    command     TEXT NOT NULL,
    command_id  UUID,
    outcome     TEXT NOT NULL,
    error       TEXT,
    arguments   TEXT,
    salt        BYTEA,
    digest      BYTEA NOT NULL,
    previous    BYTEA NOT NULL,
    hash        BYTEA NOT NULL,
    PRIMARY KEY (partner_id, sequence)
);
CREATE INDEX journal_entries_by_time ON journal_entries (partner_id, at);
CREATE INDEX journal_entries_by_actor ON journal_entries (partner_id, actor_id, sequence);

-- What each act changed; values and salt go when a person's values are erased, the digest stays.
CREATE TABLE journal_changes (
    partner_id     UUID NOT NULL,
    sequence       BIGINT NOT NULL,
    place          BIGINT NOT NULL,
    entity         TEXT NOT NULL,
    entity_id      UUID NOT NULL,
    version_before BIGINT,
    version_after  BIGINT,
    before_values  TEXT,
    after_values   TEXT,
    salt           BYTEA,
    digest         BYTEA NOT NULL,
    PRIMARY KEY (partner_id, sequence, place)
);
CREATE INDEX journal_changes_of_entity ON journal_changes (partner_id, entity_id, sequence);

CREATE FUNCTION journal_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is only added to'; END $$;
CREATE TRIGGER journal_entries_are_kept BEFORE DELETE ON journal_entries FOR EACH ROW EXECUTE FUNCTION journal_is_only_added_to();
CREATE TRIGGER journal_entries_stay BEFORE UPDATE ON journal_entries FOR EACH ROW
WHEN (NEW.arguments IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.hash <> OLD.hash OR NEW.digest <> OLD.digest OR NEW.previous <> OLD.previous)
EXECUTE FUNCTION journal_is_only_added_to();
CREATE TRIGGER journal_changes_are_kept BEFORE DELETE ON journal_changes FOR EACH ROW EXECUTE FUNCTION journal_is_only_added_to();
CREATE TRIGGER journal_changes_stay BEFORE UPDATE ON journal_changes FOR EACH ROW
WHEN (NEW.before_values IS NOT NULL OR NEW.after_values IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.digest <> OLD.digest)
EXECUTE FUNCTION journal_is_only_added_to();

-- The lists of the users page: one per account and tab, with its size. place is the high part of every row number in it.
CREATE TABLE lists (
    place      BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    partner_id UUID NOT NULL,
    account_id UUID NOT NULL,
    tab        TEXT NOT NULL,
    size       BIGINT NOT NULL DEFAULT 0,
    last_row   BIGINT NOT NULL,
    UNIQUE (account_id, tab)
);

-- Every set of roles that anybody holds, so that a list row names it with one number.
CREATE TABLE role_sets (
    id         BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    partner_id UUID NOT NULL,
    roles      JSONB NOT NULL,
    UNIQUE (partner_id, roles)
);

-- A row per membership, holding what the users page shows; *_key columns are folded for search and order.
CREATE TABLE user_list (
    row           BIGINT PRIMARY KEY,
    place         BIGINT NOT NULL,
    membership_id UUID NOT NULL UNIQUE,
    user_id       UUID NOT NULL,
    first_name    TEXT COLLATE "C" NOT NULL,
    last_name     TEXT COLLATE "C" NOT NULL,
    login_name    TEXT COLLATE "C" NOT NULL,
    email         TEXT COLLATE "C" NOT NULL,
    first_key     TEXT COLLATE "C" NOT NULL,
    last_key      TEXT COLLATE "C" NOT NULL,
    login_key     TEXT COLLATE "C" NOT NULL,
    email_key     TEXT COLLATE "C" NOT NULL,
    login_type    TEXT NOT NULL,
    role_set      BIGINT NOT NULL,
    state         TEXT NOT NULL,
    locked_until  BIGINT NOT NULL,
    last_sign_in  BIGINT NOT NULL
);
CREATE INDEX user_list_of_user ON user_list (user_id);
CREATE INDEX user_list_by_last ON user_list (place, last_key, first_key, row);
CREATE INDEX user_list_by_first ON user_list (place, first_key, last_key, row);
CREATE INDEX user_list_by_login ON user_list (place, login_key, row);
CREATE INDEX user_list_by_email ON user_list (place, email_key, row);
CREATE INDEX user_list_by_sign_in ON user_list (place, last_sign_in, row);
CREATE INDEX user_list_by_roles ON user_list (place, role_set, state, locked_until, row);

-- Substrings of three letters and more.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX user_list_find_first ON user_list USING gin (first_key gin_trgm_ops);
CREATE INDEX user_list_find_last ON user_list USING gin (last_key gin_trgm_ops);
CREATE INDEX user_list_find_login ON user_list USING gin (login_key gin_trgm_ops);
CREATE INDEX user_list_find_email ON user_list USING gin (email_key gin_trgm_ops);

-- The version of Steward that a file needs at least, told to an older one that opens it.
CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO facts (name, value) VALUES ('needs_version', '0.1.0');
