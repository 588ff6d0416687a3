//! Putting the new e-mail address of a user in force.

use crate::{
    command::{Access, Command, Cx},
    domain::{
        ids::{EmailChangeId, MembershipId},
        module::{Level, Module},
    },
    error::Result,
    views::{
        email_change::{EmailAccepted, accept},
        user_details::member,
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts a confirmed address in force (checklist 118); all sessions of that user end.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptEmailChange {
    membership: MembershipId,
    change: EmailChangeId,
}

impl Command for AcceptEmailChange {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = EmailAccepted;

    async fn run(self, cx: &mut Cx) -> Result<EmailAccepted> {
        let member = member(cx, self.membership).await?;
        member.may_be_readdressed(cx).await?;
        accept(cx, &member.user, self.change).await
    }
}
