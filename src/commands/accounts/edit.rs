//! Changing the data of a customer account or a sub-partner.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        account::{Account, City, CustomerNumber},
        ids::AccountId,
        module::{Level, Module},
        organisation_name::OrganisationName,
    },
    error::Result,
    views::accounts::{Customer, changeable, check_version},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes name, number and town of a customer account below, or of a sub-partner directly below.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditCustomer {
    account: AccountId,
    /// The version that the form was filled from.
    #[ts(type = "number")]
    version: i64,
    name: OrganisationName,
    number: CustomerNumber,
    city: City,
}

impl Command for EditCustomer {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = Customer;

    async fn run(self, cx: &mut Cx) -> Result<Customer> {
        let before = changeable(cx, self.account).await?;
        check_version(cx, &before, self.version).await?;
        let (name, number, city) = (self.name.to_string(), self.number.to_string(), self.city.to_string());
        let after = cx.store.update(&before, Account { name, number, city, ..before.clone() }).await?;
        cx.changed(Topic::Accounts);
        Ok(Customer::from(&after))
    }
}
