//! Who somebody is to the window: their name, their account, and what they may do in it.

use crate::{
    desk::Desk,
    domain::{
        account::AccountKind,
        caller::{Caller, Capacity},
        ids::{AccountId, UserId},
        language::Language,
        module::Module,
        profile::{AddWord, Credential, Profile, ProfileKey},
        rights::Rights,
    },
    error::{Error, Result},
    sign_in::authenticate::{IDLE, partner_of},
    store::Tx,
};
use serde::Serialize;
use ts_rs::TS;

/// The signed-in person, and the account they work in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhoAmI {
    user: UserId,
    first_name: String,
    last_name: String,
    login_name: String,
    email: String,
    language: Language,
    must_choose_password: bool,
    is_sample: bool,
    /// False while mails are only written into the outbox folder.
    mails_leave: bool,
    account: AccountSeen,
    capacity: Capacity,
    rights: Rights,
    /// Modules that live elsewhere and have an address, of those that the caller holds.
    links: Vec<ModuleLink>,
    add_word: AddWord,
    credential: Credential,
    has_one_role: bool,
    /// Without a call for so many seconds the session is over.
    #[ts(type = "number")]
    idle_seconds: i64,
}

/// A module that is opened in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ModuleLink {
    /// Which one.
    pub module: Module,
    /// Where: https.
    pub address: String,
}

/// An account as the sidebar shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountSeen {
    id: AccountId,
    name: String,
    kind: AccountKind,
    profile: ProfileKey,
}

/// Describes a caller to the window.
pub async fn who(tx: &mut Tx, caller: &Caller, desk: &Desk) -> Result<WhoAmI> {
    let partner = partner_of(tx, &caller.account).await?;
    let key = profile_key(&partner.profile)?;
    let profile = Profile::of(key);
    let policies = &profile.policies;
    let link = |(module, address): (Module, &str)| ModuleLink { module, address: address.to_owned() };
    let links = profile.links(&caller.rights).into_iter().map(link).collect();
    let (user, account) = (&caller.user, &caller.account);
    Ok(WhoAmI {
        user: user.id,
        first_name: user.first_name.to_string(),
        last_name: user.last_name.to_string(),
        login_name: user.login_name.to_string(),
        email: user.email.to_string(),
        language: user.language,
        must_choose_password: caller.must_choose_password,
        is_sample: desk.config.is_sample,
        mails_leave: desk.transport.leaves(),
        account: AccountSeen { id: account.id, name: account.name.clone(), kind: account.kind, profile: key },
        capacity: caller.capacity,
        rights: caller.rights.clone(),
        links,
        add_word: policies.add_word,
        credential: policies.credential,
        has_one_role: policies.one_role,
        idle_seconds: IDLE.as_secs(),
    })
}

/// The profile that an account was set up with.
pub fn profile_key(name: &str) -> Result<ProfileKey> {
    serde_json::from_value(name.into()).map_err(|_| Error::Internal(format!("unknown profile {name:?}")))
}
