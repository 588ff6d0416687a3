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

impl SignedIn {
    /// Who has two memberships in a partnership is told its roles twice.
    fn in_order(mut self) -> Self {
        self.memberships.sort_by_key(|membership| (membership.added_at, membership.id));
        self.roles.sort_by_key(|role| (role.place, role.id));
        self.roles.dedup_by_key(|role| role.id);
        self
    }
}

/// Whose session this token hash stands for. One statement, for each that follows another costs every call a tenth of a
/// millisecond on its way to the database's thread and back; nouns are arrays in the order of their fields, and ordered here.
pub async fn get(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SignedIn>> {
    let found: Option<SignedIn> = match tx {
        Tx::Sqlite(tx) => {
            sqlx::query_as("SELECT u.id, u.version, u.home_partner, u.home_account, u.first_name, u.last_name, u.login_name, u.email, u.language, u.login_type, u.added_at, s.last_used_at, p.must_change, (SELECT json_group_array(json_array(hex(m.id), m.version, hex(m.partner_id), hex(m.account_id), hex(m.user_id), m.state, json(m.roles), m.locked_until, m.added_at, json(m.custom), m.scope, json(m.accounts), m.ends_at, m.deactivated_at, m.deactivated_by)) FROM memberships m WHERE m.user_id = u.id) AS memberships, (SELECT json_group_array(json_array(hex(a.id), a.version, hex(a.partner_id), iif(a.parent_id IS NULL, NULL, hex(a.parent_id)), a.kind, a.name, a.number, a.city, a.profile, json(a.links), a.added_at, a.archived_at)) FROM memberships m CROSS JOIN accounts a WHERE m.user_id = u.id AND a.id = m.account_id) AS accounts, (SELECT json_group_array(json_array(hex(r.id), r.version, hex(r.partner_id), r.place, r.profile_key, r.name, json(r.rights), iif(r.includes IS NULL, NULL, hex(r.includes)), json(iif(r.is_administrator, 'true', 'false')), json(iif(r.stands_alone, 'true', 'false')), json(iif(r.is_deprecated, 'true', 'false')), json(iif(r.can_sign_in, 'true', 'false')), r.counts_in)) FROM memberships m CROSS JOIN roles r WHERE m.user_id = u.id AND r.partner_id = m.partner_id) AS roles FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN passwords p ON p.user_id = u.id WHERE s.token_hash = $1").bind(token_hash).fetch_optional(&mut **tx).await?
        }
        Tx::Postgres(tx) => {
            sqlx::query_as("SELECT u.id, u.version, u.home_partner, u.home_account, u.first_name, u.last_name, u.login_name, u.email, u.language, u.login_type, u.added_at, s.last_used_at, p.must_change, COALESCE((SELECT json_agg(json_build_array(m.id, m.version, m.partner_id, m.account_id, m.user_id, m.state, m.roles, m.locked_until, m.added_at, m.custom, m.scope, m.accounts, m.ends_at, m.deactivated_at, m.deactivated_by)) FROM memberships m WHERE m.user_id = u.id), '[]') AS memberships, COALESCE((SELECT json_agg(json_build_array(a.id, a.version, a.partner_id, a.parent_id, a.kind, a.name, a.number, a.city, a.profile, a.links, a.added_at, a.archived_at)) FROM memberships m CROSS JOIN accounts a WHERE m.user_id = u.id AND a.id = m.account_id), '[]') AS accounts, COALESCE((SELECT json_agg(json_build_array(r.id, r.version, r.partner_id, r.place, r.profile_key, r.name, r.rights, r.includes, r.is_administrator, r.stands_alone, r.is_deprecated, r.can_sign_in, r.counts_in)) FROM memberships m CROSS JOIN roles r WHERE m.user_id = u.id AND r.partner_id = m.partner_id), '[]') AS roles FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN passwords p ON p.user_id = u.id WHERE s.token_hash = $1").bind(token_hash).fetch_optional(&mut **tx).await?
        }
    };
    Ok(found.map(SignedIn::in_order))
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
