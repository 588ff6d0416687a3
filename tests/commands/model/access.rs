//! Who reaches which account, and what they may do there (product.md, rules 1, 5, 6, 8, 11).

use super::state::{Rights, State};
use std::collections::BTreeSet;
use steward::domain::{
    account::{Account, AccountKind},
    custom::Setting,
    ids::{AccountId, PartnerId, UserId},
    membership::{Membership, MembershipState, Scope},
    module::{Level, Module},
    partner_role::PartnerRole,
    role::CountsIn,
};

/// How a membership reaches an account, as the wire calls it.
pub type Way = &'static str;

/// Somebody in an account.
#[derive(Debug, Clone)]
pub struct Caller {
    pub user: UserId,
    pub account: AccountId,
    pub rights: Rights,
    /// What each of their places opens in the accounts below that it reaches.
    pub openings: Vec<Opening>,
    pub is_administrator: bool,
    /// Whether the account is one of their own.
    pub is_own: bool,
    /// The accounts below that they reach, with what is below each; `None` for all, also future ones.
    pub below: Option<BTreeSet<AccountId>>,
}

/// What one place opens below an account.
#[derive(Debug, Clone)]
pub struct Opening {
    pub rights: Rights,
    /// Where, with what is below each; `None` for everywhere, also in future.
    pub accounts: Option<BTreeSet<AccountId>>,
    pub is_administrator: bool,
}

/// Each module as far as any of these go in it.
fn highest(rights: impl IntoIterator<Item = (Module, Level)>) -> Rights {
    let mut all = Rights::new();
    for (module, level) in rights {
        let held = all.entry(module).or_insert(level);
        *held = level.max(*held);
    }
    all
}

/// Both together.
pub fn join(one: Rights, other: Rights) -> Rights {
    highest(one.into_iter().chain(other))
}

/// What of these goes beyond others.
pub fn beyond(rights: &Rights, others: &Rights) -> Rights {
    let is_held = |module: &Module, level: &Level| others.get(module).is_some_and(|held| held >= level);
    rights.iter().filter(|(module, level)| !is_held(module, level)).map(|(module, level)| (*module, *level)).collect()
}

/// Whether others hold all of these.
pub fn within(rights: &Rights, others: &Rights) -> bool {
    beyond(rights, others).is_empty()
}

fn anywhere(_: &PartnerRole) -> bool {
    true
}

fn at_partner(role: &PartnerRole) -> bool {
    role.counts_in != CountsIn::Customers
}

fn below(role: &PartnerRole) -> bool {
    role.counts_in != CountsIn::Partner
}

impl State {
    /// The roles that are held.
    pub fn held<'a>(&'a self, place: &'a Membership) -> impl Iterator<Item = &'a PartnerRole> {
        place.roles.iter().filter_map(|id| self.roles.get(id))
    }

    /// What a role opens, with the one that it contains.
    pub fn of_role(&self, role: &PartnerRole) -> Rights {
        let contained = role.includes.and_then(|id| self.roles.get(&id));
        highest(std::iter::once(role).chain(contained).flat_map(|role| role.rights.iter()))
    }

    fn of_roles(&self, place: &Membership, counts: fn(&PartnerRole) -> bool) -> Rights {
        highest(self.held(place).filter(|role| counts(role)).flat_map(|role| self.of_role(role)))
    }

    fn opens(&self, place: &Membership, counts: fn(&PartnerRole) -> bool) -> Rights {
        let mut rights = self.of_roles(place, counts);
        for (module, setting) in place.custom.iter() {
            match setting {
                Setting::None => rights.remove(&module),
                Setting::View => rights.insert(module, Level::View),
                Setting::Manage => rights.insert(module, Level::Manage),
            };
        }
        rights
    }

    /// What a place opens in its own account: by roles only what counts in an account of that kind.
    pub fn opens_here(&self, place: &Membership) -> Rights {
        let is_at_partner = place.account_id == place.partner_id.account();
        self.counted(place.account_id, self.opens(place, if is_at_partner { at_partner } else { below }))
    }

