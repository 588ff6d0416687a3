//! Accounts in the database.

use super::{Tx, on, writer::stored};
use crate::{
    domain::{
        account::Account,
        ids::{AccountId, PartnerId},
    },
    error::Result,
};

stored! {
    Account, "account",
    insert: "INSERT INTO accounts (id, version, partner_id, parent_id, kind, name, number, city, profile, added_at, archived_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    update: "UPDATE accounts SET version = $2 + 1, partner_id = $3, parent_id = $4, kind = $5, name = $6, number = $7, city = $8, profile = $9, added_at = $10, archived_at = $11 WHERE id = $1 AND version = $2",
    bind: [a.partner_id, a.parent_id, a.kind, a.name.as_str(), a.number.as_str(), a.city.as_str(), a.profile.as_str(), a.added_at, a.archived_at] of a
}

/// The account with this id.
pub async fn get(tx: &mut Tx, id: AccountId) -> Result<Option<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, added_at, archived_at FROM accounts WHERE id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// The first partner account of the installation; `None` before anything is set up.
pub async fn first_partner(tx: &mut Tx) -> Result<Option<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, added_at, archived_at FROM accounts WHERE kind = 'partner' ORDER BY added_at, id LIMIT 1").fetch_optional(c).await)?,
    )
}

/// How many partner accounts there are.
pub async fn count_partners(tx: &mut Tx) -> Result<i64> {
    Ok(on!(tx, c => sqlx::query_scalar("SELECT count(*) FROM accounts WHERE kind = 'partner'").fetch_one(c).await)?)
}

/// Every account of a partnership, by name.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId) -> Result<Vec<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, added_at, archived_at FROM accounts WHERE partner_id = $1 ORDER BY name, id").bind(partner).fetch_all(c).await)?,
    )
}

/// The partner accounts directly below another.
pub async fn sub_partners(tx: &mut Tx, account: AccountId) -> Result<Vec<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, added_at, archived_at FROM accounts WHERE parent_id = $1 AND kind = 'partner' ORDER BY name, id").bind(account).fetch_all(c).await)?,
    )
}
