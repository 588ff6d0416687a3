//! What may be given, and who may be acted on (product.md, rules 1, 5, 7, 8, 10, 11; invariants I1 and I4).

use super::{
    access::{Caller, Opening, beyond, join, within},
    state::{Refusal, Rights, State},
};
use serde_json::{Value, json};
use sqlx::types::Json;
use std::collections::{BTreeMap, BTreeSet};
use steward::domain::{
    account::AccountKind,
    custom::Setting,
    ids::{AccountId, RoleId},
    membership::{Membership, Scope},
    module::{Level, Module},
    moment::Moment,
    partner_role::PartnerRole,
    profile::FirstScope,
    role::CountsIn,
};

/// What a form gives: roles, and beside them what is written out or left to the portal.
#[derive(Debug, Clone)]
pub struct Given {
    pub roles: Vec<RoleId>,
    pub access: Option<Access>,
}

/// What is given beside roles.
#[derive(Debug, Clone)]
pub struct Access {
    pub custom: BTreeMap<Module, Setting>,
    pub scope: Scope,
    pub accounts: Vec<AccountId>,
    pub ends_at: Option<Moment>,
}

impl Access {
    /// As the form sends it.
    pub fn args(&self) -> Value {
        json!({ "custom": self.custom, "scope": self.scope, "accounts": self.accounts, "endsAt": self.ends_at })
    }

    pub fn of(place: &Membership) -> Self {
        Self {
            custom: place.custom.iter().collect(),
            scope: place.scope,
            accounts: place.accounts.0.clone(),
            ends_at: place.ends_at,
        }
    }
}

/// Whether a place lets somebody work longer than it did.
pub fn is_longer(before: &Membership, after: &Membership) -> bool {
    match (before.ends_at, after.ends_at) {
        (Some(end), Some(later)) => later > end,
        (before, after) => before.is_some() && after.is_none(),
    }
}

impl State {
    /// The accounts below the caller's that they can choose: those in use that they reach.
    fn in_use(&self, by: &Caller) -> Vec<AccountId> {
        let in_use = self.accounts.values().filter(|one| !self.is_closed(one.id) && self.is_below(one.id, by.account));
        in_use.map(|one| one.id).filter(|id| self.reaches(by, *id)).collect()
    }

    /// What is meant where nothing was chosen: as it was, or as the portal gives it to a new user; never more than one reaches.
    pub fn access(&self, by: &Caller, given: &Given, before: Option<&Membership>) -> Access {
        let first = || {
            let hands_all_on = self.may_everywhere(by, Module::Users, Level::Manage);
            let lists = self.portal(by.account).policies.scope == FirstScope::AllExisting || !hands_all_on;
            let is_handed_on = |id: &AccountId| self.may_in(by, *id, Module::Users, Level::Manage);
            Access {
                custom: BTreeMap::new(),
                scope: if lists { Scope::Listed } else { Scope::AllPresentAndFuture },
                accounts: self.in_use(by).into_iter().filter(is_handed_on).filter(|_| lists).collect(),
                ends_at: None,
            }
        };
        given.access.clone().or_else(|| before.map(Access::of)).unwrap_or_else(first)
    }

    /// The place that it makes of another: what the roles say anyway is no difference, what is listed twice is listed once.
    pub fn made(&self, place: Membership, roles: &[RoleId], access: &Access) -> Membership {
        let offered = self.roles_of(place.partner_id);
        let chosen = offered.iter().filter(|role| roles.contains(&role.id)).map(|role| role.id);
        let roles_alone = Membership { roles: Json(chosen.collect()), custom: Json::default(), ..place };
        let says = self.says(&roles_alone);
        let custom = access.custom.iter().map(|(module, set)| (*module, *set));
        let differs = custom.filter(|(module, set)| set.level() != says.get(module).copied());
        let accounts: BTreeSet<AccountId> = access.accounts.iter().copied().collect();
        Membership {
            custom: Json(differs.collect()),
            scope: access.scope,
            accounts: Json(accounts.into_iter().collect()),
            ends_at: access.ends_at,
            ..roles_alone
        }
    }