    /// What its roles and what differs from them say, wherever that counts.
    pub fn says(&self, place: &Membership) -> Rights {
        self.opens(place, anywhere)
    }

    /// What it opens in the accounts below that it reaches: nothing by roles for the partner account alone, and below a customer
    /// account, where there are customers alone, what counts there.
    pub fn opens_below(&self, place: &Membership) -> Rights {
        let flows = place.roles.is_empty() || self.held(place).any(below);
        if flows { self.counted(place.account_id, self.opens(place, below)) } else { Rights::new() }
    }

    /// Whoever holds a role with the flag, and has no right taken away.
    pub fn is_administrator(&self, place: &Membership) -> bool {
        let given = self.of_roles(place, anywhere);
        let is_whole = place.custom.iter().all(|(module, set)| set.level() >= given.get(&module).copied());
        is_whole && self.held(place).any(|role| role.is_administrator)
    }

    /// Whether somebody who has this place may sign in at all.
    pub fn lets_in(&self, place: &Membership) -> bool {
        self.held(place).any(|role| role.can_sign_in) || (place.roles.is_empty() && !self.opens_here(place).is_empty())
    }

    /// Whether an account is put away, or one above it is.
    pub fn is_closed(&self, account: AccountId) -> bool {
        self.path(account).iter().any(|above| above.archived_at.is_some())
    }

    /// Neither deactivated, locked nor ended, in an account that is in use.
    pub fn is_usable(&self, place: &Membership) -> bool {
        self.lets_work(place) && !self.is_closed(place.account_id)
    }

    /// The same, also in an account that is put away.
    fn lets_work(&self, place: &Membership) -> bool {
        let is_locked = place.locked_until.is_some_and(|until| until > self.now);
        let has_ended = place.ends_at.is_some_and(|end| end <= self.now);
        let is_active = place.state != MembershipState::Deactivated && !is_locked && !has_ended;
        is_active && self.lets_in(place)
    }

    /// Whether anything is left to somebody to work in.
    pub fn can_work(&self, user: UserId) -> bool {
        self.places_of(user).iter().any(|place| self.is_usable(place))
    }

    /// How a place reaches an account, put away or not.
    pub fn way(&self, place: &Membership, account: AccountId) -> Option<Way> {
        let path = self.path(account);
        let own = path.iter().position(|above| above.id == place.account_id)?;
        if own == 0 {
            return Some("member");
        }
        let (between, rights) = (&path[..own], self.opens_below(place));
        let crosses = between.iter().any(|account| account.kind == AccountKind::Partner);
        if rights.is_empty() || (crosses && !rights.contains_key(&Module::SubPartners)) {
            return None;
        }
        let is_listed = |account: AccountId| place.accounts.contains(&account);
        match place.scope {
            Scope::AllPresentAndFuture => Some("allCustomers"),
            Scope::Listed if is_listed(account) => Some("selected"),
            Scope::Listed => between.iter().any(|above| is_listed(above.id)).then_some("fromParent"),
        }
    }

    /// What of these rights counts in an account: settings, sub-partners and what roles open are the partner's own.
    pub fn counted(&self, account: AccountId, mut rights: Rights) -> Rights {
        if self.accounts[&account].kind == AccountKind::Customer {
            rights.retain(|module, _| !matches!(module, Module::Settings | Module::SubPartners));
            rights.entry(Module::Roles).and_modify(|level| *level = Level::View);
        }
        rights
    }

    /// What a place opens in an account that it reaches.
    pub fn opens_in(&self, place: &Membership, account: AccountId) -> Rights {
        match self.way(place, account) {
            None => Rights::new(),
            Some("member") => self.counted(account, self.opens_here(place)),
            Some(_) => self.counted(account, self.opens_below(place)),
        }
    }

    /// What somebody's memberships open in an account, locked and deactivated ones too; those that have ended open nothing.
    pub fn rights_at(&self, user: UserId, account: AccountId) -> Rights {
        let is_over = |place: &Membership| place.ends_at.is_some_and(|end| end <= self.now);
        let places = self.places_of(user).into_iter().filter(|place| !is_over(place));
        places.fold(Rights::new(), |all, place| join(all, self.opens_in(place, account)))
    }

