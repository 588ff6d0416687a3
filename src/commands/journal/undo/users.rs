//! Undoing what was done to a user: names, login name and language, or that they were added with a first password.

use super::{Undone, UndoneThing, before, newer, nothing_newer, overtaken};
use crate::{
    command::Cx,
    domain::{ids::UserId, user::User},
    error::{Error, Result},
    journal::ChangeRow,
    store::{email_changes, memberships, passwords, sign_ins, users},
    views::user_details::member,
};

/// Gives names, login name and language back to somebody who belongs here, or to oneself.
pub(super) async fn restore(cx: &mut Cx, change: &ChangeRow, undone: &mut Undone) -> Result<()> {
    let before: User = before(change)?;
    let now = user_now(cx, before.id).await?;
    nothing_newer(cx, change, now.version).await?;
    let owner = users::with_login_key(&mut cx.store, &before.login_name.key()).await?;
    if owner.is_some_and(|owner| owner != before.id) {
        return Err(overtaken());
    }
    let restored = User { version: now.version, ..before };
    undone.as_before = Some(UndoneThing { id: change.entity_id, name: restored.full_name() });
    cx.store.update(&now, restored).await?;
    Ok(())
}

/// Oneself, or a user of this account whom the caller may rule over and whose home it is.
async fn user_now(cx: &mut Cx, id: UserId) -> Result<User> {
    let caller = cx.caller()?;
    if caller.user.id == id {
        return Ok(caller.user.clone());
    }
    let account = caller.account.id;
    let places = memberships::of_user(&mut cx.store, id).await?;
    let here = places.iter().find(|place| place.account_id == account).ok_or(Error::NotFound)?;
    let member = member(cx, here.id).await?;
    member.may_be_ruled(cx).await?;
    if member.is_at_home(cx)? { Ok(member.user) } else { Err(Error::Denied) }
}

/// Removes the first password of somebody who was added; one that was changed since is newer.
pub(super) async fn remove_password(cx: &mut Cx, change: &ChangeRow) -> Result<()> {
    match passwords::get(&mut cx.store, UserId::new(change.entity_id)).await? {
        Some(password) if change.version_after == Some(password.version) => cx.store.remove(&password).await,
        _ => Err(newer(cx, change).await?),
    }
}

/// Removes somebody who was added and has been nowhere since; password and membership have gone before.
pub(super) async fn remove(cx: &mut Cx, change: &ChangeRow) -> Result<()> {
    let Some(user) = users::get(&mut cx.store, UserId::new(change.entity_id)).await? else {
        return Err(newer(cx, change).await?);
    };
    nothing_newer(cx, change, user.version).await?;
    if has_begun(cx, user.id).await? {
        return Err(overtaken());
    }
    cx.store.remove(&user).await
}

/// Whether somebody has come in, works in another account, or is to get another address.
async fn has_begun(cx: &mut Cx, user: UserId) -> Result<bool> {
    let was_here = sign_ins::last(&mut cx.store, user).await?.is_some();
    let is_elsewhere = !memberships::of_user(&mut cx.store, user).await?.is_empty();
    let has_request = email_changes::of_user(&mut cx.store, user).await?.is_some();
    Ok(was_here || is_elsewhere || has_request)
}
