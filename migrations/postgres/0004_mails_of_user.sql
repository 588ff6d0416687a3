-- How often a new address was asked for is counted by the mails to it.
CREATE INDEX mails_of_user ON mails (user_id, kind, created_at);
