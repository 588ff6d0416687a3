//! Undoing one's own last act: what stood there before returns, unless something newer stands there now.

mod accounts;
mod memberships;
mod roles;
mod users;

use crate::{
    command::{Access, Command, Cx, Topic},
    commands,
    domain::ids::{PartnerId, RoleId},
    error::{Error, Result},
    journal::{ChangeRow, Entry},
    store::{journal, mails::Mail},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use uuid::Uuid;

/// Undoes what the caller did with one call, when that mailed nothing and revealed nothing.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoAct {
    /// The command id of that call.
    act: Uuid,
}

/// What an undo brought back.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// The command that was undone.
    command: String,
    /// Roles that are held again.
    returned: Vec<RoleId>,
    /// Roles that are held no more.
    taken: Vec<RoleId>,
    /// What was changed, and stands as before.
    as_before: Option<UndoneThing>,
    /// Which of its values that changed, as the audit log names them; roles are told apart.
    fields: Vec<String>,
    /// What had been added, and is there no more.
    went: Option<UndoneThing>,
    /// What had been deleted, and is there again.
    came_back: Option<UndoneThing>,
}

/// Something that an undo gave its former values, took away, or brought back.
#[derive(Debug, Serialize, TS)]
pub struct UndoneThing {
    /// Which one; of a user the membership.
    id: Uuid,
    /// What people call it.
    name: String,
}

impl Command for UndoAct {
    const ACCESS: Access = Access::SignedIn;
    type Output = Undone;

    async fn run(self, cx: &mut Cx) -> Result<Undone> {
        let entry = own_act(cx, self.act).await?;
        let mut undone = Undone { command: entry.command.clone(), ..Undone::default() };
        let changes = journal::changes_of(&mut cx.store, entry.partner_id, entry.sequence).await?;
        for change in changes.iter().rev() {
            put_back(cx, change, &mut undone).await?;
            undone.fields.extend(changed_fields(change));
        }
        cx.changed(Topic::Users);
        cx.changed(Topic::Accounts);
        Ok(undone)
    }
}

/// The entry of an act of the caller's own in this account, or of themselves, which they may still do, and which can be undone.
async fn own_act(cx: &mut Cx, act: Uuid) -> Result<Entry> {
    let (partner, caller) = (cx.partner()?, cx.caller()?.clone());
    let here = journal::of_command(&mut cx.store, partner, caller.user.id, act).await?;
    let entry = match here.filter(|entry| entry.account_id == Some(caller.account.id)) {
        Some(entry) => entry,
        None => of_oneself(cx, act).await?.ok_or(Error::NotFound)?,
    };
    let command = commands::find(&entry.command).ok_or(Error::NotFound)?;
    if command.is_undoable && caller.has(command.access) { Ok(entry) } else { Err(Error::Denied) }
}

/// What the caller did to themselves stands where they are at home, in whichever account they did it.
async fn of_oneself(cx: &mut Cx, act: Uuid) -> Result<Option<Entry>> {
    let user = cx.caller()?.user.clone();
    let Some(entry) = journal::of_command(&mut cx.store, user.home_partner, user.id, act).await? else {
        return Ok(None);
    };
    let changes = journal::changes_of(&mut cx.store, entry.partner_id, entry.sequence).await?;
    let mut nouns = changes.iter().filter(|change| change.entity != Mail::ENTITY).peekable();
    let is_own = nouns.peek().is_some() && nouns.all(|change| change.entity_id == user.id.uuid());
    Ok(is_own.then_some(entry))
}

/// Puts back what one change changed, added or removed. An act that had any other effect stays done: a mail that it wrote, or a
/// code that it ended, is among its changes.
async fn put_back(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    match (change.entity.as_str(), change.version_before, change.version_after) {
        ("membership", Some(_), Some(_)) => memberships::restore(cx, change, undone).await,
        ("membership", None, Some(_)) => memberships::remove(cx, change, undone).await,
        ("user", Some(_), Some(_)) => users::restore(cx, change, undone).await,
        ("user", None, Some(_)) => users::remove(cx, change).await,
        ("password", None, Some(_)) => users::remove_password(cx, change).await,
        ("account", Some(_), Some(_)) => accounts::restore(cx, change, undone).await,
        ("account", None, Some(_)) => accounts::remove(cx, change, undone).await,
        ("role", Some(_), Some(_)) => roles::restore(cx, change, undone).await,
        ("role", None, Some(_)) => roles::remove(cx, change, undone).await,
        ("role", Some(_), None) => roles::bring_back(cx, change, undone).await,
        _ => Err(Error::Denied),
    }
}

