//! Putting a customer account or a sub-partner away: nobody works in it any more, and nothing of it is lost.

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

/// Archives a customer account or a sub-partner directly below, and what is below it; its users keep their places for
/// the day it is restored.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchiveCustomer {
    account: AccountId,
    /// The version that the dialog was opened on.
    #[ts(type = "number")]
    version: i64,
}

impl Command for ArchiveCustomer {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = Customer;

    async fn run(self, cx: &mut Cx) -> Result<Customer> {
        let before = changeable(cx, self.account).await?;
        check_version(cx, &before, self.version).await?;
        if before.archived_at.is_some() {
            return Err(Error::Denied);
        }
        let after = cx.store.update(&before, Account { archived_at: Some(cx.now), ..before.clone() }).await?;
        cx.changed(Topic::Accounts);
        Ok(Customer::from(&after))
    }
}
