//! Links to modules that live elsewhere, for those who set them and for those who use them.

use crate::{
    command::Cx,
    domain::{
        account::{Account, AccountKind},
        module::{Level, Module},
        profile::Profile,
        rights::Rights,
    },
    error::{Error, Result},
    views::who::profile_key,
};
use serde::Serialize;
use ts_rs::TS;

/// A module that is opened in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ModuleLink {
    /// Which one.
    pub module: Module,
    /// Where: https; empty for none.
    pub address: String,
}

/// The modules of a portal that live elsewhere, in its order.
#[derive(Debug, Serialize, TS)]
pub struct ModuleLinkList {
    links: Vec<ModuleLink>,
}

/// The account of the call, when it is a partner account: only these have links.
pub fn own_partner(cx: &Cx) -> Result<Account> {
    let account = &cx.caller()?.account;
    if account.kind == AccountKind::Partner { Ok(account.clone()) } else { Err(Error::Denied) }
}

/// What a partner account has named.
pub fn links(partner: &Account) -> Result<ModuleLinkList> {
    let profile = Profile::of(profile_key(&partner.profile)?);
    Ok(ModuleLinkList { links: profile.elsewhere().map(|module| link(partner, module)).collect() })
}

/// Those with an address that somebody with these rights holds.
pub fn held_links(partner: &Account, profile: &Profile, rights: &Rights) -> Vec<ModuleLink> {
    let held = profile.elsewhere().filter(|module| rights.holds(*module, Level::View));
    held.map(|module| link(partner, module)).filter(|link| !link.address.is_empty()).collect()
}

fn link(partner: &Account, module: Module) -> ModuleLink {
    ModuleLink { module, address: partner.links.get(&module).cloned().unwrap_or_default() }
}
