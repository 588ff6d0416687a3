//! Confirming a new e-mail address, with the code that was mailed to it; whoever reads that mailbox need not be signed in.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        email_address::EmailAddress,
        email_change::{CodePurpose, EmailChange},
        secret::Secret,
    },
    error::Result,
    store::email_changes,
    views::email_code::redeem,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Confirms a new address with its code or the secret of its link (checklist 114-116); it is not yet in force by that.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmEmailChange {
    email: EmailAddress,
    #[serde(skip_serializing)]
    code: Secret,
}

/// What came of it; a refusal is an answer, or its being counted would be undone.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(rename = "EmailConfirmed")]
pub enum ConfirmAnswer {
    /// The address is confirmed, and waits to be accepted.
    Confirmed,
    /// A wrong code, or one that was used, has expired or was replaced, or no such address: nothing says which.
    Refused,
}

impl Command for ConfirmEmailChange {
    const ACCESS: Access = Access::Anyone;
    type Output = ConfirmAnswer;

    async fn run(self, cx: &mut Cx) -> Result<ConfirmAnswer> {
        let Some(change) = redeem(cx, &self.email, &self.code, CodePurpose::Confirm).await? else {
            return Ok(ConfirmAnswer::Refused);
        };
        email_changes::end_codes(&mut cx.store, change.change, CodePurpose::Confirm).await?;
        cx.store.update(&change, EmailChange { verified_at: Some(cx.now), ..change.clone() }).await?;
        cx.changed(Topic::Users);
        Ok(ConfirmAnswer::Confirmed)
    }
}
