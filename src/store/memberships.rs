//! Memberships in the database.

use super::{Tx, Writer, on, users, writer::stored};
use crate::{
    domain::{
        ids::{AccountId, MembershipId, UserId},
        membership::Membership,
    },
    error::{Error, Result},
};

stored! {
    Membership, "membership",
    insert: "INSERT INTO memberships (id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    update: "UPDATE memberships SET version = $2 + 1, partner_id = $3, account_id = $4, user_id = $5, state = $6, roles = $7, locked_until = $8, added_at = $9 WHERE id = $1 AND version = $2",
    bind: [m.partner_id, m.account_id, m.user_id, m.state, &m.roles, m.locked_until, m.added_at] of m,
    refresh: refresh
}

async fn refresh(writer: &mut Writer, membership: &Membership) -> Result<()> {
    let user = users::get(writer, membership.user_id).await?.ok_or(Error::NotFound)?;
    super::lists::refresh(writer, membership, &user).await
}

/// The membership with this id, whatever account it is in.
pub async fn get(tx: &mut Tx, id: MembershipId) -> Result<Option<Membership>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at FROM memberships WHERE id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// All memberships of a user, the oldest first.
pub async fn of_user(tx: &mut Tx, user: UserId) -> Result<Vec<Membership>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, partner_id, account_id, user_id, state, roles, locked_until, added_at FROM memberships WHERE user_id = $1 ORDER BY added_at, id").bind(user).fetch_all(c).await)?,
    )
}

/// The members of an account that hold one of the role sets, for rules over several users.
pub async fn holding(tx: &mut Tx, account: AccountId, role_sets: &[i64]) -> Result<Vec<Membership>> {
    let mut members = Vec::new();
    for set in role_sets {
        let some: Vec<Membership> = on!(tx, c => sqlx::query_as("SELECT m.id, m.version, m.partner_id, m.account_id, m.user_id, m.state, m.roles, m.locked_until, m.added_at FROM memberships m JOIN user_list l ON l.membership_id = m.id JOIN lists p ON p.place = l.place WHERE p.account_id = $1 AND p.tab = 'active' AND l.role_set = $2").bind(account).bind(*set).fetch_all(c).await)?;
        members.extend(some);
    }
    Ok(members)
}
