//! Giving: the decisions that every path of granting and of touching a user goes through (product.md, rule 7; I1, I4).

use super::{
    access::{Below, Place},
    account::Account,
    caller::Caller,
    ids::AccountId,
    membership::Scope,
    partner_role::{PartnerRole, rights_of},
    rights::Rights,
};
use crate::error::{Error, Result};
use std::sync::Arc;

/// Whether this caller may give a role: administrators every one, others what they hold themselves, never an administrator's.
pub fn may_give(caller: &Caller, role: &PartnerRole, roles: &[PartnerRole]) -> bool {
    let opens = rights_of(&[role.id], roles);
    caller.is_administrator || (!role.is_administrator && caller.rights.contains(&opens))
}

/// Who gives, and the accounts of the partnership of the call.
pub struct Giver<'a> {
    /// The caller.
    pub caller: &'a Caller,
    /// Every account of the partnership.
    pub tree: &'a [Account],
}

impl Giver<'_> {
    /// Refuses to bring somebody from one place (none for a new one) to another that opens or reaches more, beyond what the caller
    /// holds and reaches: in the account itself and in those below, where less may be held.
    pub fn check_giving(&self, before: Option<&Place>, after: &Place) -> Result<()> {
        let is_new = |role: &&PartnerRole| before.is_none_or(|before| !before.membership.roles.contains(&role.id));
        let may_give_each = after.held().filter(is_new).all(|role| may_give(self.caller, role, &after.roles));
        let gained = after.rights().minus(&before.map(Place::rights).unwrap_or_default());
        let there = before.filter(|before| self.reaches_as_far(before, after));
        let gained_below = after.rights_below().minus(&there.map(Place::rights_below).unwrap_or_default());
        let becomes_administrator = after.is_administrator() && !before.is_some_and(Place::is_administrator);
        let may_give_all =
            self.caller.is_administrator || (!becomes_administrator && self.holds(&gained, &gained_below));
        if may_give_each && may_give_all && self.reaches_what_it_gives(before, after) {
            Ok(())
        } else {
            Err(Error::BeyondYourRights)
        }
    }

    /// Refuses to bring a role from one state (none for a new one) to another, when the caller may not give it in both: nobody puts
    /// rights into a role, or takes them out of one, that they may not give; nor does anybody change what one of its holders may do
    /// whom they may not touch, or open more to one of them anywhere than they may do there themselves.
    pub fn check_shaping(
        &self,
        before: Option<&PartnerRole>,
        after: Option<&PartnerRole>,
        roles: &[PartnerRole],
        holders: &[Place],
    ) -> Result<()> {
        let others: Vec<PartnerRole> =
            roles.iter().filter(|role| before.is_none_or(|b| b.id != role.id)).cloned().collect();
        let with = |role: &PartnerRole| others.iter().chain([role]).cloned().collect::<Vec<_>>();
        let may_give_all = before.into_iter().chain(after).all(|role| may_give(self.caller, role, &with(role)));
        if !may_give_all {
            return Err(Error::BeyondYourRights);
        }
        let shaped: Arc<[PartnerRole]> = after.map_or_else(|| others.clone(), with).into();
        holders.iter().try_for_each(|holder| {
            check_touching(self.caller, holder)?;
            self.check_opening(holder, &Place { roles: shaped.clone(), ..holder.clone() })
        })
    }

    /// Refuses what opens more to a holder of a role, in their account or below it, than the caller may do and reaches there.
    fn check_opening(&self, before: &Place, after: &Place) -> Result<()> {
        let here = after.rights().minus(&before.rights());
        let below = after.rights_below().minus(&before.rights_below());
        let account = after.membership.account_id;
        let is_own = account == self.caller.account.id;
        let is_reached = match is_own {
            true => below.is_empty() || self.reaches_what_it_gives(None, after),
            false => (here.is_empty() && below.is_empty()) || self.reaches(&self.caller.below, account),
        };
        let is_held = match is_own {
            true => self.holds(&here, &below),
            false => self.caller.rights_below.contains(&here) && self.caller.rights_below.contains(&below),
        };
        if is_reached && (self.caller.is_administrator || is_held) { Ok(()) } else { Err(Error::BeyondYourRights) }
    }

    /// Refuses to lock, deactivate, remove or bring back whoever may do, or reaches, what the caller does not (I4).
    pub fn check_ruling(&self, touched: &Place) -> Result<()> {
        check_touching(self.caller, touched)?;
        let opens = touched.rights_below();
        let is_reached = opens.is_empty() || self.reaches_what_it_gives(None, touched);
        let contains = is_reached && self.caller.rights_below.contains(&opens);
        if self.caller.is_administrator || contains { Ok(()) } else { Err(Error::BeyondYourRights) }
    }

    fn holds(&self, here: &Rights, below: &Rights) -> bool {
        self.caller.rights.contains(here) && self.caller.rights_below.contains(below)
    }

    /// Whether every account that the change opens, or opens further, is one that the caller reaches.
    fn reaches_what_it_gives(&self, before: Option<&Place>, after: &Place) -> bool {
        if self.caller.below == Below::All {
            return true;
        }
        let opens = after.rights_below();
        let had = before.filter(|before| before.rights_below().contains(&opens)).map(reach_of).unwrap_or_default();
        match (&had, after.membership.scope) {
            (Below::All, _) => true,
            (_, Scope::AllPresentAndFuture) => opens.is_empty(),
            (had, Scope::Listed) => {
                let listed = after.membership.accounts.iter();
                listed.copied().all(|id| self.reaches(had, id) || self.reaches(&self.caller.below, id))
            }
        }
    }

    /// Whether one place reaches every account that another does.
    fn reaches_as_far(&self, one: &Place, other: &Place) -> bool {
        match (reach_of(one), other.membership.scope) {
            (Below::All, _) => true,
            (_, Scope::AllPresentAndFuture) => false,
            (reach, Scope::Listed) => other.membership.accounts.iter().all(|id| self.reaches(&reach, *id)),
        }
    }

    fn reaches(&self, below: &Below, id: AccountId) -> bool {
        self.tree.iter().find(|account| account.id == id).is_some_and(|account| below.reaches(account, self.tree))
    }
}

/// What a place lists, whatever it opens there.
fn reach_of(place: &Place) -> Below {
    match place.membership.scope {
        Scope::AllPresentAndFuture => Below::All,
        Scope::Listed => Below::Only(place.membership.accounts.0.clone()),
    }
}

/// Refuses to act on somebody whose rights the caller's do not contain; what they may do in the accounts below alone, the caller
/// must be able to do here or there.
pub fn check_touching(caller: &Caller, touched: &Place) -> Result<()> {
    let anywhere = caller.rights.union(&caller.rights_below);
    let contains = caller.rights.contains(&touched.rights()) && anywhere.contains(&touched.rights_below());
    if caller.is_administrator || (contains && !touched.is_administrator()) {
        Ok(())
    } else {
        Err(Error::BeyondYourRights)
    }
}
