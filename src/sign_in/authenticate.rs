//! From a session token to a caller: who it is, where they act, what they may do, all read now.

use crate::{
    command::SessionToken,
    domain::{
        account::{Account, AccountKind},
        caller::{Caller, Capacity},
        ids::AccountId,
        membership::Membership,
        moment::Moment,
        partner_role::{PartnerRole, rights_of},
        user::{LoginType, User},
    },
    error::{Error, Result},
    store::{Tx, accounts, memberships, roles, sessions},
};
use jiff::SignedDuration;

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
    let places = usable(tx, &user, now).await?;
    let place = match account {
        None => places.into_iter().next().ok_or(Error::SignedOut)?,
        Some(_) if places.is_empty() => return Err(Error::SignedOut),
        Some(id) => places.into_iter().find(|place| place.membership.account_id == id).ok_or(Error::NotFound)?,
    };
    let account = accounts::get(tx, place.membership.account_id).await?.ok_or(Error::NotFound)?;
    let caller = Caller {
        must_choose_password: user.login_type == LoginType::Email && session.must_change.unwrap_or(true),
        rights: rights_of(&place.membership.roles, &place.roles),
        is_administrator: place.is_administrator(),
        membership: place.membership,
        user,
        account,
        capacity: Capacity::Own,
        session_hash,
    };
    Ok((caller, session.last_used_at))
}

/// A membership that lets its user work, with the roles of its partnership.
pub struct Place {
    /// The membership.
    pub membership: Membership,
    /// Every role of the partnership.
    pub roles: Vec<PartnerRole>,
}

impl Place {
    fn held(&self) -> impl Iterator<Item = &PartnerRole> {
        self.roles.iter().filter(|role| self.membership.roles.contains(&role.id))
    }

    fn is_administrator(&self) -> bool {
        self.held().any(|role| role.is_administrator)
    }
}

/// The memberships that let a user sign in now: neither locked nor deactivated, with a role that may sign in (product.md, rules 5, 8).
pub async fn usable(tx: &mut Tx, user: &User, now: Moment) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    for membership in memberships::of_user(tx, user.id).await? {
        if membership.is_usable_at(now) {
            let roles = roles::of_partner(tx, membership.partner_id).await?;
            places.push(Place { membership, roles });
        }
    }
    places.retain(|place| place.held().any(|role| role.can_sign_in));
    Ok(places)
}

/// The partner account above an account, or the account itself.
pub async fn partner_of(tx: &mut Tx, account: &Account) -> Result<Account> {
    if account.kind == AccountKind::Partner {
        return Ok(account.clone());
    }
    accounts::get(tx, account.partner_id.account()).await?.ok_or(Error::NotFound)
}
