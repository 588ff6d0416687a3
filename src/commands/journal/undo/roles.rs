//! Undoing what was done to an own role: changed, added, or deleted; by the decisions that shape roles.

use super::{Undone, UndoneThing, before, is_as_left, newer, overtaken};
use crate::{
    command::Cx,
    domain::partner_role::PartnerRole,
    error::{Error, Result},
    journal::ChangeRow,
    store::journal,
    views::roles::{Shelf, check_shaping, holders, is_held_beside_others},
};

/// Gives a role its former values back, for everybody who holds it.
pub(super) async fn restore(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: PartnerRole = before(change)?;
    let shelf = Shelf::of(cx).await?;
    let now = role_now(cx, &shelf, change).await?;
    let restored = PartnerRole { version: now.version, ..before };
    let holders = holders(cx, &shelf, now.id).await?;
    if shelf.has_namesake(&restored) || is_held_beside_others(&now, &restored, &holders) {
        return Err(overtaken());
    }
    check_shaping(cx, Some(&now), Some(&restored), &shelf, &holders).await?;
    undone.as_before = Some(named(&restored));
    cx.store.update(&now, restored).await?;
    Ok(())
}

/// Removes one that was added, unless somebody holds it.
pub(super) async fn remove(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let shelf = Shelf::of(cx).await?;
    let role = role_now(cx, &shelf, change).await?;
    if !holders(cx, &shelf, role.id).await?.is_empty() {
        return Err(Error::RoleHeld);
    }
    check_shaping(cx, Some(&role), None, &shelf, &[]).await?;
    undone.went = Some(named(&role));
    cx.store.remove(&role).await
}

/// Brings one back that was deleted, under its id, and one version on: whoever began on an older one is told so.
pub(super) async fn bring_back(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: PartnerRole = before(change)?;
    if !is_last(cx, change).await? {
        return Err(newer(cx, change).await?);
    }
    let shelf = Shelf::of(cx).await?;
    if shelf.has_namesake(&before) {
        return Err(overtaken());
    }
    let back = PartnerRole { version: before.version + 1, ..before };
    check_shaping(cx, None, Some(&back), &shelf, &[]).await?;
    undone.came_back = Some(named(&back));
    cx.store.insert(&back).await
}

/// The role as the act left it.
async fn role_now(cx: &mut Cx, shelf: &Shelf, change: &ChangeRow) -> Result<PartnerRole> {
    match shelf.roles.iter().find(|role| role.id.uuid() == change.entity_id) {
        Some(role) if is_as_left(cx, change, role.version).await? => Ok(role.clone()),
        _ => Err(newer(cx, change).await?),
    }
}

/// Whether nothing was done to the role after this; a deletion leaves no version that would tell.
async fn is_last(cx: &mut Cx, change: &ChangeRow) -> Result<bool> {
    let partner = cx.partner()?;
    let last = journal::last_change_of(&mut cx.store, partner, &change.entity, change.entity_id).await?;
    Ok(last.is_some_and(|last| last.entry.sequence == change.sequence))
}

fn named(role: &PartnerRole) -> UndoneThing {
    UndoneThing { id: role.id.uuid(), name: role.name.clone().unwrap_or_default() }
}
