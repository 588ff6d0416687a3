//! Roles as a partner account has them: copied from its profile when it is set up, its own from then on.

use super::{
    ids::{PartnerId, RoleId},
    rights::Rights,
    role::{CountsIn, Role},
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

/// A role of a partnership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct PartnerRole {
    /// Which one.
    pub id: RoleId,
    /// Counts changes, from 1.
    pub version: i64,
    /// Whose.
    pub partner_id: PartnerId,
    /// Its place in the order in which roles are offered.
    pub place: i64,
    /// The profile's key, which names its words; `None` for an own role.
    pub profile_key: Option<String>,
    /// The name of an own role.
    pub name: Option<String>,
    /// What it opens.
    pub rights: Json<Rights>,
    /// The role that this one contains.
    pub includes: Option<RoleId>,
    /// Counts for the rule that an account has an administrator.
    pub is_administrator: bool,
    /// Excludes all others.
    pub stands_alone: bool,
    /// Is given to nobody any more.
    pub is_deprecated: bool,
    /// Whether who holds only roles without this may sign in at all.
    pub can_sign_in: bool,
    /// Where its rights count.
    pub counts_in: CountsIn,
}

impl Role for PartnerRole {
    type Id = RoleId;
    fn id(&self) -> &RoleId {
        &self.id
    }
    fn stands_alone(&self) -> bool {
        self.stands_alone
    }
    fn is_deprecated(&self) -> bool {
        self.is_deprecated
    }
}

/// The rights of all these roles together, with those of the roles they contain.
pub fn rights_of(held: &[RoleId], roles: &[PartnerRole]) -> Rights {
    let with = |id: &RoleId| roles.iter().find(|role| role.id == *id);
    let own = held.iter().filter_map(with);
    own.flat_map(|role| std::iter::once(role).chain(role.includes.as_ref().and_then(with)))
        .fold(Rights::default(), |all, role| all.union(&role.rights))
}
