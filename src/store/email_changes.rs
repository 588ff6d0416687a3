//! E-mail changes in the database, and the digests of what was mailed for them; the latter neither versioned nor journaled.

use super::{
    Tx, Writer, on,
    writer::{removable, stored},
};
use crate::{
    domain::{
        email_address::EmailAddress,
        email_change::EmailChange,
        ids::{EmailChangeId, UserId},
    },
    error::Result,
};

stored! {
    EmailChange, "emailChange",
    insert: "INSERT INTO email_changes (user_id, version, change_id, email, asked_by, asked_by_name, asked_at, verified_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    update: "UPDATE email_changes SET version = $2 + 1, change_id = $3, email = $4, asked_by = $5, asked_by_name = $6, asked_at = $7, verified_at = $8, ended_at = $9 WHERE user_id = $1 AND version = $2",
    bind: [e.change, e.email.as_str(), e.asked_by, e.asked_by_name.as_str(), e.asked_at, e.verified_at, e.ended_at] of e
}

removable! {
    EmailChange,
    delete: "DELETE FROM email_changes WHERE user_id = $1 AND version = $2",
    forget: forget
}

async fn forget(writer: &mut Writer, change: &EmailChange) -> Result<()> {
    end_codes(writer, change.change).await
}

/// The e-mail change with this id.
pub async fn get(tx: &mut Tx, id: EmailChangeId) -> Result<Option<EmailChange>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT user_id, version, change_id, email, asked_by, asked_by_name, asked_at, verified_at, ended_at FROM email_changes WHERE change_id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// The e-mail change of a user.
pub async fn of_user(tx: &mut Tx, user: UserId) -> Result<Option<EmailChange>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT user_id, version, change_id, email, asked_by, asked_by_name, asked_at, verified_at, ended_at FROM email_changes WHERE user_id = $1").bind(user).fetch_optional(c).await)?,
    )
}

/// What one sending of a mail made.
pub struct Code<'a> {
    /// Of address and secret.
    pub digest: &'a [u8],
    /// For which change.
    pub change: &'a EmailChange,
    /// Which sending; the codes of this one and of the one before are in force.
    pub attempt: i64,
}

/// Keeps a code; what was typed wrongly for the change counts for it too.
pub async fn keep_code(writer: &mut Writer, code: &Code<'_>) -> Result<()> {
    let (change, until) = (code.change, code.change.valid_until());
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE change_id = $1 AND attempt < $2").bind(change.change).bind(code.attempt - 1).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("INSERT INTO email_codes (digest, change_id, email_key, attempt, expires_at, tries) SELECT $1, $2, $3, $4, $5, COALESCE(max(tries), 0) FROM email_codes WHERE change_id = $2").bind(code.digest).bind(change.change).bind(change.email.canonical()).bind(code.attempt).bind(until).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Counts a try at the codes of an address, before anything is compared; what has expired is taken out, so that a clock set back
/// does not bring it to life again.
pub async fn count_try(writer: &mut Writer, email: &EmailAddress) -> Result<()> {
    let (now, key) = (writer.now, email.canonical());
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE email_key = $1 AND expires_at <= $2").bind(key.as_str()).bind(now).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("UPDATE email_codes SET tries = tries + 1 WHERE email_key = $1").bind(key.as_str()).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Uses a code up, once, and says what it confirms; `None` when it was used, has expired or was replaced.
pub async fn consume(writer: &mut Writer, digest: &[u8]) -> Result<Option<EmailChangeId>> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    Ok(
        on!(tx, c => sqlx::query_scalar("DELETE FROM email_codes WHERE digest = $1 AND expires_at > $2 RETURNING change_id").bind(digest).bind(now).fetch_optional(c).await)?,
    )
}

/// Ends every code of a change.
pub async fn end_codes(writer: &mut Writer, change: EmailChangeId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE change_id = $1").bind(change).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The changes of an address for whose codes so much was typed.
pub async fn tried_out(tx: &mut Tx, email: &EmailAddress, tries: i64) -> Result<Vec<EmailChangeId>> {
    let key = email.canonical();
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT change_id FROM email_codes WHERE email_key = $1 GROUP BY change_id HAVING max(tries) >= $2").bind(key.as_str()).bind(tries).fetch_all(c).await)?,
    )
}
