//! Who is signed in.

use crate::{
    command::{Access, Command, Cx, Effect},
    error::Result,
    views::who::{self, who},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Tells the caller who they are here and what they may do.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AskWhoAmI")]
pub struct WhoAmI {}

impl Command for WhoAmI {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    const BEFORE_NEW_PASSWORD: bool = true;
    type Output = who::WhoAmI;

    async fn run(self, cx: &mut Cx) -> Result<who::WhoAmI> {
        let caller = cx.caller()?.clone();
        who(&mut cx.store, &caller, &cx.desk).await
    }
}
