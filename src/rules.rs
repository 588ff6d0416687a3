//! Rules over several rows, checked once on the sum of what a command changed, whatever the command was.

use crate::{
    domain::{
        access::Place,
        ids::{PartnerId, RoleId, UserId},
        membership::{Membership, MembershipState},
        moment::Moment,
        partner_role::PartnerRole,
    },
    error::{Error, Result},
    store::{Change, Stored, Tx, Writer, lists, memberships, passwords, passwords::Password, roles},
};
use serde_json::Value;
use std::{collections::BTreeSet, sync::Arc};

/// Refuses a sum of changes that leaves a partnership without an administrator.
pub async fn hold(store: &mut Writer, changes: &[Change]) -> Result<()> {
    let now = store.now;
    for partner in partners_touched(store, changes).await? {
        if administrators(store, partner, now).await?.is_empty() {
            return Err(Error::LastAdministrator);
        }
    }
    Ok(())
}

/// The partnerships in which a membership that was active, a role, or the password of a member became another: only that can
/// take an administrator away.
async fn partners_touched(tx: &mut Tx, changes: &[Change]) -> Result<BTreeSet<PartnerId>> {
    let was_active = |values: &Value| values.get("state").is_none_or(|state| state == "active");
    let nouns = [Membership::ENTITY, PartnerRole::ENTITY];
    let before =
        changes.iter().filter(|change| nouns.contains(&change.entity)).filter_map(|change| change.before.as_ref());
    let named = before.filter(|values| was_active(values)).filter_map(|values| values.get("partnerId"));
    let mut partners: BTreeSet<PartnerId> =
        named.filter_map(|partner| serde_json::from_value(partner.clone()).ok()).collect();
    for change in changes.iter().filter(|change| is_reset(change)) {
        let places = memberships::of_user(tx, UserId::new(change.id)).await?;
        partners.extend(places.iter().map(|place| place.partner_id));
    }
    Ok(partners)
}

/// A password that is changed into one that must be changed: nothing but a reset does that.
fn is_reset(change: &Change) -> bool {
    let must_change = change.after.as_ref().and_then(|values| values.get("mustChange"));
    change.entity == Password::ENTITY && change.before.is_some() && must_change == Some(&Value::Bool(true))
}

/// The active administrators of a partner account who could sign in without help: those whose password was reset and who have
/// not yet chosen another are not counted (product.md, rule 6).
pub async fn administrators(tx: &mut Tx, partner: PartnerId, now: Moment) -> Result<Vec<Membership>> {
    let mut able = Vec::new();
    for member in active_administrators(tx, partner, now).await? {
        let password = passwords::get(tx, member.user_id).await?;
        if !password.is_some_and(|password| password.is_reset()) {
            able.push(member);
        }
    }
    Ok(able)
}

/// The members of a partner account who count as administrators, have no end date, and are neither pending, locked nor
/// deactivated.
pub async fn active_administrators(tx: &mut Tx, partner: PartnerId, now: Moment) -> Result<Vec<Membership>> {
    let roles: Arc<[PartnerRole]> = roles::of_partner(tx, partner).await?.into();
    let administrator_roles: Vec<RoleId> =
        roles.iter().filter(|role| role.is_administrator).map(|role| role.id).collect();
    let sets = lists::sets_with(tx, partner, &administrator_roles).await?;
    let holders = memberships::holding(tx, partner.account(), &sets).await?;
    let is_active = |member: &Membership| member.state == MembershipState::Active && !member.is_locked_at(now);
    let active = holders.into_iter().filter(|member| is_active(member) && member.ends_at.is_none());
    let places = active.map(|membership| Place { membership, roles: roles.clone() });
    Ok(places.filter(Place::is_administrator).map(|place| place.membership).collect())
}

/// True when nobody else could manage the partnership.
pub async fn is_last_administrator(tx: &mut Tx, membership: &Membership, now: Moment) -> Result<bool> {
    let able = administrators(tx, membership.partner_id, now).await?;
    Ok(able.len() == 1 && able.iter().all(|member| member.id == membership.id))
}
