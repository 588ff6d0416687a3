//! Rules over several rows, checked once on the sum of what a command changed, whatever the command was.

use crate::{
    domain::{
        ids::{PartnerId, RoleId},
        membership::{Membership, MembershipState},
        moment::Moment,
        partner_role::PartnerRole,
    },
    error::{Error, Result},
    store::{Change, Stored, Tx, Writer, lists, memberships, roles},
};
use std::collections::BTreeSet;

/// Refuses a sum of changes that leaves a partnership without an administrator.
pub async fn hold(store: &mut Writer, changes: &[Change]) -> Result<()> {
    let now = store.now;
    for partner in partners_touched(changes) {
        if administrators(store, partner, now).await?.is_empty() {
            return Err(Error::LastAdministrator);
        }
    }
    Ok(())
}

/// The partnerships in which a membership or a role changed.
fn partners_touched(changes: &[Change]) -> BTreeSet<PartnerId> {
    let touching =
        changes.iter().filter(|change| change.entity == Membership::ENTITY || change.entity == PartnerRole::ENTITY);
    let values = touching.flat_map(|change| change.before.iter().chain(change.after.iter()));
    values.filter_map(|values| serde_json::from_value(values.get("partnerId")?.clone()).ok()).collect()
}

/// The members of a partner account who are active administrators: not pending, not locked, not deactivated (product.md, rule 6).
pub async fn administrators(tx: &mut Tx, partner: PartnerId, now: Moment) -> Result<Vec<Membership>> {
    let all = roles::of_partner(tx, partner).await?;
    let administrator_roles: Vec<RoleId> =
        all.iter().filter(|role| role.is_administrator).map(|role| role.id).collect();
    let sets = lists::sets_with(tx, partner, &administrator_roles).await?;
    let holders = memberships::holding(tx, partner.account(), &sets).await?;
    let able = |member: &Membership| member.state == MembershipState::Active && !member.is_locked_at(now);
    Ok(holders.into_iter().filter(able).collect())
}

/// True when nobody else could manage the partnership.
pub async fn is_last_administrator(tx: &mut Tx, membership: &Membership, now: Moment) -> Result<bool> {
    let able = administrators(tx, membership.partner_id, now).await?;
    Ok(able.len() == 1 && able.iter().all(|member| member.id == membership.id))
}
