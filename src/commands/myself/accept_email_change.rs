//! Putting a new e-mail address of one's own in force.

use crate::{
    command::{Access, Command, Cx},
    domain::ids::EmailChangeId,
    error::Result,
    views::email_change::{EmailAccepted, accept},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts one's own confirmed address in force (checklist 118), which signs one out everywhere (checklist 61).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptMyEmailChange {
    change: EmailChangeId,
}

impl Command for AcceptMyEmailChange {
    const ACCESS: Access = Access::SignedIn;
    type Output = EmailAccepted;

    async fn run(self, cx: &mut Cx) -> Result<EmailAccepted> {
        let user = cx.caller()?.user.clone();
        accept(cx, &user, self.change).await
    }
}
