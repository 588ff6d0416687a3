//! Sessions in the database: only the SHA-256 of a token is kept. Neither versioned nor journaled.

use super::{Tx, Writer, on};
use crate::{
    domain::{ids::UserId, moment::Moment, user::User},
    error::Result,
};

/// A signed-in person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SignedIn {
    /// Who.
    #[sqlx(flatten)]
    pub user: User,
    /// When a call last came with the session, to the minute.
    pub last_used_at: Moment,
    /// True while somebody else has known their password; `None` without a password.
    pub must_change: Option<bool>,
}

/// Whose session this token hash stands for.
pub async fn get(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SignedIn>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT u.id, u.version, u.home_partner, u.home_account, u.first_name, u.last_name, u.login_name, u.email, u.language, u.login_type, u.added_at, s.last_used_at, p.must_change FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN passwords p ON p.user_id = u.id WHERE s.token_hash = $1").bind(token_hash).fetch_optional(c).await)?,
    )
}

/// Starts a session.
pub async fn start(writer: &mut Writer, token_hash: &[u8], user: UserId) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO sessions (token_hash, user_id, started_at, last_used_at) VALUES ($1, $2, $3, $3)").bind(token_hash).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that a session is in use.
pub async fn touch(writer: &mut Writer, token_hash: &[u8]) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("UPDATE sessions SET last_used_at = $2 WHERE token_hash = $1").bind(token_hash).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends one session.
pub async fn end(writer: &mut Writer, token_hash: &[u8]) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE token_hash = $1").bind(token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a user.
pub async fn end_all_of(writer: &mut Writer, user: UserId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE user_id = $1").bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a user but the one with this token hash.
pub async fn end_others_of(writer: &mut Writer, user: UserId, token_hash: &[u8]) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2").bind(user).bind(token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every session of the installation, as after a restore.
pub async fn end_every(writer: &mut Writer) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions").execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends sessions that nobody has used since then.
pub async fn end_unused_since(writer: &mut Writer, at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE last_used_at <= $1").bind(at).execute(c).await.map(|_| ()))?;
    Ok(())
}
