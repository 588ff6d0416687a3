//! Locking a user: they stay in the list and keep their roles, and cannot sign in.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        field::Fault,
        ids::MembershipId,
        membership::MembershipState,
        module::{Level, Module},
        moment::Moment,
    },
    error::{Error, Result},
    sign_in::authenticate::end_if_unusable,
    views::user_details::{UserDetails, check_versions, details, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Locks a user in this account until a time, or until somebody unlocks them (checklist 13); sessions end that open nothing more.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LockUser {
    membership: MembershipId,
    /// The version that the dialog was opened on.
    #[ts(type = "number")]
    membership_version: i64,
    /// `null`: until unlocked.
    until: Option<Moment>,
}

impl Command for LockUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let mut member = member(cx, self.membership).await?;
        member.may_be_ruled(cx).await?;
        check_versions(cx, &member, self.membership_version, None).await?;
        if member.membership.state == MembershipState::Deactivated {
            return Err(Error::Denied);
        }
        let until = self.until.unwrap_or(Moment::FOR_EVER);
        if until <= cx.now {
            return Err(Error::field("until", Fault::Past));
        }
        // Until earlier than before is an unlocking.
        if member.membership.locked_until.is_some_and(|before| before > until) {
            member.may_be_unlocked(cx).await?;
        }
        let mut locked = member.membership.clone();
        locked.locked_until = Some(until);
        member.membership = cx.store.update(&member.membership, locked).await?;
        end_if_unusable(cx, &member.user).await?;
        cx.changed(Topic::Users);
        details(cx, &member).await
    }
}