    /// Whether a form cannot be taken, in this account: `after` is what it would make of `before`, or of a new place.
    pub fn is_faulty(
        &self,
        by: &Caller,
        given: &Given,
        access: &Access,
        before: Option<&Membership>,
        after: &Membership,
    ) -> bool {
        let is_another_end = before.is_none_or(|before| before.ends_at != access.ends_at);
        self.has_wrong_roles(given, before, after)
            || self.has_wrong_modules(access, after)
            || self.has_wrong_accounts(by, access, before)
            || (is_another_end && access.ends_at.is_some_and(|end| end <= self.now))
    }

    /// Unknown or of elsewhere, deprecated, alone, too many, or none where nothing else is given (rules 6, 8, 10, 11).
    fn has_wrong_roles(&self, given: &Given, before: Option<&Membership>, after: &Membership) -> bool {
        let account = &self.accounts[&after.account_id];
        let elsewhere = match account.kind {
            AccountKind::Partner => CountsIn::Customers,
            AccountKind::Customer => CountsIn::Partner,
        };
        let held = |role: &PartnerRole| before.is_some_and(|before| before.roles.contains(&role.id));
        let is_misplaced = |role: &PartnerRole| (role.is_deprecated || role.counts_in == elsewhere) && !held(role);
        let count = after.roles.len();
        let is_crowd = count > 1 && self.held(after).any(|role| role.stands_alone);
        let is_too_many = count > 1 && self.portal(account.id).policies.one_role;
        let is_known = |id: &RoleId| after.roles.contains(id);
        let is_nothing = count == 0 && self.opens_here(after).is_empty();
        !given.roles.iter().all(is_known) || self.held(after).any(is_misplaced) || is_crowd || is_too_many || is_nothing
    }

    /// Modules that the portal does not have, or keeps for administrators (rule 8); or a role to be filled that was not.
    fn has_wrong_modules(&self, access: &Access, after: &Membership) -> bool {
        let (portal, opens) = (self.portal(after.account_id), self.says(after));
        let is_unknown = access.custom.keys().any(|module| !portal.modules.contains(module));
        let is_kept = opens.keys().any(|module| portal.administrator_only.contains(module));
        let is_bare = !after.roles.is_empty() && self.held(after).all(|role| role.can_sign_in && !role.is_deprecated);
        let is_nothing = self.counted(after.account_id, opens).is_empty();
        is_unknown || (is_kept && !self.is_administrator(after)) || (is_bare && is_nothing)
    }

    /// An empty list never means all; what was listed may stay (rule 1).
    fn has_wrong_accounts(&self, by: &Caller, access: &Access, before: Option<&Membership>) -> bool {
        let in_use = self.in_use(by);
        let had = before.filter(|before| before.scope == Scope::Listed).map(|before| &before.accounts.0);
        let is_known = |id: &AccountId| in_use.contains(id) || had.is_some_and(|had| had.contains(id));
        let had_none = had.is_some_and(Vec::is_empty);
        match access.scope {
            Scope::AllPresentAndFuture => !access.accounts.is_empty(),
            Scope::Listed if access.accounts.is_empty() => !in_use.is_empty() && !had_none,
            Scope::Listed => !access.accounts.iter().all(is_known),
        }
    }

    /// Administrators give every role; others what they hold, never an administrator's (rule 7).
    pub fn may_give_role(&self, by: &Caller, role: &PartnerRole) -> bool {
        by.is_administrator
            || (!role.is_administrator && within(&self.counted(by.account, self.of_role(role)), &by.rights))
    }