/// The values before; what has been erased since is not brought back.
fn before<T: DeserializeOwned>(change: &ChangeRow) -> Result<T> {
    let values = change.before_values.as_deref().ok_or(Error::Denied)?;
    serde_json::from_str(values).map_err(|error| Error::Internal(error.to_string()))
}

/// The values that differ between the two states of a change.
fn changed_fields(change: &ChangeRow) -> Vec<String> {
    type Values = BTreeMap<String, Value>;
    let read = |values: &Option<String>| -> Option<Values> { serde_json::from_str(values.as_deref()?).ok() };
    let (Some(before), Some(after)) = (read(&change.before_values), read(&change.after_values)) else {
        return Vec::new();
    };
    let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differ = fields.into_iter().filter(|field| before.get(*field) != after.get(*field));
    differ.filter(|field| !["version", "roles"].contains(&field.as_str())).cloned().collect()
}

/// Refuses when something newer stands there now than the act left.
async fn nothing_newer(cx: &mut Cx, change: &ChangeRow, version: i64) -> Result<()> {
    if is_as_left(cx, change, version).await? { Ok(()) } else { Err(newer(cx, change).await?) }
}

/// Whether this version is what the act left: itself, or what the caller came back to by undoing, one by one, all that they did to it
/// since. That somebody else made it look the same again is not enough.
async fn is_as_left(cx: &mut Cx, change: &ChangeRow, mut version: i64) -> Result<bool> {
    while change.version_after.is_some_and(|left| left < version) {
        match undone_to(cx, change, version).await? {
            Some(earlier) => version = earlier,
            None => return Ok(false),
        }
    }
    Ok(change.version_after == Some(version))
}

/// The earlier version that came back with this one, when the caller made it by undoing an act of theirs.
async fn undone_to(cx: &mut Cx, change: &ChangeRow, version: i64) -> Result<Option<i64>> {
    let (partner, me) = (chain_of(cx, change)?, cx.caller()?.user.id);
    let made = journal::maker_of(&mut cx.store, partner, &change.entity, change.entity_id, version).await?;
    let own = made.filter(|entry| entry.command == "UndoAct" && entry.actor_id == Some(me));
    let Some(undo) = own.and_then(|entry| serde_json::from_str::<UndoAct>(entry.arguments.as_deref()?).ok()) else {
        return Ok(None);
    };
    let Some(undone) = journal::of_command(&mut cx.store, partner, me, undo.act).await? else { return Ok(None) };
    let changes = journal::changes_of(&mut cx.store, partner, undone.sequence).await?;
    let same = |one: &&ChangeRow| one.entity == change.entity && one.entity_id == change.entity_id;
    Ok(changes.iter().find(same).and_then(|one| one.version_before))
}

/// The chain that tells what became of something: of oneself, where one is at home.
fn chain_of(cx: &Cx, change: &ChangeRow) -> Result<PartnerId> {
    let user = &cx.caller()?.user;
    if change.entity_id == user.id.uuid() { Ok(user.home_partner) } else { cx.partner() }
}

/// Who changed it after the act that was to be undone, as far as the chain of that act says.
async fn newer(cx: &mut Cx, change: &ChangeRow) -> Result<Error> {
    let partner = chain_of(cx, change)?;
    let last = journal::last_change_of(&mut cx.store, partner, &change.entity, change.entity_id).await?;
    let later = last.filter(|last| last.version_after != change.version_after);
    Ok(Error::Newer(json!({ "by": later.map(|last| last.entry.actor_name) })))
}

/// Nobody changed it, but something has come since that leaves no room for what stood there, or hangs on what was added.
fn overtaken() -> Error {
    Error::Newer(json!({ "by": null }))
}
