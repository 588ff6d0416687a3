//! Bringing an archived customer account or sub-partner back.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        account::Account,
        ids::AccountId,
        module::{Level, Module},
    },
    error::{Error, Result},
    views::accounts::{Customer, changeable, check_version},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Restores an archived customer account or sub-partner: whoever worked in it works in it again; below one that is
/// archived, when that one is restored too.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreCustomer {
    account: AccountId,
    /// The version that the list showed.
    #[ts(type = "number")]
    version: i64,
}

impl Command for RestoreCustomer {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = Customer;

    async fn run(self, cx: &mut Cx) -> Result<Customer> {
        let before = changeable(cx, self.account).await?;
        check_version(cx, &before, self.version).await?;
        if before.archived_at.is_none() {
            return Err(Error::Denied);
        }
        let after = cx.store.update(&before, Account { archived_at: None, ..before.clone() }).await?;
        cx.changed(Topic::Accounts);
        Ok(Customer::from(&after))
    }
}
