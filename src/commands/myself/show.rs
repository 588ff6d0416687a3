//! Oneself.

use crate::{
    command::{Access, Command, Cx, Effect},
    error::Result,
    views::myself::{Myself, myself},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Shows what belongs to the caller as a user (checklist 41, 42).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowMyself {}

impl Command for ShowMyself {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    type Output = Myself;

    async fn run(self, cx: &mut Cx) -> Result<Myself> {
        let user = cx.caller()?.user.clone();
        myself(cx, &user).await
    }
}
