//! Giving: the two decisions that every path of granting and of touching a user goes through (product.md, rule 7; I1, I4).

use super::{
    access::{Below, Place},
    caller::Caller,
    membership::Scope,
    partner_role::{PartnerRole, rights_of},
};
use crate::error::{Error, Result};

/// Whether this caller may give a role: administrators every one, others what they hold themselves, never an administrator's.
pub fn may_give(caller: &Caller, role: &PartnerRole, roles: &[PartnerRole]) -> bool {
    let opens = rights_of(&[role.id], roles);
    caller.is_administrator || (!role.is_administrator && caller.rights.contains(&opens))
}

/// Refuses to bring a role from one state (none for a new one) to another, when the caller may not give it in both: nobody puts rights
/// into a role, or takes them out of one, that they may not give; nor does anybody change what one of its holders may do whom they may
/// not touch.
pub fn check_shaping(
    caller: &Caller,
    before: Option<&PartnerRole>,
    after: Option<&PartnerRole>,
    roles: &[PartnerRole],
    holders: &[Place],
) -> Result<()> {
    let others: Vec<PartnerRole> =
        roles.iter().filter(|role| before.is_none_or(|b| b.id != role.id)).cloned().collect();
    let with = |role: &PartnerRole| others.iter().chain([role]).cloned().collect::<Vec<_>>();
    let may_give_all = before.into_iter().chain(after).all(|role| may_give(caller, role, &with(role)));
    if !may_give_all {
        return Err(Error::BeyondYourRights);
    }
    holders.iter().try_for_each(|holder| check_touching(caller, holder))
}

/// Refuses to bring somebody from one place (none for a new one) to another that opens or reaches more, beyond what the caller
/// holds and reaches.
pub fn check_giving(caller: &Caller, before: Option<&Place>, after: &Place) -> Result<()> {
    let is_new = |role: &&PartnerRole| before.is_none_or(|before| !before.membership.roles.contains(&role.id));
    let may_give_each = after.held().filter(is_new).all(|role| may_give(caller, role, &after.roles));
    let gained = after.rights().minus(&before.map(Place::rights).unwrap_or_default());
    let becomes_administrator = after.is_administrator() && !before.is_some_and(Place::is_administrator);
    let may_give_all = caller.is_administrator || (!becomes_administrator && caller.rights.contains(&gained));
    if may_give_each && may_give_all && reaches_what_it_gives(caller, before, after) {
        Ok(())
    } else {
        Err(Error::BeyondYourRights)
    }
}

/// Whether every account that the change opens, or opens further, is one that the caller reaches.
fn reaches_what_it_gives(caller: &Caller, before: Option<&Place>, after: &Place) -> bool {
    let Below::Only(reached) = &caller.below else { return true };
    let opens = after.rights_below();
    let before = before.filter(|before| before.rights_below().contains(&opens)).map(|before| &before.membership);
    if before.is_some_and(|before| before.scope == Scope::AllPresentAndFuture) {
        return true;
    }
    let had = before.map(|before| before.accounts.0.as_slice()).unwrap_or_default();
    match after.membership.scope {
        Scope::AllPresentAndFuture => opens.is_empty(),
        Scope::Listed => {
            after.membership.accounts.iter().all(|account| had.contains(account) || reached.contains(account))
        }
    }
}

/// Refuses to act on somebody whose rights the caller's do not contain.
pub fn check_touching(caller: &Caller, touched: &Place) -> Result<()> {
    let contains = !touched.is_administrator() && caller.rights.contains(&touched.rights());
    if caller.is_administrator || contains { Ok(()) } else { Err(Error::BeyondYourRights) }
}
