//! Confirming a new e-mail address, with the code that was mailed to it; whoever reads that mailbox need not be signed in.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        email_address::EmailAddress,
        email_change::EmailChange,
        ids::{EmailChangeId, PartnerId},
        secret::Secret,
        user::User,
    },
    error::{Error, Result},
    sign_in::{
        email_code::{TRIES, digest},
        ended_codes::end,
    },
    store::{email_changes, journal, users},
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
        // Whoever is signed in at this computer need not be who reads that mailbox.
        cx.caller = None;
        cx.journal_in(PartnerId::INSTALLATION, self.email.to_string());
        email_changes::count_try(&mut cx.store, &self.email).await?;
        let found = match digest(&self.email, self.code.reveal()) {
            Some(digest) => email_changes::consume(&mut cx.store, &digest).await?,
            None => None,
        };
        match open(cx, found).await? {
            Some((change, user)) => confirm(cx, &change, &user).await,
            None => self.refuse(cx).await,
        }
    }
}

impl ConfirmEmailChange {
    /// Refuses; codes of the address that were tried too often end.
    async fn refuse(&self, cx: &mut Cx) -> Result<ConfirmAnswer> {
        cx.refusal = Some("wrongCode");
        for id in email_changes::tried_out(&mut cx.store, &self.email, TRIES).await? {
            if let Some(change) = email_changes::get(&mut cx.store, id).await? {
                end(&mut cx.store, &change).await?;
                cx.changed(Topic::Users);
            }
        }
        Ok(ConfirmAnswer::Refused)
    }
}

async fn open(cx: &mut Cx, id: Option<EmailChangeId>) -> Result<Option<(EmailChange, User)>> {
    let Some(id) = id else { return Ok(None) };
    let now = cx.now;
    let change = email_changes::get(&mut cx.store, id).await?.filter(|change| change.is_open_at(now));
    let Some(change) = change else { return Ok(None) };
    let user = users::get(&mut cx.store, change.id).await?.ok_or(Error::NotFound)?;
    Ok(Some((change, user)))
}

async fn confirm(cx: &mut Cx, change: &EmailChange, user: &User) -> Result<ConfirmAnswer> {
    journal::lock_chain(&mut cx.store, user.home_partner).await?;
    cx.journal_in(user.home_partner, user.full_name());
    email_changes::end_codes(&mut cx.store, change.change).await?;
    cx.store.update(change, EmailChange { verified_at: Some(cx.now), ..change.clone() }).await?;
    cx.changed(Topic::Users);
    Ok(ConfirmAnswer::Confirmed)
}
