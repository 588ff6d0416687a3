//! Deleting a role of one's own that nobody holds.

use super::super::session::still_here::Done;
use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::RoleId,
        module::{Level, Module},
    },
    error::{Error, Result},
    views::roles::{Shelf, check_shaping, check_version, holders},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Deletes a role of the partnership's own; one that somebody holds is taken from them first.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteRole {
    role: RoleId,
    /// The version that the question was asked about.
    #[ts(type = "number")]
    version: i64,
}

impl Command for DeleteRole {
    const ACCESS: Access = Access::Holding(Module::Roles, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = Done;

    async fn run(self, cx: &mut Cx) -> Result<Done> {
        let shelf = Shelf::of(cx).await?;
        let role = shelf.own(self.role)?.clone();
        check_version(cx, &shelf, &role, self.version).await?;
        if !holders(cx, &shelf, role.id).await?.is_empty() {
            return Err(Error::RoleHeld);
        }
        check_shaping(cx, Some(&role), None, &shelf, &[]).await?;
        cx.store.remove(&role).await?;
        cx.changed(Topic::Users);
        Ok(Done {})
    }
}
