//! Roles in the database.

use super::{
    Tx, Writer, on,
    writer::{removable, stored},
};
use crate::{
    domain::{ids::PartnerId, partner_role::PartnerRole},
    error::Result,
};

stored! {
    PartnerRole, "role",
    insert: "INSERT INTO roles (id, version, partner_id, place, profile_key, name, rights, includes, is_administrator, stands_alone, is_deprecated, can_sign_in, counts_in) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    update: "UPDATE roles SET version = $2 + 1, partner_id = $3, place = $4, profile_key = $5, name = $6, rights = $7, includes = $8, is_administrator = $9, stands_alone = $10, is_deprecated = $11, can_sign_in = $12, counts_in = $13 WHERE id = $1 AND version = $2",
    bind: [r.partner_id, r.place, r.profile_key.as_deref(), r.name.as_deref(), &r.rights, r.includes, r.is_administrator, r.stands_alone, r.is_deprecated, r.can_sign_in, r.counts_in] of r
}

removable! {
    PartnerRole,
    delete: "DELETE FROM roles WHERE id = $1 AND version = $2",
    forget: nothing_else
}

/// Nothing hangs on a role that nobody holds.
async fn nothing_else(_writer: &mut Writer, _role: &PartnerRole) -> Result<()> {
    Ok(())
}

/// The roles of a partnership, in the order in which they are offered.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId) -> Result<Vec<PartnerRole>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, place, profile_key, name, rights, includes, is_administrator, stands_alone, is_deprecated, can_sign_in, counts_in FROM roles WHERE partner_id = $1 ORDER BY place, id").bind(partner).fetch_all(c).await)?,
    )
}
