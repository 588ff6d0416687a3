//! The journal in the database: only added to, and read in the order of its chain.

use super::{Change, Tx, Writer, on, sight::Sight};
use crate::{
    domain::{
        ids::{AccountId, PartnerId, UserId},
        moment::Moment,
    },
    error::{Error, Result},
    journal::{ChangeRow, Entry},
};
use uuid::Uuid;

/// How many entries are read at a time.
const BATCH: i64 = 1_000;

/// An act to be remembered.
#[derive(Debug, Clone)]
pub struct Act {
    /// Who; `None` for nobody known.
    pub actor_id: Option<UserId>,
    /// Their name, or what they called themselves.
    pub actor_name: String,
    /// `own`, `switched` or `none`.
    pub capacity: &'static str,
    /// In which account.
    pub account_id: Option<AccountId>,
    /// The command's name.
    pub command: String,
    /// The caller's id for the call.
    pub command_id: Option<Uuid>,
    /// `done`, `refused`, `denied`, `failed` or `panicked`.
    pub outcome: &'static str,
    /// The error's code when it was not done.
    pub error: Option<&'static str>,
    /// The arguments as JSON, without secrets.
    pub arguments: String,
}

/// What walking a chain found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// How many entries were read.
    #[ts(type = "number")]
    pub entries: i64,
    /// The hash of the last one, in hexadecimal: shown on exports.
    pub head: String,
    /// True when every hash and every value is as it was written.
    pub is_intact: bool,
    /// The sequence of the first entry that is not.
    #[ts(type = "number | null")]
    pub broken_at: Option<i64>,
    /// `missing`, `changed`, `values` or `end`.
    pub why: Option<String>,
    /// True when the flaw is in the installation's own chain.
    pub is_in_installation: bool,
    /// The hash of the last entry of the installation's own chain, in hexadecimal.
    pub installation_head: String,
}

