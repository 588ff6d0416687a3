//! How many users each tab holds.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        membership::Tab,
        module::{Level, Module},
    },
    error::Result,
    store::lists,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Counts the users of each tab.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountUsers {}

/// True counts, whatever the filters.
#[derive(Debug, Serialize, TS)]
pub struct UserCounts {
    #[ts(type = "number")]
    active: i64,
    #[ts(type = "number")]
    pending: i64,
    #[ts(type = "number")]
    deactivated: i64,
}

impl Command for CountUsers {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = UserCounts;

    async fn run(self, cx: &mut Cx) -> Result<UserCounts> {
        let account = cx.account()?;
        let active = lists::list(&mut cx.store, account, Tab::Active).await?.size;
        let pending = lists::list(&mut cx.store, account, Tab::Pending).await?.size;
        let deactivated = lists::list(&mut cx.store, account, Tab::Deactivated).await?.size;
        Ok(UserCounts { active, pending, deactivated })
    }
}
