//! Reactivating a user: they are back in the list, with the roles that they kept.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::MembershipId,
        membership::{Membership, MembershipState},
        module::{Level, Module},
    },
    error::{Error, Result},
    views::user_details::{UserDetails, check_giving, check_versions, details, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reactivates a deactivated user of this account (checklist 108); whoever never came in before waits for that again.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReactivateUser {
    membership: MembershipId,
    /// The version that the list showed.
    #[ts(type = "number")]
    membership_version: i64,
}

impl Command for ReactivateUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let mut member = member(cx, self.membership).await?;
        member.may_be_ruled(cx).await?;
        check_versions(cx, &member, self.membership_version, None).await?;
        if member.membership.state != MembershipState::Deactivated {
            return Err(Error::Denied);
        }
        // What was taken away with the deactivation is given anew.
        check_giving(cx, None, &member.place()).await?;
        let state = match member.is_awaited(cx).await? {
            true => MembershipState::Pending,
            false => MembershipState::Active,
        };
        let back = Membership { state, deactivated_at: None, deactivated_by: None, ..member.membership.clone() };
        member.membership = cx.store.update(&member.membership, back).await?;
        cx.changed(Topic::Users);
        details(cx, &member).await
    }
}
