//! Who somebody is to the window: their name, their account, and what they may do in it.

use crate::{
    desk::Desk,
    domain::{
        access::{Below, Place, Way},
        account::AccountKind,
        caller::{Caller, Capacity},
        ids::{AccountId, UserId},
        language::Language,
        module::Module,
        profile::{AddWord, Credential, FirstScope, NoneAssigned, Profile, ProfileKey},
        rights::Rights,
    },
    error::{Error, Result},
    sign_in::authenticate::{IDLE, partner_of, path},
    store::Tx,
    views::module_links::{ModuleLink, held_links},
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
    /// The account of one's own from which one has switched here; `null` for who has not switched.
    home: Option<HomeSeen>,
    rights: Rights,
    /// True when every role and right is theirs to give.
    is_administrator: bool,
    /// True when all customers are theirs to hand on, also future ones.
    reaches_all: bool,
    /// Modules that live elsewhere and have an address, of those that the caller holds.
    links: Vec<ModuleLink>,
    add_word: AddWord,
    credential: Credential,
    has_one_role: bool,
    /// The modules of the portal, in the order in which they are listed.
    modules: Vec<Module>,
    /// Those that only administrators may hold.
    administrator_only: Vec<Module>,
    /// Which customers a new user reaches.
    first_scope: FirstScope,
    /// What it means that no customer is assigned to somebody.
    none_assigned: NoneAssigned,
    /// Without a call for so many seconds the session is over.
    #[ts(type = "number")]
    idle_seconds: i64,
}

/// An account as the sidebar shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountSeen {
    id: AccountId,
    name: String,
    kind: AccountKind,
    profile: ProfileKey,
    /// True for a partner account that is below no other.
    is_top: bool,
}

/// An account of one's own, to go back to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HomeSeen {
    account: AccountId,
    name: String,
}

/// Describes a caller to the window.
pub async fn who(tx: &mut Tx, caller: &Caller, desk: &Desk) -> Result<WhoAmI> {
    let partner = partner_of(tx, &caller.account).await?;
    let key = profile_key(&partner.profile)?;
    let profile = Profile::of(key);
    let policies = &profile.policies;
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
        account: AccountSeen {
            id: account.id,
            name: account.name.clone(),
            kind: account.kind,
            profile: key,
            is_top: account.parent_id.is_none(),
        },
        capacity: caller.capacity,
        home: home(tx, caller).await?,
        rights: caller.rights.clone(),
        is_administrator: caller.is_administrator,
        reaches_all: caller.hands_on() == Below::All,
        links: held_links(&partner, profile, &caller.rights),
        add_word: policies.add_word,
        credential: policies.credential,
        has_one_role: policies.one_role,
        modules: profile.modules.clone(),
        administrator_only: profile.administrator_only.clone(),
        first_scope: policies.scope,
        none_assigned: policies.none_assigned,
        idle_seconds: IDLE.as_secs(),
    })
}

/// The account of the first place elsewhere that reaches the one in which somebody acts.
async fn home(tx: &mut Tx, caller: &Caller) -> Result<Option<HomeSeen>> {
    if caller.capacity == Capacity::Own {
        return Ok(None);
    }
    let path = path(tx, caller.account.clone(), &[]).await?;
    let from_elsewhere = |place: &&Place| place.way_to(&path).is_some_and(|way| way != Way::Member);
    let reaches = caller.places.iter().find(from_elsewhere);
    let account = path.iter().find(|above| reaches.is_some_and(|place| place.membership.account_id == above.id));
    Ok(account.map(|account| HomeSeen { account: account.id, name: account.name.clone() }))
}

/// The profile that an account was set up with.
pub fn profile_key(name: &str) -> Result<ProfileKey> {
    serde_json::from_value(name.into()).map_err(|_| Error::Internal(format!("unknown profile {name:?}")))
}
