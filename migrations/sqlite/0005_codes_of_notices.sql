-- A code confirms the new address, or was mailed to the one in force and discards the request; it does nothing else.
ALTER TABLE email_codes ADD COLUMN purpose TEXT NOT NULL DEFAULT 'confirm' CHECK (purpose IN ('confirm', 'discard'));
