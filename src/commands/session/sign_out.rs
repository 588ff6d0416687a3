//! Signing out.

use super::still_here::Done;
use crate::{
    command::{Access, Command, Cx, SessionChange},
    error::Result,
    store::sessions,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ends the caller's session.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignOut {}

impl Command for SignOut {
    const ACCESS: Access = Access::SignedIn;
    const BEFORE_NEW_PASSWORD: bool = true;
    type Output = Done;

    async fn run(self, cx: &mut Cx) -> Result<Done> {
        let session = cx.caller()?.session_hash;
        sessions::end(&mut cx.store, &session).await?;
        cx.session = SessionChange::Ended;
        Ok(Done {})
    }
}