/// Begins a partnership's chain.
pub async fn begin_chain(writer: &mut Writer, partner: PartnerId) -> Result<()> {
    let tx: &mut Tx = writer;
    on!(tx, c => sqlx::query("INSERT INTO chains (partner_id, sequence, head) VALUES ($1, 0, $2)").bind(partner).bind(vec![0_u8; 32]).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Makes this writer wait for others, at the row of the installation's chain; SQLite has one writer anyway.
pub(super) async fn wait_for_writers(tx: &mut Tx) -> Result<()> {
    if let Tx::Postgres(tx) = tx {
        sqlx::query("SELECT sequence FROM chains WHERE partner_id = $1 FOR UPDATE")
            .bind(PartnerId::INSTALLATION)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// Adds an act with its changes to the end of a chain.
pub async fn append(writer: &mut Writer, partner: PartnerId, act: Act, changes: Vec<Change>) -> Result<()> {
    let at = writer.now;
    let (sequence, previous) = step(writer, partner).await?;
    let rows: Vec<ChangeRow> =
        (0..).zip(changes).map(|(place, change)| ChangeRow::seal(sequence, place, change)).collect();
    let entry = Entry {
        partner_id: partner,
        sequence,
        at,
        actor_id: act.actor_id,
        actor_name: act.actor_name,
        capacity: act.capacity.into(),
        account_id: act.account_id,
        command: act.command,
        command_id: act.command_id,
        outcome: act.outcome.into(),
        error: act.error.map(Into::into),
        arguments: Some(act.arguments),
        salt: None,
        digest: Vec::new(),
        previous,
        hash: Vec::new(),
    }
    .seal(&rows);
    insert_entry(writer, &entry).await?;
    for row in &rows {
        insert_change(writer, partner, row).await?;
    }
    set_head(writer, partner, &entry.hash).await
}

async fn step(tx: &mut Tx, partner: PartnerId) -> Result<(i64, Vec<u8>)> {
    let found: Option<(i64, Vec<u8>)> = on!(tx, c => sqlx::query_as("UPDATE chains SET sequence = sequence + 1 WHERE partner_id = $1 RETURNING sequence, head").bind(partner).fetch_optional(c).await)?;
    found.ok_or_else(|| Error::Internal(format!("no journal chain for {partner}")))
}

async fn set_head(tx: &mut Tx, partner: PartnerId, hash: &[u8]) -> Result<()> {
    on!(tx, c => sqlx::query("UPDATE chains SET head = $2 WHERE partner_id = $1").bind(partner).bind(hash).execute(c).await.map(|_| ()))?;
    Ok(())
}

async fn insert_entry(tx: &mut Tx, e: &Entry) -> Result<()> {
    on!(tx, c => sqlx::query("INSERT INTO journal_entries (partner_id, sequence, at, actor_id, actor_name, capacity, account_id, command, command_id, outcome, error, arguments, salt, digest, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)")
        .bind(e.partner_id).bind(e.sequence).bind(e.at).bind(e.actor_id).bind(e.actor_name.as_str()).bind(e.capacity.as_str()).bind(e.account_id).bind(e.command.as_str())
        .bind(e.command_id).bind(e.outcome.as_str()).bind(e.error.as_deref()).bind(e.arguments.as_deref()).bind(e.salt.as_deref()).bind(&*e.digest).bind(&*e.previous).bind(&*e.hash)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

async fn insert_change(tx: &mut Tx, partner: PartnerId, r: &ChangeRow) -> Result<()> {
    on!(tx, c => sqlx::query("INSERT INTO journal_changes (partner_id, sequence, place, entity, entity_id, version_before, version_after, before_values, after_values, salt, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .bind(partner).bind(r.sequence).bind(r.place).bind(r.entity.as_str()).bind(r.entity_id).bind(r.version_before).bind(r.version_after)
        .bind(r.before_values.as_deref()).bind(r.after_values.as_deref()).bind(r.salt.as_deref()).bind(&*r.digest)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Which entries a reader wants: the newest first.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Only acts of this person, or on this person.
    pub person: Option<UserId>,
    /// Only those that the reader may see.
    pub sight: Sight,
    /// Not before.
    pub from: Moment,
    /// Not at or after.
    pub to: Moment,
    /// Only entries before this sequence.
    pub before: i64,
    /// How many at the most.
    pub limit: i64,
}

/// A page of a chain, the newest first. What a removed membership was of says the account in which it was removed.
pub async fn page(tx: &mut Tx, partner: PartnerId, w: &Wanted) -> Result<Vec<Entry>> {
    let any = w.person.is_none();
    let person = w.person.map(UserId::uuid).unwrap_or_default();
    let s = &w.sight;
    Ok(
        on!(tx, c => sqlx::query_as("WITH RECURSIVE reached (id) AS (SELECT account_id FROM reached_accounts WHERE membership_id = $12 UNION SELECT a.id FROM accounts a JOIN reached r ON a.parent_id = r.id), sight (id) AS (SELECT id FROM reached UNION SELECT id FROM accounts WHERE id = $9) SELECT partner_id, sequence, at, actor_id, actor_name, capacity, account_id, command, command_id, outcome, error, arguments, salt, digest, previous, hash FROM journal_entries e WHERE partner_id = $1 AND sequence < $2 AND at >= $3 AND at < $4 AND ($5 OR actor_id = $6 OR EXISTS (SELECT 1 FROM journal_changes h LEFT JOIN memberships m ON m.id = h.entity_id WHERE h.partner_id = e.partner_id AND h.sequence = e.sequence AND (h.entity_id = $6 OR m.user_id = $6))) AND ($8 OR e.account_id = $9 OR ($10 AND e.account_id IN (SELECT id FROM sight))) AND ($11 OR NOT EXISTS (SELECT 1 FROM journal_changes t WHERE t.partner_id = e.partner_id AND t.sequence = e.sequence AND ((t.entity = 'account' AND t.entity_id NOT IN (SELECT id FROM sight)) OR (t.entity = 'membership' AND (COALESCE((SELECT m.account_id FROM memberships m WHERE m.id = t.entity_id), (SELECT o.account_id FROM journal_changes x JOIN journal_entries o ON o.partner_id = x.partner_id AND o.sequence = x.sequence WHERE x.partner_id = t.partner_id AND x.entity_id = t.entity_id AND x.entity = 'membership' AND x.version_after IS NULL ORDER BY x.sequence DESC LIMIT 1)) IN (SELECT id FROM sight)) IS NOT TRUE)))) ORDER BY sequence DESC LIMIT $7")
        .bind(partner).bind(w.before).bind(w.from).bind(w.to).bind(any).bind(person).bind(w.limit).bind(s.is_everywhere).bind(s.account).bind(s.is_below).bind(s.reaches_all).bind(s.reaching).fetch_all(c).await)?,
    )
}

/// The changes of one entry.
pub async fn changes_of(tx: &mut Tx, partner: PartnerId, sequence: i64) -> Result<Vec<ChangeRow>> {
    changes_between(tx, partner, sequence, sequence).await
}

async fn changes_between(tx: &mut Tx, partner: PartnerId, first: i64, last: i64) -> Result<Vec<ChangeRow>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT sequence, place, entity, entity_id, version_before, version_after, before_values, after_values, salt, digest FROM journal_changes WHERE partner_id = $1 AND sequence BETWEEN $2 AND $3 ORDER BY sequence, place").bind(partner).bind(first).bind(last).fetch_all(c).await)?,
    )
}

async fn entries_after(tx: &mut Tx, partner: PartnerId, sequence: i64) -> Result<Vec<Entry>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT partner_id, sequence, at, actor_id, actor_name, capacity, account_id, command, command_id, outcome, error, arguments, salt, digest, previous, hash FROM journal_entries WHERE partner_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3").bind(partner).bind(sequence).bind(BATCH).fetch_all(c).await)?,
    )
}

/// How many changes belong to no entry between the first and this.
async fn strays(tx: &mut Tx, partner: PartnerId, last: i64) -> Result<i64> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT count(*) FROM journal_changes WHERE partner_id = $1 AND (sequence < 1 OR sequence > $2)").bind(partner).bind(last).fetch_one(c).await)?,
    )
}

/// The last change of a noun, as far as a chain knows it.
#[derive(Debug, sqlx::FromRow)]
pub struct LastChange {
    /// The act.
    #[sqlx(flatten)]
    pub entry: Entry,
    /// The version that it made; `None` when it removed the noun.
    pub version_after: Option<i64>,
}

/// The last change of a noun: for telling who was quicker. Its id alone is not enough: a user's password has the same.
pub async fn last_change_of(tx: &mut Tx, partner: PartnerId, entity: &str, id: Uuid) -> Result<Option<LastChange>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT e.partner_id, e.sequence, e.at, e.actor_id, e.actor_name, e.capacity, e.account_id, e.command, e.command_id, e.outcome, e.error, e.arguments, e.salt, e.digest, e.previous, e.hash, h.version_after FROM journal_entries e JOIN journal_changes h ON h.partner_id = e.partner_id AND h.sequence = e.sequence WHERE h.partner_id = $1 AND h.entity_id = $2 AND h.entity = $3 ORDER BY e.sequence DESC LIMIT 1").bind(partner).bind(id).bind(entity).fetch_optional(c).await)?,
    )
}

