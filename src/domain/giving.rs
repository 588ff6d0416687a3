//! Giving: the two decisions that every path of granting and of touching a user goes through (product.md, rule 7; I1, I4).

use super::{
    caller::Caller,
    ids::RoleId,
    partner_role::{PartnerRole, rights_of},
};
use crate::error::{Error, Result};

/// Whether this caller may give a role: administrators every one, others what they hold themselves, never an administrator's.
pub fn may_give(caller: &Caller, role: &PartnerRole, roles: &[PartnerRole]) -> bool {
    let opens = rights_of(&[role.id], roles);
    caller.is_administrator || (!role.is_administrator && caller.rights.contains(&opens))
}

/// Refuses to leave somebody with `chosen` roles who held `held`, when a new one among them is not the caller's to give.
pub fn check_giving(caller: &Caller, chosen: &[PartnerRole], held: &[RoleId], roles: &[PartnerRole]) -> Result<()> {
    let mut given = chosen.iter().filter(|role| !held.contains(&role.id));
    if given.all(|role| may_give(caller, role, roles)) { Ok(()) } else { Err(Error::BeyondYourRights) }
}

/// Refuses to act on somebody whose rights the caller's do not contain.
pub fn check_touching(caller: &Caller, held: &[RoleId], roles: &[PartnerRole]) -> Result<()> {
    let is_administrator = roles.iter().any(|role| role.is_administrator && held.contains(&role.id));
    let contains = !is_administrator && caller.rights.contains(&rights_of(held, roles));
    if caller.is_administrator || contains { Ok(()) } else { Err(Error::BeyondYourRights) }
}
