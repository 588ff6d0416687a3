//! Whom a typed name means: an e-mail address or a login name, however it is written.

use crate::{
    domain::{email_address::EmailAddress, field::FromText, login_name::LoginName, user::User},
    error::Result,
    store::{Tx, users},
};

/// The user with this address or login name; text that can be neither is nobody's.
pub async fn user_called(tx: &mut Tx, typed: &str) -> Result<Option<User>> {
    let mut id = None;
    if let Ok(email) = EmailAddress::from_text(typed.into()) {
        id = users::with_email_key(tx, &email.canonical()).await?;
    } else if let Ok(name) = LoginName::from_text(typed.into()) {
        id = users::with_login_key(tx, &name.key()).await?;
    }
    match id {
        Some(id) => users::get(tx, id).await,
        None => Ok(None),
    }
}
