//! Role sets: every set of roles that somebody holds has a number, so that lists filter and order by numbers.

use crate::{
    domain::ids::{PartnerId, RoleId},
    error::Result,
    store::{Tx, on},
};
use sqlx::types::Json;

/// A set of roles that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleSet {
    /// Its number in list rows.
    pub id: i64,
    /// The roles, in the order of the profile.
    pub roles: Vec<RoleId>,
    /// Whether permissions were set beside them.
    pub is_custom: bool,
}

/// The number of a set of roles, with something set beside them or not; new or known.
pub(super) async fn intern(tx: &mut Tx, partner: PartnerId, roles: &[RoleId], is_custom: bool) -> Result<i64> {
    let known = on!(tx, c => sqlx::query_scalar("SELECT id FROM role_sets WHERE partner_id = $1 AND roles = $2 AND is_custom = $3").bind(partner).bind(Json(roles)).bind(is_custom).fetch_optional(c).await)?;
    if let Some(id) = known {
        return Ok(id);
    }
    Ok(
        on!(tx, c => sqlx::query_scalar("INSERT INTO role_sets (partner_id, roles, is_custom) VALUES ($1, $2, $3) ON CONFLICT (partner_id, roles, is_custom) DO UPDATE SET roles = excluded.roles RETURNING id").bind(partner).bind(Json(roles)).bind(is_custom).fetch_one(c).await)?,
    )
}

/// All sets of a partnership: some dozens, as there are combinations in use.
pub async fn sets_of(tx: &mut Tx, partner: PartnerId) -> Result<Vec<RoleSet>> {
    let rows: Vec<(i64, Json<Vec<RoleId>>, bool)> = on!(tx, c => sqlx::query_as("SELECT id, roles, is_custom FROM role_sets WHERE partner_id = $1").bind(partner).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, Json(roles), is_custom)| RoleSet { id, roles, is_custom }).collect())
}

/// The numbers of the sets that contain one of the roles.
pub async fn sets_with(tx: &mut Tx, partner: PartnerId, roles: &[RoleId]) -> Result<Vec<i64>> {
    let sets = sets_of(tx, partner).await?;
    Ok(sets.into_iter().filter(|set| set.roles.iter().any(|role| roles.contains(role))).map(|set| set.id).collect())
}
