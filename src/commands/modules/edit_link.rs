//! Changing where a module that lives elsewhere is opened.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        account::Account,
        field::Fault,
        module::{Level, Module},
        module_link::WebAddress,
        profile::Profile,
    },
    error::{Error, Result},
    views::{
        accounts::check_version,
        module_links::{ModuleLinkList, links, own_partner},
        who::profile_key,
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives a module that lives elsewhere another web address, or none; whoever holds the module finds the link in the sidebar.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditModuleLink {
    module: Module,
    /// The version of the account that the form was filled from.
    #[ts(type = "number")]
    version: i64,
    /// Empty: no link.
    address: WebAddress,
}

impl Command for EditModuleLink {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = ModuleLinkList;

    async fn run(self, cx: &mut Cx) -> Result<ModuleLinkList> {
        let before = own_partner(cx)?;
        if !Profile::of(profile_key(&before.profile)?).elsewhere().any(|module| module == self.module) {
            return Err(Error::field("module", Fault::Unknown));
        }
        check_version(cx, &before, self.version, before.links.get(&self.module)).await?;
        let mut named = before.links.clone();
        match self.address.as_str() {
            "" => named.remove(&self.module),
            address => named.insert(self.module, address.to_owned()),
        };
        let after = cx.store.update(&before, Account { links: named, ..before.clone() }).await?;
        cx.changed(Topic::Accounts);
        links(&after)
    }
}
