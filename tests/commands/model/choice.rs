//! Choices: what a step means where it is done, from what is there.

use super::{
    access::Caller,
    deeds::{Deed, Shape, Verb},
    granting::{Access, Given},
    state::{Past, State},
    steps::{Act, Give, How, Reached, Shaped, Step},
};
use std::collections::BTreeSet;
use steward::{
    clock,
    domain::{
        account::Account,
        custom::Setting,
        ids::{AccountId, EmailChangeId, MembershipId, RoleId, UserId},
        membership::{Membership, MembershipState, Scope},
        module::{Level, Module},
        moment::Moment,
        partner_role::PartnerRole,
        profile::ProfileKey,
        role::CountsIn,
        user::User,
    },
};
use uuid::Uuid;

/// Last names that somebody can get.
const NAMES: [&str; 4] = ["Ärmel", "Öztürk", "O'Brien", "Li"];
const MINUTE: i64 = 60_000;

/// One of several, by a number that need not know how many there are.
pub fn pick<T: Clone>(number: u8, of: &[T]) -> Option<T> {
    of.get(usize::from(number).checked_rem(of.len())?).cloned()
}

/// One in so many times something else than usual.
fn rarely(number: u8) -> bool {
    number % 8 == 7
}

/// What a step is done with: who, where, and what there is to be given.
pub struct Choice<'a> {
    pub state: &'a State,
    pub modules: &'a [Module],
    pub step: &'a Step,
    pub by: UserId,
    pub account: AccountId,
}

/// Who does it: mostly somebody who may do such things somewhere, or whom it is about.
pub fn actor(state: &State, step: &Step) -> Option<UserId> {
    let concerned: Vec<UserId> = state.users.keys().copied().filter(|user| state.concerns(&step.act, *user)).collect();
    let needed = (step.act.module(), Level::Manage);
    let manages = |user: &UserId| {
        let mut rights = state.places_of(*user).into_iter().flat_map(|place| state.opens_here(place));
        state.can_work(*user) && rights.any(|right| right == needed)
    };
    let able: Vec<UserId> = state.users.keys().copied().filter(manages).collect();
    let all: Vec<UserId> = state.people.keys().copied().collect();
    let of = match (concerned.is_empty(), able.is_empty()) {
        _ if step.who % 4 == 3 => all,
        (false, _) => concerned,
        (true, false) => able,
        (true, true) => all,
    };
    pick(step.who / 4, &of)
}

/// For which account: mostly one in which they may do such things, more rarely any that they reach, rarely any.
pub fn account(state: &State, step: &Step, by: UserId) -> AccountId {
    let callers = state.accounts.keys().filter_map(|account| state.caller(by, *account));
    let (able, others): (Vec<Caller>, Vec<Caller>) =
        callers.partition(|caller| caller.rights.get(&step.act.module()) == Some(&Level::Manage));
    let (offering, empty): (Vec<Caller>, Vec<Caller>) =
        able.into_iter().partition(|caller| state.offers(caller.account, &step.act));
    let able = if offering.is_empty() { empty } else { offering };
    let ids = |callers: &[Caller]| -> Vec<AccountId> { callers.iter().map(|caller| caller.account).collect() };
    let any: Vec<AccountId> = state.accounts.keys().copied().chain([AccountId::new(nobodys(state))]).collect();
    let of = match step.at % 8 {
        7 => any,
        6 => ids(&others),
        _ => ids(&able),
    };
    pick(step.at / 8, &of).or_else(|| pick(step.at / 8, &ids(&others))).unwrap_or(AccountId::new(Uuid::nil()))
}

/// An id that nobody has.
pub fn nobodys(state: &State) -> Uuid {
    clock::new_id(state.now)
}

