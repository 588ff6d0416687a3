//! The sub-partners and customer accounts below the account of the call, with how many people reach each.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::Below,
        account::{Account, AccountKind, below, is_in_use, path_of},
        ids::{AccountId, PartnerId},
        module::{Level, Module},
        text::fold,
    },
    error::Result,
    store::lists,
    views::{
        accounts::{
            Customer, PartnerBelow, changes_customer, has_sub_partners, knows_people, partners_below, sees_customer,
            tree,
        },
        lasting::holds_for_good,
        reach::Reach,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Lists the sub-partners directly below that the caller sees, then the customer accounts below, archived ones too,
/// each as people sort names.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCustomers {}

/// Sub-partners and customer accounts.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerList {
    customers: Vec<CustomerRow>,
    /// Whether the caller may add a sub-partner: what opens that to them reaches everything, and does not end.
    may_add_partner: bool,
    /// Whether the caller may add a customer directly below the account: who reaches only some would not reach the new one.
    may_add: bool,
}

/// A customer account or a sub-partner in the list; the caller can switch to each that is in use.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerRow {
    #[serde(flatten)]
    customer: Customer,
    kind: AccountKind,
    /// False when it is put away, or is below one that is.
    is_in_use: bool,
    /// How many users it has of its own; `null` where the caller may neither change it nor know its people.
    #[ts(type = "number | null")]
    users: Option<i64>,
    /// How many people can work in it, its own among them; `null` as before.
    people: Option<usize>,
    /// How many accounts in use are below it, at every depth; none where the counts above are not told.
    accounts: usize,
    /// True when the caller may edit, archive and restore it.
    may_manage: bool,
    /// True when the caller may know who these people are.
    may_see_people: bool,
}

impl Command for ListCustomers {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = CustomerList;

    async fn run(self, cx: &mut Cx) -> Result<CustomerList> {
        let own = cx.caller()?.account.clone();
        let all = tree(cx, BTreeSet::from([own.partner_id])).await?;
        let below_here = partners_below(cx, &all).await?;
        let is_changeable = |one: &&PartnerBelow| one.may_change;
        let changeable: BTreeSet<AccountId> =
            below_here.iter().filter(is_changeable).map(|one| one.account.id).collect();
        let mut houses: Vec<Account> = below_here.into_iter().map(|one| one.account).collect();
        houses.push(own.clone());
        let partners: BTreeSet<PartnerId> = houses.iter().map(|account| account.partner_id).collect();
        let mut sizes = BTreeMap::new();
        for partner in partners {
            sizes.extend(lists::sizes(&mut cx.store, partner).await?);
        }
        let reach = Reach::load(cx, &houses).await?;
        let may_add_partner =
            has_sub_partners(cx).await? && holds_for_good(cx, Module::SubPartners, Level::Manage).await?;
        let caller = cx.caller()?;
        let is_shown = |account: &Account| match account.kind {
            AccountKind::Partner => houses.contains(account),
            AccountKind::Customer => sees_customer(caller, account, &all),
        };
        let mut shown = below(&all, own.id);
        shown.retain(|account| is_shown(account));
        shown.sort_by_cached_key(|account| (account.kind == AccountKind::Customer, fold(&account.name)));
        let is_open = |account: &&Account| is_in_use(&path_of(&all, account));
        let row = |account: &Account| {
            let may_see_people = knows_people(caller, account, &all);
            let may_manage = match account.kind {
                AccountKind::Partner => changeable.contains(&account.id),
                AccountKind::Customer => changes_customer(caller, account, &all),
            };
            let is_told = may_manage || may_see_people;
            let below = || below(&all, account.id).into_iter().filter(is_open).count();
            CustomerRow {
                customer: Customer::from(account),
                kind: account.kind,
                is_in_use: is_open(&account),
                users: is_told.then(|| sizes.get(&account.id).copied().unwrap_or_default()),
                people: is_told.then(|| reach.count(caller, account, &all)),
                accounts: if is_told || account.kind == AccountKind::Customer { below() } else { 0 },
                may_manage,
                may_see_people,
            }
        };
        let may_add = caller.below_with(Module::Customers, Level::Manage) == Below::All;
        Ok(CustomerList { customers: shown.into_iter().map(row).collect(), may_add_partner, may_add })
    }
}
