-- What a membership opens beside its roles, which accounts below it reaches, and until when.
ALTER TABLE memberships ADD COLUMN custom JSONB NOT NULL DEFAULT '{}';
ALTER TABLE memberships ADD COLUMN scope TEXT NOT NULL DEFAULT 'allPresentAndFuture' CHECK (scope IN ('allPresentAndFuture', 'listed'));
ALTER TABLE memberships ADD COLUMN accounts JSONB NOT NULL DEFAULT '[]';
ALTER TABLE memberships ADD COLUMN ends_at BIGINT;
ALTER TABLE memberships ADD COLUMN deactivated_at BIGINT;
ALTER TABLE memberships ADD COLUMN deactivated_by TEXT;
CREATE INDEX memberships_of_account ON memberships (account_id);

-- The accounts that listed memberships reach, for who asks from the account's side; kept by the functions that write memberships.
CREATE TABLE reached_accounts (
    account_id    UUID NOT NULL,
    membership_id UUID NOT NULL,
    PRIMARY KEY (account_id, membership_id)
);
CREATE INDEX reached_accounts_of_membership ON reached_accounts (membership_id);

-- An account that is put away is listed apart, and nobody works in it.
ALTER TABLE accounts ADD COLUMN archived_at BIGINT;
CREATE INDEX accounts_below ON accounts (parent_id);

-- Where the rights of a role count.
ALTER TABLE roles ADD COLUMN counts_in TEXT NOT NULL DEFAULT 'both' CHECK (counts_in IN ('partner', 'customers', 'both'));
UPDATE roles SET counts_in = 'partner' WHERE profile_key = 'marketing';

-- A set of roles is also told by whether something was set beside them.
ALTER TABLE role_sets ADD COLUMN is_custom BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE role_sets DROP CONSTRAINT role_sets_partner_id_roles_key;
ALTER TABLE role_sets ADD CONSTRAINT role_sets_once UNIQUE (partner_id, roles, is_custom);

-- When a membership ends; 9223372036854775807 for never.
ALTER TABLE user_list ADD COLUMN ends_at BIGINT NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE user_list ADD COLUMN deactivated_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE user_list ADD COLUMN deactivated_by TEXT NOT NULL DEFAULT '';
DROP INDEX user_list_by_roles;
CREATE INDEX user_list_by_roles ON user_list (place, role_set, state, locked_until, ends_at, row);
