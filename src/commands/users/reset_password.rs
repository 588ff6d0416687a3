//! Resetting a user's password: the old one ends now, a one-time password is mailed.

use crate::{
    command::{Access, Command, Cx},
    domain::{
        ids::MembershipId,
        membership::MembershipState,
        module::{Level, Module},
    },
    error::{Error, Result},
    views::{
        password_reset::{ResetDone, reset},
        user_details::member,
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Resets a user's password (checklist 3, 16-18): all sessions end, the next sign-in asks for a new one.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResetPassword {
    membership: MembershipId,
}

impl Command for ResetPassword {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = ResetDone;

    async fn run(self, cx: &mut Cx) -> Result<ResetDone> {
        let member = member(cx, self.membership).await?;
        member.may_be_taken_over(cx).await?;
        if !member.has_password(cx).await? || member.membership.state == MembershipState::Deactivated {
            return Err(Error::Denied);
        }
        reset(cx, &member.user).await
    }
}
