//! Adding a customer account.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        access::Below,
        account::{Account, AccountKind, City, CustomerNumber, is_in_use},
        field::Fault,
        ids::AccountId,
        module::{Level, Module},
        organisation_name::OrganisationName,
    },
    error::{Error, Result},
    sign_in::authenticate::path,
    views::accounts::{Customer, customer},
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use ts_rs::TS;

/// Adds a customer account below the account of the call, or below one of its customers.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddCustomer {
    name: OrganisationName,
    number: CustomerNumber,
    city: City,
    /// `null`: directly below the account of the call.
    parent: Option<AccountId>,
}

/// A customer below which something may be added: one that is in use.
async fn parent(cx: &mut Cx, id: AccountId) -> Result<Account> {
    let account = customer(cx, id).await?;
    let path = path(&mut cx.store, account.clone(), &[]).await?;
    if is_in_use(&path) { Ok(account) } else { Err(Error::field("parent", Fault::Archived)) }
}

impl Command for AddCustomer {
    const ACCESS: Access = Access::Holding(Module::Customers, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = Customer;

    async fn run(self, cx: &mut Cx) -> Result<Customer> {
        let parent = match self.parent {
            Some(id) => parent(cx, id).await?,
            None => cx.caller()?.account.clone(),
        };
        // Who reaches only some accounts would not reach the new one.
        if self.parent.is_none() && cx.caller()?.below_with(Module::Customers, Level::Manage) != Below::All {
            return Err(Error::BeyondYourRights);
        }
        let account = Account {
            id: AccountId::new(cx.new_id()),
            version: 1,
            partner_id: parent.partner_id,
            parent_id: Some(parent.id),
            kind: AccountKind::Customer,
            name: self.name.to_string(),
            number: self.number.to_string(),
            city: self.city.to_string(),
            profile: String::new(),
            links: Json::default(),
            added_at: cx.now,
            archived_at: None,
        };
        cx.store.insert(&account).await?;
        cx.changed(Topic::Accounts);
        Ok(Customer::from(&account))
    }
}