    /// Somebody in an account, if they reach it now, put away or not.
    pub fn standing(&self, user: UserId, account: AccountId) -> Option<Caller> {
        self.standing_by(user, account, |_| true)
    }

    /// The same, by some of their places.
    pub fn standing_by(
        &self,
        user: UserId,
        account: AccountId,
        counts: impl Fn(&Membership) -> bool,
    ) -> Option<Caller> {
        let mut caller: Option<Caller> = None;
        let usable = |place: &&Membership| self.is_usable(place) && counts(place);
        for place in self.places_of(user).into_iter().filter(usable) {
            let Some(way) = self.way(place, account) else { continue };
            let one = caller.get_or_insert_with(|| Caller {
                user,
                account,
                rights: Rights::new(),
                openings: Vec::new(),
                is_administrator: false,
                is_own: false,
                below: Some(BTreeSet::new()),
            });
            one.rights = join(std::mem::take(&mut one.rights), self.opens_in(place, account));
            let (rights, is_administrator) = (self.opens_below(place), self.is_administrator(place));
            one.is_administrator |= is_administrator;
            one.is_own |= way == "member";
            if !rights.is_empty() {
                let is_all = way != "member" || place.scope == Scope::AllPresentAndFuture;
                let both = one.below.take().filter(|_| !is_all);
                one.below = both.map(|listed| listed.into_iter().chain(place.accounts.iter().copied()).collect());
                let accounts = (!is_all).then(|| place.accounts.iter().copied().collect());
                one.openings.push(Opening { rights, accounts, is_administrator });
            }
        }
        caller
    }

    /// Whether a place of theirs in the account lets them do to its users all that they may; otherwise they have switched (rule 4).
    pub fn acts_on_their_own(&self, by: &Caller) -> bool {
        let opens_all = |place: &&Membership| {
            let level = |rights: &Rights| rights.get(&Module::Users).copied();
            let is_all = !by.is_administrator && level(&self.opens_here(place)) >= level(&by.rights);
            self.is_usable(place) && place.account_id == by.account && (self.is_administrator(place) || is_all)
        };
        self.places_of(by.user).into_iter().any(|place| opens_all(&place))
    }

    /// Whether they have switched, as far as this user is concerned.
    pub fn is_switched_for(&self, by: &Caller, user: UserId) -> bool {
        !(self.acts_on_their_own(by) || (by.user == user && by.is_own))
    }

    /// Somebody in an account in which they can work now.
    pub fn caller(&self, user: UserId, account: AccountId) -> Option<Caller> {
        let is_open = self.accounts.contains_key(&account) && !self.is_closed(account);
        if is_open { self.standing(user, account) } else { None }
    }

    /// Whether an account is the caller's own, or one below that they reach.
    pub fn reaches(&self, caller: &Caller, account: AccountId) -> bool {
        let path = self.path(account);
        let is_listed = |listed: &BTreeSet<AccountId>| path.iter().any(|above| listed.contains(&above.id));
        account == caller.account || caller.below.as_ref().is_none_or(is_listed)
    }

    /// Whether one place of theirs that reaches an account below the caller's opens so much of a module there; into a partner
    /// account below a place reaches only with the right to see sub-partners.
    pub fn may_in(&self, caller: &Caller, id: AccountId, module: Module, level: Level) -> bool {
        caller.openings.iter().any(|one| one.rights.get(&module) >= Some(&level) && self.is_entered(caller, one, id))
    }

    fn is_entered(&self, caller: &Caller, one: &Opening, id: AccountId) -> bool {
        let path = self.path(id);
        let Some(own) = path.iter().position(|above| above.id == caller.account) else { return false };
        let crosses = path[..own].iter().any(|account| account.kind == AccountKind::Partner);
        let enters = !crosses || one.rights.contains_key(&Module::SubPartners);
        enters && one.accounts.as_ref().is_none_or(|listed| path.iter().any(|above| listed.contains(&above.id)))
    }

