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
        module_links::{ModuleLinkList, links, own_partner},
        who::profile_key,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

/// Gives a module that lives elsewhere another web address, or none; whoever holds the module finds the link in the sidebar.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditModuleLink {
    module: Module,
    /// The address that the form was filled from.
    before: String,
    /// Empty: no link.
    address: WebAddress,
}

impl Command for EditModuleLink {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = ModuleLinkList;

    async fn run(self, cx: &mut Cx) -> Result<ModuleLinkList> {
        let partner = own_partner(cx)?;
        if !Profile::of(profile_key(&partner.profile)?).elsewhere().any(|module| module == self.module) {
            return Err(Error::field("module", Fault::Unknown));
        }
        let theirs = partner.links.get(&self.module).map(String::as_str).unwrap_or_default();
        if theirs != self.before {
            return Err(Error::Conflict(json!({ "theirs": theirs })));
        }
        let mut named = partner.links.clone();
        match self.address.as_str() {
            "" => named.remove(&self.module),
            address => named.insert(self.module, address.to_owned()),
        };
        let after = cx.store.update(&partner, Account { links: named, ..partner.clone() }).await?;
        cx.changed(Topic::Accounts);
        links(&after)
    }
}
