//! The audit log: who did what, when, on whom, with what before and after.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        account::AccountKind,
        ids::{MembershipId, PartnerId, UserId},
        module::{Level, Module},
        moment::Moment,
    },
    error::{Error, Result},
    journal::{ChangeRow, Entry},
    store::{
        accounts,
        journal::{self, Wanted},
        memberships,
        sight::Sight,
        users,
    },
    views::sight::sight,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// More entries than this are never answered at once.
const MOST: i64 = 200;

/// An act on very many things is shown by the first of them; the journal itself keeps them all.
const MOST_CHANGES: usize = 200;
const MOST_SUBJECTS: usize = 50;

/// Lists the partnership's journal, or the installation's own, the newest first.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListJournal {
    /// The entries that belong to no partnership, such as sign-ins with unknown names.
    #[serde(default)]
    installation: bool,
    /// Only acts of this person or on this person.
    person: Option<UserId>,
    /// Not before.
    from: Option<Moment>,
    /// Before.
    to: Option<Moment>,
    /// Only entries before this sequence, for the next page.
    #[ts(type = "number | null")]
    before: Option<i64>,
    /// How many at the most; no more than 200.
    #[ts(type = "number")]
    limit: i64,
}

/// A page of the audit log.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalPage {
    entries: Vec<JournalEntry>,
    has_more: bool,
    /// True for those who may ask for the installation's own entries.
    sees_installation: bool,
}

/// One act.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalEntry {
    #[ts(type = "number")]
    sequence: i64,
    at: Moment,
    actor: Option<JournalActor>,
    #[ts(type = "\"own\" | \"switched\" | \"none\"")]
    capacity: String,
    command: String,
    #[ts(type = "\"done\" | \"refused\" | \"denied\" | \"failed\" | \"panicked\"")]
    outcome: String,
    error: Option<String>,
    about: Vec<JournalSubject>,
    /// How many things it touched besides those named.
    more_about: usize,
    changes: Vec<JournalChange>,
    /// How many values it changed besides those shown.
    more_changes: usize,
}

/// Who did it.
#[derive(Debug, Serialize, TS)]
pub struct JournalActor {
    user: Option<UserId>,
    name: String,
}

/// On whom or what it was done.
#[derive(Debug, Serialize, TS)]
pub struct JournalSubject {
    entity: String,
    id: Uuid,
    name: String,
}

/// One value that it changed.
#[derive(Debug, Serialize, TS)]
pub struct JournalChange {
    entity: String,
    id: Uuid,
    /// Whose or what's value it is.
    name: String,
    field: String,
    #[ts(type = "unknown")]
    before: Value,
    #[ts(type = "unknown")]
    after: Value,
}

