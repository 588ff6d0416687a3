//! Deactivating a user: they move to the Deactivated list, keep their roles, and work no more until reactivated.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::MembershipId,
        membership::{Membership, MembershipState},
        module::{Level, Module},
    },
    error::{Error, Result},
    sign_in::authenticate::end_if_unusable,
    views::user_details::{UserDetails, check_versions, details, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Deactivates a user of this account (checklist 103, 104); sessions end that open nothing more.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeactivateUser {
    membership: MembershipId,
    /// The version that the dialog was opened on.
    #[ts(type = "number")]
    membership_version: i64,
}

impl Command for DeactivateUser {
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
        let state = MembershipState::Deactivated;
        let (at, by) = (Some(cx.now), Some(cx.caller()?.user.full_name()));
        let deactivated = Membership { state, deactivated_at: at, deactivated_by: by, ..member.membership.clone() };
        member.membership = cx.store.update(&member.membership, deactivated).await?;
        end_if_unusable(cx, &member.user).await?;
        cx.changed(Topic::Users);
        details(cx, &member).await
    }
}
