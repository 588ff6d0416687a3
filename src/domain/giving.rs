//! Giving: the decisions that every path of granting and of touching a user goes through (product.md, rule 7; I1, I4).

use super::{
    access::{Below, Opening, Place, in_account},
    account::Account,
    caller::Caller,
    ids::AccountId,
    membership::Scope,
    module::{Level, Module},
    partner_role::{PartnerRole, rights_of},
    rights::Rights,
};
use crate::error::{Error, Result};
use std::sync::Arc;

/// Whether this caller may give a role: administrators every one, others whose rights, as far as they count in the account, they
/// hold themselves, never an administrator's.
pub fn may_give(caller: &Caller, role: &PartnerRole, roles: &[PartnerRole]) -> bool {
    let opens = in_account(caller.account.kind, rights_of(&[role.id], roles));
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
    /// holds and reaches: in the account itself and in those below, where less may be held. Whoever is let work longer is given all
    /// of it anew, and by somebody else.
    pub fn check_giving(&self, before: Option<&Place>, after: &Place) -> Result<()> {
        let is_longer = before.is_some_and(|before| after.membership.outlasts(&before.membership));
        if is_longer && after.membership.user_id == self.caller.user.id {
            return Err(Error::BeyondYourRights);
        }
        let before = before.filter(|_| !is_longer);
        let is_new = |role: &&PartnerRole| before.is_none_or(|before| !before.membership.roles.contains(&role.id));
        let may_give_each = after.held().filter(is_new).all(|role| may_give(self.caller, role, &after.roles));
        let gained = after.rights().minus(&before.map(Place::rights).unwrap_or_default());
        let becomes_administrator = after.is_administrator() && !before.is_some_and(Place::is_administrator);
        let may_give_all =
            self.caller.is_administrator || (!becomes_administrator && self.caller.rights.contains(&gained));
        if may_give_each && may_give_all && self.may_give_below(before, after) {
            Ok(())
        } else {
            Err(Error::BeyondYourRights)
        }
    }

    /// The same in the accounts below. What somebody had there already they may keep.
    fn may_give_below(&self, before: Option<&Place>, after: &Place) -> bool {
        let opens = after.rights_below();
        let there = before.filter(|before| self.reaches_as_far(before, after));
        let gained = opens.minus(&there.map(Place::rights_below).unwrap_or_default());
        let had = before.filter(|before| before.rights_below().contains(&opens)).map(reach_of);
        let across = after.rights_across().minus(&before.map(Place::rights_across).unwrap_or_default());
        self.may_open(&gained, &had.unwrap_or_default(), after) && self.may_cross(&across)
    }

    /// Refuses to bring a role from one state (none for a new one) to another, when the caller may not give it in both: nobody puts
    /// rights into a role, or takes them out of one, that they may not give; nor does anybody change what one of its holders may do
    /// whom they do not rule, or open more to one of them anywhere than they may do there themselves.
    pub fn check_shaping(
        &self,
        before: Option<&PartnerRole>,
        after: Option<&PartnerRole>,
        roles: &[PartnerRole],
        holders: &[Place],
    ) -> Result<()> {
        let with = |role: &PartnerRole| shaped(before, Some(role), roles);
        let may_give_all = before.into_iter().chain(after).all(|role| may_give(self.caller, role, &with(role)));
        if !may_give_all {
            return Err(Error::BeyondYourRights);
        }
        let shaped: Arc<[PartnerRole]> = shaped(before, after, roles).into();
        holders.iter().try_for_each(|holder| {
            self.check_ruling(holder)?;
            self.check_opening(holder, &Place { roles: shaped.clone(), ..holder.clone() })
        })
    }

    /// The same of one holder alone, whoever may give the role.
    pub fn check_shaping_of(
        &self,
        before: Option<&PartnerRole>,
        after: Option<&PartnerRole>,
        roles: &[PartnerRole],
        holder: &Place,
    ) -> Result<()> {
        let shaped: Arc<[PartnerRole]> = shaped(before, after, roles).into();
        self.check_opening(holder, &Place { roles: shaped, ..holder.clone() })
    }

    /// Refuses what opens more to a holder of a role, in their account or below it, than the caller may do and reaches there.
    fn check_opening(&self, before: &Place, after: &Place) -> Result<()> {
        let here = after.rights().minus(&before.rights());
        let below = after.rights_below().minus(&before.rights_below());
        let account = after.membership.account_id;
        let becomes_administrator = after.is_administrator() && !before.is_administrator();
        if becomes_administrator && !self.is_administrator_of(account) {
            return Err(Error::BeyondYourRights);
        }
        let may = match account == self.caller.account.id {
            true => {
                let may_here = self.caller.is_administrator || self.caller.rights.contains(&here);
                let across = after.rights_across().minus(&before.rights_across());
                let may_below = below.is_empty() || self.may_open(&below, &Below::default(), after);
                may_here && may_below && self.may_cross(&across)
            }
            false => (here.is_empty() && below.is_empty()) || self.may_in(account, &here.union(&below)),
        };
        if may { Ok(()) } else { Err(Error::BeyondYourRights) }
    }

    /// Refuses to change, lock, deactivate, remove or bring back whoever may do, or reaches, what the caller does not, and to
    /// change a role that they hold, also in an account below (I4). Administrators act on whoever holds any role (product.md, rule
    /// 7), and as others do on nobody who reaches more than they (attack A5): made small first, anybody could be taken over.
    pub fn check_ruling(&self, touched: &Place) -> Result<()> {
        check_touching(self.caller, touched)?;
        let (account, below) = (touched.membership.account_id, touched.rights_below());
        let is_ruled = if account == self.caller.account.id {
            self.contains_below(touched)
        } else {
            let opens = touched.rights().union(&below);
            opens.is_empty() || self.may_in(account, &opens)
        };
        if is_ruled { Ok(()) } else { Err(Error::BeyondYourRights) }
    }

    /// Whether the caller may do, wherever a place in their account reaches, what it opens there.
    fn contains_below(&self, touched: &Place) -> bool {
        let below = touched.rights_below();
        let may_below = below.is_empty() || self.may_open(&below, &Below::default(), touched);
        may_below && self.may_cross(&touched.rights_across())
    }

    /// Whether the caller may do so much in every account below that a place reaches, beside those that were had before.
    fn may_open(&self, gained: &Rights, had: &Below, place: &Place) -> bool {
        match (had, place.membership.scope) {
            (Below::All, _) => true,
            (_, Scope::AllPresentAndFuture) => {
                place.rights_below().is_empty() || self.may_where(gained, |accounts| *accounts == Below::All)
            }
            (had, Scope::Listed) => {
                let mut listed = place.membership.accounts.iter().copied();
                listed.all(|id| self.reaches(had, id) || self.may_in(id, gained))
            }
        }
    }

    /// Whether the caller may do so much in an account below.
    fn may_in(&self, id: AccountId, gained: &Rights) -> bool {
        self.may_where(gained, |accounts| self.reaches(accounts, id))
    }

    fn is_administrator_of(&self, account: AccountId) -> bool {
        let mut openings = self.caller.openings.iter();
        let mut is_below =
            || openings.any(|opening| opening.is_administrator && self.reaches(&opening.accounts, account));
        if account == self.caller.account.id { self.caller.is_administrator } else { is_below() }
    }

    /// Whether the caller may do so much in the partner accounts below: by places that reach into them themselves.
    fn may_cross(&self, gained: &Rights) -> bool {
        let enters = |opening: &&Opening| {
            let may_enter = opening.is_administrator || opening.rights.holds(Module::SubPartners, Level::View);
            opening.accounts == Below::All && may_enter
        };
        let entering: Vec<&Opening> = self.caller.openings.iter().filter(enters).collect();
        gained.is_empty() || hold_together(&entering, gained)
    }

    /// Whether those of the caller's places that reach there hold so much together, or one of them is an administrator's.
    fn may_where(&self, gained: &Rights, reach_there: impl Fn(&Below) -> bool) -> bool {
        let there: Vec<&Opening> =
            self.caller.openings.iter().filter(|opening| reach_there(&opening.accounts)).collect();
        !there.is_empty() && hold_together(&there, gained)
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

/// Whether places hold so much together, or one of them is an administrator's.
fn hold_together(openings: &[&Opening], rights: &Rights) -> bool {
    let held = openings.iter().fold(Rights::default(), |held, opening| held.union(&opening.rights));
    openings.iter().any(|opening| opening.is_administrator) || held.contains(rights)
}

/// The roles with one of them in another shape.
fn shaped(before: Option<&PartnerRole>, after: Option<&PartnerRole>, roles: &[PartnerRole]) -> Vec<PartnerRole> {
    let others = roles.iter().filter(|role| before.is_none_or(|before| before.id != role.id));
    others.chain(after).cloned().collect()
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
fn check_touching(caller: &Caller, touched: &Place) -> Result<()> {
    let below = caller.openings.iter().map(|opening| &opening.rights);
    let anywhere = below.fold(caller.rights.clone(), |held, rights| held.union(rights));
    let contains = caller.rights.contains(&touched.rights()) && anywhere.contains(&touched.rights_below());
    if caller.is_administrator || (contains && !touched.is_administrator()) {
        Ok(())
    } else {
        Err(Error::BeyondYourRights)
    }
}
