//! Failed and last sign-ins: counters, neither versioned nor journaled as changes.

use super::{Tx, Writer, on};
use crate::{
    domain::{ids::UserId, moment::Moment},
    error::Result,
};

/// Failures in a row of one user, or of one name that nobody has.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Counter {
    /// How many, since the last success.
    pub failures: i64,
    /// When the last one was.
    pub last_failure_at: Moment,
}

/// The counter of a subject; `None` when nothing has failed since the last success.
pub async fn counter(tx: &mut Tx, subject: &[u8]) -> Result<Option<Counter>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT failures, last_failure_at FROM sign_in_counters WHERE subject = $1").bind(subject).fetch_optional(c).await)?,
    )
}

/// Counts one more attempt as failed, before it is checked; says how many there are now.
pub async fn count(writer: &mut Writer, subject: &[u8]) -> Result<i64> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    Ok(
        on!(tx, c => sqlx::query_scalar("INSERT INTO sign_in_counters (subject, failures, last_failure_at) VALUES ($1, 1, $2) ON CONFLICT (subject) DO UPDATE SET failures = sign_in_counters.failures + 1, last_failure_at = excluded.last_failure_at RETURNING failures").bind(subject).bind(now).fetch_one(c).await)?,
    )
}

/// Lets a wait begin anew from now when the clock was set back behind it: it would not end before the clock is there again.
pub async fn start_waiting_again(writer: &mut Writer, subject: &[u8]) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("UPDATE sign_in_counters SET last_failure_at = $2 WHERE subject = $1 AND last_failure_at > $2").bind(subject).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Forgets the failures of a subject, after a success or a reset.
pub async fn forget(writer: &mut Writer, subject: &[u8]) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sign_in_counters WHERE subject = $1").bind(subject).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes when a user signed in, on their list rows too.
pub async fn succeeded(writer: &mut Writer, user: UserId, at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO last_sign_ins (user_id, at) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET at = excluded.at").bind(user).bind(at).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("UPDATE user_list SET last_sign_in = $2 WHERE user_id = $1").bind(user).bind(at).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// When a user last signed in.
pub async fn last(tx: &mut Tx, user: UserId) -> Result<Option<Moment>> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT at FROM last_sign_ins WHERE user_id = $1").bind(user).fetch_optional(c).await)?,
    )
}

/// Forgets when a user last signed in, who is removed.
pub async fn forget_last(writer: &mut Writer, user: UserId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM last_sign_ins WHERE user_id = $1").bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Forgets the failures of names that nobody has, when the last is older than this; a user's id is 16 bytes, a digest 32.
pub async fn forget_unknown_before(writer: &mut Writer, at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sign_in_counters WHERE length(subject) = 32 AND last_failure_at < $1").bind(at).execute(c).await.map(|_| ()))?;
    Ok(())
}
