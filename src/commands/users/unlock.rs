//! Unlocking a user.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::MembershipId,
        module::{Level, Module},
    },
    error::Result,
    views::user_details::{UserDetails, check_versions, details, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ends a lock at once. Wrong passwords still count: they are the user's, not the membership's, and whoever unlocks it again and
/// again would guess without waiting.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockUser {
    membership: MembershipId,
    /// The version that the list showed.
    #[ts(type = "number")]
    membership_version: i64,
}

impl Command for UnlockUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let mut member = member(cx, self.membership).await?;
        member.may_be_unlocked(cx).await?;
        check_versions(cx, &member, self.membership_version, None).await?;
        let mut unlocked = member.membership.clone();
        unlocked.locked_until = None;
        member.membership = cx.store.update(&member.membership, unlocked).await?;
        cx.changed(Topic::Users);
        details(cx, &member).await
    }
}
