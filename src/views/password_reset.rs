//! Resetting a password: what the ways for oneself and for others share.

use crate::{
    command::{Cx, SessionChange, Topic},
    domain::user::User,
    error::{Error, Result},
    mail::facts::{Addressee, MailFacts},
    store::{one_time, passwords, sessions, sign_ins},
};
use serde::Serialize;
use ts_rs::TS;

/// What a reset means for the caller.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResetDone {
    /// True when it was one's own, which signs one out (checklist 67).
    signed_out: bool,
}

/// Ends a user's password, and mails them one for one sign-in; while switched only when mails leave the computer (product.md, rule 4).
pub async fn reset(cx: &mut Cx, user: &User) -> Result<ResetDone> {
    if cx.caller()?.is_switched_for(user.id) && !cx.desk.transport.leaves() {
        return Err(Error::WhileSwitched);
    }
    end_password(cx, user).await?;
    let caller = cx.caller()?;
    let signed_out = caller.user.id == user.id;
    let by = (!signed_out).then(|| caller.user.full_name());
    let facts = MailFacts::PasswordReset { to: Addressee::of(user, &caller.account), by };
    cx.mail(user.home_partner, user, facts).await?;
    if signed_out {
        cx.session = SessionChange::Ended;
    }
    cx.changed(Topic::Users);
    Ok(ResetDone { signed_out })
}

/// Ends a user's password and sessions; failures before it no longer count.
pub async fn end_password(cx: &mut Cx, user: &User) -> Result<()> {
    let old = passwords::get(&mut cx.store, user.id).await?.ok_or(Error::Denied)?;
    let now = cx.now;
    cx.store.update(&old, old.reset(now)).await?;
    one_time::revoke(&mut cx.store, user.id).await?;
    sign_ins::forget(&mut cx.store, user.id.uuid().as_bytes()).await?;
    sessions::end_all_of(&mut cx.store, user.id).await
}
