//! Giving up a new e-mail address of a user.

use crate::{
    command::{Access, Command, Cx},
    domain::{
        ids::{EmailChangeId, MembershipId},
        module::{Level, Module},
    },
    error::Result,
    views::{
        email_change::discard,
        user_details::{UserDetails, details, member},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives up the new e-mail address that was asked for; its code confirms nothing any more.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardEmailChange {
    membership: MembershipId,
    change: EmailChangeId,
}

impl Command for DiscardEmailChange {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let member = member(cx, self.membership).await?;
        member.may_be_readdressed(cx).await?;
        discard(cx, &member.user, self.change).await?;
        details(cx, &member).await
    }
}
