//! Accounts in the database.

use super::{
    Tx, Writer, lists, on,
    writer::{removable, stored},
};
use crate::{
    domain::{
        account::Account,
        ids::{AccountId, PartnerId},
    },
    error::Result,
};

stored! {
    Account, "account",
    insert: "INSERT INTO accounts (id, version, partner_id, parent_id, kind, name, number, city, profile, links, added_at, archived_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    update: "UPDATE accounts SET version = $2 + 1, partner_id = $3, parent_id = $4, kind = $5, name = $6, number = $7, city = $8, profile = $9, links = $10, added_at = $11, archived_at = $12 WHERE id = $1 AND version = $2",
    bind: [a.partner_id, a.parent_id, a.kind, a.name.as_str(), a.number.as_str(), a.city.as_str(), a.profile.as_str(), &a.links, a.added_at, a.archived_at] of a
}

removable! {
    Account,
    delete: "DELETE FROM accounts WHERE id = $1 AND version = $2",
    forget: forget
}

/// The lists of an account in which nobody is end with it.
async fn forget(writer: &mut Writer, account: &Account) -> Result<()> {
    lists::forget_account(writer, account.id).await
}

/// Whether somebody has a place in an account, or reaches it because it is listed, or another account is below it.
pub async fn anything_hangs_on(tx: &mut Tx, id: AccountId) -> Result<bool> {
    let hanging: i64 = on!(tx, c => sqlx::query_scalar("SELECT (SELECT count(*) FROM memberships WHERE account_id = $1) + (SELECT count(*) FROM reached_accounts WHERE account_id = $1) + (SELECT count(*) FROM accounts WHERE parent_id = $1)").bind(id).fetch_one(c).await)?;
    Ok(hanging > 0)
}

/// The account with this id.
pub async fn get(tx: &mut Tx, id: AccountId) -> Result<Option<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, links, added_at, archived_at FROM accounts WHERE id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// The first partner account of the installation; `None` before anything is set up.
pub async fn first_partner(tx: &mut Tx) -> Result<Option<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, links, added_at, archived_at FROM accounts WHERE kind = 'partner' ORDER BY added_at, id LIMIT 1").fetch_optional(c).await)?,
    )
}

/// How many partner accounts there are.
pub async fn count_partners(tx: &mut Tx) -> Result<i64> {
    Ok(on!(tx, c => sqlx::query_scalar("SELECT count(*) FROM accounts WHERE kind = 'partner'").fetch_one(c).await)?)
}

/// Every account of a partnership, by name.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId) -> Result<Vec<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, links, added_at, archived_at FROM accounts WHERE partner_id = $1 ORDER BY name, id").bind(partner).fetch_all(c).await)?,
    )
}

/// The partner accounts directly below another.
pub async fn sub_partners(tx: &mut Tx, account: AccountId) -> Result<Vec<Account>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, parent_id, kind, name, number, city, profile, links, added_at, archived_at FROM accounts WHERE parent_id = $1 AND kind = 'partner' ORDER BY name, id").bind(account).fetch_all(c).await)?,
    )
}
