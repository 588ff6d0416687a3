//! Removing a user from the account: gone from every list; the journal remembers.

use crate::{
    command::{Access, Command, Cx, SessionChange, Topic},
    domain::{
        ids::MembershipId,
        module::{Level, Module},
        user::User,
    },
    error::Result,
    mail::facts::{Addressee, MailFacts},
    sign_in::authenticate::end_if_unusable,
    store::{email_changes, memberships, passwords},
    views::user_details::{check_versions, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Removes a user from this account (checklist 14, 75-77, 102, 105, 147-149); the user ends with the last membership.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveUser {
    membership: MembershipId,
    /// The version that the dialog was opened on.
    #[ts(type = "number")]
    membership_version: i64,
}

/// What a removal means.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemovedUser {
    /// True when a mail tells them: who could sign in (checklist 77).
    is_mailed: bool,
    /// True when it was oneself, and nothing is left to work in.
    signed_out: bool,
}

impl Command for RemoveUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = RemovedUser;

    async fn run(self, cx: &mut Cx) -> Result<RemovedUser> {
        let member = member(cx, self.membership).await?;
        member.may_be_ruled(cx).await?;
        check_versions(cx, &member, self.membership_version, None).await?;
        let is_mailed = member.place().may_sign_in();
        if is_mailed {
            let caller = cx.caller()?;
            let by = (caller.user.id != member.user.id).then(|| caller.user.full_name());
            let facts = MailFacts::Removed { to: Addressee::of(&member.user, &caller.account), by };
            cx.mail(cx.partner()?, &member.user, facts).await?;
        }
        cx.store.remove(&member.membership).await?;
        leave(cx, member.user.clone()).await?;
        let is_myself = cx.caller()?.user.id == member.user.id;
        let signed_out = end_if_unusable(cx, &member.user).await? && is_myself;
        if signed_out {
            cx.session = SessionChange::Ended;
        }
        cx.changed(Topic::Users);
        Ok(RemovedUser { is_mailed, signed_out })
    }
}

/// Ends a user who has no membership left; another's home is where they came next.
async fn leave(cx: &mut Cx, user: User) -> Result<()> {
    let left = memberships::of_user(&mut cx.store, user.id).await?;
    let Some(next) = left.first() else {
        if let Some(password) = passwords::get(&mut cx.store, user.id).await? {
            cx.store.remove(&password).await?;
        }
        if let Some(change) = email_changes::of_user(&mut cx.store, user.id).await? {
            cx.store.remove(&change).await?;
        }
        return cx.store.remove(&user).await;
    };
    if left.iter().any(|membership| membership.account_id == user.home_account) {
        return Ok(());
    }
    let moved = User { home_partner: next.partner_id, home_account: next.account_id, ..user.clone() };
    cx.store.update(&user, moved).await?;
    Ok(())
}