/// The entry of this chain that made a version of a noun.
pub async fn maker_of(tx: &mut Tx, partner: PartnerId, entity: &str, id: Uuid, version: i64) -> Result<Option<Entry>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT e.partner_id, e.sequence, e.at, e.actor_id, e.actor_name, e.capacity, e.account_id, e.command, e.command_id, e.outcome, e.error, e.arguments, e.salt, e.digest, e.previous, e.hash FROM journal_entries e JOIN journal_changes h ON h.partner_id = e.partner_id AND h.sequence = e.sequence WHERE h.partner_id = $1 AND h.entity_id = $2 AND h.entity = $3 AND h.version_after = $4 ORDER BY e.sequence DESC LIMIT 1").bind(partner).bind(id).bind(entity).bind(version).fetch_optional(c).await)?,
    )
}

/// The entry of the call that this person made under this command id.
pub async fn of_command(tx: &mut Tx, partner: PartnerId, actor: UserId, command: Uuid) -> Result<Option<Entry>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT partner_id, sequence, at, actor_id, actor_name, capacity, account_id, command, command_id, outcome, error, arguments, salt, digest, previous, hash FROM journal_entries WHERE partner_id = $1 AND actor_id = $2 AND command_id = $3 AND outcome = 'done' ORDER BY sequence DESC LIMIT 1").bind(partner).bind(actor).bind(command).fetch_optional(c).await)?,
    )
}

