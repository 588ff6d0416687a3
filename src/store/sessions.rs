//! Sessions in the database: only the SHA-256 of a token is kept. Neither versioned nor journaled.

use super::{Tx, Writer, on};
use crate::{
    domain::{ids::UserId, moment::Moment},
    error::Result,
};

/// A signed-in person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Session {
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// Who signed in.
    pub user_id: UserId,
    /// When.
    pub started_at: Moment,
    /// When a call last came with it, to the minute.
    pub last_used_at: Moment,
}

/// The session of this token hash.
pub async fn get(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Session>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT token_hash, user_id, started_at, last_used_at FROM sessions WHERE token_hash = $1").bind(token_hash).fetch_optional(c).await)?,
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
