//! Accounts as the window shows them, and the ones that a command may work on.

use crate::{
    command::Cx,
    domain::{
        access::Place,
        account::{Account, AccountKind, below},
        caller::Caller,
        ids::{AccountId, PartnerId},
        module::{Level, Module},
        moment::Moment,
        profile::Profile,
    },
    error::{Error, Result},
    sign_in::authenticate::{held, partner_of},
    store::{Stored, accounts, journal},
    views::{conflict::saved_meanwhile, who::profile_key},
};
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// Every account of the partnership of the call.
pub async fn of_partnership(cx: &mut Cx) -> Result<Vec<Account>> {
    let partner = cx.partner()?;
    accounts::of_partner(&mut cx.store, partner).await
}

/// A customer below the account of the call that the caller may change; one that they do not see and an unknown id are answered
/// alike.
pub async fn customer(cx: &mut Cx, id: AccountId) -> Result<Account> {
    let all = of_partnership(cx).await?;
    let caller = cx.caller()?;
    let mut below = below(&all, caller.account.id).into_iter();
    let found =
        below.find(|account| account.id == id && sees_customer(caller, account, &all)).ok_or(Error::NotFound)?;
    if changes_customer(caller, found, &all) { Ok(found.clone()) } else { Err(Error::Denied) }
}

/// Whether the caller sees an account below, among these, as a customer.
pub fn sees_customer(caller: &Caller, account: &Account, all: &[Account]) -> bool {
    let is_customer = account.kind == AccountKind::Customer && account.partner_id == caller.account.partner_id;
    is_customer && caller.may_in(account, all, Module::Customers, Level::View)
}

/// Whether the caller may change a customer that they see.
pub fn changes_customer(caller: &Caller, account: &Account, all: &[Account]) -> bool {
    caller.may_in(account, all, Module::Customers, Level::Manage)
}

/// An account whose data the caller may change: a customer below theirs, or, for those who manage sub-partners, a partner
/// account directly below that they see.
pub async fn changeable(cx: &mut Cx, id: AccountId) -> Result<Account> {
    let own = cx.caller()?.account.clone();
    let mut all = accounts::sub_partners(&mut cx.store, own.id).await?;
    if !all.iter().any(|account| account.id == id) {
        return customer(cx, id).await;
    }
    all.push(own);
    let seen = partners_below(cx, &all).await?;
    let partner = seen.into_iter().find(|partner| partner.account.id == id).ok_or(Error::NotFound)?;
    if partner.may_change { Ok(partner.account) } else { Err(Error::Denied) }
}

/// A partner account directly below that of the call.
pub struct PartnerBelow {
    /// The account itself.
    pub account: Account,
    /// Whether the caller may edit it, put it away and bring it back: who manages sub-partners here by a place that reaches it, or
    /// is an administrator there. Without that, a place there is no say over everybody else's.
    pub may_change: bool,
}

/// The partner accounts directly below that of the call, among these, which the caller sees. They work in each of them
/// while it is in use; by a place of their own they see it when it is put away too, or could not bring it back.
pub async fn partners_below(cx: &mut Cx, all: &[Account]) -> Result<Vec<PartnerBelow>> {
    let (own, user, now) = (cx.account()?, cx.caller()?.user.id, cx.now);
    let is_below = |account: &&Account| account.kind == AccountKind::Partner && account.parent_id == Some(own);
    let partners: Vec<&Account> = all.iter().filter(is_below).collect();
    if partners.is_empty() {
        return Ok(Vec::new());
    }
    let places = held(&mut cx.store, user, now).await?;
    let caller = cx.caller()?;
    let needed = [Module::Customers, Module::SubPartners];
    let manages_here = needed.into_iter().all(|module| caller.rights.holds(module, Level::Manage));
    let below = |account: &Account| {
        let (reaches, place) = (caller.reaches(account, all), place_in(&places, account));
        let manages_it = needed.into_iter().all(|module| caller.may_in(account, all, module, Level::Manage));
        let may_change = manages_it || (manages_here && place.is_some_and(Place::is_administrator));
        (reaches || place.is_some()).then(|| PartnerBelow { account: account.clone(), may_change })
    };
    Ok(partners.into_iter().filter_map(below).collect())
}

