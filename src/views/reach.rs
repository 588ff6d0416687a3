//! Reach: which people work in which accounts of a partnership, and why.

use crate::{
    command::Cx,
    domain::{
        access::{Place, Reason, Way, in_account},
        account::{Account, is_in_use, path_of},
        caller::Caller,
        ids::{AccountId, PartnerId, RoleId, UserId},
        partner_role::PartnerRole,
        rights::Rights,
    },
    error::Result,
    store::{memberships, roles},
    views::accounts::of_known_people,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use ts_rs::TS;

/// What a role is called that somebody holds: those of a partnership below are on no list of the caller's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct RoleTitle {
    role: RoleId,
    /// Names its words in the language files; `null` for an own role.
    key: Option<String>,
    /// The name of an own role.
    name: Option<String>,
}

/// The roles that a place holds, by what they are called.
pub fn titles(place: &Place) -> impl Iterator<Item = RoleTitle> {
    place.held().map(|role| RoleTitle { role: role.id, key: role.profile_key.clone(), name: role.name.clone() })
}

/// The memberships of these accounts that let their users work, with what each opens.
pub struct Reach(Vec<Reaching>);

/// A membership, and what it opens in accounts below, computed once.
pub struct Reaching {
    /// The membership with its roles.
    pub place: Place,
    below: Rights,
}

impl Reaching {
    /// This membership.
    pub fn of(place: Place) -> Self {
        Self { below: place.rights_below(), place }
    }

    /// What it opens in an account that it reaches in this way.
    pub fn rights_by(&self, way: Way) -> Rights {
        if way == Way::Member { self.place.rights() } else { self.below.clone() }
    }

    /// How it reaches the first account of a path; nobody reaches one that is put away.
    pub fn way_to(&self, path: &[Account]) -> Option<Way> {
        if is_in_use(path) { self.place.way_with(&self.below, path) } else { None }
    }
}

impl Reach {
    /// Loads the members of every account.
    pub async fn load(cx: &mut Cx, accounts: &[Account]) -> Result<Reach> {
        let mut known: BTreeMap<PartnerId, Arc<[PartnerRole]>> = BTreeMap::new();
        let mut all = Vec::new();
        let partners: BTreeSet<PartnerId> = accounts.iter().map(|account| account.partner_id).collect();
        for partner in partners {
            known.insert(partner, roles::of_partner(&mut cx.store, partner).await?.into());
            for membership in memberships::of_partner(&mut cx.store, partner).await? {
                let roles = known.get(&partner).cloned().unwrap_or_default();
                let place = Place { membership, roles };
                if place.membership.is_usable_at(cx.now) && place.may_sign_in() {
                    all.push(Reaching::of(place));
                }
            }
        }
        Ok(Reach(all))
    }

    /// How many people can work in an account, of those whom the caller may know.
    pub fn count(&self, caller: &Caller, account: &Account, all: &[Account]) -> usize {
        let path = path_of(all, account);
        let known: BTreeSet<AccountId> = of_known_people(caller, &path, all).into_iter().map(|one| one.id).collect();
        let reaching = self.of(account, all).map(|(one, _)| &one.place.membership);
        let people: BTreeSet<UserId> =
            reaching.filter(|place| known.contains(&place.account_id)).map(|place| place.user_id).collect();
        people.len()
    }

    /// The memberships that reach an account, and how.
    pub fn of<'a>(&'a self, account: &Account, all: &[Account]) -> impl Iterator<Item = (&'a Reaching, Way)> {
        let path = path_of(all, account);
        self.0.iter().filter_map(move |one| Some((one, one.way_to(&path)?)))
    }
}

/// Each module that a place opens in an account that it reaches in this way, and why.
pub fn reasons_in(place: &Place, account: &Account, way: Way) -> Vec<Reason> {
    let mut reasons = place.reasons(way);
    let counts = in_account(account.kind, reasons.iter().map(|reason| (reason.module, reason.level)).collect());
    reasons.retain_mut(|reason| match counts.level(reason.module) {
        Some(level) => {
            reason.level = level;
            true
        }
        None => false,
    });
    reasons
}
