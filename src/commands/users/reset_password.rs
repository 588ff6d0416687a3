//! Resetting a user's password: the old one ends now, a one-time password is mailed.

use crate::{
    command::{Access, Command, Cx, SessionChange, Topic},
    domain::{
        caller::Capacity,
        ids::MembershipId,
        membership::MembershipState,
        module::{Level, Module},
        user::User,
    },
    error::{Error, Result},
    mail::facts::{Addressee, MailFacts},
    store::{one_time, passwords, sessions, sign_ins},
    views::user_details::member,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Resets a user's password (checklist 3, 16-18): all sessions end, the next sign-in asks for a new one.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResetPassword {
    membership: MembershipId,
}

/// What a reset means for the caller.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResetDone {
    /// True when it was one's own, which signs one out (checklist 67).
    signed_out: bool,
}

impl Command for ResetPassword {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = ResetDone;

    async fn run(self, cx: &mut Cx) -> Result<ResetDone> {
        let member = member(cx, self.membership).await?;
        member.may_be_touched(cx)?;
        let is_possible = member.has_password() && member.is_at_home(cx)?;
        if !is_possible || member.membership.state == MembershipState::Deactivated {
            return Err(Error::Denied);
        }
        if cx.caller()?.capacity == Capacity::Switched && !cx.desk.transport.leaves() {
            return Err(Error::WhileSwitched);
        }
        end_password(cx, &member.user).await?;
        let caller = cx.caller()?;
        let by = (caller.user.id != member.user.id).then(|| caller.user.full_name());
        let facts = MailFacts::PasswordReset { to: Addressee::of(&member.user, &caller.account), by };
        let signed_out = caller.user.id == member.user.id;
        cx.mail(cx.partner()?, &member.user, facts).await?;
        if signed_out {
            cx.session = SessionChange::Ended;
        }
        cx.changed(Topic::Users);
        Ok(ResetDone { signed_out })
    }
}

/// Ends a user's password and sessions; failures before it no longer count.
async fn end_password(cx: &mut Cx, user: &User) -> Result<()> {
    let old = passwords::get(&mut cx.store, user.id).await?.ok_or(Error::Denied)?;
    let none = passwords::Password { hash: String::new(), set_at: cx.now, must_change: true, ..old.clone() };
    cx.store.update(&old, none).await?;
    one_time::revoke(&mut cx.store, user.id).await?;
    sign_ins::forget(&mut cx.store, user.id.uuid().as_bytes()).await?;
    sessions::end_all_of(&mut cx.store, user.id).await
}
