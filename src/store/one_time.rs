//! One-time passwords: made when their mail leaves, each killing the one before. Neither versioned nor journaled.

use super::{Tx, Writer, on};
use crate::{
    domain::{
        ids::{MailId, UserId},
        moment::Moment,
    },
    error::Result,
};

/// A password that was mailed and opens one sign-in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OneTimePassword {
    /// PHC string.
    pub hash: String,
    /// After this it opens nothing.
    pub expires_at: Moment,
    /// When it was used, which ends it.
    pub used_at: Option<Moment>,
}

impl OneTimePassword {
    /// True while it would still open a sign-in.
    pub fn is_open_at(&self, now: Moment) -> bool {
        self.used_at.is_none() && self.expires_at > now
    }
}

/// The user's one-time password, open or not.
pub async fn get(tx: &mut Tx, user: UserId) -> Result<Option<OneTimePassword>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT hash, expires_at, used_at FROM one_time_passwords WHERE user_id = $1").bind(user).fetch_optional(c).await)?,
    )
}

/// Puts a new one in the place of the last.
pub async fn replace(writer: &mut Writer, user: UserId, mail: MailId, hash: &str, expires_at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO one_time_passwords (user_id, mail_id, hash, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT (user_id) DO UPDATE SET mail_id = excluded.mail_id, hash = excluded.hash, expires_at = excluded.expires_at, used_at = NULL").bind(user).bind(mail).bind(hash).bind(expires_at).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Uses it up, once: false when it was used or had expired.
pub async fn consume(writer: &mut Writer, user: UserId, hash: &str) -> Result<bool> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    let used = on!(tx, c => sqlx::query("UPDATE one_time_passwords SET used_at = $3 WHERE user_id = $1 AND hash = $2 AND used_at IS NULL AND expires_at > $3").bind(user).bind(hash).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(used == 1)
}

/// Takes out what has expired, so that a clock set back does not bring it to life again.
pub async fn forget_expired(writer: &mut Writer, user: UserId) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM one_time_passwords WHERE user_id = $1 AND used_at IS NULL AND expires_at <= $2").bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every one, whoever it is for: what was used since a backup was made must not open a sign-in again.
pub async fn revoke_every(writer: &mut Writer) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM one_time_passwords").execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends whatever was mailed before, as when a new password is asked for.
pub async fn revoke(writer: &mut Writer, user: UserId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM one_time_passwords WHERE user_id = $1").bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}
