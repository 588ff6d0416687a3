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
        rights::Rights,
    },
    error::{Error, Result},
    sign_in::authenticate::held,
    store::{Stored, accounts, journal},
};
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeSet;
use ts_rs::TS;

/// Every account of the partnership of the call.
pub async fn of_partnership(cx: &mut Cx) -> Result<Vec<Account>> {
    let partner = cx.partner()?;
    accounts::of_partner(&mut cx.store, partner).await
}

/// An account below the caller's, for a command that works on it; foreign and unknown ids are answered alike.
pub async fn customer(cx: &mut Cx, id: AccountId) -> Result<Account> {
    let caller = cx.caller()?;
    let (partner, top) = (caller.account.partner_id, caller.account.id);
    let all = accounts::of_partner(&mut cx.store, partner).await?;
    let found = below(&all, top).into_iter().find(|account| account.id == id && account.kind == AccountKind::Customer);
    found
        .filter(|account| cx.caller().is_ok_and(|caller| caller.below.reaches(account, &all)))
        .cloned()
        .ok_or(Error::NotFound)
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

/// Whether the caller may change the customer accounts that they see.
pub fn changes_customers(caller: &Caller) -> bool {
    caller.rights.holds(Module::Customers, Level::Manage)
}

/// A partner account directly below that of the call.
pub struct PartnerBelow {
    /// The account itself.
    pub account: Account,
    /// Whether the caller may edit it, put it away and bring it back: who manages sub-partners here and reaches it from here, or is
    /// an administrator there. Without that, a place there is no say over everybody else's.
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
    let manages = changes_customers(caller) && caller.rights.holds(Module::SubPartners, Level::Manage);
    let below = |account: &Account| {
        let (reaches, place) = (reaches_partner(caller, account, all), place_in(&places, account));
        let may_change = manages && (reaches || place.is_some_and(Place::is_administrator));
        (reaches || place.is_some()).then(|| PartnerBelow { account: account.clone(), may_change })
    };
    Ok(partners.into_iter().filter_map(below).collect())
}

/// An account whose people the caller may know, among these: that of the call, a customer below it that they reach, or a partner
/// account below it that they reach or have a place in; all others are answered alike.
pub fn with_people(caller: &Caller, id: AccountId, all: &[Account]) -> Result<Account> {
    let own = &caller.account;
    if id == own.id {
        return Ok(own.clone());
    }
    let found = below(all, own.id).into_iter().find(|account| account.id == id).ok_or(Error::NotFound)?;
    let is_seen = match found.kind {
        AccountKind::Customer => found.partner_id == own.partner_id && caller.below.reaches(found, all),
        AccountKind::Partner => reaches_partner(caller, found, all) || place_in(&caller.places, found).is_some(),
    };
    if is_seen { Ok(found.clone()) } else { Err(Error::NotFound) }
}

/// Whether the caller reaches a partner account from the account of the call.
fn reaches_partner(caller: &Caller, account: &Account, all: &[Account]) -> bool {
    let crosses = |rights: &Rights| rights.holds(Module::SubPartners, Level::View);
    caller.openings.iter().any(|one| crosses(&one.rights) && one.accounts.reaches(account, all))
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
    let last = journal::last_change_of(&mut cx.store, partner, Account::ENTITY, account.id.uuid()).await?;
    Err(Error::Conflict(json!({
        "theirs": Customer::from(account),
        "by": last.as_ref().map(|entry| entry.actor_name.clone()),
        "at": last.map_or(cx.now, |entry| entry.at),
    })))
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
