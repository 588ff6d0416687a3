//! Discarding a new e-mail address, with the code of the notice to the one in force; whoever reads that mailbox need not be signed in.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{email_address::EmailAddress, email_change::CodePurpose, secret::Secret},
    error::Result,
    views::email_code::redeem,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Discards a request that is not yet in force, with the code or the secret of the link in its notice (security.md, "Life of tokens").
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardEmailChangeByCode {
    /// The address in force, which the notice was mailed to.
    email: EmailAddress,
    #[serde(skip_serializing)]
    code: Secret,
}

/// What came of it; a refusal is an answer, or its being counted would be undone.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(rename = "EmailDiscarded")]
pub enum DiscardAnswer {
    /// The request is gone; its codes do nothing any more.
    Discarded,
    /// A wrong code, or one that was used, has expired or was replaced, or no such address: nothing says which.
    Refused,
}

impl Command for DiscardEmailChangeByCode {
    const ACCESS: Access = Access::Anyone;
    type Output = DiscardAnswer;

    async fn run(self, cx: &mut Cx) -> Result<DiscardAnswer> {
        let Some(change) = redeem(cx, &self.email, &self.code, CodePurpose::Discard).await? else {
            return Ok(DiscardAnswer::Refused);
        };
        cx.store.remove(&change).await?;
        cx.changed(Topic::Users);
        Ok(DiscardAnswer::Discarded)
    }
}
