//! Access: what somebody may do in an account, and why; memberships, roles, custom permissions and the tree in, rights out.

use super::{
    account::{Account, AccountKind, is_in_use, path_of},
    custom::Setting,
    ids::{AccountId, RoleId},
    membership::{Membership, Scope},
    module::{Level, Module},
    partner_role::{PartnerRole, rights_of},
    rights::Rights,
};
use serde::Serialize;
use std::sync::Arc;

/// A membership with the roles of its partnership.
#[derive(Debug, Clone)]
pub struct Place {
    /// The membership.
    pub membership: Membership,
    /// Every role of the partnership.
    pub roles: Arc<[PartnerRole]>,
}

/// Why an account is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReachedBy")]
pub enum Way {
    /// The membership is in this account.
    Member,
    /// It reaches all customers, also future ones.
    AllCustomers,
    /// The account is among those that it reaches.
    Selected,
    /// An account above is among those that it reaches.
    FromParent,
}

/// Where a right comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AccessSource")]
pub enum Source {
    /// A role that is held.
    Role(RoleId),
    /// A custom permission.
    Custom,
}

/// A module that is open, how far, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AccessReason")]
pub struct Reason {
    /// Which module.
    pub module: Module,
    /// How far.
    pub level: Level,
    /// What opens it so far.
    pub sources: Vec<Source>,
}

impl Place {
    /// The roles held, in the order in which they are offered.
    pub fn held(&self) -> impl Iterator<Item = &PartnerRole> {
        self.roles.iter().filter(|role| self.membership.roles.contains(&role.id))
    }

    /// Whether it lets its user sign in at all: by a role, or without any by permissions set module by module.
    pub fn may_sign_in(&self) -> bool {
        let has_none = self.held().next().is_none();
        self.held().any(|role| role.can_sign_in) || (has_none && !self.rights().is_empty())
    }

    /// Whether it counts as an administrator's: whoever has a right taken away does not (product.md, rule 8).
    pub fn is_administrator(&self) -> bool {
        let has_role = self.held().any(|role| role.is_administrator);
        has_role && !self.membership.custom.takes_from(&self.of_roles(|_| true))
    }

    /// What it opens in its own account: only what counts in an account of that kind (product.md, rule 11).
    pub fn rights(&self) -> Rights {
        in_account(self.kind(), self.says(self.counts_here()))
    }

    /// What it opens in the accounts below: nothing by roles for the partner account alone.
    pub fn rights_below(&self) -> Rights {
        if self.flows() { in_account(self.kind(), self.says(counts_below)) } else { Rights::default() }
    }

    /// What its roles say that count so, and what differs from them, wherever that counts.
    fn says(&self, counts: impl Fn(&PartnerRole) -> bool) -> Rights {
        self.membership.custom.over(&self.of_roles(counts))
    }

    /// What it opens in the partner accounts below and what is below them: nothing without the right to see sub-partners, nor by
    /// selected accounts, which are customers.
    pub fn rights_across(&self) -> Rights {
        let opens = self.rights_below();
        let enters =
            self.membership.scope == Scope::AllPresentAndFuture && opens.holds(Module::SubPartners, Level::View);
        if enters { opens } else { Rights::default() }
    }

    /// Permissions set without any role go where they are to go; with roles for the partner alone they stay with them.
    fn flows(&self) -> bool {
        self.membership.roles.is_empty() || self.held().any(counts_below)
    }

    /// Which roles count in its own account; one for the other kind can be held there since before it was for that alone.
    fn counts_here(&self) -> Counts {
        match self.kind() {
            AccountKind::Partner => counts_at_partner,
            AccountKind::Customer => counts_below,
        }
    }

    /// What its own account is; below a customer there are customers alone.
    fn kind(&self) -> AccountKind {
        let is_at_partner = self.membership.account_id == self.membership.partner_id.account();
        if is_at_partner { AccountKind::Partner } else { AccountKind::Customer }
    }

    fn of_roles(&self, counts: impl Fn(&PartnerRole) -> bool) -> Rights {
        let ids: Vec<RoleId> = self.held().filter(|role| counts(role)).map(|role| role.id).collect();
        rights_of(&ids, &self.roles)
    }

    /// How it reaches the first account of a path, which goes up to the top of the tree; `None` when it does not.
    pub fn way_to(&self, path: &[Account]) -> Option<Way> {
        self.way_with(&self.rights_below(), path)
    }

