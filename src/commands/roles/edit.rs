//! Changing a role of one's own: for everybody who holds it, at their next call.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::RoleId,
        module::{Level, Module},
    },
    error::Result,
    views::roles::{RoleShape, Shelf, check_shaping, check_version, holders},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes a role of the partnership's own; those of the profile are copied instead.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRole {
    role: RoleId,
    /// The version that the form was filled from.
    #[ts(type = "number")]
    version: i64,
    shape: RoleShape,
}

/// For how many it is another role now.
#[derive(Debug, Serialize, TS)]
pub struct EditedRole {
    holders: usize,
}

impl Command for EditRole {
    const ACCESS: Access = Access::Holding(Module::Roles, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = EditedRole;

    async fn run(self, cx: &mut Cx) -> Result<EditedRole> {
        let shelf = Shelf::of(cx).await?;
        let before = shelf.own(self.role)?.clone();
        check_version(cx, &shelf, &before, self.version).await?;
        shelf.check(&self.shape, Some(before.id))?;
        let after = self.shape.of(before.clone());
        let holders = holders(cx, &shelf, before.id).await?;
        check_shaping(cx, Some(&before), Some(&after), &shelf, &holders).await?;
        cx.store.update(&before, after).await?;
        cx.changed(Topic::Users);
        Ok(EditedRole { holders: holders.len() })
    }
}
