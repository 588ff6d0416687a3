//! Finished commands: what a repeated command id was answered the first time.

use super::{Tx, Writer, on};
use crate::{domain::moment::Moment, error::Result};
use uuid::Uuid;

/// A command already carried out.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Finished {
    /// Digest of its name and arguments.
    pub digest: Vec<u8>,
    /// What it answered, as JSON.
    pub answer: String,
}

/// The command that this session carried out under this id.
pub async fn get(tx: &mut Tx, session_hash: &[u8], command_id: Uuid) -> Result<Option<Finished>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT digest, answer FROM finished_commands WHERE session_hash = $1 AND command_id = $2").bind(session_hash).bind(command_id).fetch_optional(c).await)?,
    )
}

/// Keeps an answer for as long as a caller may ask again.
pub async fn keep(
    writer: &mut Writer,
    session_hash: &[u8],
    command_id: Uuid,
    digest: &[u8],
    answer: &str,
) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO finished_commands (session_hash, command_id, digest, answer, at) VALUES ($1, $2, $3, $4, $5)").bind(session_hash).bind(command_id).bind(digest).bind(answer).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Forgets answers older than this.
pub async fn forget_before(writer: &mut Writer, at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM finished_commands WHERE at < $1").bind(at).execute(c).await.map(|_| ()))?;
    Ok(())
}
