//! Undoing what was done to a membership: given, locked, deactivated, or added.

use super::{Undone, UndoneThing, before, newer, nothing_newer, overtaken};
use crate::{
    command::Cx,
    domain::{
        access::Place,
        ids::{AccountId, MembershipId, RoleId},
        membership::Membership,
    },
    error::Result,
    journal::ChangeRow,
    store::memberships,
    views::{
        accounts::of_partnership,
        granting::AccessGiven,
        user_details::{Member, member},
    },
};

/// Gives back what somebody held, as far as the caller may give it.
pub(super) async fn restore(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: Membership = before(change)?;
    let mut member: Member = member(cx, MembershipId::new(change.entity_id)).await?;
    member.may_be_ruled(cx).await?;
    nothing_newer(cx, change, member.membership.version).await?;
    if !is_all_there(cx, &member, &before).await? {
        return Err(newer(cx, change).await?);
    }
    if !may_be_held_now(cx, &member, &before).await? {
        return Err(overtaken());
    }
    let restored = Membership { version: member.membership.version, ..before };
    let place = Place { membership: restored, roles: member.roles.clone() };
    let beyond = |one: &Membership, other: &Membership| {
        one.roles.iter().copied().filter(|role| !other.roles.contains(role)).collect::<Vec<RoleId>>()
    };
    undone.as_before = Some(UndoneThing { id: change.entity_id, name: member.user.full_name() });
    undone.returned.extend(beyond(&place.membership, &member.membership));
    undone.taken.extend(beyond(&member.membership, &place.membership));
    member.become_place(cx, place).await
}

/// A role that is no more is held by nobody, and an account that is no more is reached by nobody.
async fn is_all_there(cx: &mut Cx, member: &Member, before: &Membership) -> Result<bool> {
    let accounts = of_partnership(cx).await?;
    let has_role = |id: &RoleId| member.roles.iter().any(|role| role.id == *id);
    let has_account = |id: &AccountId| accounts.iter().any(|account| account.id == *id);
    Ok(before.roles.iter().all(has_role) && before.accounts.iter().all(has_account))
}

/// Whether it could be given anew: a role may have become deprecated since, or one that stands alone or counts elsewhere. The end
/// is left out, for one that has passed meanwhile only ends what is taken back.
async fn may_be_held_now(cx: &mut Cx, member: &Member, before: &Membership) -> Result<bool> {
    let now = &member.membership;
    let is_same = before.roles == now.roles && before.custom == now.custom && before.accounts == now.accounts;
    if is_same && before.scope == now.scope {
        return Ok(true);
    }
    let granting = member.granting(cx, &before.roles, Some(AccessGiven::of(before))).await?;
    Ok(granting.faults(Some(now), cx.now).iter().all(|fault| fault.field == "access.endsAt"))
}

/// Removes one that was added; its user goes after it.
pub(super) async fn remove(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let id = MembershipId::new(change.entity_id);
    if memberships::get(&mut cx.store, id).await?.is_none() {
        return Err(newer(cx, change).await?);
    }
    let member = member(cx, id).await?;
    member.may_be_ruled(cx).await?;
    nothing_newer(cx, change, member.membership.version).await?;
    undone.went = Some(UndoneThing { id: change.entity_id, name: member.user.full_name() });
    cx.store.remove(&member.membership).await
}
