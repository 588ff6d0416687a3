//! The outbox in the database: what is to be mailed, none of it secret.

use super::{Tx, Writer, on, sight::Sight};
use crate::{
    domain::{
        ids::{MailId, PartnerId, UserId},
        language::Language,
        moment::Moment,
    },
    error::Result,
    mail::facts::MailFacts,
};
use serde_json::json;
use sqlx::types::Json;

/// A mail in the outbox.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Mail {
    /// Which one; its Message-ID is made of it, so a second try is known as the same mail.
    pub id: MailId,
    /// The partnership that sends it.
    pub partner_id: PartnerId,
    /// To whom.
    pub user_id: UserId,
    /// Their name.
    pub to_name: String,
    /// Their address when the mail was asked for.
    pub to_address: String,
    /// Their language.
    pub language: Language,
    /// Which mail, as [`MailFacts::kind`] names it.
    pub kind: String,
    /// What its sentences need.
    pub facts: Json<MailFacts>,
    /// When it was asked for.
    pub created_at: Moment,
    /// `waiting`, `sending`, `sent`, `uncertain`, `dead` or `expired`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Not tried before.
    pub next_try_at: Moment,
    /// While a worker has it, nobody else takes it.
    pub leased_until: Moment,
    /// When it left.
    pub sent_at: Option<Moment>,
    /// What the transport last said.
    pub error: Option<String>,
}

impl Mail {
    /// The noun, in the singular.
    pub const ENTITY: &'static str = "mail";
}

/// Puts a mail into the outbox, and notes it among what the act did: whoever was told something cannot be untold.
pub async fn queue(writer: &mut Writer, m: &Mail) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO mails (id, partner_id, user_id, to_name, to_address, language, kind, facts, created_at, state, attempts, next_try_at, leased_until, sent_at, error) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
        .bind(m.id).bind(m.partner_id).bind(m.user_id).bind(m.to_name.as_str()).bind(m.to_address.as_str()).bind(m.language).bind(m.kind.as_str()).bind(&m.facts)
        .bind(m.created_at).bind(m.state.as_str()).bind(m.attempts).bind(m.next_try_at).bind(m.leased_until).bind(m.sent_at).bind(m.error.as_deref())
        .execute(c).await.map(|_| ()))?;
    writer.note_effect(Mail::ENTITY, m.id.uuid(), json!({ "id": m.id, "userId": m.user_id, "kind": m.kind }));
    Ok(())
}

/// Takes the next mail that is due, so that no other worker does; `None` when there is none.
///
/// What is not to be touched before `beyond` was put off before the clock was set back, and is due too.
pub async fn take_due(writer: &mut Writer, leased_until: Moment, beyond: Moment) -> Result<Option<Mail>> {
    let now = writer.now;
    let tx: &mut Tx = writer;
    let next = "UPDATE mails SET state = 'sending', attempts = attempts + 1, leased_until = $2 WHERE id = (SELECT id FROM mails WHERE (state = 'waiting' OR state = 'uncertain' OR (state = 'sending' AND (leased_until <= $1 OR leased_until > $3))) AND (next_try_at <= $1 OR next_try_at > $3) ORDER BY next_try_at, id LIMIT 1) AND (state <> 'sending' OR leased_until <= $1 OR leased_until > $3) RETURNING id, partner_id, user_id, to_name, to_address, language, kind, facts, created_at, state, attempts, next_try_at, leased_until, sent_at, error";
    Ok(on!(tx, c => sqlx::query_as(next).bind(now).bind(leased_until).bind(beyond).fetch_optional(c).await)?)
}

/// Notes what became of a mail.
pub async fn settle(
    writer: &mut Writer,
    mail: MailId,
    state: &str,
    next_try_at: Moment,
    error: Option<&str>,
) -> Result<()> {
    let now = writer.now;
    let sent_at = (state == "sent").then_some(now);
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("UPDATE mails SET state = $2, next_try_at = $3, error = $4, sent_at = $5 WHERE id = $1").bind(mail).bind(state).bind(next_try_at).bind(error).bind(sent_at).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A page of a partnership's outbox, the newest first: the mails of what was done in an account in sight.
pub async fn page(tx: &mut Tx, partner: PartnerId, s: &Sight, offset: i64, limit: i64) -> Result<Vec<Mail>> {
    Ok(
        on!(tx, c => sqlx::query_as("WITH RECURSIVE reached (id) AS (SELECT account_id FROM reached_accounts WHERE membership_id = $5 UNION SELECT a.id FROM accounts a JOIN reached r ON a.parent_id = r.id) SELECT id, partner_id, user_id, to_name, to_address, language, kind, facts, created_at, state, attempts, next_try_at, leased_until, sent_at, error FROM mails WHERE partner_id = $1 AND ($2 OR id IN (SELECT c.entity_id FROM journal_changes c JOIN journal_entries e ON e.partner_id = c.partner_id AND e.sequence = c.sequence WHERE c.partner_id = $1 AND c.entity = 'mail' AND (e.account_id = $3 OR ($4 AND e.account_id IN (SELECT id FROM reached))))) ORDER BY created_at DESC, id DESC LIMIT $6 OFFSET $7")
        .bind(partner).bind(s.is_everywhere).bind(s.account).bind(s.is_below).bind(s.reaching).bind(limit).bind(offset).fetch_all(c).await)?,
    )
}

/// How many mails of a partnership's outbox are in sight.
pub async fn count(tx: &mut Tx, partner: PartnerId, s: &Sight) -> Result<i64> {
    Ok(
        on!(tx, c => sqlx::query_scalar("WITH RECURSIVE reached (id) AS (SELECT account_id FROM reached_accounts WHERE membership_id = $5 UNION SELECT a.id FROM accounts a JOIN reached r ON a.parent_id = r.id) SELECT count(*) FROM mails WHERE partner_id = $1 AND ($2 OR id IN (SELECT c.entity_id FROM journal_changes c JOIN journal_entries e ON e.partner_id = c.partner_id AND e.sequence = c.sequence WHERE c.partner_id = $1 AND c.entity = 'mail' AND (e.account_id = $3 OR ($4 AND e.account_id IN (SELECT id FROM reached)))))")
        .bind(partner).bind(s.is_everywhere).bind(s.account).bind(s.is_below).bind(s.reaching).fetch_one(c).await)?,
    )
}

/// When mails of this kind were asked for to a user, since then; the first first.
pub async fn asked_since(tx: &mut Tx, user: UserId, kind: &str, since: Moment) -> Result<Vec<Moment>> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT created_at FROM mails WHERE user_id = $1 AND kind = $2 AND created_at > $3 ORDER BY created_at").bind(user).bind(kind).bind(since).fetch_all(c).await)?,
    )
}

/// When the next mail is due; `None` when none waits.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Moment>> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT min(next_try_at) FROM mails WHERE state IN ('waiting', 'uncertain', 'sending')").fetch_one(c).await)?,
    )
}