    /// The same for one who asks of many accounts, and has [`Place::rights_below`] at hand.
    pub fn way_with(&self, rights: &Rights, path: &[Account]) -> Option<Way> {
        let own = path.iter().position(|account| account.id == self.membership.account_id)?;
        let below = path.get(..own).unwrap_or_default();
        let Some(target) = below.first() else { return Some(Way::Member) };
        let crosses = below.iter().any(|account| account.kind == AccountKind::Partner);
        if rights.is_empty() || (crosses && !rights.holds(Module::SubPartners, Level::View)) {
            return None;
        }
        let listed = |account: &Account| self.membership.accounts.contains(&account.id);
        match self.membership.scope {
            Scope::AllPresentAndFuture => Some(Way::AllCustomers),
            Scope::Listed if listed(target) => Some(Way::Selected),
            Scope::Listed => below.iter().any(listed).then_some(Way::FromParent),
        }
    }

    /// Each module that it says is open when it reaches an account in this way, as far as it says, and why.
    pub fn reasons(&self, way: Way) -> Vec<Reason> {
        let (is_open, counts): (bool, Counts) = match way {
            Way::Member => (true, self.counts_here()),
            _ => (self.flows(), counts_below),
        };
        let rights = if is_open { self.says(counts) } else { Rights::default() };
        rights
            .iter()
            .map(|(module, level)| Reason { module, level, sources: self.sources(module, level, counts) })
            .collect()
    }

    fn sources(&self, module: Module, level: Level, counts: Counts) -> Vec<Source> {
        if self.membership.custom.setting(module).and_then(Setting::level) == Some(level) {
            return vec![Source::Custom];
        }
        let gives = |role: &&PartnerRole| rights_of(&[role.id], &self.roles).level(module) == Some(level);
        self.held().filter(|role| counts(role)).filter(gives).map(|role| Source::Role(role.id)).collect()
    }
}

/// Whether the rights of a role count in an account.
type Counts = fn(&PartnerRole) -> bool;

fn counts_at_partner(role: &PartnerRole) -> bool {
    role.counts_in.counts_at(AccountKind::Partner)
}

/// In customer accounts, and in the accounts below.
fn counts_below(role: &PartnerRole) -> bool {
    role.counts_in.counts_at(AccountKind::Customer)
}

/// What somebody may do in the first account of a path.
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// The rights of all memberships that reach it together.
    pub rights: Rights,
    /// What each of them opens in the accounts below.
    pub openings: Vec<Opening>,
    /// True when one of them is an administrator's.
    pub is_administrator: bool,
    /// True when one of them is in the account itself, and no other lets one do more to its users: whoever is given a little place
    /// in it still acts there by what they are elsewhere (product.md, rule 4).
    pub is_own: bool,
    /// Which accounts below may be handed on to others.
    pub below: Below,
}

/// What one place opens in the accounts below that it reaches: where it reaches less than another, it adds nothing to that one.
#[derive(Debug, Clone)]
pub struct Opening {
    /// What.
    pub rights: Rights,
    /// Where.
    pub accounts: Below,
    /// True when it is an administrator's.
    pub is_administrator: bool,
}

/// The accounts below that a caller reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Below {
    /// All of them, also future ones.
    All,
    /// These, with what is below them.
    Only(Vec<AccountId>),
}

impl Below {
    /// Those that a place reaches which reaches the account itself in this way.
    fn of(place: &Place, way: Way) -> Self {
        match place.membership.scope {
            Scope::Listed if way == Way::Member => Below::Only(place.membership.accounts.0.clone()),
            _ => Below::All,
        }
    }

    /// These and others.
    pub fn and(self, others: &Below) -> Self {
        match (self, others) {
            (Below::Only(some), Below::Only(others)) => {
                Below::Only(some.into_iter().chain(others.iter().copied()).collect())
            }
            _ => Below::All,
        }
    }

    /// Whether an account below is among them, or is below one that is.
    pub fn reaches(&self, account: &Account, all: &[Account]) -> bool {
        match self {
            Below::All => true,
            Below::Only(listed) => path_of(all, account).iter().any(|above| listed.contains(&above.id)),
        }
    }
}

impl Default for Below {
    fn default() -> Self {
        Below::Only(Vec::new())
    }
}

