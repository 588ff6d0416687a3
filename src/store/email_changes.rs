//! E-mail changes in the database, and the digests of what was mailed for them; the latter neither versioned nor journaled.

use super::{
    Tx, Writer, on,
    writer::{removable, stored},
};
use crate::{
    domain::{
        email_address::EmailAddress,
        email_change::{CodePurpose, EmailChange},
        ids::{EmailChangeId, PartnerId, UserId},
        moment::Moment,
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
    forget_codes(writer, change.change).await
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

/// An e-mail change, and where its user is at home.
#[derive(sqlx::FromRow)]
pub struct AtHome {
    /// The partnership.
    pub home_partner: PartnerId,
    /// The change.
    #[sqlx(flatten)]
    pub change: EmailChange,
}

/// Every e-mail change there is.
pub async fn every(tx: &mut Tx) -> Result<Vec<AtHome>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT u.home_partner, e.user_id, e.version, e.change_id, e.email, e.asked_by, e.asked_by_name, e.asked_at, e.verified_at, e.ended_at FROM email_changes e JOIN users u ON u.id = e.user_id ORDER BY e.user_id").fetch_all(c).await)?,
    )
}

/// What one sending of a mail made.
pub struct Code<'a> {
    /// Of address and secret.
    pub digest: &'a [u8],
    /// For which change.
    pub change: EmailChangeId,
    /// What it does to it.
    pub purpose: CodePurpose,
    /// Where it is mailed to.
    pub address: &'a EmailAddress,
    /// Which sending; the codes of this one and of the one before are in force.
    pub attempt: i64,
    /// After this it counts no more.
    pub expires_at: Moment,
}

/// Keeps a code; what was typed wrongly for the change counts for it too.
pub async fn keep_code(writer: &mut Writer, code: &Code<'_>) -> Result<()> {
    let (change, purpose) = (code.change, code.purpose.as_str());
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE change_id = $1 AND purpose = $2 AND attempt < $3").bind(change).bind(purpose).bind(code.attempt - 1).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("INSERT INTO email_codes (digest, change_id, purpose, email_key, attempt, expires_at, tries) SELECT $1, $2, $3, $4, $5, $6, COALESCE(max(tries), 0) FROM email_codes WHERE change_id = $2 AND purpose = $3").bind(code.digest).bind(change).bind(purpose).bind(code.address.canonical()).bind(code.attempt).bind(code.expires_at).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Counts a try at the codes of an address, before anything is compared; what has expired is taken out, so that a clock set back
/// does not bring it to life again.
pub async fn count_try(writer: &mut Writer, email: &EmailAddress, purpose: CodePurpose) -> Result<()> {
    let (now, key, purpose) = (writer.now, email.canonical(), purpose.as_str());
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE email_key = $1 AND expires_at <= $2").bind(key.as_str()).bind(now).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("UPDATE email_codes SET tries = tries + 1 WHERE email_key = $1 AND purpose = $2").bind(key.as_str()).bind(purpose).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Uses a code up, once, and says which change it is for; `None` when it was used, has expired, was replaced or is for something else.
pub async fn consume(writer: &mut Writer, digest: &[u8], purpose: CodePurpose) -> Result<Option<EmailChangeId>> {
    let (now, purpose) = (writer.now, purpose.as_str());
    let tx: &mut Tx = writer;
    Ok(
        on!(tx, c => sqlx::query_scalar("DELETE FROM email_codes WHERE digest = $1 AND purpose = $2 AND expires_at > $3 RETURNING change_id").bind(digest).bind(purpose).bind(now).fetch_optional(c).await)?,
    )
}

/// Ends every code of a change that is for this purpose.
pub async fn end_codes(writer: &mut Writer, change: EmailChangeId, purpose: CodePurpose) -> Result<()> {
    let purpose = purpose.as_str();
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE change_id = $1 AND purpose = $2").bind(change).bind(purpose).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every code of a change that is no more.
pub async fn forget_codes(writer: &mut Writer, change: EmailChangeId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM email_codes WHERE change_id = $1").bind(change).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The changes of an address for whose codes so much was typed.
pub async fn tried_out(
    tx: &mut Tx,
    email: &EmailAddress,
    purpose: CodePurpose,
    tries: i64,
) -> Result<Vec<EmailChangeId>> {
    let (key, purpose) = (email.canonical(), purpose.as_str());
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT change_id FROM email_codes WHERE email_key = $1 AND purpose = $2 GROUP BY change_id HAVING max(tries) >= $3").bind(key.as_str()).bind(purpose).bind(tries).fetch_all(c).await)?,
    )
}
