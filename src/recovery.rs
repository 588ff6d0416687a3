//! Recovery: whoever owns the data folder can give an administrator a way in again.

use crate::{
    clock,
    desk::Desk,
    domain::{
        ids::MailId,
        user::{LoginType, User},
    },
    error::{Error, Result},
    rules,
    sign_in::{
        called::user_called,
        one_time::{LIFETIME, normalize, one_time_password},
    },
    store::{Writer, journal, memberships, one_time, passwords, sessions, sign_ins},
};

/// Ends an administrator's password and gives a one-time password in its place.
pub async fn recover(desk: &Desk, login: &str) -> Result<String> {
    let password = one_time_password(clock::random());
    let hash = desk.hasher.hash(&normalize(&password)).await?;
    let mut store = desk.begin_writing().await?;
    let user = administrator(&mut store, login).await?;
    let old = passwords::get(&mut store, user.id).await?.ok_or(Error::NotFound)?;
    let now = store.now;
    store.update(&old, old.reset(now)).await?;
    let (until, id) = (now.plus(LIFETIME), MailId::new(clock::new_id(now)));
    one_time::replace(&mut store, user.id, id, &hash, until).await?;
    sign_ins::forget(&mut store, user.id.uuid().as_bytes()).await?;
    sessions::end_all_of(&mut store, user.id).await?;
    note(&mut store, &user).await?;
    store.into_tx().commit().await?;
    Ok(password)
}

async fn administrator(store: &mut Writer, login: &str) -> Result<User> {
    let user = user_called(store, login).await?.ok_or(Error::NotFound)?;
    let is_one = user.login_type == LoginType::Email && administers(store, &user).await?;
    if is_one { Ok(user) } else { Err(Error::NotFound) }
}

/// Whether a user is an active administrator of a partner account, at home or elsewhere.
async fn administers(store: &mut Writer, user: &User) -> Result<bool> {
    let now = store.now;
    for membership in memberships::of_user(store, user.id).await? {
        let active = rules::active_administrators(store, membership.partner_id, now).await?;
        if active.iter().any(|member| member.user_id == user.id) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn note(store: &mut Writer, user: &User) -> Result<()> {
    let changes = store.take_changes();
    let membership = memberships::of_user(store, user.id).await?.into_iter().next().map(|membership| membership.id);
    let act = journal::Act {
        actor_id: None,
        actor_name: String::new(),
        capacity: "none",
        account_id: Some(user.home_account),
        command: "Recovery".into(),
        command_id: None,
        outcome: "done",
        error: None,
        arguments: serde_json::json!({ "membership": membership }).to_string(),
    };
    journal::append(store, user.home_partner, act, changes).await
}
