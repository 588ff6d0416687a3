//! What ends a code that was mailed: another password, other roles or a lock, whatever command brought them (security.md, "Life of tokens").

use crate::{
    domain::{
        email_change::{CodePurpose, EmailChange},
        ids::UserId,
        membership::Membership,
    },
    error::Result,
    store::{Change, Stored, Writer, email_changes, passwords::Password},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Ends the codes of everybody whom these changes touched in that way.
pub async fn end_codes_after(store: &mut Writer, changes: &[Change]) -> Result<()> {
    let touched: BTreeSet<UserId> = changes.iter().filter_map(whom_it_ends_codes_of).collect();
    for user in touched {
        if let Some(change) = email_changes::of_user(store, user).await? {
            end(store, &change).await?;
        }
    }
    Ok(())
}

/// Ends the codes that would confirm a change; it stays to be seen, and can be discarded as before: who took somebody's session
/// and chose another password must not have ended the one thing that stops them.
pub async fn end(store: &mut Writer, change: &EmailChange) -> Result<()> {
    let now = store.now;
    email_changes::end_codes(store, change.change, CodePurpose::Confirm).await?;
    if change.is_open_at(now) {
        store.update(change, EmailChange { ended_at: Some(now), ..change.clone() }).await?;
    }
    Ok(())
}

fn whom_it_ends_codes_of(change: &Change) -> Option<UserId> {
    let before = change.before.as_ref()?;
    let differs = |field: &str| before.get(field) != change.after.as_ref().and_then(|after| after.get(field));
    match change.entity {
        entity if entity == Password::ENTITY => Some(UserId::new(change.id)),
        entity if entity == Membership::ENTITY => {
            let ends = ["roles", "custom", "lockedUntil", "deactivatedAt"].into_iter().any(differs);
            ends.then(|| before.get("userId").and_then(user)).flatten()
        }
        _ => None,
    }
}

fn user(value: &Value) -> Option<UserId> {
    serde_json::from_value(value.clone()).ok()
}