/// What these places open in the first account of the path; `None` when none of them reaches it.
pub fn access(places: &[Place], path: &[Account]) -> Option<Access> {
    if !is_in_use(path) {
        return None;
    }
    let kind = path.first()?.kind;
    let reaching = places.iter().filter_map(|place| Some((place, place.way_to(path)?)));
    let all = reaching.fold(None, |all: Option<Access>, (place, way)| Some(all.unwrap_or_default().with(place, way)));
    let all = all.map(|access| Access { rights: in_account(kind, access.rights), ..access })?;
    let mut own = places.iter().filter(|place| place.way_to(path) == Some(Way::Member));
    Some(Access { is_own: own.any(|place| all.is_all_of(place)), ..all })
}

/// What of these rights counts in such an account: the installation, the sub-partners and what roles open are the partner's own.
pub fn in_account(kind: AccountKind, rights: Rights) -> Rights {
    let level = |(module, level)| match (kind, module) {
        (AccountKind::Customer, Module::Settings | Module::SubPartners) => None,
        (AccountKind::Customer, Module::Roles) => Some((module, Level::View)),
        _ => Some((module, level)),
    };
    rights.iter().filter_map(level).collect()
}

impl Access {
    /// Whether a place in the account lets one do to its users all that these do together.
    fn is_all_of(&self, place: &Place) -> bool {
        let manages_as_far = place.rights().level(Module::Users) >= self.rights.level(Module::Users);
        place.is_administrator() || (!self.is_administrator && manages_as_far)
    }

    fn with(self, place: &Place, way: Way) -> Self {
        let (below, is_administrator) = (place.rights_below(), place.is_administrator());
        let rights = if way == Way::Member { place.rights() } else { below.clone() };
        let opening = Opening { rights: below, accounts: Below::of(place, way), is_administrator };
        let opening = Some(opening).filter(|opening| !opening.rights.is_empty());
        Self {
            rights: self.rights.union(&rights),
            is_administrator: self.is_administrator || is_administrator,
            is_own: false,
            below: opening.iter().fold(self.below, |below, opening| below.and(&opening.accounts)),
            openings: self.openings.into_iter().chain(opening).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        ids::{MembershipId, PartnerId, UserId},
        membership::MembershipState,
        moment::Moment,
        role::CountsIn,
    };
    use sqlx::types::Json;
    use uuid::Uuid;

    const PARTNER: PartnerId = PartnerId::new(Uuid::from_u128(1));

    fn role(counts_in: CountsIn) -> PartnerRole {
        PartnerRole {
            id: RoleId::new(Uuid::from_u128(2)),
            version: 1,
            partner_id: PARTNER,
            place: 0,
            profile_key: None,
            name: None,
            rights: Json([(Module::News, Level::View)].into_iter().collect()),
            includes: None,
            is_administrator: false,
            stands_alone: false,
            is_deprecated: false,
            can_sign_in: true,
            counts_in,
        }
    }

    fn holder(account_id: AccountId, role: PartnerRole) -> Place {
        let membership = Membership {
            id: MembershipId::new(Uuid::from_u128(3)),
            version: 1,
            partner_id: PARTNER,
            account_id,
            user_id: UserId::new(Uuid::from_u128(4)),
            state: MembershipState::Active,
            roles: Json(vec![role.id]),
            locked_until: None,
            added_at: Moment::from_millis(0),
            custom: Json::default(),
            scope: Scope::AllPresentAndFuture,
            accounts: Json::default(),
            ends_at: None,
            deactivated_at: None,
            deactivated_by: None,
        };
        Place { membership, roles: [role].into() }
    }

    #[test]
    fn a_role_opens_something_only_where_it_counts() {
        let (partner, customer) = (PARTNER.account(), AccountId::new(Uuid::from_u128(5)));
        for (account, counts_in, here, below) in [
            (partner, CountsIn::Partner, true, false),
            (partner, CountsIn::Customers, false, true),
            (partner, CountsIn::Both, true, true),
            (customer, CountsIn::Partner, false, false),
            (customer, CountsIn::Customers, true, true),
            (customer, CountsIn::Both, true, true),
        ] {
            let place = holder(account, role(counts_in));
            let opens = (!place.rights().is_empty(), !place.rights_below().is_empty());
            let reasons = [Way::Member, Way::AllCustomers].map(|way| !place.reasons(way).is_empty());
            assert_eq!((opens, reasons), ((here, below), [here, below]), "{counts_in:?} at {account}");
        }
    }
}
