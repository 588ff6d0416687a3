//! The accounts that the caller reaches, in all partnerships: what the switcher offers.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::{Place, Way, access},
        account::{Account, AccountKind, path_of},
        ids::{AccountId, PartnerId},
        module::{Level, Module},
        text::fold,
    },
    error::Result,
    store::lists,
    views::{accounts::tree, reach::Reaching},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Lists every account that the caller can work in.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAccounts {}

/// The accounts, by name.
#[derive(Debug, Serialize, TS)]
pub struct AccountList {
    accounts: Vec<AccountRow>,
}

/// An account that can be switched to.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountRow {
    account: AccountId,
    /// The account above, when it is reached too.
    parent: Option<AccountId>,
    kind: AccountKind,
    name: String,
    number: String,
    city: String,
    /// How many users it has, without invitations; `null` where the caller may not know them.
    #[ts(type = "number | null")]
    users: Option<i64>,
    /// True when the caller works there without switching.
    is_own: bool,
}

impl Command for ListAccounts {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    type Output = AccountList;

    async fn run(self, cx: &mut Cx) -> Result<AccountList> {
        let places: Vec<Reaching> = cx.caller()?.places.iter().cloned().map(Reaching::of).collect();
        let partners: BTreeSet<PartnerId> = places.iter().map(|one| one.place.membership.partner_id).collect();
        let all = tree(cx, partners).await?;
        let mut users = BTreeMap::new();
        for partner in all.iter().map(|account| account.partner_id).collect::<BTreeSet<_>>() {
            users.extend(lists::sizes(&mut cx.store, partner).await?);
        }
        let reached: BTreeMap<AccountId, Reached> =
            all.iter().filter_map(|account| Some((account.id, reached(&places, &path_of(&all, account))?))).collect();
        let row = |account: &Account| {
            let Reached { is_own, sees_users } = *reached.get(&account.id)?;
            Some(AccountRow {
                is_own,
                account: account.id,
                parent: account.parent_id.filter(|above| reached.contains_key(above)),
                kind: account.kind,
                name: account.name.clone(),
                number: account.number.clone(),
                city: account.city.clone(),
                users: sees_users.then(|| users.get(&account.id).copied().unwrap_or_default()),
            })
        };
        let mut accounts: Vec<AccountRow> = all.iter().filter_map(row).collect();
        accounts.sort_by_cached_key(|row| fold(&row.name));
        Ok(AccountList { accounts })
    }
}

/// How an account is reached.
#[derive(Clone, Copy)]
struct Reached {
    is_own: bool,
    sees_users: bool,
}

/// How these places reach the first account of a path together; `None` when none of them does.
fn reached(places: &[Reaching], path: &[Account]) -> Option<Reached> {
    let each = places.iter().filter_map(|one| {
        let way = one.way_to(path)?;
        let sees_users = one.rights_by(way).holds(Module::Users, Level::View);
        Some(Reached { is_own: way == Way::Member && acts_own(places, path), sees_users })
    });
    each.reduce(|one, other| Reached {
        is_own: one.is_own || other.is_own,
        sees_users: one.sees_users || other.sees_users,
    })
}

/// Whether somebody with these places acts there without having switched.
fn acts_own(places: &[Reaching], path: &[Account]) -> bool {
    let places: Vec<Place> = places.iter().map(|one| one.place.clone()).collect();
    access(&places, path).is_some_and(|access| access.is_own)
}
