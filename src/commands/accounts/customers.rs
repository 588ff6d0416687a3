//! The customer accounts below the account of the call, with how many people reach each.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        account::{Account, below, is_in_use, path_of},
        ids::AccountId,
        module::{Level, Module},
        text::fold,
    },
    error::Result,
    store::{accounts, lists},
    views::{accounts::Customer, reach::Reach},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists the customer accounts below, archived ones among them, as people sort names.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCustomers {}

/// Customer accounts.
#[derive(Debug, Serialize, TS)]
pub struct CustomerList {
    customers: Vec<CustomerRow>,
}

/// A customer account in the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerRow {
    #[serde(flatten)]
    customer: Customer,
    /// False when it is put away, or is below one that is.
    is_in_use: bool,
    /// How many users it has of its own.
    #[ts(type = "number")]
    users: i64,
    /// How many people can work in it, its own among them.
    people: usize,
}

impl Command for ListCustomers {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = CustomerList;

    async fn run(self, cx: &mut Cx) -> Result<CustomerList> {
        let partner = cx.partner()?;
        let all = accounts::of_partner(&mut cx.store, partner).await?;
        let sizes = lists::sizes(&mut cx.store, partner).await?;
        let reach = Reach::load(cx, &all).await?;
        let caller = cx.caller()?;
        let mut shown = below(&all, caller.account.id);
        shown.retain(|account| caller.below.reaches(account, &all));
        shown.sort_by_cached_key(|account| fold(&account.name));
        let size = |id: AccountId| sizes.iter().find(|(known, _)| *known == id).map_or(0, |(_, size)| *size);
        let row = |account: &Account| CustomerRow {
            customer: Customer::from(account),
            is_in_use: is_in_use(&path_of(&all, account)),
            users: size(account.id),
            people: reach.count(account, &all),
        };
        Ok(CustomerList { customers: shown.into_iter().map(row).collect() })
    }
}
