//! Oneself, as the page of one's own account shows it.

use crate::{
    command::Cx,
    domain::{
        ids::UserId,
        language::Language,
        moment::Moment,
        user::{LoginType, User},
    },
    error::{Error, Result},
    rules,
    store::{memberships, passwords},
    views::{
        email_change::{self, EmailChangeView},
        user_details::Refusal,
    },
};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

/// What belongs to the caller as a user (product.md, rule 5).
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Myself {
    user: UserId,
    #[ts(type = "number")]
    version: i64,
    first_name: String,
    last_name: String,
    login_name: String,
    email: String,
    /// The new address that is not yet in force.
    pending_email: Option<EmailChangeView>,
    language: Language,
    login_type: LoginType,
    password_changed_at: Option<Moment>,
    /// Why no new address can be asked for, or accepted, now.
    email_refusal: Option<Refusal>,
    /// Why one's own password cannot be reset now.
    reset_refusal: Option<Refusal>,
}

/// Describes the caller as they stand now.
pub async fn myself(cx: &mut Cx, user: &User) -> Result<Myself> {
    let password = passwords::get(&mut cx.store, user.id).await?.filter(|password| !password.must_change);
    let pending_email = email_change::pending(cx, user).await?;
    let switched = cx.caller()?.is_switched_for(user.id).then_some(Refusal::WhileSwitched);
    Ok(Myself {
        user: user.id,
        version: user.version,
        first_name: user.first_name.to_string(),
        last_name: user.last_name.to_string(),
        login_name: user.login_name.to_string(),
        email: user.email.to_string(),
        pending_email,
        language: user.language,
        login_type: user.login_type,
        password_changed_at: password.map(|password| password.set_at),
        email_refusal: switched,
        reset_refusal: reset_refusal(cx, user, switched.filter(|_| !cx.desk.transport.leaves())).await?,
    })
}

async fn reset_refusal(cx: &mut Cx, user: &User, switched: Option<Refusal>) -> Result<Option<Refusal>> {
    if user.login_type != LoginType::Email {
        return Ok(Some(Refusal::NoPassword));
    }
    let now = cx.now;
    for membership in memberships::of_user(&mut cx.store, user.id).await? {
        if rules::is_last_administrator(&mut cx.store, &membership, now).await? {
            let is_here = membership.account_id == cx.caller()?.account.id;
            return Ok(Some(if is_here { Refusal::LastAdministrator } else { Refusal::NeededElsewhere }));
        }
    }
    Ok(switched)
}

/// Refuses a save that was begun on another version than this, with what stands there now.
pub async fn check_version(cx: &mut Cx, user: &User, version: i64) -> Result<()> {
    if user.version == version {
        return Ok(());
    }
    let theirs = myself(cx, user).await?;
    Err(Error::Conflict(json!({ "theirs": theirs })))
}