/// An account whose people the caller may know, among these: that of the call, or one below it, a customer or a partner account,
/// in which they may see users; all others are answered alike.
pub fn with_people(caller: &Caller, id: AccountId, all: &[Account]) -> Result<Account> {
    let own = &caller.account;
    if id == own.id {
        return Ok(own.clone());
    }
    let found = below(all, own.id).into_iter().find(|account| account.id == id).ok_or(Error::NotFound)?;
    if knows_people(caller, found, all) { Ok(found.clone()) } else { Err(Error::NotFound) }
}

/// Whether the caller may know the people of an account below: by a place that reaches it, or, of a partner account, by one there.
pub fn knows_people(caller: &Caller, account: &Account, all: &[Account]) -> bool {
    let by_reach = caller.may_in(account, all, Module::Users, Level::View);
    match account.kind {
        AccountKind::Customer => by_reach && account.partner_id == caller.account.partner_id,
        AccountKind::Partner => {
            let sees_users = |place: &Place| place.rights().holds(Module::Users, Level::View);
            by_reach || place_in(&caller.places, account).is_some_and(sees_users)
        }
    }
}

/// The accounts on a path up to that of the call whose people the caller may know: in a customer account nobody learns who works for
/// the partner above, nor anybody who does in one between that they do not see.
pub fn of_known_people<'a>(caller: &Caller, path: &'a [Account], all: &[Account]) -> Vec<&'a Account> {
    let own = path.iter().position(|above| above.id == caller.account.id);
    let up_to_own = path.iter().take(own.map_or(0, |own| own + 1));
    let is_known = |(place, above): &(usize, &Account)| {
        *place == 0 || above.id == caller.account.id || caller.may_in(above, all, Module::Users, Level::View)
    };
    up_to_own.enumerate().filter(is_known).map(|(_, account)| account).collect()
}

/// Whether the portal of the call knows sub-partners, whatever a role of a partner account above opens in it.
pub async fn has_sub_partners(cx: &mut Cx) -> Result<bool> {
    let account = cx.caller()?.account.clone();
    let profile = profile_key(&partner_of(&mut cx.store, &account).await?.profile)?;
    Ok(Profile::of(profile).modules.contains(&Module::SubPartners))
}

/// The place in this account, among these.
fn place_in<'a>(places: &'a [Place], account: &Account) -> Option<&'a Place> {
    places.iter().find(|place| place.membership.account_id == account.id)
}

/// Every account of these partnerships, and of the sub-partners below them.
pub async fn tree(cx: &mut Cx, partners: BTreeSet<PartnerId>) -> Result<Vec<Account>> {
    let (mut waiting, mut seen, mut all) = (Vec::from_iter(partners), BTreeSet::new(), Vec::new());
    while let Some(partner) = waiting.pop() {
        if seen.insert(partner) {
            all.extend(accounts::of_partner(&mut cx.store, partner).await?);
            let below = accounts::sub_partners(&mut cx.store, partner.account()).await?;
            waiting.extend(below.iter().map(|account| account.partner_id));
        }
    }
    Ok(all)
}

/// Refuses a save that was begun on an older version than this, with what stands there now and who put it there.
pub async fn check_version(cx: &mut Cx, account: &Account, version: i64) -> Result<()> {
    if account.version == version {
        return Ok(());
    }
    // What is done to a partner account from above stands in the chain of the one above.
    let partner = cx.partner()?;
    let last = journal::maker_of(&mut cx.store, partner, Account::ENTITY, account.id.uuid(), account.version).await?;
    Err(saved_meanwhile(Customer::from(account), last))
}

/// A customer account or a sub-partner, as its form shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    account: AccountId,
    #[ts(type = "number")]
    version: i64,
    parent: Option<AccountId>,
    name: String,
    number: String,
    city: String,
    archived_at: Option<Moment>,
}

impl From<&Account> for Customer {
    fn from(account: &Account) -> Self {
        Self {
            account: account.id,
            version: account.version,
            parent: account.parent_id,
            name: account.name.clone(),
            number: account.number.clone(),
            city: account.city.clone(),
            archived_at: account.archived_at,
        }
    }
}