/// Everybody of whom there is an act that a reader may see, by their latest name.
pub async fn people(tx: &mut Tx, partner: PartnerId, s: &Sight) -> Result<Vec<(UserId, String)>> {
    Ok(
        on!(tx, c => sqlx::query_as("WITH RECURSIVE reached (id) AS (SELECT account_id FROM reached_accounts WHERE membership_id = $6 UNION SELECT a.id FROM accounts a JOIN reached r ON a.parent_id = r.id), sight (id) AS (SELECT id FROM reached UNION SELECT id FROM accounts WHERE id = $3) SELECT actor_id, COALESCE((SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = actor_id AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.partner_id = $1)), actor_name) AS name FROM journal_entries WHERE partner_id = $1 AND sequence IN (SELECT max(e.sequence) FROM journal_entries e WHERE e.partner_id = $1 AND e.actor_id IS NOT NULL AND ($2 OR e.account_id = $3 OR ($4 AND e.account_id IN (SELECT id FROM sight))) AND ($5 OR NOT EXISTS (SELECT 1 FROM journal_changes t WHERE t.partner_id = e.partner_id AND t.sequence = e.sequence AND ((t.entity = 'account' AND t.entity_id NOT IN (SELECT id FROM sight)) OR (t.entity = 'membership' AND (COALESCE((SELECT m.account_id FROM memberships m WHERE m.id = t.entity_id), (SELECT o.account_id FROM journal_changes x JOIN journal_entries o ON o.partner_id = x.partner_id AND o.sequence = x.sequence WHERE x.partner_id = t.partner_id AND x.entity_id = t.entity_id AND x.entity = 'membership' AND x.version_after IS NULL ORDER BY x.sequence DESC LIMIT 1)) IN (SELECT id FROM sight)) IS NOT TRUE)))) GROUP BY e.actor_id) ORDER BY name")
        .bind(partner).bind(s.is_everywhere).bind(s.account).bind(s.is_below).bind(s.reaches_all).bind(s.reaching).fetch_all(c).await)?,
    )
}

/// The values of something up to an entry, that one included, as far as this chain knows them.
pub async fn values_at(tx: &mut Tx, partner: PartnerId, entity: Uuid, entry: i64) -> Result<Option<serde_json::Value>> {
    let found: Option<(Option<String>,)> = on!(tx, c => sqlx::query_as("SELECT COALESCE(after_values, before_values) FROM journal_changes WHERE partner_id = $1 AND entity_id = $2 AND entity NOT IN ('password', 'emailChange') AND sequence <= $3 ORDER BY sequence DESC, place DESC LIMIT 1").bind(partner).bind(entity).bind(entry).fetch_optional(c).await)?;
    Ok(found.and_then(|(values,)| serde_json::from_str(&values?).ok()))
}

/// How many entries a chain says it has, and the hash of the last.
pub async fn head(tx: &mut Tx, partner: PartnerId) -> Result<(i64, Vec<u8>)> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT sequence, head FROM chains WHERE partner_id = $1").bind(partner).fetch_one(c).await)?,
    )
}

/// Walks a partnership's chain, and the installation's own, from the first entry to the head.
pub async fn verify(tx: &mut Tx, partner: PartnerId) -> Result<Verified> {
    let own = walk(tx, partner).await?;
    let installation = walk(tx, PartnerId::INSTALLATION).await?;
    if own.is_intact && !installation.is_intact {
        return Ok(Verified { is_in_installation: true, ..installation });
    }
    Ok(Verified { installation_head: installation.head, ..own })
}

async fn walk(tx: &mut Tx, partner: PartnerId) -> Result<Verified> {
    let (mut sequence, mut previous) = (0, vec![0_u8; 32]);
    loop {
        let entries = entries_after(tx, partner, sequence).await?;
        let Some(last) = entries.last().map(|entry| entry.sequence) else { break };
        let mut changes = changes_between(tx, partner, sequence + 1, last).await?.into_iter().peekable();
        for entry in entries {
            let next = |change: &ChangeRow| change.sequence <= entry.sequence;
            let own: Vec<ChangeRow> = std::iter::from_fn(|| changes.next_if(next)).collect();
            if let Some(why) = entry.flaw(sequence + 1, &previous, &own) {
                return Ok(Verified::up_to(sequence, &previous, Some(why)));
            }
            (sequence, previous) = (entry.sequence, entry.hash);
        }
    }
    let is_whole =
        head(tx, partner).await? == (sequence, previous.clone()) && strays(tx, partner, sequence).await? == 0;
    Ok(Verified::up_to(sequence, &previous, (!is_whole).then_some("end")))
}

impl Verified {
    /// What was found when the walk ended after this entry.
    fn up_to(sequence: i64, head: &[u8], flaw: Option<&str>) -> Self {
        Self {
            entries: sequence,
            head: hex::encode(head),
            is_intact: flaw.is_none(),
            broken_at: flaw.map(|_| sequence + 1),
            why: flaw.map(Into::into),
            is_in_installation: false,
            installation_head: String::new(),
        }
    }
}
