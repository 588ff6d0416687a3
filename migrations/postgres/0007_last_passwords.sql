-- The hash that a reset ended, so that the password it was of is not chosen again.
ALTER TABLE passwords ADD COLUMN last_hash TEXT NOT NULL DEFAULT '';
