//! Adding a role of one's own.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::RoleId,
        module::{Level, Module},
        partner_role::PartnerRole,
        role::CountsIn,
    },
    error::Result,
    views::roles::{RoleShape, Shelf, check_shaping},
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use ts_rs::TS;

/// Adds a role of the partnership's own, or a copy of one under another name (checklist 119).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRole {
    shape: RoleShape,
}

/// The role that was added.
#[derive(Debug, Serialize, TS)]
pub struct AddedRole {
    role: RoleId,
}

impl Command for AddRole {
    const ACCESS: Access = Access::Holding(Module::Roles, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = AddedRole;

    async fn run(self, cx: &mut Cx) -> Result<AddedRole> {
        let shelf = Shelf::of(cx).await?;
        shelf.check(&self.shape, None)?;
        let empty = PartnerRole {
            id: RoleId::new(cx.new_id()),
            version: 1,
            partner_id: cx.partner()?,
            place: shelf.roles.iter().map(|role| role.place + 1).max().unwrap_or_default(),
            profile_key: None,
            name: None,
            rights: Json::default(),
            includes: None,
            is_administrator: false,
            stands_alone: false,
            is_deprecated: false,
            can_sign_in: true,
            counts_in: CountsIn::Both,
        };
        let role = self.shape.of(empty);
        check_shaping(cx, None, Some(&role), &shelf, &[]).await?;
        cx.store.insert(&role).await?;
        cx.changed(Topic::Users);
        Ok(AddedRole { role: role.id })
    }
}
