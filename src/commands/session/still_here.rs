//! A person who types but calls nothing is not idle.

use crate::{
    command::{Access, Command, Cx, Effect},
    error::Result,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps the session from ending while somebody works in the window; the call itself is what is noted.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StillHere {}

/// Nothing to tell.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "Empty")]
pub struct Done {}

impl Command for StillHere {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    const BEFORE_NEW_PASSWORD: bool = true;
    type Output = Done;

    async fn run(self, _cx: &mut Cx) -> Result<Done> {
        Ok(Done {})
    }
}
