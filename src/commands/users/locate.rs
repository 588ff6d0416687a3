//! Where in its list a user stands, so that the window can scroll there.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::MembershipId,
        module::{Level, Module},
    },
    error::Result,
    store::lists,
    views::user_query::UserQuery,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Finds a user's place in a filtered and ordered list.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LocateUser {
    membership: MembershipId,
    query: UserQuery,
}

/// A place in a list.
#[derive(Debug, Serialize, TS)]
pub struct UserPosition {
    /// From 0; `null` when the filters or the tab hide the user.
    #[ts(type = "number | null")]
    position: Option<i64>,
}

impl Command for LocateUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = UserPosition;

    async fn run(self, cx: &mut Cx) -> Result<UserPosition> {
        let finding = self.query.finding(cx).await?;
        let position = lists::position(&mut cx.store, &finding, self.membership).await?;
        Ok(UserPosition { position })
    }
}
