//! The roles of the partnership, who holds them and what they open.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::module::{Level, Module},
    error::Result,
    views::roles::{RoleDetails, Shelf, details},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Shows every role with the number of its holders and what it opens (checklist 119).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRoles {}

/// All roles, and what a role can open here.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RolesPage {
    roles: Vec<RoleDetails>,
    /// The modules of the portal, in their order.
    modules: Vec<Module>,
    /// Those that nobody but an administrator may hold.
    administrator_only: Vec<Module>,
}

impl Command for ShowRoles {
    const ACCESS: Access = Access::Holding(Module::Roles, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = RolesPage;

    async fn run(self, cx: &mut Cx) -> Result<RolesPage> {
        let shelf = Shelf::of(cx).await?;
        Ok(RolesPage {
            roles: details(cx, &shelf).await?,
            modules: shelf.profile.modules.clone(),
            administrator_only: shelf.profile.administrator_only.clone(),
        })
    }
}