    /// Refuses to bring somebody from one place to another that opens or reaches more, beyond what the caller holds and reaches.
    pub fn may_give(&self, by: &Caller, before: Option<&Membership>, after: &Membership) -> Result<(), Refusal> {
        // Whoever works longer is given everything anew, and not by themselves.
        let works_longer = before.is_some_and(|before| is_longer(before, after));
        if works_longer && by.user == after.user_id {
            return Err("beyondYourRights");
        }
        let before = before.filter(|_| !works_longer);
        let lasting = (by.user == after.user_id).then(|| self.lasting(by, after.ends_at));
        let by = lasting.as_ref().unwrap_or(by);
        let is_new = |role: &&PartnerRole| before.is_none_or(|before| !before.roles.contains(&role.id));
        let had = before.map(|before| self.opens_here(before)).unwrap_or_default();
        let there = before.filter(|before| self.is_all_reached_by(before, after));
        let had_below = there.map(|before| self.opens_below(before)).unwrap_or_default();
        let is_held = within(&beyond(&self.opens_here(after), &had), &by.rights);
        let was_administrator = before.is_some_and(|before| self.is_administrator(before));
        let becomes_administrator = self.is_administrator(after) && !was_administrator;
        let gives_roles = self.held(after).filter(is_new).all(|role| self.may_give_role(by, role));
        let gives_rights = by.is_administrator || (!becomes_administrator && is_held);
        let gained_below = beyond(&self.opens_below(after), &had_below);
        let across = beyond(&self.opens_across(after), &before.map(|one| self.opens_across(one)).unwrap_or_default());
        let gives_below = self.may_open_below(by, &gained_below, before, after) && self.may_across(by, &across);
        if gives_roles && gives_rights && gives_below { Ok(()) } else { Err("beyondYourRights") }
    }

    /// What a place opens in partner accounts below: all that it opens below, with the right to see sub-partners and all accounts.
    pub fn opens_across(&self, place: &Membership) -> Rights {
        let is_at_partner = place.account_id == self.partner_of(place.account_id).account();
        let opens = self.opens_below(place);
        let enters = place.scope == Scope::AllPresentAndFuture && opens.contains_key(&Module::SubPartners);
        if is_at_partner && enters { opens } else { Rights::new() }
    }

    /// Whether those of the caller's places that go into partner accounts below open so much together.
    pub fn may_across(&self, by: &Caller, gained: &Rights) -> bool {
        let enters = |one: &&Opening| one.is_administrator || one.rights.contains_key(&Module::SubPartners);
        let there: Vec<&Opening> = by.openings.iter().filter(|one| one.accounts.is_none()).filter(enters).collect();
        let held = there.iter().fold(Rights::new(), |held, one| join(held, one.rights.clone()));
        gained.is_empty() || there.iter().any(|one| one.is_administrator) || within(gained, &held)
    }

    /// The caller by those of their places alone that end no earlier than this.
    pub fn lasting(&self, by: &Caller, end: Option<Moment>) -> Caller {
        let mut then = self.clone();
        let lasts = |own: Option<Moment>| own.is_none() || own.zip(end).is_some_and(|(own, end)| own >= end);
        then.members.retain(|_, place| place.user_id != by.user || lasts(place.ends_at));
        let nothing = || Caller {
            rights: Rights::new(),
            openings: Vec::new(),
            is_administrator: false,
            below: Some(BTreeSet::new()),
            ..by.clone()
        };
        then.standing(by.user, by.account).unwrap_or_else(nothing)
    }

    /// Whether one place reaches every account that another does.
    fn is_all_reached_by(&self, one: &Membership, other: &Membership) -> bool {
        let is_listed = |id: &AccountId| self.path(*id).iter().any(|above| one.accounts.contains(&above.id));
        let is_within = other.scope == Scope::Listed && other.accounts.iter().all(is_listed);
        one.scope == Scope::AllPresentAndFuture || is_within
    }

    /// Whether the caller may do so much in every account below that a change opens, or opens further (I1).
    pub fn may_open_below(
        &self,
        by: &Caller,
        gained: &Rights,
        before: Option<&Membership>,
        after: &Membership,
    ) -> bool {
        let opens = self.opens_below(after);
        let before = before.filter(|before| within(&opens, &self.opens_below(before)));
        if before.is_some_and(|before| before.scope == Scope::AllPresentAndFuture) {
            return true;
        }
        let had = |account: AccountId| {
            let path = self.path(account);
            before.is_some_and(|before| path.iter().any(|above| before.accounts.contains(&above.id)))
        };
        match after.scope {
            Scope::AllPresentAndFuture => opens.is_empty() || self.may_where(by, gained, None),
            Scope::Listed => {
                after.accounts.iter().all(|account| had(*account) || self.may_where(by, gained, Some(*account)))
            }
        }
    }

