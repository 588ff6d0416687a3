//! Memberships in the database.

use super::{
    Tx, Writer, on, users,
    writer::{removable, stored},
};
use crate::{
    domain::{
        ids::{AccountId, MembershipId, PartnerId, UserId},
        membership::{Membership, Scope},
    },
    error::{Error, Result},
};

stored! {
    Membership, "membership",
    insert: "INSERT INTO memberships (id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at, custom, scope, accounts, ends_at, deactivated_at, deactivated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    update: "UPDATE memberships SET version = $2 + 1, partner_id = $3, account_id = $4, user_id = $5, state = $6, roles = $7, locked_until = $8, added_at = $9, custom = $10, scope = $11, accounts = $12, ends_at = $13, deactivated_at = $14, deactivated_by = $15 WHERE id = $1 AND version = $2",
    bind: [m.partner_id, m.account_id, m.user_id, m.state, &m.roles, m.locked_until, m.added_at, &m.custom, m.scope, &m.accounts, m.ends_at, m.deactivated_at, m.deactivated_by.as_deref()] of m,
    refresh: refresh
}

removable! {
    Membership,
    delete: "DELETE FROM memberships WHERE id = $1 AND version = $2",
    forget: forget
}

async fn refresh(writer: &mut Writer, membership: &Membership) -> Result<()> {
    let user = users::get(writer, membership.user_id).await?.ok_or(Error::NotFound)?;
    forget_reached(writer, membership.id).await?;
    if membership.scope == Scope::Listed {
        for account in &membership.accounts.0 {
            reach(writer, *account, membership.id).await?;
        }
    }
    super::lists::refresh(writer, membership, &user).await
}

async fn forget(writer: &mut Writer, membership: &Membership) -> Result<()> {
    forget_reached(writer, membership.id).await?;
    super::lists::forget(writer, membership.id).await
}

async fn reach(tx: &mut Tx, account: AccountId, membership: MembershipId) -> Result<()> {
    on!(tx, c => sqlx::query("INSERT INTO reached_accounts (account_id, membership_id) VALUES ($1, $2) ON CONFLICT DO NOTHING").bind(account).bind(membership).execute(c).await.map(|_| ()))?;
    Ok(())
}

async fn forget_reached(tx: &mut Tx, membership: MembershipId) -> Result<()> {
    on!(tx, c => sqlx::query("DELETE FROM reached_accounts WHERE membership_id = $1").bind(membership).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The membership with this id, whatever account it is in.
pub async fn get(tx: &mut Tx, id: MembershipId) -> Result<Option<Membership>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at, custom, scope, accounts, ends_at, deactivated_at, deactivated_by FROM memberships WHERE id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// All memberships of a user, the oldest first.
pub async fn of_user(tx: &mut Tx, user: UserId) -> Result<Vec<Membership>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at, custom, scope, accounts, ends_at, deactivated_at, deactivated_by FROM memberships WHERE user_id = $1 ORDER BY added_at, id").bind(user).fetch_all(c).await)?,
    )
}

/// The members of an account that hold one of the role sets, for rules over several users.
pub async fn holding(tx: &mut Tx, account: AccountId, role_sets: &[i64]) -> Result<Vec<Membership>> {
    let mut members = Vec::new();
    for set in role_sets {
        let some: Vec<Membership> = on!(tx, c => sqlx::query_as("SELECT m.id, m.version, m.partner_id, m.account_id, m.user_id, m.state, m.roles, m.locked_until, m.added_at, m.custom, m.scope, m.accounts, m.ends_at, m.deactivated_at, m.deactivated_by FROM memberships m JOIN user_list l ON l.membership_id = m.id JOIN lists p ON p.place = l.place WHERE p.account_id = $1 AND p.tab = 'active' AND l.role_set = $2").bind(account).bind(*set).fetch_all(c).await)?;
        members.extend(some);
    }
    Ok(members)
}

/// Every membership in an account of this partnership.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId) -> Result<Vec<Membership>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at, custom, scope, accounts, ends_at, deactivated_at, deactivated_by FROM memberships WHERE partner_id = $1").bind(partner).fetch_all(c).await)?,
    )
}

/// How many memberships hold these roles, deactivated ones too.
#[derive(Debug, sqlx::FromRow)]
pub struct Holders {
    /// The set of roles.
    pub role_set: i64,
    /// The account that they are in.
    pub account: AccountId,
    /// How many.
    pub count: i64,
}

/// How many memberships of a partnership hold each set of roles, account by account.
pub async fn holders(tx: &mut Tx, partner: PartnerId) -> Result<Vec<Holders>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT l.role_set AS role_set, p.account_id AS account, count(*) AS count FROM role_sets s JOIN user_list l ON l.role_set = s.id JOIN lists p ON p.place = l.place WHERE s.partner_id = $1 GROUP BY l.role_set, p.account_id").bind(partner).fetch_all(c).await)?,
    )
}