impl Choice<'_> {
    /// What is asked for; `None` for what is done by nobody in particular.
    pub fn deed(&self) -> Option<Deed> {
        let deed = self.usual_deed()?;
        Some(if self.step.how == How::TooLate { deed.begun_earlier().unwrap_or(deed) } else { deed })
    }

    fn usual_deed(&self) -> Option<Deed> {
        let by_state = |state: MembershipState| move |member: &Membership| member.state == state;
        Some(match &self.step.act {
            Act::AddUser { named, is_mailed, give } => self.add_user(*named, *is_mailed, give),
            Act::AddKnown { whom, give } => self.add_known(*whom, give),
            Act::EditUser { named, give } => self.edit_user(*named, give),
            Act::Lock { minutes } => {
                let (member, version) = self.member(by_state(MembershipState::Active));
                Deed::LockUser { member, version, until: minutes.map(|minutes| self.in_minutes(minutes)) }
            }
            Act::Unlock => self.of_member(Verb::Unlock, |member| member.locked_until.is_some()),
            Act::Deactivate => self.of_member(Verb::Deactivate, by_state(MembershipState::Active)),
            Act::Reactivate => self.of_member(Verb::Reactivate, by_state(MembershipState::Deactivated)),
            Act::Remove => self.of_member(Verb::Remove, |_| true),
            Act::EditMyself { named } => {
                let version = self.state.users.get(&self.by).map_or(1, |user| user.version);
                Deed::EditMyself { version, names: self.names(Some(self.by), Some(*named)) }
            }
            Act::ResetPassword { of_oneself } => {
                Deed::ResetPassword { member: (!of_oneself).then(|| self.member(|_| true).0) }
            }
            Act::RequestEmail { of_oneself, address } => {
                let member = (!of_oneself).then(|| self.member(|_| true).0);
                Deed::RequestEmail { member, email: self.email(*address) }
            }
            Act::DiscardEmail { of_oneself } => {
                let (member, change) = self.change(*of_oneself, |_| true);
                Deed::DiscardEmail { member, change }
            }
            Act::AcceptEmail { of_oneself } => {
                let (member, change) = self.change(*of_oneself, |user| {
                    self.state.changes.get(&user).is_some_and(|change| change.verified_at.is_some())
                });
                Deed::AcceptEmail { member, change }
            }
            Act::AddPartner { kind } => {
                let profile = pick(*kind, &ProfileKey::ALL).expect("a portal");
                Deed::AddPartner { name: format!("S{}", self.state.accounts.len()), profile }
            }
            Act::EditLink { to } => self.edit_link(*to),
            Act::AddCustomer { is_below } => {
                let name = format!("C{}", self.state.accounts.len());
                Deed::AddCustomer { name, parent: is_below.then(|| self.customer(|_| true).0) }
            }
            Act::EditCustomer { named } => {
                let (account, version) = self.changeable(|_| true);
                Deed::EditCustomer { account, version, name: format!("Another C{}", named % 4) }
            }
            Act::PutCustomer { away } => {
                let (account, version) = self.changeable(|is_away| is_away != *away);
                Deed::PutCustomer { away: *away, account, version }
            }
            Act::AddRole(shaped) => Deed::AddRole { shape: self.shape(shaped) },
            Act::EditRole(shaped) => {
                let (role, version) = self.role();
                Deed::EditRole { role, version, shape: self.shape(shaped) }
            }
            Act::DeleteRole => {
                let (role, version) = self.role();
                Deed::DeleteRole { role, version }
            }
            Act::Undo => Deed::Undo { act: self.past_act() },
            _ => return None,
        })
    }

    /// Of a module that lives elsewhere, rarely of one that does not.
    fn edit_link(&self, to: u8) -> Deed {
        let account = self.state.accounts.get(&self.account);
        let elsewhere: Vec<Module> =
            account.map(|own| self.state.portal(own.id).elsewhere().collect()).unwrap_or_default();
        let module = pick(self.step.on / 8, &elsewhere).filter(|_| !rarely(self.step.on)).unwrap_or(Module::Users);
        let before = account.and_then(|own| own.links.get(&module).cloned()).unwrap_or_default();
        let address = ["", "https://news.voltpark.test/", "https://kit.voltpark.test/"];
        Deed::EditLink { module, before, address: pick(to, &address).unwrap_or_default().to_owned() }
    }

    fn in_minutes(&self, minutes: i64) -> Moment {
        Moment::from_millis(self.state.now.millis() + minutes * MINUTE)
    }

    /// A member of the account, of a kind if there is one, and the version that stands there; rarely somebody of elsewhere.
    fn member(&self, kind: impl Fn(&Membership) -> bool) -> (MembershipId, i64) {
        let here: Vec<&Membership> =
            self.state.members.values().filter(|member| member.account_id == self.account).collect();
        let of_kind: Vec<&Membership> = here.iter().copied().filter(|member| kind(member)).collect();
        let of = if of_kind.is_empty() { here } else { of_kind };
        match pick(self.step.on / 8, &of).filter(|_| !rarely(self.step.on)) {
            Some(member) => (member.id, member.version),
            None => (MembershipId::new(self.anything(self.state.members.keys().map(|id| id.uuid()))), 1),
        }
    }

    /// One of these, of what is no more, or what never was.
    fn anything(&self, known: impl Iterator<Item = Uuid>) -> Uuid {
        let all: Vec<Uuid> = known.chain(self.state.gone.iter().copied()).chain([nobodys(self.state)]).collect();
        pick(self.step.on / 8, &all).unwrap_or_default()
    }

    fn of_member(&self, verb: Verb, kind: impl Fn(&Membership) -> bool) -> Deed {
        let (member, version) = self.member(kind);
        Deed::OfMember { verb, member, version }
    }

    fn add_user(&self, named: u8, is_mailed: bool, give: &Give) -> Deed {
        let number = self.state.people.len();
        let taken = self.state.users.values().next().map(|user| (user.login_name.to_string(), user.email.to_string()));
        let (login, email) = match (named % 8, taken) {
            (6, Some((login, _))) => (login, format!("p{number}@voltpark.test")),
            (7, Some((_, email))) => (format!("p{number}"), email),
            _ => (format!("p{number}"), self.email_of(number, named)),
        };
        let given = self.given(give, self.usual_role(named));
        Deed::AddUser { first: format!("P{number}"), login, email, is_mailed, given }
    }

    /// One of the partnership's roles.
    fn usual_role(&self, number: u8) -> Vec<RoleId> {
        let offered = self.state.accounts.get(&self.account).map(|account| self.state.roles_of(account.partner_id));
        pick(number, &offered.unwrap_or_default()).map(|role| role.id).into_iter().collect()
    }

    /// Somebody who has no place in the account; rarely somebody who has, or an address that nobody has.
    fn add_known(&self, whom: u8, give: &Give) -> Deed {
        let is_elsewhere =
            |user: &&User| self.state.places_of(user.id).iter().all(|place| place.account_id != self.account);
        let elsewhere: Vec<&User> = self.state.users.values().filter(is_elsewhere).collect();
        let known = pick(whom / 8, &elsewhere).filter(|_| !rarely(whom)).map(|user| user.email.to_string());
        let email = known.unwrap_or_else(|| self.email(whom));
        Deed::AddKnown { email, given: self.given(give, self.usual_role(whom)) }
    }

    /// Mostly an address of their own, rarely one that somebody else may be asking for.
    fn email_of(&self, number: usize, named: u8) -> String {
        if named % 8 == 5 { self.email(named) } else { format!("p{number}@voltpark.test") }
    }

    /// One of a few new addresses, rarely somebody's.
    fn email(&self, address: u8) -> String {
        let taken = self.state.users.values().next().filter(|_| rarely(address)).map(|user| user.email.to_string());
        taken.unwrap_or_else(|| format!("new{}@voltpark.test", address % 5))
    }

    fn edit_user(&self, named: Option<u8>, give: &Give) -> Deed {
        let (member, version) = self.member(|_| true);
        let place = self.state.members.get(&member);
        let user = place.map(|place| &self.state.users[&place.user_id]);
        let names = self.names(user.map(|user| user.id), named);
        let roles = place.map(|place| place.roles.0.clone()).unwrap_or_default();
        let given = self.given(give, roles);
        Deed::EditUser { member, versions: [version, user.map_or(1, |user| user.version)], names, given }
    }

    /// Names as they are, or another last name, and rarely a login name that somebody else may have.
    fn names(&self, user: Option<UserId>, named: Option<u8>) -> [String; 3] {
        let user = user.and_then(|user| self.state.users.get(&user));
        let mut names = user.map_or(["X", "Y", "z"].map(str::to_owned), |user| {
            [user.first_name.to_string(), user.last_name.to_string(), user.login_name.to_string()]
        });
        if let Some(named) = named {
            names[1] = pick(named, &NAMES).unwrap_or_default().to_owned();
            let others = self.state.users.values().next_back().filter(|_| rarely(named));
            others.into_iter().for_each(|other| names[2] = other.login_name.to_string());
        }
        names
    }

    fn given(&self, give: &Give, usual: Vec<RoleId>) -> Given {
        let partner = self.state.accounts.get(&self.account).map(|account| account.partner_id);
        let offered: Vec<RoleId> = partner
            .map(|partner| self.state.roles_of(partner).iter().map(|role| role.id).collect())
            .unwrap_or_default();
        let all: Vec<RoleId> = self.state.roles.keys().copied().collect();
        let role = |number: &u8| pick::<RoleId>(number / 16, if number % 16 == 15 { &all } else { &offered });
        let chosen = give.roles.as_ref().map(|roles| roles.iter().filter_map(role).collect::<BTreeSet<RoleId>>());
        let roles = chosen.map_or(usual, |chosen| chosen.into_iter().collect());
        Given { roles, access: give.access.as_ref().map(|reached| self.access(reached)) }
    }

    fn access(&self, reached: &Reached) -> Access {
        let set = |(module, setting): &(u8, Setting)| Some((pick(*module, self.modules)?, *setting));
        let below: Vec<AccountId> = self.state.accounts.keys().copied().filter(|id| self.is_below(*id)).collect();
        let all: Vec<AccountId> = self.state.accounts.keys().copied().collect();
        let account = |number: &u8| pick::<AccountId>(number / 16, if number % 16 == 15 { &all } else { &below });
        let listed: Option<Vec<AccountId>> =
            reached.accounts.as_ref().map(|listed| listed.iter().filter_map(account).collect());
        Access {
            custom: reached.custom.iter().filter_map(set).collect(),
            scope: if listed.is_some() { Scope::Listed } else { Scope::AllPresentAndFuture },
            accounts: listed.unwrap_or_default(),
            ends_at: reached.ends.map(|minutes| self.in_minutes(minutes)),
        }
    }

    fn is_below(&self, id: AccountId) -> bool {
        self.state.accounts.contains_key(&self.account) && self.state.is_below(id, self.account)
    }

    /// A customer below, put away or not as asked if there is one, and its version; rarely whatever account there is.
    fn customer(&self, kind: impl Fn(bool) -> bool) -> (AccountId, i64) {
        self.one_of(self.state.accounts.values().filter(|one| self.is_below(one.id)).collect(), kind)
    }

    /// The same, or a sub-partner directly below.
    fn changeable(&self, kind: impl Fn(bool) -> bool) -> (AccountId, i64) {
        let is_it = |one: &&Account| self.is_below(one.id) || self.state.is_sub_partner(one.id, self.account);
        self.one_of(self.state.accounts.values().filter(is_it).collect(), kind)
    }

    fn one_of(&self, below: Vec<&Account>, kind: impl Fn(bool) -> bool) -> (AccountId, i64) {
        let of_kind: Vec<&Account> = below.iter().copied().filter(|one| kind(one.archived_at.is_some())).collect();
        let of = if of_kind.is_empty() { below } else { of_kind };
        match pick(self.step.on / 8, &of).filter(|_| !rarely(self.step.on)) {
            Some(customer) => (customer.id, customer.version),
            None => (AccountId::new(self.anything(self.state.accounts.keys().map(|id| id.uuid()))), 1),
        }
    }

    /// An own role of the partnership and its version; rarely whatever role there is.
    fn role(&self) -> (RoleId, i64) {
        let partner = self.state.accounts.get(&self.account).map(|account| account.partner_id);
        let is_own = |role: &&PartnerRole| role.profile_key.is_none() && Some(role.partner_id) == partner;
        let own: Vec<&PartnerRole> = self.state.roles.values().filter(is_own).collect();
        match pick(self.step.on / 8, &own).filter(|_| !rarely(self.step.on)) {
            Some(role) => (role.id, role.version),
            None => (RoleId::new(self.anything(self.state.roles.keys().map(|id| id.uuid()))), 1),
        }
    }

    fn shape(&self, shaped: &Shaped) -> Shape {
        let right = |(module, manages): &(u8, bool)| {
            Some((pick(*module, self.modules)?, if *manages { Level::Manage } else { Level::View }))
        };
        Shape {
            name: format!("Night {}", shaped.named % 4),
            rights: shaped.rights.iter().filter_map(right).collect(),
            is_deprecated: shaped.mark % 8 == 5,
            stands_alone: shaped.mark % 8 == 6,
            can_sign_in: shaped.mark % 8 != 7,
            counts_in: match shaped.counts_in % 4 {
                2 => CountsIn::Partner,
                3 => CountsIn::Customers,
                _ => CountsIn::Both,
            },
        }
    }

    /// An e-mail change of oneself or of a member, of a kind if there is one; rarely one of before, or none that ever was.
    fn change(&self, of_oneself: bool, kind: impl Fn(UserId) -> bool) -> (Option<MembershipId>, EmailChangeId) {
        let member = (!of_oneself).then(|| {
            let is_asked =
                |member: &Membership| self.state.changes.contains_key(&member.user_id) && kind(member.user_id);
            self.member(is_asked).0
        });
        let user = match member {
            Some(member) => self.state.members.get(&member).map(|member| member.user_id),
            None => Some(self.by),
        };
        let change = user.and_then(|user| self.state.changes.get(&user)).map(|change| change.change);
        let of_before = EmailChangeId::new(self.anything(self.state.codes.iter().map(|code| code.change.uuid())));
        (member, change.filter(|_| self.step.on % 16 != 14).unwrap_or(of_before))
    }

    /// One of the caller's own last acts in this account; rarely one of anybody's.
    fn past_act(&self) -> Uuid {
        let is_own = |past: &&Past| past.user == self.by && past.account == self.account;
        let own: Vec<Uuid> = self.state.past.iter().rev().filter(is_own).map(|past| past.act).take(3).collect();
        let act = pick(self.step.on / 8, &own).filter(|_| !rarely(self.step.on));
        act.unwrap_or_else(|| self.anything(self.state.past.iter().map(|past| past.act)))
    }
}
