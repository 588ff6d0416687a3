//! A new place in the account of the call: what adding somebody new and adding somebody known share.

use crate::{
    command::Cx,
    domain::{
        access::Place,
        field::Fault,
        ids::{MembershipId, RoleId, UserId},
        membership::{Membership, MembershipState},
        partner_role::PartnerRole,
        user::User,
    },
    error::Result,
    mail::facts::{Addressee, MailFacts},
    store::{memberships, roles},
    views::{
        granting::{AccessGiven, Granting},
        user_details::check_giving,
    },
};
use std::sync::Arc;

/// What is to be given to somebody who has no place here; without `access` as the portal gives it.
pub async fn granting_anew(cx: &mut Cx, chosen: &[RoleId], access: Option<AccessGiven>) -> Result<Granting> {
    let partner = cx.partner()?;
    let roles: Arc<[PartnerRole]> = roles::of_partner(&mut cx.store, partner).await?.into();
    Granting::of(cx, roles, chosen, access, None).await
}

/// The place that it makes for a user, when it is the caller's to give; pending while they are awaited, but whom it never lets in
/// waits for nothing (product.md, rule 8).
pub async fn place_anew(cx: &mut Cx, user: UserId, granting: &Granting, is_awaited: bool) -> Result<Place> {
    let id = MembershipId::new(cx.new_id());
    let place = granting.place(Membership::new(id, &cx.caller()?.account, user, Vec::new(), cx.now));
    let is_awaited = is_awaited && place.may_sign_in();
    let state = if is_awaited { MembershipState::Pending } else { MembershipState::Active };
    let place = Place { membership: Membership { state, ..place.membership }, ..place };
    check_giving(cx, None, &place).await?;
    Ok(place)
}

/// Why a user can have no new place in the account of the call: nobody has two, and nobody gives themselves one, or whoever has
/// switched into an account would be switched no longer (product.md, rule 4).
pub async fn fault_of(cx: &mut Cx, user: UserId) -> Result<Option<Fault>> {
    if is_member(cx, user).await? {
        return Ok(Some(Fault::InUse));
    }
    Ok((cx.caller()?.user.id == user).then_some(Fault::Yourself))
}

/// Whether a user has a place in the account of the call, in whatever state.
async fn is_member(cx: &mut Cx, user: UserId) -> Result<bool> {
    let account = cx.account()?;
    let places = memberships::of_user(&mut cx.store, user).await?;
    Ok(places.iter().any(|place| place.account_id == account))
}

/// Mails a one-time password to somebody who has no other way in.
pub async fn welcome(cx: &mut Cx, user: &User) -> Result<()> {
    let caller = cx.caller()?;
    let facts = MailFacts::Welcome { to: Addressee::of(user, &caller.account), by: caller.user.full_name() };
    cx.mail(cx.partner()?, user, facts).await
}
