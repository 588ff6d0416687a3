//! Asking for a new e-mail address of one's own.

use crate::{
    command::{Access, Command, Cx},
    domain::email_address::EmailAddress,
    error::Result,
    views::{
        email_change::request,
        myself::{Myself, myself},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a new address (checklist 42, 61, 113-117): the old one stays in force until the new one is confirmed and accepted.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RequestMyEmailChange {
    email: EmailAddress,
}

impl Command for RequestMyEmailChange {
    const ACCESS: Access = Access::SignedIn;
    type Output = Myself;

    async fn run(self, cx: &mut Cx) -> Result<Myself> {
        let user = cx.caller()?.user.clone();
        request(cx, &user, self.email).await?;
        myself(cx, &user).await
    }
}
