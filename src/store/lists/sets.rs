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
}

/// The number of a set of roles, new or known.
pub(super) async fn intern(tx: &mut Tx, partner: PartnerId, roles: &[RoleId]) -> Result<i64> {
    let known = on!(tx, c => sqlx::query_scalar("SELECT id FROM role_sets WHERE partner_id = $1 AND roles = $2").bind(partner).bind(Json(roles)).fetch_optional(c).await)?;
    if let Some(id) = known {
        return Ok(id);
    }
    Ok(
        on!(tx, c => sqlx::query_scalar("INSERT INTO role_sets (partner_id, roles) VALUES ($1, $2) ON CONFLICT (partner_id, roles) DO UPDATE SET roles = excluded.roles RETURNING id").bind(partner).bind(Json(roles)).fetch_one(c).await)?,
    )
}

/// All sets of a partnership: some dozens, as there are combinations in use.
pub async fn sets_of(tx: &mut Tx, partner: PartnerId) -> Result<Vec<RoleSet>> {
    let rows: Vec<(i64, Json<Vec<RoleId>>)> = on!(tx, c => sqlx::query_as("SELECT id, roles FROM role_sets WHERE partner_id = $1").bind(partner).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(id, Json(roles))| RoleSet { id, roles }).collect())
}

/// The numbers of the sets that contain one of the roles.
pub async fn sets_with(tx: &mut Tx, partner: PartnerId, roles: &[RoleId]) -> Result<Vec<i64>> {
    let sets = sets_of(tx, partner).await?;
    Ok(sets.into_iter().filter(|set| set.roles.iter().any(|role| roles.contains(role))).map(|set| set.id).collect())
}
