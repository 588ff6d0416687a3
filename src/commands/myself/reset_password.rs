//! Resetting one's own password.

use crate::{
    command::{Access, Command, Cx},
    domain::{access::Place, user::LoginType},
    error::{Error, Result},
    views::password_reset::{ResetDone, reset},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ends one's own password and sessions, and mails one a password for one sign-in (checklist 67).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResetMyPassword {}

impl Command for ResetMyPassword {
    const ACCESS: Access = Access::SignedIn;
    type Output = ResetDone;

    async fn run(self, cx: &mut Cx) -> Result<ResetDone> {
        let caller = cx.caller()?;
        if caller.user.login_type != LoginType::Email || !caller.places.iter().any(Place::may_sign_in) {
            return Err(Error::Denied);
        }
        let user = caller.user.clone();
        reset(cx, &user).await
    }
}
