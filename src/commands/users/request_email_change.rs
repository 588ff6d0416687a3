//! Asking for a new e-mail address of a user.

use crate::{
    command::{Access, Command, Cx},
    domain::{
        email_address::EmailAddress,
        ids::MembershipId,
        membership::MembershipState,
        module::{Level, Module},
    },
    error::{Error, Result},
    views::{
        email_change::request,
        user_details::{UserDetails, details, member},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a new e-mail address (checklist 60, 113-117): the old one stays in force until the new one is confirmed and accepted.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RequestEmailChange {
    membership: MembershipId,
    email: EmailAddress,
}

impl Command for RequestEmailChange {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let member = member(cx, self.membership).await?;
        member.may_be_readdressed(cx).await?;
        if member.membership.state == MembershipState::Deactivated {
            return Err(Error::Denied);
        }
        request(cx, &member.user, self.email).await?;
        details(cx, &member).await
    }
}
