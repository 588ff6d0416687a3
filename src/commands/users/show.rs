//! One user, as the drawer shows them.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::MembershipId,
        module::{Level, Module},
    },
    error::Result,
    views::user_details::{UserDetails, details, member},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Shows a user of the account.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowUser {
    membership: MembershipId,
}

impl Command for ShowUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let member = member(cx, self.membership).await?;
        details(cx, &member).await
    }
}
