//! Changing an e-mail address: what the ways for oneself and for others share (product.md, rules 3, 4).

use crate::{
    command::{Cx, SessionChange, Topic},
    domain::{
        email_address::EmailAddress,
        email_change::{EmailChange, EmailChangeState, WINDOW, minutes_to_wait},
        field::Fault,
        ids::EmailChangeId,
        moment::Moment,
        user::User,
    },
    error::{Error, Result},
    mail::facts::{Addressee, EMAIL_CHANGE, MailFacts},
    store::{accounts, email_changes, mails, one_time, passwords, sessions, users},
};
use serde::Serialize;
use ts_rs::TS;

/// A new address that is not yet in force.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PendingEmail")]
pub struct EmailChangeView {
    change: EmailChangeId,
    email: String,
    state: EmailChangeState,
    asked_by: String,
    asked_at: Moment,
    valid_until: Moment,
    verified_at: Option<Moment>,
}

/// What an accepted address means for the caller.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmailAccepted {
    /// True when it was one's own, which signs one out (checklist 61).
    signed_out: bool,
}

/// The new address that a user waits for.
pub async fn pending(cx: &mut Cx, user: &User) -> Result<Option<EmailChangeView>> {
    let now = cx.now;
    let change = email_changes::of_user(&mut cx.store, user.id).await?;
    Ok(change.map(|change| EmailChangeView {
        change: change.change,
        email: change.email.to_string(),
        state: change.state_at(now),
        asked_by: change.asked_by_name.clone(),
        asked_at: change.asked_at,
        valid_until: change.valid_until(),
        verified_at: change.verified_at,
    }))
}

/// Asks for a new address: a code is mailed to it, the old one is told; what was asked for before ends.
pub async fn request(cx: &mut Cx, user: &User, email: EmailAddress) -> Result<()> {
    refuse_while_switched(cx, user)?;
    if email.canonical() == user.email.canonical() {
        return Err(Error::field("email", Fault::Unchanged));
    }
    refuse_in_use(cx, &email).await?;
    refuse_too_often(cx, user).await?;
    let caller = cx.caller()?;
    let change = EmailChange {
        id: user.id,
        version: 1,
        change: EmailChangeId::new(cx.new_id()),
        email,
        asked_by: caller.user.id,
        asked_by_name: caller.user.full_name(),
        asked_at: cx.now,
        verified_at: None,
        ended_at: None,
    };
    match email_changes::of_user(&mut cx.store, user.id).await? {
        Some(before) => {
            email_changes::forget_codes(&mut cx.store, before.change).await?;
            let version = before.version;
            cx.store.update(&before, EmailChange { version, ..change.clone() }).await?;
        }
        None => cx.store.insert(&change).await?,
    }
    cx.changed(Topic::Users);
    tell(cx, user, &change).await
}

async fn tell(cx: &mut Cx, user: &User, change: &EmailChange) -> Result<()> {
    let installation = accounts::first_partner(&mut cx.store).await?.map(|partner| partner.name).unwrap_or_default();
    let (caller, partner) = (cx.caller()?, user.home_partner);
    let to = Addressee::of(user, &caller.account);
    let by = (caller.user.id != user.id).then(|| caller.user.full_name());
    let (id, email) = (change.change, change.email.to_string());
    let notice = MailFacts::EmailChangeNotice {
        to: to.clone(),
        by: by.clone(),
        email,
        change: Some(id),
        installation: installation.clone(),
    };
    let confirming = MailFacts::EmailChange { to, by, change: id, installation };
    cx.mail_to(partner, user, &change.email, confirming).await?;
    cx.mail(partner, user, notice).await
}

/// Gives a new address up.
pub async fn discard(cx: &mut Cx, user: &User, change: EmailChangeId) -> Result<()> {
    let change = of(cx, user, change).await?;
    cx.store.remove(&change).await?;
    cx.changed(Topic::Users);
    Ok(())
}

/// Puts a confirmed address in force; every session of the user ends.
pub async fn accept(cx: &mut Cx, user: &User, change: EmailChangeId) -> Result<EmailAccepted> {
    refuse_while_switched(cx, user)?;
    let change = of(cx, user, change).await?;
    if change.verified_at.is_none() {
        return Err(Error::Denied);
    }
    refuse_in_use(cx, &change.email).await?;
    cx.store.remove(&change).await?;
    let user = cx.store.update(user, User { email: change.email, ..user.clone() }).await?;
    mail_password_anew(cx, &user).await?;
    sessions::end_all_of(&mut cx.store, user.id).await?;
    let signed_out = cx.caller()?.user.id == user.id;
    if signed_out {
        cx.session = SessionChange::Ended;
    }
    cx.changed(Topic::Users);
    Ok(EmailAccepted { signed_out })
}

/// What was mailed to the old address opens nothing any more; who waits for it is mailed another.
async fn mail_password_anew(cx: &mut Cx, user: &User) -> Result<()> {
    one_time::revoke(&mut cx.store, user.id).await?;
    let Some(password) = passwords::get(&mut cx.store, user.id).await?.filter(passwords::Password::is_reset) else {
        return Ok(());
    };
    let anew = passwords::Password { set_at: cx.now, ..password.clone() };
    cx.store.update(&password, anew).await?;
    let caller = cx.caller()?;
    let by = (caller.user.id != user.id).then(|| caller.user.full_name());
    let facts = MailFacts::PasswordReset { to: Addressee::of(user, &caller.account), by };
    cx.mail(user.home_partner, user, facts).await
}

/// The change that the caller saw, if it is still that of this user.
async fn of(cx: &mut Cx, user: &User, change: EmailChangeId) -> Result<EmailChange> {
    let found = email_changes::of_user(&mut cx.store, user.id).await?;
    found.filter(|found| found.change == change).ok_or(Error::NotFound)
}

fn refuse_while_switched(cx: &Cx, user: &User) -> Result<()> {
    if cx.caller()?.is_switched_for(user.id) { Err(Error::WhileSwitched) } else { Ok(()) }
}

async fn refuse_in_use(cx: &mut Cx, email: &EmailAddress) -> Result<()> {
    match users::with_email_key(&mut cx.store, &email.canonical()).await? {
        Some(_) => Err(Error::field("email", Fault::InUse)),
        None => Ok(()),
    }
}

async fn refuse_too_often(cx: &mut Cx, user: &User) -> Result<()> {
    let now = cx.now;
    let asked = mails::asked_since(&mut cx.store, user.id, EMAIL_CHANGE, now.plus(-WINDOW)).await?;
    match minutes_to_wait(&asked, now) {
        Some(minutes) => Err(Error::field("email", Fault::TooOften { minutes })),
        None => Ok(()),
    }
}