    /// Whether those of the caller's places that reach an account below, or all that will ever be, open so much there together.
    pub fn may_where(&self, by: &Caller, gained: &Rights, account: Option<AccountId>) -> bool {
        let path: Vec<AccountId> = account.into_iter().flat_map(|id| self.path(id)).map(|above| above.id).collect();
        let reaches_it = |opening: &&Opening| {
            opening.accounts.as_ref().is_none_or(|listed| path.iter().any(|above| listed.contains(above)))
        };
        let there: Vec<&Opening> = by.openings.iter().filter(reaches_it).collect();
        let held = there.iter().fold(Rights::new(), |held, opening| join(held, opening.rights.clone()));
        let is_administrator = there.iter().any(|opening| opening.is_administrator);
        !there.is_empty() && (is_administrator || within(gained, &held))
    }

    /// Refuses to act on somebody whose rights the caller's do not contain.
    fn may_touch(&self, by: &Caller, place: &Membership) -> Result<(), Refusal> {
        let below = by.openings.iter().map(|opening| opening.rights.clone());
        let anywhere = below.fold(by.rights.clone(), join);
        let contains = within(&self.opens_here(place), &by.rights) && within(&self.opens_below(place), &anywhere);
        let contains = contains && !self.is_administrator(place);
        if by.is_administrator || contains { Ok(()) } else { Err("beyondYourRights") }
    }

    /// Refuses to change, lock, deactivate, remove, bring back or shape a role of whoever reaches accounts that the caller does not (I4, attack A5).
    pub fn may_rule(&self, by: &Caller, place: &Membership) -> Result<(), Refusal> {
        self.may_touch(by, place)?;
        let below = self.opens_below(place);
        let may = if place.account_id == by.account {
            self.contains_below(by, place)
        } else {
            let opens = join(self.opens_here(place), below);
            opens.is_empty() || self.may_where(by, &opens, Some(place.account_id))
        };
        if may { Ok(()) } else { Err("beyondYourRights") }
    }

    /// Whether the caller may do, wherever a place in their account reaches, what it opens there.
    fn contains_below(&self, by: &Caller, place: &Membership) -> bool {
        let below = self.opens_below(place);
        let may_below = below.is_empty() || self.may_open_below(by, &below, None, place);
        may_below && self.may_across(by, &self.opens_across(place))
    }

    /// Refuses to end the password of somebody who may do anywhere what the caller may not there (I4, attack A5): whoever has it is
    /// that person, in every account; an administrator is one there and below (rule 7).
    pub fn may_take_over(&self, by: &Caller, place: &Membership) -> Result<(), Refusal> {
        let opens = |other: &Membership| !join(self.opens_here(other), self.opens_below(other)).is_empty();
        self.may_wherever(by, place, opens)
    }

    /// Refuses to change the address likewise, also of somebody whose place elsewhere opens nothing yet.
    pub fn may_readdress(&self, by: &Caller, place: &Membership) -> Result<(), Refusal> {
        self.may_wherever(by, place, |_| true)
    }

    fn may_wherever(
        &self,
        by: &Caller,
        place: &Membership,
        counts: impl Fn(&Membership) -> bool,
    ) -> Result<(), Refusal> {
        self.may_rule(by, place)?;
        if by.user == place.user_id {
            return Ok(());
        }
        let own = self.standing_by(by.user, by.account, |own| own.account_id == by.account);
        if self.acts_on_their_own(by) && own.is_none_or(|own| self.may_rule(&own, place).is_err()) {
            return Err("beyondYourRights");
        }
        let places = self.places_of(place.user_id);
        let mut elsewhere = places.into_iter().filter(|other| other.id != place.id && counts(other));
        let contains = |other: &Membership| {
            let there = self.standing(by.user, other.account_id);
            there.is_some_and(|there| self.may_rule(&there, other).is_ok())
        };
        if elsewhere.all(contains) { Ok(()) } else { Err("beyondYourRights") }
    }
}
