-- Where a partner account opens modules that live elsewhere: module -> https address.
ALTER TABLE accounts ADD COLUMN links JSONB NOT NULL DEFAULT '{}';