    /// Whether a place of theirs that opens so much of a module reaches everything below, also what will be.
    pub fn may_everywhere(&self, caller: &Caller, module: Module, level: Level) -> bool {
        caller.openings.iter().any(|one| one.accounts.is_none() && one.rights.get(&module) >= Some(&level))
    }

    /// A customer account below the caller's that they see.
    pub fn sees_customer(&self, caller: &Caller, id: AccountId) -> bool {
        self.is_below(id, caller.account) && self.may_in(caller, id, Module::Customers, Level::View)
    }

    /// A customer account below the caller's that they may change.
    pub fn customer(&self, caller: &Caller, id: AccountId) -> Result<AccountId, &'static str> {
        if !self.sees_customer(caller, id) {
            return Err("notFound");
        }
        if self.may_in(caller, id, Module::Customers, Level::Manage) { Ok(id) } else { Err("denied") }
    }

    /// An account whose data the caller may change: a customer that they reach, or a sub-partner that they see and may change.
    pub fn changeable(&self, caller: &Caller, id: AccountId) -> Result<AccountId, &'static str> {
        if !self.is_sub_partner(id, caller.account) {
            return self.customer(caller, id);
        }
        if !self.sees_partner(caller, id) {
            return Err("notFound");
        }
        if self.may_change(caller, &self.accounts[&id]) { Ok(id) } else { Err("denied") }
    }

    /// Whether the caller changes this account, which they see: a sub-partner by what reaches it, or as an administrator there.
    pub fn may_change(&self, caller: &Caller, account: &Account) -> bool {
        let manages_it = |module: &Module| self.may_in(caller, account.id, *module, Level::Manage);
        if account.kind == AccountKind::Customer {
            return manages_it(&Module::Customers);
        }
        let needed = [Module::Customers, Module::SubPartners];
        let manages_here = needed.iter().all(|module| caller.rights.get(module) == Some(&Level::Manage));
        let place = self.place_in(caller.user, account.id);
        needed.iter().all(manages_it) || (manages_here && place.is_some_and(|place| self.is_administrator(place)))
    }

    /// Whether the caller has a place in a sub-partner, put away or not, or reaches it from the account of the call.
    pub fn sees_partner(&self, caller: &Caller, id: AccountId) -> bool {
        let reaches = caller.openings.iter().any(|one| self.is_entered(caller, one, id));
        reaches || self.place_in(caller.user, id).is_some()
    }

    fn place_in(&self, user: UserId, id: AccountId) -> Option<&Membership> {
        self.places_of(user).into_iter().find(|place| place.account_id == id && self.lets_work(place))
    }

    /// Whether an account is a partner account directly below another.
    pub fn is_sub_partner(&self, id: AccountId, above: AccountId) -> bool {
        let is_it = |account: &Account| account.kind == AccountKind::Partner && account.parent_id == Some(above);
        self.accounts.get(&id).is_some_and(is_it)
    }

    /// Whether an account is a customer of the same partner, somewhere below another.
    pub fn is_below(&self, id: AccountId, above: AccountId) -> bool {
        let path = self.path(id);
        let is_customer = path.first().is_some_and(|account| account.kind == AccountKind::Customer);
        let is_same = path.first().is_some_and(|account| account.partner_id == self.partner_of(above));
        is_customer && is_same && path.iter().skip(1).any(|account| account.id == above)
    }

    /// Those who could manage a partner account without help: administrators without an end, able to sign in (rule 6).
    pub fn able(&self, partner: PartnerId) -> Vec<&Membership> {
        let is_able = |place: &&Membership| {
            let has_password = self.passwords.get(&place.user_id).is_none_or(|password| !password.is_reset());
            let is_locked = place.locked_until.is_some_and(|until| until > self.now);
            let is_here = place.account_id == partner.account() && place.state == MembershipState::Active;
            is_here && !is_locked && place.ends_at.is_none() && self.is_administrator(place) && has_password
        };
        self.members.values().filter(is_able).collect()
    }
}
