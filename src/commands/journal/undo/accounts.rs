//! Undoing what was done to a customer account or a sub-partner: its data, that it was put away or brought back, and
//! that a customer was added.

use super::{Undone, UndoneThing, before, newer, nothing_newer, overtaken};
use crate::{
    command::Cx,
    domain::{account::Account, ids::AccountId},
    error::Result,
    journal::ChangeRow,
    store::accounts,
    views::accounts::{changeable, customer},
};

/// Gives an account its former values back.
pub(super) async fn restore(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: Account = before(change)?;
    let (id, own) = (AccountId::new(change.entity_id), cx.caller()?.account.clone());
    // Of their own account people change only its links to modules.
    let account = if own.id == id { own } else { changeable(cx, id).await? };
    nothing_newer(cx, change, account.version).await?;
    let restored = Account { version: account.version, ..before };
    undone.as_before = Some(UndoneThing { id: change.entity_id, name: restored.name.clone() });
    cx.store.update(&account, restored).await?;
    Ok(())
}

/// Removes one that was added, when nothing hangs on it.
pub(super) async fn remove(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let id = AccountId::new(change.entity_id);
    if accounts::get(&mut cx.store, id).await?.is_none() {
        return Err(newer(cx, change).await?);
    }
    let account = customer(cx, id).await?;
    nothing_newer(cx, change, account.version).await?;
    if accounts::anything_hangs_on(&mut cx.store, id).await? {
        return Err(overtaken());
    }
    undone.went = Some(UndoneThing { id: change.entity_id, name: account.name.clone() });
    cx.store.remove(&account).await
}
