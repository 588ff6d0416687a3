//! The accounts that the caller reaches, in all partnerships: what the switcher offers.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::access,
        account::{Account, AccountKind, path_of},
        ids::{AccountId, PartnerId},
    },
    error::Result,
    store::{accounts, lists},
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
    /// How many users it has, without invitations.
    #[ts(type = "number")]
    users: i64,
    /// True when the caller is a member of it.
    is_own: bool,
}

impl Command for ListAccounts {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    type Output = AccountList;

    async fn run(self, cx: &mut Cx) -> Result<AccountList> {
        let all = reachable(cx).await?;
        let places = cx.caller()?.places.clone();
        let mut users = BTreeMap::new();
        for partner in all.iter().map(|account| account.partner_id).collect::<BTreeSet<_>>() {
            users.extend(lists::sizes(&mut cx.store, partner).await?);
        }
        let reached =
            all.iter().filter_map(|account| Some((account, access(&places, &path_of(&all, account))?.is_own)));
        let reached: Vec<(&Account, bool)> = reached.collect();
        let is_reached = |id: &AccountId| reached.iter().any(|(account, _)| account.id == *id);
        let row = |(account, is_own): &(&Account, bool)| AccountRow {
            account: account.id,
            parent: account.parent_id.filter(is_reached),
            kind: account.kind,
            name: account.name.clone(),
            number: account.number.clone(),
            city: account.city.clone(),
            users: users.get(&account.id).copied().unwrap_or_default(),
            is_own: *is_own,
        };
        Ok(AccountList { accounts: reached.iter().map(row).collect() })
    }
}

/// The accounts of every partnership that the caller works in, and of the sub-partners below.
async fn reachable(cx: &mut Cx) -> Result<Vec<Account>> {
    let own: BTreeSet<PartnerId> = cx.caller()?.places.iter().map(|place| place.membership.partner_id).collect();
    let (mut waiting, mut seen, mut all) = (Vec::from_iter(own), BTreeSet::new(), Vec::new());
    while let Some(partner) = waiting.pop() {
        if seen.insert(partner) {
            all.extend(accounts::of_partner(&mut cx.store, partner).await?);
            let below = accounts::sub_partners(&mut cx.store, partner.account()).await?;
            waiting.extend(below.iter().map(|account| account.partner_id));
        }
    }
    Ok(all)
}
