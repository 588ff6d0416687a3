//! Sessions in the database: only the SHA-256 of a token is kept. Neither versioned nor journaled.

use super::{Tx, Writer, on};
use crate::{
    domain::{
        account::Account, ids::UserId, membership::Membership, moment::Moment, partner_role::PartnerRole, user::User,
    },
    error::Result,
};
use sqlx::types::Json;

/// A signed-in person, with all that decides about what they may do.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SignedIn {
    /// Who.
    #[sqlx(flatten)]
    pub user: User,
    /// When a call last came with the session, to the minute.
    pub last_used_at: Moment,
    /// True while somebody else has known their password; `None` without a password.
    pub must_change: Option<bool>,
    /// Their memberships, the oldest first.
    pub memberships: Json<Vec<Membership>>,
    /// The accounts that these are in.
    pub accounts: Json<Vec<Account>>,
    /// The roles of their partnerships, in the order in which they are offered.
    pub roles: Json<Vec<PartnerRole>>,
}

/// Whose session this token hash stands for. One statement, for each that follows another costs every call a tenth of a
/// millisecond on its way to the database's thread and back.
pub async fn get(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SignedIn>> {
    Ok(match tx {
        Tx::Sqlite(tx) => {
            sqlx::query_as("SELECT u.id, u.version, u.home_partner, u.home_account, u.first_name, u.last_name, u.login_name, u.email, u.language, u.login_type, u.added_at, s.last_used_at, p.must_change, (SELECT json_group_array(json_object('id', hex(m.id), 'version', m.version, 'partnerId', hex(m.partner_id), 'accountId', hex(m.account_id), 'userId', hex(m.user_id), 'state', m.state, 'roles', json(m.roles), 'lockedUntil', m.locked_until, 'addedAt', m.added_at, 'custom', json(m.custom), 'scope', m.scope, 'accounts', json(m.accounts), 'endsAt', m.ends_at, 'deactivatedAt', m.deactivated_at, 'deactivatedBy', m.deactivated_by) ORDER BY m.added_at, m.id) FROM memberships m WHERE m.user_id = u.id) AS memberships, (SELECT json_group_array(json_object('id', hex(a.id), 'version', a.version, 'partnerId', hex(a.partner_id), 'parentId', iif(a.parent_id IS NULL, NULL, hex(a.parent_id)), 'kind', a.kind, 'name', a.name, 'number', a.number, 'city', a.city, 'profile', a.profile, 'addedAt', a.added_at, 'archivedAt', a.archived_at)) FROM accounts a WHERE a.id IN (SELECT m.account_id FROM memberships m WHERE m.user_id = u.id)) AS accounts, (SELECT json_group_array(json_object('id', hex(r.id), 'version', r.version, 'partnerId', hex(r.partner_id), 'place', r.place, 'profileKey', r.profile_key, 'name', r.name, 'rights', json(r.rights), 'includes', iif(r.includes IS NULL, NULL, hex(r.includes)), 'isAdministrator', json(iif(r.is_administrator, 'true', 'false')), 'standsAlone', json(iif(r.stands_alone, 'true', 'false')), 'isDeprecated', json(iif(r.is_deprecated, 'true', 'false')), 'canSignIn', json(iif(r.can_sign_in, 'true', 'false')), 'countsIn', r.counts_in) ORDER BY r.place) FROM roles r WHERE r.partner_id IN (SELECT m.partner_id FROM memberships m WHERE m.user_id = u.id)) AS roles FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN passwords p ON p.user_id = u.id WHERE s.token_hash = $1").bind(token_hash).fetch_optional(&mut **tx).await?
        }
        Tx::Postgres(tx) => {
            sqlx::query_as("SELECT u.id, u.version, u.home_partner, u.home_account, u.first_name, u.last_name, u.login_name, u.email, u.language, u.login_type, u.added_at, s.last_used_at, p.must_change, COALESCE((SELECT json_agg(json_build_object('id', m.id, 'version', m.version, 'partnerId', m.partner_id, 'accountId', m.account_id, 'userId', m.user_id, 'state', m.state, 'roles', m.roles, 'lockedUntil', m.locked_until, 'addedAt', m.added_at, 'custom', m.custom, 'scope', m.scope, 'accounts', m.accounts, 'endsAt', m.ends_at, 'deactivatedAt', m.deactivated_at, 'deactivatedBy', m.deactivated_by) ORDER BY m.added_at, m.id) FROM memberships m WHERE m.user_id = u.id), '[]') AS memberships, COALESCE((SELECT json_agg(json_build_object('id', a.id, 'version', a.version, 'partnerId', a.partner_id, 'parentId', a.parent_id, 'kind', a.kind, 'name', a.name, 'number', a.number, 'city', a.city, 'profile', a.profile, 'addedAt', a.added_at, 'archivedAt', a.archived_at)) FROM accounts a WHERE a.id IN (SELECT m.account_id FROM memberships m WHERE m.user_id = u.id)), '[]') AS accounts, COALESCE((SELECT json_agg(json_build_object('id', r.id, 'version', r.version, 'partnerId', r.partner_id, 'place', r.place, 'profileKey', r.profile_key, 'name', r.name, 'rights', r.rights, 'includes', r.includes, 'isAdministrator', r.is_administrator, 'standsAlone', r.stands_alone, 'isDeprecated', r.is_deprecated, 'canSignIn', r.can_sign_in, 'countsIn', r.counts_in) ORDER BY r.place) FROM roles r WHERE r.partner_id IN (SELECT m.partner_id FROM memberships m WHERE m.user_id = u.id)), '[]') AS roles FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN passwords p ON p.user_id = u.id WHERE s.token_hash = $1").bind(token_hash).fetch_optional(&mut **tx).await?
        }
    })
}

/// Starts a session.
pub async fn start(writer: &mut Writer, token_hash: &[u8], user: UserId) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO sessions (token_hash, user_id, started_at, last_used_at) VALUES ($1, $2, $3, $3)").bind(token_hash).bind(user).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that a session is in use.
pub async fn touch(writer: &mut Writer, token_hash: &[u8]) -> Result<()> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("UPDATE sessions SET last_used_at = $2 WHERE token_hash = $1").bind(token_hash).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends one session.
pub async fn end(writer: &mut Writer, token_hash: &[u8]) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE token_hash = $1").bind(token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a user.
pub async fn end_all_of(writer: &mut Writer, user: UserId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE user_id = $1").bind(user).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a user but the one with this token hash.
pub async fn end_others_of(writer: &mut Writer, user: UserId, token_hash: &[u8]) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2").bind(user).bind(token_hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends every session of the installation, as after a restore.
pub async fn end_every(writer: &mut Writer) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions").execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Ends sessions that nobody has used since then.
pub async fn end_unused_since(writer: &mut Writer, at: Moment) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("DELETE FROM sessions WHERE last_used_at <= $1").bind(at).execute(c).await.map(|_| ()))?;
    Ok(())
}
