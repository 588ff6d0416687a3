//! Choosing one's own password, by wish or because somebody else has known the last one.

use super::still_here::Done;
use crate::{
    command::{Access, Command, Cx},
    desk::Desk,
    domain::{
        caller::Caller,
        field::Fault,
        ids::AccountId,
        password::{self, NewPassword},
        secret::Secret,
        user::{LoginType, User},
    },
    error::{Error, Result},
    sign_in::{attempts, ladder::Step, one_time::within},
    store::{
        one_time,
        one_time::OneTimePassword,
        passwords::{self, Password},
        sessions, sign_ins,
    },
    views::password_context::context,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sets the caller's password; their other sessions end.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoosePassword {
    /// The password in force; not asked of somebody who just signed in with a one-time password.
    #[serde(skip_serializing)]
    current: Secret,
    #[serde(skip_serializing)]
    password: NewPassword,
    #[serde(skip)]
    #[ts(skip)]
    checked: Checked,
}

/// What was found out before the transaction, and holds only while the stored hash is still the one it was found on.
#[derive(Debug, Default)]
struct Checked {
    stored: String,
    is_current: bool,
    is_same: bool,
    hash: String,
}

impl Command for ChoosePassword {
    const ACCESS: Access = Access::SignedIn;
    const PREPARES: bool = true;
    const BEFORE_NEW_PASSWORD: bool = true;
    type Output = Done;

    async fn prepare(&mut self, desk: &Desk, caller: Option<&Caller>) -> Result<()> {
        let caller = caller.ok_or(Error::SignedOut)?;
        let mut tx = desk.begin_reading().await?;
        let last = passwords::get(&mut tx, caller.user.id).await?.ok_or(Error::Denied)?;
        let mailed = one_time::get(&mut tx, caller.user.id).await?;
        tx.rollback().await?;
        let is_current = match last.hash.as_str() {
            "" => true,
            phc => self.is_current(desk, &caller.user, phc).await?,
        };
        let is_same = self.is_same(desk, &last, mailed).await?;
        let hash = desk.hasher.hash(self.password.reveal()).await?;
        self.checked = Checked { stored: last.hash, is_current, is_same, hash };
        Ok(())
    }

    async fn run(self, cx: &mut Cx) -> Result<Done> {
        let caller = cx.caller()?.clone();
        let old = passwords::get(&mut cx.store, caller.user.id).await?.ok_or(Error::Denied)?;
        let is_stale = old.hash != self.checked.stored || caller.user.login_type != LoginType::Email;
        if is_stale || !self.checked.is_current {
            return Err(Error::WrongPassword);
        }
        if self.checked.is_same {
            return Err(Error::field("password", Fault::SameAsLast));
        }
        let user = &caller.user;
        let own = [user.first_name.as_str(), user.last_name.as_str(), user.login_name.as_str(), user.email.as_str()];
        let places: Vec<AccountId> = caller.places.iter().map(|place| place.membership.account_id).collect();
        let context = context(cx, own, &places).await?;
        password::check(&self.password, &context).map_err(|fault| Error::field("password", fault))?;
        let new = Password {
            hash: self.checked.hash,
            last_hash: String::new(),
            set_at: cx.now,
            must_change: false,
            ..old.clone()
        };
        cx.store.update(&old, new).await?;
        one_time::revoke(&mut cx.store, caller.user.id).await?;
        sessions::end_others_of(&mut cx.store, caller.user.id, &caller.session_hash).await?;
        Ok(Done {})
    }
}

impl ChoosePassword {
    /// Whether the current password is right; counted as a sign-in is, so that a session is no way to guess faster.
    async fn is_current(&self, desk: &Desk, user: &User, phc: &str) -> Result<bool> {
        let mut store = desk.begin_writing().await?;
        let attempt = attempts::count(&mut store, Some(user), "").await?;
        store.into_tx().commit().await?;
        match attempt.step {
            Step::Free => {}
            Step::Wait { seconds } => return Err(Error::Wait(seconds)),
            Step::Blocked => return Err(Error::Blocked),
        }
        let is_right = desk.hasher.verify(self.current.reveal(), Some(phc)).await?;
        if is_right {
            let mut store = desk.begin_writing().await?;
            sign_ins::forget(&mut store, user.id.uuid().as_bytes()).await?;
            store.into_tx().commit().await?;
        }
        Ok(is_right)
    }

    /// Whether the new password is the last one, also the one that a reset ended or that was mailed, however that is typed and with
    /// a sign or two around it.
    async fn is_same(&self, desk: &Desk, last: &Password, mailed: Option<OneTimePassword>) -> Result<bool> {
        let typed = self.password.reveal();
        let known = if last.hash.is_empty() { &last.last_hash } else { &last.hash };
        let known = Some(known.as_str()).filter(|hash| !hash.is_empty());
        for part in mailed.iter().flat_map(|_| within(typed)) {
            if desk.hasher.verify(&part, mailed.as_ref().map(|mailed| mailed.hash.as_str())).await? {
                return Ok(true);
            }
        }
        Ok(desk.hasher.verify(typed, known).await?)
    }
}
