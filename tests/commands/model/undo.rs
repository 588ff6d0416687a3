//! Undoing in the model: what stood there before returns, unless something newer stands there.

use super::{
    access::Caller,
    after::SOMEHOW,
    state::{Past, Refusal, State},
};
use steward::domain::{account::Account, membership::Membership, user::User};
use uuid::Uuid;

impl State {
    /// One's own act, in the account in which it was done, while one may still do it.
    pub fn undo(&mut self, by: &Caller, act: Uuid) -> Result<(), Refusal> {
        let is_it = |past: &&Past| past.act == act && past.user == by.user && past.account == by.account;
        let past = self.past.iter().find(is_it).cloned().ok_or("notFound")?;
        let may_still = past.needs.is_none_or(|(module, level)| by.rights.get(&module) >= Some(&level));
        if !past.is_undoable || !may_still || past.ended_a_code {
            return Err("denied");
        }
        for (before, version) in past.members {
            self.restore_member(by, before, version)?;
        }
        for (before, version) in past.users {
            self.restore_user(by, before, version)?;
        }
        for (before, version) in past.accounts {
            self.restore_account(by, before, version)?;
        }
        Ok(())
    }

    fn restore_member(&mut self, by: &Caller, before: Membership, version: i64) -> Result<(), Refusal> {
        let now = self.member(by, before.id)?;
        let is_ruled = (now.state, now.locked_until) != (before.state, before.locked_until);
        let check = if is_ruled { State::may_rule } else { State::may_touch };
        check(self, by, &now)?;
        nothing_newer(now.version, version)?;
        // A role that is no more is held by nobody.
        if !before.roles.iter().all(|role| self.roles.contains_key(role)) {
            return Err(SOMEHOW);
        }
        self.may_give(by, Some(&now), &before)?;
        self.write_member(Membership { version: now.version, ..before });
        Ok(())
    }

    fn restore_user(&mut self, by: &Caller, before: User, version: i64) -> Result<(), Refusal> {
        let here = self.places_of(before.id).into_iter().find(|place| place.account_id == by.account);
        self.may_touch(by, here.ok_or("notFound")?)?;
        if !self.is_at_home(by, before.id) {
            return Err("denied");
        }
        nothing_newer(self.users[&before.id].version, version)?;
        let is_taken = |other: &User| other.id != before.id && other.login_name == before.login_name;
        if self.users.values().any(is_taken) {
            return Err("newer");
        }
        self.write_user(User { version, ..before });
        Ok(())
    }

    fn restore_account(&mut self, by: &Caller, before: Account, version: i64) -> Result<(), Refusal> {
        let id = self.customer(by, before.id)?;
        nothing_newer(self.accounts[&id].version, version)?;
        self.write_account(Account { version, ..before });
        Ok(())
    }
}

fn nothing_newer(stands: i64, left: i64) -> Result<(), Refusal> {
    if stands == left { Ok(()) } else { Err("newer") }
}
