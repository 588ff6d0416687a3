//! Giving up a new e-mail address of one's own.

use crate::{
    command::{Access, Command, Cx},
    domain::ids::EmailChangeId,
    error::Result,
    views::{
        email_change::discard,
        myself::{Myself, myself},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives up the new address that was asked for, whoever did; its code confirms nothing any more.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardMyEmailChange {
    change: EmailChangeId,
}

impl Command for DiscardMyEmailChange {
    const ACCESS: Access = Access::SignedIn;
    type Output = Myself;

    async fn run(self, cx: &mut Cx) -> Result<Myself> {
        let user = cx.caller()?.user.clone();
        discard(cx, &user, self.change).await?;
        myself(cx, &user).await
    }
}
