//! Addresses that their users have proven to be theirs; neither versioned nor journaled.

use super::{Tx, Writer, on};
use crate::{
    domain::{ids::UserId, user::User},
    error::Result,
};

/// Notes that a user reads what is mailed to their address, and that nobody else knows their password.
pub async fn note(writer: &mut Writer, user: &User) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO proven_addresses (user_id, email_key) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET email_key = excluded.email_key").bind(user.id).bind(user.email.canonical()).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether a user has proven the address that they have now.
pub async fn is_proven(tx: &mut Tx, user: &User) -> Result<bool> {
    let proven: Option<String> = on!(tx, c => sqlx::query_scalar("SELECT email_key FROM proven_addresses WHERE user_id = $1").bind(user.id).fetch_optional(c).await)?;
    Ok(proven == Some(user.email.canonical()))
}

/// Forgets what a user has proven, who is removed.
pub async fn forget(writer: &mut Writer, user: UserId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM proven_addresses WHERE user_id = $1").bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}
