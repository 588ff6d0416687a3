//! The invariants of `security.md` that every step keeps, read off the model while it and the database agree.

use super::{
    access::{beyond, within},
    deeds::{Call, Deed},
    state::{Rights, State},
};
use std::collections::BTreeSet;
use steward::domain::{
    ids::{AccountId, UserId},
    membership::Membership,
};

impl State {
    /// I3: at least one active administrator who can sign in, in each partner account.
    pub fn check_administrators(&self) -> Result<(), String> {
        match self.partners().into_iter().find(|partner| self.able(*partner).is_empty()) {
            Some(partner) => Err(format!("I3: nobody can manage {partner}")),
            None => Ok(()),
        }
    }

    /// What must hold between the state before an act that was done and the one after it.
    pub fn check_act(&self, after: &State, call: &Call) -> Result<(), String> {
        self.check_monotonicity(after, Some(call))?;
        self.check_containment(after, call)?;
        self.check_versions(after)
    }

    /// I1: nobody holds more than they and the actor held together; administrators give every right of their accounts (rule 7).
    /// Without a call nobody holds more.
    pub fn check_monotonicity(&self, after: &State, call: Option<&Call>) -> Result<(), String> {
        for user in self.whose_rights_may_differ(after) {
            for account in self.accounts.keys().copied() {
                let gained = beyond(&after.rights_at(user, account), &self.rights_at(user, account));
                if !gained.is_empty() && !self.may_add(call, account, &gained) {
                    let by = call.map(|call| self.sessions[call.session].user);
                    return Err(format!("I1: {user} gains {gained:?} in {account} by {by:?}"));
                }
            }
        }
        Ok(())
    }

    fn may_add(&self, call: Option<&Call>, account: AccountId, gained: &Rights) -> bool {
        let by = call.and_then(|call| self.standing(self.sessions[call.session].user, account));
        by.is_some_and(|by| by.is_administrator || within(gained, &by.rights))
    }

    fn whose_rights_may_differ(&self, after: &State) -> BTreeSet<UserId> {
        let are_roles_other = self.roles != after.roles;
        let is_other = |place: &&Membership| {
            let old = self.members.get(&place.id);
            are_roles_other || old.is_none_or(|old| old.version != place.version)
        };
        after.members.values().filter(is_other).map(|place| place.user_id).collect()
    }

    /// I4: nobody changes credentials or state of somebody whose rights theirs do not contain; an administrator's do, in their
    /// account and below (rule 7), and not where else the user has a place.
    fn check_containment(&self, after: &State, call: &Call) -> Result<(), String> {
        match call.deed.member() {
            Some(id) => self.check_contained(after, call, &self.members[&id]),
            None => self.touched(after).into_iter().try_for_each(|target| self.check_contained(after, call, target)),
        }
    }

    /// Those whose place is another, as when something is undone, and those who may do something else than before while they hold
    /// the same: one of their roles is another.
    fn touched(&self, after: &State) -> Vec<&Membership> {
        let opened = |state: &State, place: &Membership| {
            (state.opens_here(place), state.opens_below(place), state.lets_in(place), state.is_administrator(place))
        };
        let is_touched = |place: &&Membership| {
            after.members.get(&place.id) != Some(*place) || opened(self, place) != opened(after, place)
        };
        self.members.values().filter(is_touched).collect()
    }

    fn check_contained(&self, after: &State, call: &Call, target: &Membership) -> Result<(), String> {
        let by = self.sessions[call.session].user;
        let is_whole_user =
            matches!(call.deed, Deed::ResetPassword { .. } | Deed::RequestEmail { .. } | Deed::AcceptEmail { .. });
        let is_person_only = match call.deed {
            Deed::EditUser { .. } => after.members.get(&target.id) == Some(target),
            _ => matches!(call.deed, Deed::DiscardEmail { .. }),
        };
        let places = if is_whole_user { self.places_of(target.user_id) } else { vec![target] };
        let is_bound = |place: &&Membership| {
            let there = self.standing(by, place.account_id);
            by != target.user_id && !there.is_some_and(|by| by.is_administrator)
        };
        let bound: Vec<&Membership> = places.into_iter().filter(is_bound).collect();
        for account in self.accounts.keys().copied().filter(|account| !is_person_only || *account == call.account) {
            let held = self.standing(by, account).map(|by| by.rights).unwrap_or_default();
            if !bound.iter().all(|place| within(&self.opens_in(place, account), &held)) {
                return Err(format!("I4: {by} does to {} what reaches further than they in {account}", target.user_id));
            }
        }
        Ok(())
    }

    /// I15: what an act changed has the next version, and what it did not has kept its own.
    fn check_versions(&self, after: &State) -> Result<(), String> {
        let members = self.members.iter().filter_map(|(id, old)| Some((old.version, old, after.members.get(id)?)));
        for (version, old, new) in members {
            let expected = if *old == *new { version } else { version + 1 };
            if new.version != expected {
                return Err(format!("I15: {} goes from version {version} to {}", old.id, new.version));
            }
        }
        Ok(())
    }
}
