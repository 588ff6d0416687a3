//! Undoing in the model: what stood there before returns, what was added goes, unless something newer stands there.

use super::{
    access::Caller,
    after::SOMEHOW,
    granting::{Access, Given},
    state::{Past, Refusal, State},
};
use steward::domain::{account::Account, ids::RoleId, membership::Membership, partner_role::PartnerRole, user::User};
use uuid::Uuid;

impl State {
    /// One's own act, in the account in which it was done, while one may still do it.
    pub fn undo(&mut self, by: &Caller, act: Uuid) -> Result<(), Refusal> {
        let is_here = |past: &Past| past.account == by.account || past.is_of_oneself;
        let is_it = |past: &&Past| past.act == act && past.user == by.user && is_here(past);
        let past = self.past.iter().find(is_it).cloned().ok_or("notFound")?;
        let may_still = past.needs.is_none_or(|(module, level)| by.rights.get(&module) >= Some(&level));
        if !past.is_undoable || !may_still || past.is_final {
            return Err("denied");
        }
        for (before, left) in past.members {
            self.restore_member(by, before, &left)?;
        }
        for (before, left) in past.users {
            self.restore_user(by, before, &left)?;
        }
        for (before, left) in past.accounts {
            self.restore_account(by, before, &left)?;
        }
        for (place, user) in past.new_members.iter().zip(&past.new_users) {
            self.take_user_away(by, place, user)?;
        }
        for account in &past.new_accounts {
            self.take_account_away(by, account)?;
        }
        for role in past.roles {
            self.put_role_back(by, act, role)?;
        }
        Ok(())
    }

    fn restore_member(&mut self, by: &Caller, before: Membership, left: &Membership) -> Result<(), Refusal> {
        let now = self.member(by, before.id)?;
        self.may_rule(by, &now)?;
        self.nothing_newer(by, now.id.uuid(), now.version, left.version)?;
        // A role that is no more is held by nobody, an account that is no more reached by nobody.
        let has_roles = before.roles.iter().all(|role| self.roles.contains_key(role));
        if !has_roles || !before.accounts.iter().all(|account| self.accounts.contains_key(account)) {
            return Err(SOMEHOW);
        }
        if !self.may_be_held_now(by, &now, &before) {
            return Err("newer");
        }
        self.may_give(by, Some(&now), &before)?;
        self.write_member(Membership { version: now.version, ..before });
        Ok(())
    }

    /// What would be given again is looked at as a form is, but for an end that has passed meanwhile.
    fn may_be_held_now(&self, by: &Caller, now: &Membership, before: &Membership) -> bool {
        let (given, access) = (Given { roles: before.roles.to_vec(), access: None }, Access::of(before));
        let given_by =
            |place: &Membership| (place.roles.clone(), place.custom.clone(), place.scope, place.accounts.clone());
        let access = Access { ends_at: now.ends_at, ..access };
        given_by(now) == given_by(before) || !self.is_faulty(by, &given, &access, Some(now), before)
    }

    fn restore_user(&mut self, by: &Caller, before: User, left: &User) -> Result<(), Refusal> {
        // What is one's own is one's own wherever one works.
        if before.id != by.user {
            let here = self.places_of(before.id).into_iter().find(|place| place.account_id == by.account);
            self.may_rule(by, here.ok_or("notFound")?)?;
            if !self.is_at_home(by, before.id) {
                return Err("denied");
            }
        }
        let now = self.users[&before.id].clone();
        let version = now.version;
        self.nothing_newer(by, now.id.uuid(), version, left.version)?;
        let is_taken = |other: &User| other.id != before.id && other.login_name == before.login_name;
        if self.users.values().any(is_taken) {
            return Err("newer");
        }
        self.write_user(User { version, ..before });
        Ok(())
    }

    fn restore_account(&mut self, by: &Caller, before: Account, left: &Account) -> Result<(), Refusal> {
        // Of their own account people change only where modules of elsewhere are opened.
        let id = if before.id == by.account { before.id } else { self.changeable(by, before.id)? };
        let now = self.accounts[&id].clone();
        let version = now.version;
        self.nothing_newer(by, now.id.uuid(), version, left.version)?;
        self.write_account(Account { version, ..before });
        Ok(())
    }

    /// Somebody who was added with a first password goes as if removed, but untold, while they have been nowhere.
    fn take_user_away(&mut self, by: &Caller, place: &Membership, user: &User) -> Result<(), Refusal> {
        let password = self.passwords.get(&place.user_id).ok_or("newer")?;
        if password.version != FIRST {
            return Err("newer");
        }
        let now = self.members.get(&place.id).cloned().ok_or("newer")?;
        self.may_rule(by, &now)?;
        self.nothing_newer(by, now.id.uuid(), now.version, place.version)?;
        self.nothing_newer(by, user.id.uuid(), self.users[&user.id].version, user.version)?;
        let is_elsewhere = self.places_of(place.user_id).len() > 1;
        if is_elsewhere || self.people[&place.user_id].was_here || self.changes.contains_key(&place.user_id) {
            return Err("newer");
        }
        self.members.remove(&place.id);
        self.gone.insert(place.id.uuid());
        self.end_user(place.user_id);
        Ok(())
    }

    /// An account goes while nobody is in it, nobody reaches it by name, and none is below it.
    fn take_account_away(&mut self, by: &Caller, left: &Account) -> Result<(), Refusal> {
        let id = left.id;
        let now = self.accounts.get(&id).cloned().ok_or("newer")?;
        self.customer(by, id)?;
        self.nothing_newer(by, id.uuid(), now.version, left.version)?;
        let hangs = |place: &Membership| place.account_id == id || place.accounts.contains(&id);
        let is_above = self.accounts.values().any(|account| account.parent_id == Some(id));
        if is_above || self.members.values().any(hangs) {
            return Err("newer");
        }
        self.accounts.remove(&id);
        self.gone.insert(id.uuid());
        Ok(())
    }

    fn put_role_back(&mut self, by: &Caller, act: Uuid, role: RoleChange) -> Result<(), Refusal> {
        match role {
            (Some(before), Some(after)) => self.reshape_role(by, before, &after),
            (None, Some(after)) => self.take_role_away(by, &after),
            (Some(before), None) if self.last_act_on(before.id) == Some(act) => self.bring_role_back(by, before),
            _ => Err("newer"),
        }
    }

    /// Nothing, when what stands there is what the act left, or what one came back to by undoing all that one did to it since.
    pub fn nothing_newer(&self, by: &Caller, id: Uuid, mut stands: i64, left: i64) -> Result<(), Refusal> {
        let undo = |version: i64| {
            let made = |past: &&Past| past.change_of(id).is_some_and(|(_, after)| after == version);
            let act = self.past.iter().find(made).filter(|past| past.user == by.user)?.undoes?;
            self.past.iter().find(|past| past.act == act)?.change_of(id).map(|(before, _)| before)
        };
        while stands > left {
            stands = undo(stands).ok_or("newer")?;
        }
        if stands == left { Ok(()) } else { Err("newer") }
    }

    fn last_act_on(&self, role: RoleId) -> Option<Uuid> {
        let is_it = |(before, after): &RoleChange| before.iter().chain(after).any(|one| one.id == role);
        self.past.iter().rev().find(|past| past.roles.iter().any(is_it)).map(|past| past.act)
    }
}

/// The version of what was just added.
const FIRST: i64 = 1;

/// A role before and after.
type RoleChange = (Option<PartnerRole>, Option<PartnerRole>);
