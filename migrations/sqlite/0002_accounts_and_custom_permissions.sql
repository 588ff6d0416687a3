-- What a membership opens beside its roles, which accounts below it reaches, and until when.
ALTER TABLE memberships ADD COLUMN custom TEXT NOT NULL DEFAULT '{}';
ALTER TABLE memberships ADD COLUMN scope TEXT NOT NULL DEFAULT 'allPresentAndFuture' CHECK (scope IN ('allPresentAndFuture', 'listed'));
ALTER TABLE memberships ADD COLUMN accounts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE memberships ADD COLUMN ends_at INTEGER;
ALTER TABLE memberships ADD COLUMN deactivated_at INTEGER;
ALTER TABLE memberships ADD COLUMN deactivated_by TEXT;
CREATE INDEX memberships_of_account ON memberships (account_id);

-- The accounts that listed memberships reach, for who asks from the account's side; kept by the functions that write memberships.
CREATE TABLE reached_accounts (
    account_id    BLOB NOT NULL,
    membership_id BLOB NOT NULL,
    PRIMARY KEY (account_id, membership_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reached_accounts_of_membership ON reached_accounts (membership_id);

-- An account that is put away is listed apart, and nobody works in it.
ALTER TABLE accounts ADD COLUMN archived_at INTEGER;
CREATE INDEX accounts_below ON accounts (parent_id);

-- Where the rights of a role count.
ALTER TABLE roles ADD COLUMN counts_in TEXT NOT NULL DEFAULT 'both' CHECK (counts_in IN ('partner', 'customers', 'both'));
UPDATE roles SET counts_in = 'partner' WHERE profile_key = 'marketing';

-- A set of roles is also told by whether something was set beside them.
CREATE TABLE sets_of_roles (
    id         INTEGER PRIMARY KEY,
    partner_id BLOB NOT NULL,
    roles      TEXT NOT NULL,
    is_custom  INTEGER NOT NULL,
    UNIQUE (partner_id, roles, is_custom)
) STRICT;
INSERT INTO sets_of_roles (id, partner_id, roles, is_custom) SELECT id, partner_id, roles, 0 FROM role_sets;
DROP TABLE role_sets;
ALTER TABLE sets_of_roles RENAME TO role_sets;

-- When a membership ends; 9223372036854775807 for never.
ALTER TABLE user_list ADD COLUMN ends_at INTEGER NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE user_list ADD COLUMN deactivated_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_list ADD COLUMN deactivated_by TEXT NOT NULL DEFAULT '';
DROP INDEX user_list_by_last;
CREATE INDEX user_list_by_last ON user_list (place, last_key, first_key, row, login_key, email_key, role_set, state, locked_until, ends_at);
DROP INDEX user_list_by_roles;
CREATE INDEX user_list_by_roles ON user_list (place, role_set, state, locked_until, ends_at, row);
