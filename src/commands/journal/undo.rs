//! Undoing one's own last act: what stood there before returns, unless something newer stands there now.

use crate::{
    command::{Access, Command, Cx, Topic},
    commands,
    domain::{
        access::Place,
        account::Account,
        ids::{AccountId, MembershipId, RoleId, UserId},
        membership::Membership,
        user::User,
    },
    error::{Error, Result},
    journal::{ChangeRow, Entry},
    store::{journal, memberships, users},
    views::{
        accounts::customer,
        user_details::{Member, check_giving, member},
    },
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::json;
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
pub struct Undone {
    /// The command that was undone.
    command: String,
    /// Roles that are held again.
    returned: Vec<RoleId>,
    /// Roles that are held no more.
    taken: Vec<RoleId>,
}

impl Command for UndoAct {
    const ACCESS: Access = Access::SignedIn;
    type Output = Undone;

    async fn run(self, cx: &mut Cx) -> Result<Undone> {
        let entry = own_act(cx, self.act).await?;
        let mut undone = Undone { command: entry.command.clone(), ..Undone::default() };
        let changes = journal::changes_of(&mut cx.store, entry.partner_id, entry.sequence).await?;
        for change in changes.iter().rev() {
            match change.entity.as_str() {
                "membership" => restore_membership(cx, change, &mut undone).await?,
                "user" => restore_user(cx, change).await?,
                "account" => restore_account(cx, change).await?,
                _ => return Err(Error::Denied),
            }
        }
        cx.changed(Topic::Users);
        cx.changed(Topic::Accounts);
        Ok(undone)
    }
}

/// The entry of an act of the caller's own in this account, which they may still do, and which can be undone.
async fn own_act(cx: &mut Cx, act: Uuid) -> Result<Entry> {
    let (partner, caller) = (cx.partner()?, cx.caller()?.clone());
    let entry = journal::of_command(&mut cx.store, partner, caller.user.id, act).await?.ok_or(Error::NotFound)?;
    let command = commands::find(&entry.command).ok_or(Error::NotFound)?;
    if entry.account_id != Some(caller.account.id) || entry.outcome != "done" {
        return Err(Error::NotFound);
    }
    if command.is_undoable && caller.has(command.access) { Ok(entry) } else { Err(Error::Denied) }
}

async fn restore_membership(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: Membership = before(change)?;
    let mut member: Member = member(cx, MembershipId::new(change.entity_id)).await?;
    match (member.membership.state, member.membership.locked_until) == (before.state, before.locked_until) {
        true => member.may_be_touched(cx)?,
        false => member.may_be_ruled(cx).await?,
    }
    nothing_newer(cx, change, member.membership.version).await?;
    if !before.roles.iter().all(|held| member.roles.iter().any(|role| role.id == *held)) {
        return Err(newer(cx, change).await?); // a role that is no more is held by nobody
    }
    let restored = Membership { version: member.membership.version, ..before };
    let place = Place { membership: restored, roles: member.roles.clone() };
    check_giving(cx, Some(&member.place()), &place).await?;
    let beyond = |one: &Membership, other: &Membership| {
        one.roles.iter().copied().filter(|role| !other.roles.contains(role)).collect::<Vec<RoleId>>()
    };
    undone.returned.extend(beyond(&place.membership, &member.membership));
    undone.taken.extend(beyond(&member.membership, &place.membership));
    member.membership = cx.store.update(&member.membership, place.membership).await?;
    Ok(())
}

async fn restore_user(cx: &mut Cx, change: &ChangeRow) -> Result<()> {
    let (before, account): (User, AccountId) = (before(change)?, cx.account()?);
    let places = memberships::of_user(&mut cx.store, UserId::new(change.entity_id)).await?;
    let here = places.iter().find(|place| place.account_id == account).ok_or(Error::NotFound)?;
    let member = member(cx, here.id).await?;
    member.may_be_touched(cx)?;
    if !member.is_at_home(cx)? {
        return Err(Error::Denied);
    }
    nothing_newer(cx, change, member.user.version).await?;
    let owner = users::with_login_key(&mut cx.store, &before.login_name.key()).await?;
    if owner.is_some_and(|owner| owner != before.id) {
        return Err(newer(cx, change).await?);
    }
    let restored = User { version: member.user.version, ..before };
    cx.store.update(&member.user, restored).await?;
    Ok(())
}

async fn restore_account(cx: &mut Cx, change: &ChangeRow) -> Result<()> {
    let before: Account = before(change)?;
    let account = customer(cx, AccountId::new(change.entity_id)).await?;
    nothing_newer(cx, change, account.version).await?;
    let restored = Account { version: account.version, ..before };
    cx.store.update(&account, restored).await?;
    Ok(())
}

/// The values before; what was added or removed, or has been erased since, is not brought back.
fn before<T: DeserializeOwned>(change: &ChangeRow) -> Result<T> {
    let values = change.before_values.as_deref().filter(|_| change.after_values.is_some()).ok_or(Error::Denied)?;
    serde_json::from_str(values).map_err(|error| Error::Internal(error.to_string()))
}

async fn nothing_newer(cx: &mut Cx, change: &ChangeRow, version: i64) -> Result<()> {
    if change.version_after == Some(version) { Ok(()) } else { Err(newer(cx, change).await?) }
}

/// Who changed it after the act that was to be undone.
async fn newer(cx: &mut Cx, change: &ChangeRow) -> Result<Error> {
    let partner = cx.partner()?;
    let last = journal::last_change_of(&mut cx.store, partner, &change.entity, change.entity_id).await?;
    Ok(Error::Newer(json!({ "by": last.map(|entry| entry.actor_name) })))
}