impl Command for ListJournal {
    const ACCESS: Access = Access::Holding(Module::Journal, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = JournalPage;

    async fn run(self, cx: &mut Cx) -> Result<JournalPage> {
        let sees_installation = sees_installation(cx).await?;
        if self.installation && !sees_installation {
            return Err(Error::Denied);
        }
        let chain = if self.installation { PartnerId::INSTALLATION } else { cx.partner()? };
        let limit = self.limit.clamp(1, MOST);
        let wanted = Wanted {
            person: self.person,
            sight: if self.installation {
                Sight { is_everywhere: true, reaches_all: true, ..sight(cx, Module::Journal)? }
            } else {
                sight(cx, Module::Journal)?
            },
            from: self.from.unwrap_or(Moment::from_millis(0)),
            to: self.to.unwrap_or(Moment::FOR_EVER),
            before: self.before.unwrap_or(i64::MAX),
            limit: limit + 1,
        };
        let mut found = journal::page(&mut cx.store, chain, &wanted).await?;
        let has_more = found.len() as i64 > limit;
        found.truncate(usize::try_from(limit).unwrap_or_default());
        let mut entries = Vec::with_capacity(found.len());
        for entry in found {
            entries.push(read(cx, chain, entry).await?);
        }
        Ok(JournalPage { entries, has_more, sees_installation })
    }
}

/// What belongs to the installation is shown to administrators of its only partner account, and to nobody once there are two
/// (docs/decisions/0004).
async fn sees_installation(cx: &mut Cx) -> Result<bool> {
    let caller = cx.caller()?;
    let is_head = caller.is_administrator && caller.account.kind == AccountKind::Partner;
    Ok(is_head && accounts::count_partners(&mut cx.store).await? == 1)
}

async fn read(cx: &mut Cx, partner: PartnerId, entry: Entry) -> Result<JournalEntry> {
    let rows = journal::changes_of(&mut cx.store, partner, entry.sequence).await?;
    let (about, more_about) = subjects(cx, &entry, &rows).await?;
    let mut changes: Vec<JournalChange> = rows.iter().flat_map(|row| fields(row, &about)).collect();
    let more_changes = changes.len().saturating_sub(MOST_CHANGES);
    changes.truncate(MOST_CHANGES);
    let actor =
        (!entry.actor_name.is_empty()).then(|| JournalActor { user: entry.actor_id, name: entry.actor_name.clone() });
    Ok(JournalEntry {
        sequence: entry.sequence,
        at: entry.at,
        actor,
        about,
        more_about,
        changes,
        more_changes,
        capacity: entry.capacity,
        command: entry.command,
        outcome: entry.outcome,
        error: entry.error,
    })
}

/// The first people and things that an act touched, by their names then, and how many more there were.
async fn subjects(cx: &mut Cx, entry: &Entry, rows: &[ChangeRow]) -> Result<(Vec<JournalSubject>, usize)> {
    let arguments: Value =
        entry.arguments.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let named = match arguments.get("membership").and_then(|id| serde_json::from_value(id.clone()).ok()) {
        Some(id) => is_of_account(cx, entry, id).await?.then_some(id),
        None => None,
    };
    let touched = rows.iter().map(|row| (row.entity.clone(), row.entity_id));
    let mut subjects: Vec<JournalSubject> = Vec::new();
    let mut others = BTreeSet::new();
    for (entity, id) in touched.chain(named.map(|id| ("membership".to_string(), id))) {
        if subjects.len() == MOST_SUBJECTS {
            others.insert(id);
            continue;
        }
        let name = match entity.as_str() {
            "user" | "password" | "emailChange" => user_name(cx, entry, UserId::new(id)).await?,
            "membership" => member_name(cx, entry, id).await?,
            _ => rows.iter().find(|row| row.entity_id == id).and_then(own_name),
        };
        if let Some(name) = name.filter(|_| !subjects.iter().any(|known| known.id == id)) {
            subjects.push(JournalSubject { entity, id, name });
        }
    }
    let more = others.iter().filter(|id| !subjects.iter().any(|known| known.id == **id)).count();
    Ok((subjects, more))
}

/// What somebody was called when an act was done; what they are called now, where this chain does not say.
async fn user_name(cx: &mut Cx, entry: &Entry, id: UserId) -> Result<Option<String>> {
    let then = journal::values_at(&mut cx.store, entry.partner_id, id.uuid(), entry.sequence).await?;
    let name = then.and_then(|values| {
        Some(format!("{} {}", values.get("firstName")?.as_str()?, values.get("lastName")?.as_str()?))
    });
    match name {
        Some(name) => Ok(Some(name)),
        None => Ok(users::get(&mut cx.store, id).await?.map(|user| user.full_name())),
    }
}

/// An id in the arguments may be anybody's: of another account than the one of the call it was refused, and names nobody.
async fn is_of_account(cx: &mut Cx, entry: &Entry, id: Uuid) -> Result<bool> {
    let account = match memberships::get(&mut cx.store, MembershipId::new(id)).await? {
        Some(membership) => Some(membership.account_id),
        None => {
            let last = journal::values_at(&mut cx.store, entry.partner_id, id, i64::MAX).await?;
            last.and_then(|values| serde_json::from_value(values.get("accountId")?.clone()).ok())
        }
    };
    Ok(account.is_some() && account == entry.account_id)
}

async fn member_name(cx: &mut Cx, entry: &Entry, id: Uuid) -> Result<Option<String>> {
    let member = match memberships::get(&mut cx.store, MembershipId::new(id)).await? {
        Some(membership) => (membership.partner_id == entry.partner_id).then_some(membership.user_id),
        None => removed_member(cx, entry.partner_id, id).await?,
    };
    match member {
        Some(user) => user_name(cx, entry, user).await,
        None => Ok(None),
    }
}

/// Whose membership it was, which is no more.
async fn removed_member(cx: &mut Cx, partner: PartnerId, id: Uuid) -> Result<Option<UserId>> {
    let last = journal::values_at(&mut cx.store, partner, id, i64::MAX).await?;
    Ok(last.and_then(|values| serde_json::from_value(values.get("userId")?.clone()).ok()))
}

fn own_name(row: &ChangeRow) -> Option<String> {
    let values = values(&row.after_values).or_else(|| values(&row.before_values))?;
    Some(values.get("name")?.as_str()?.to_owned())
}

fn values(text: &Option<String>) -> Option<Map<String, Value>> {
    serde_json::from_str(text.as_deref()?).ok()
}

/// The values that differ; ids and the version are no news to a reader.
fn fields(row: &ChangeRow, about: &[JournalSubject]) -> Vec<JournalChange> {
    let subject = about.iter().find(|subject| subject.id == row.entity_id).map(|subject| subject.name.clone());
    let (before, after) =
        (values(&row.before_values).unwrap_or_default(), values(&row.after_values).unwrap_or_default());
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let is_news = |name: &&String| !["id", "version", "partnerId"].contains(&name.as_str());
    let value = |values: &Map<String, Value>, name: &str| values.get(name).cloned().unwrap_or_default();
    let change = |name: &String| JournalChange {
        entity: row.entity.clone(),
        id: row.entity_id,
        name: subject.clone().unwrap_or_default(),
        field: name.clone(),
        before: value(&before, name),
        after: value(&after, name),
    };
    names.into_iter().filter(is_news).map(change).filter(|change| change.before != change.after).collect()
}
