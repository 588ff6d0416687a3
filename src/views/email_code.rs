//! Codes that were mailed for an e-mail change, typed by somebody who need not be signed in.

use crate::{
    command::{Cx, Topic},
    domain::{
        email_address::EmailAddress,
        email_change::{CodePurpose, EmailChange},
        ids::{EmailChangeId, PartnerId},
        secret::Secret,
        user::User,
    },
    error::{Error, Result},
    sign_in::{
        email_code::{TRIES, digest},
        ended_codes::end,
    },
    store::{email_changes, users},
};

/// Uses a code up and says which change it is for; the act is journaled in the name of its user. `None`: it is refused, which must
/// be an answer, or its being counted would be undone; nothing says why.
pub async fn redeem(
    cx: &mut Cx,
    email: &EmailAddress,
    code: &Secret,
    purpose: CodePurpose,
) -> Result<Option<EmailChange>> {
    // Whoever is signed in at this computer need not be who reads that mailbox.
    cx.caller = None;
    cx.journal_in(PartnerId::INSTALLATION, email.to_string());
    email_changes::count_try(&mut cx.store, email, purpose).await?;
    let found = match digest(email, code.reveal()) {
        Some(digest) => email_changes::consume(&mut cx.store, &digest, purpose).await?,
        None => None,
    };
    let waiting = match found {
        Some(id) => waiting(cx, id, purpose).await?,
        None => None,
    };
    let Some((change, user)) = waiting else {
        refuse(cx, email, purpose).await?;
        return Ok(None);
    };
    cx.journal_in(user.home_partner, user.full_name());
    Ok(Some(change))
}

/// The change, while such a code counts for it.
async fn waiting(cx: &mut Cx, id: EmailChangeId, purpose: CodePurpose) -> Result<Option<(EmailChange, User)>> {
    let Some(change) = email_changes::get(&mut cx.store, id).await? else { return Ok(None) };
    let user = users::get(&mut cx.store, change.id).await?.ok_or(Error::NotFound)?;
    Ok(Some((change, user)).filter(|(change, _)| change.takes_at(purpose, cx.now)))
}

/// Refuses; codes of the address that were tried too often end.
async fn refuse(cx: &mut Cx, email: &EmailAddress, purpose: CodePurpose) -> Result<()> {
    cx.refusal = Some("wrongCode");
    for id in email_changes::tried_out(&mut cx.store, email, purpose, TRIES).await? {
        email_changes::end_codes(&mut cx.store, id, purpose).await?;
        let change = email_changes::get(&mut cx.store, id).await?;
        if let (CodePurpose::Confirm, Some(change)) = (purpose, change) {
            end(&mut cx.store, &change).await?;
            cx.changed(Topic::Users);
        }
    }
    Ok(())
}
