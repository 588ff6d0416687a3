//! From a session token to a caller: who it is, where they act, what they may do, all read now.

use crate::{
    command::{Cx, SessionToken},
    domain::{
        access::{Place, access},
        account::{Account, AccountKind, is_in_use},
        caller::{Caller, Capacity},
        ids::{AccountId, PartnerId, UserId},
        membership::Membership,
        moment::Moment,
        partner_role::PartnerRole,
        user::{LoginType, User},
    },
    error::{Error, Result},
    store::{Tx, accounts, memberships, roles, sessions},
};
use jiff::SignedDuration;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Without a call for so long a session is over (security.md, row Embedded).
pub const IDLE: SignedDuration = SignedDuration::from_mins(15);

/// How often the use of a session is written down.
pub const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// The caller, and when their session was last noted to be in use.
///
/// # Errors
/// `SignedOut` without a session, with one that is over, or when no membership lets its user work any more;
/// `NotFound` for an account that is not theirs, as for one that does not exist.
pub async fn authenticate(
    tx: &mut Tx,
    token: Option<&SessionToken>,
    account: Option<AccountId>,
    now: Moment,
) -> Result<(Caller, Moment)> {
    let session_hash = token.ok_or(Error::SignedOut)?.hash();
    let session = sessions::get(tx, &session_hash).await?.ok_or(Error::SignedOut)?;
    if now.since(session.last_used_at) >= IDLE || session.last_used_at.is_ahead_of(now) {
        return Err(Error::SignedOut);
    }
    let user = session.user;
    let known = session.accounts.0;
    let places = open(tx, usable_among(session.memberships.0, session.roles.0, now), &known).await?;
    let first = start(tx, &places, &known).await?;
    let id = account.unwrap_or(first);
    let account = lookup(tx, id, &known).await?;
    // Of a partner account nothing above matters to somebody who works in no other.
    let is_enough =
        account.kind == AccountKind::Partner && places.iter().all(|place| place.membership.account_id == id);
    let path = if is_enough { vec![account] } else { path(tx, account, &known).await? };
    let access = access(&places, &path).ok_or(Error::NotFound)?;
    let caller = Caller {
        must_choose_password: user.login_type == LoginType::Email && session.must_change.unwrap_or(true),
        rights: access.rights,
        openings: access.openings,
        is_administrator: access.is_administrator,
        below: access.below,
        places,
        user,
        account: path.into_iter().next().ok_or(Error::NotFound)?,
        capacity: if access.is_own { Capacity::Own } else { Capacity::Switched },
        session_hash,
    };
    Ok((caller, session.last_used_at))
}

/// Where somebody begins: the first of their accounts in which they have not switched by another place.
async fn start(tx: &mut Tx, places: &[Place], known: &[Account]) -> Result<AccountId> {
    let first = places.first().ok_or(Error::SignedOut)?.membership.account_id;
    for place in places.iter().take(if places.len() > 1 { places.len() } else { 0 }) {
        let account = lookup(tx, place.membership.account_id, known).await?;
        let path = path(tx, account, known).await?;
        if access(places, &path).is_some_and(|access| access.is_own) {
            return Ok(place.membership.account_id);
        }
    }
    Ok(first)
}

/// An account and those above it, up to the top of the tree; those that are known are not read again.
pub async fn path(tx: &mut Tx, account: Account, known: &[Account]) -> Result<Vec<Account>> {
    let mut above = account.parent_id;
    let mut path = vec![account];
    while let Some(id) = above {
        let account = lookup(tx, id, known).await?;
        above = account.parent_id;
        path.push(account);
    }
    Ok(path)
}

async fn lookup(tx: &mut Tx, id: AccountId, known: &[Account]) -> Result<Account> {
    match known.iter().find(|account| account.id == id) {
        Some(account) => Ok(account.clone()),
        None => accounts::get(tx, id).await?.ok_or(Error::NotFound),
    }
}

/// The memberships that let a user sign in now: neither locked, ended nor deactivated, in an account that is in use, with
/// something that lets them in (product.md, rules 5, 8).
pub async fn usable(tx: &mut Tx, user: &User, now: Moment) -> Result<Vec<Place>> {
    let held = held(tx, user.id, now).await?;
    open(tx, held, &[]).await
}

/// The same, also in accounts that are put away: where a user works again once these are restored.
pub async fn held(tx: &mut Tx, user: UserId, now: Moment) -> Result<Vec<Place>> {
    let memberships = memberships::of_user(tx, user).await?;
    let partners: BTreeSet<PartnerId> = memberships.iter().map(|membership| membership.partner_id).collect();
    let mut all = Vec::new();
    for partner in partners {
        all.extend(roles::of_partner(tx, partner).await?);
    }
    Ok(usable_among(memberships, all, now))
}

/// Without the places in accounts that are put away, or are below one that is.
async fn open(tx: &mut Tx, places: Vec<Place>, known: &[Account]) -> Result<Vec<Place>> {
    let mut left = Vec::with_capacity(places.len());
    for place in places {
        let account = lookup(tx, place.membership.account_id, known).await?;
        if is_in_use(&path(tx, account, known).await?) {
            left.push(place);
        }
    }
    Ok(left)
}

fn usable_among(memberships: Vec<Membership>, roles: Vec<PartnerRole>, now: Moment) -> Vec<Place> {
    let mut of_partner: BTreeMap<PartnerId, Vec<PartnerRole>> = BTreeMap::new();
    roles.into_iter().for_each(|role| of_partner.entry(role.partner_id).or_default().push(role));
    let of_partner: BTreeMap<PartnerId, Arc<[PartnerRole]>> =
        of_partner.into_iter().map(|(partner, roles)| (partner, roles.into())).collect();
    let roles_of = |partner| of_partner.get(&partner).cloned().unwrap_or_default();
    let usable = memberships.into_iter().filter(|membership| membership.is_usable_at(now));
    let places = usable.map(|membership| Place { roles: roles_of(membership.partner_id), membership });
    places.filter(Place::may_sign_in).collect()
}

/// Ends the sessions of a user for whom nothing is left to work in; says whether that was so.
pub async fn end_if_unusable(cx: &mut Cx, user: &User) -> Result<bool> {
    let now = cx.now;
    let is_over = usable(&mut cx.store, user, now).await?.is_empty();
    if is_over {
        sessions::end_all_of(&mut cx.store, user.id).await?;
    }
    Ok(is_over)
}

/// The partner account above an account, or the account itself.
pub async fn partner_of(tx: &mut Tx, account: &Account) -> Result<Account> {
    if account.kind == AccountKind::Partner {
        return Ok(account.clone());
    }
    accounts::get(tx, account.partner_id.account()).await?.ok_or(Error::NotFound)
}
