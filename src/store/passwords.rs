//! Passwords in the database: hashes that appear in no journal, log or answer.

use super::{
    Tx, Writer, on,
    writer::{removable, stored},
};
use crate::{
    domain::{ids::UserId, moment::Moment},
    error::Result,
};
use serde::Serialize;

/// What a user signs in with.
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Password {
    /// Whose.
    #[sqlx(rename = "user_id")]
    pub id: UserId,
    /// Counts changes, from 1.
    pub version: i64,
    /// The PHC string; the journal does not keep it.
    #[serde(skip)]
    pub hash: String,
    /// Which pepper keyed the hash; `none` until there is one.
    #[serde(skip)]
    pub key_id: String,
    /// What a reset ended: nobody signs in with it, and its owner does not choose it again. Empty when there was no reset.
    #[serde(skip)]
    pub last_hash: String,
    /// When it was set.
    pub set_at: Moment,
    /// True while somebody but its owner has known it.
    pub must_change: bool,
}

impl Password {
    /// A user's first; its hash is empty while nobody has one to type.
    pub fn first(id: UserId, hash: String, set_at: Moment, must_change: bool) -> Password {
        Password { id, version: 1, hash, key_id: "none".into(), last_hash: String::new(), set_at, must_change }
    }

    /// True when it was reset and its owner has not yet chosen another: nothing that is typed has this hash.
    pub fn is_reset(&self) -> bool {
        self.hash.is_empty() && self.must_change
    }

    /// The same after a reset.
    pub fn reset(&self, now: Moment) -> Password {
        let last = if self.hash.is_empty() { &self.last_hash } else { &self.hash };
        Password { hash: String::new(), last_hash: last.clone(), set_at: now, must_change: true, ..self.clone() }
    }
}

stored! {
    Password, "password",
    insert: "INSERT INTO passwords (user_id, version, hash, key_id, last_hash, set_at, must_change) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    update: "UPDATE passwords SET version = $2 + 1, hash = $3, key_id = $4, last_hash = $5, set_at = $6, must_change = $7 WHERE user_id = $1 AND version = $2",
    bind: [p.hash.as_str(), p.key_id.as_str(), p.last_hash.as_str(), p.set_at, p.must_change] of p
}

removable! {
    Password,
    delete: "DELETE FROM passwords WHERE user_id = $1 AND version = $2",
    forget: nothing_else
}

/// Nothing hangs on a password.
async fn nothing_else(_writer: &mut Writer, _password: &Password) -> Result<()> {
    Ok(())
}

/// A user's password; `None` when none was ever set.
pub async fn get(tx: &mut Tx, user: UserId) -> Result<Option<Password>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT user_id, version, hash, key_id, last_hash, set_at, must_change FROM passwords WHERE user_id = $1").bind(user).fetch_optional(c).await)?,
    )
}
