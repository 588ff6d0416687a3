-- Addresses to which a password was mailed that its reader then signed in with. Who came in before this was kept has yet to do so.
CREATE TABLE proven_addresses (
    user_id   UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    email_key TEXT COLLATE "C" NOT NULL
);
