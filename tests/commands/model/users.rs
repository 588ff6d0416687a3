//! Users in the model: added, changed, locked, deactivated, removed (product.md, rule 5).

use super::{
    access::Caller,
    deeds::{Deed, Fresh, on_version},
    granting::{Given, is_longer},
    state::{Knowledge, Mail, Refusal, State},
};
use crate::support::FIRST;
use serde::de::DeserializeOwned;
use sqlx::types::Json;
use steward::{
    domain::{
        ids::{MembershipId, UserId},
        language::Language,
        membership::{Membership, MembershipState, Scope},
        moment::Moment,
        user::{LoginType, User},
    },
    store::passwords::Password,
};

/// A value that is made of text.
pub fn text<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(text.into()).expect("a valid text")
}

impl State {
    /// A member of the caller's account.
    pub fn member(&self, by: &Caller, id: MembershipId) -> Result<Membership, Refusal> {
        self.members.get(&id).filter(|member| member.account_id == by.account).cloned().ok_or("notFound")
    }

    /// A member whom the caller may act on, as the form was begun on.
    fn member_on(&self, by: &Caller, id: MembershipId, version: i64) -> Result<Membership, Refusal> {
        let member = self.member(by, id)?;
        self.may_rule(by, &member)?;
        on_version(member.version, version)?;
        Ok(member)
    }

    /// What belongs to a user is changed by them, or from their home account.
    pub fn is_at_home(&self, by: &Caller, user: UserId) -> bool {
        self.users[&user].home_account == by.account || user == by.user
    }

    /// Ends the sessions of somebody to whom nothing is left to work in.
    fn end_if_out(&mut self, user: UserId) {
        if !self.can_work(user) {
            self.end_sessions(user);
        }
    }

    pub fn add_user(&mut self, by: &Caller, deed: &Deed, fresh: &Fresh) -> Result<(), Refusal> {
        let Deed::AddUser { first, login, email, is_mailed, given } = deed else { unreachable!("somebody is added") };
        let access = self.access(by, given, None);
        let place = self.made(self.empty_place(by, fresh), &given.roles, &access);
        let is_taken =
            self.users.values().any(|user| user.login_name.as_str() == login || user.email.as_str() == email);
        if is_taken || self.is_faulty(by, given, &access, None, &place) {
            return Err("invalidInput");
        }
        self.may_give(by, None, &place)?;
        let is_awaited = *is_mailed && self.lets_in(&place);
        let state = if is_awaited { MembershipState::Pending } else { MembershipState::Active };
        self.members.insert(place.id, Membership { state, ..place });
        self.users.insert(fresh.user, self.new_user(by, fresh.user, [first.as_str(), login, email]));
        let hash = if *is_mailed { "" } else { "set" }.to_owned();
        let password = Password {
            id: fresh.user,
            version: 1,
            hash,
            key_id: "none".into(),
            last_hash: String::new(),
            set_at: self.now,
            must_change: true,
        };
        self.passwords.insert(fresh.user, password);
        let typed = (!is_mailed).then_some(FIRST);
        self.people.insert(
            fresh.user,
            Knowledge { typed, last: typed, is_proven: false, was_here: false, failures: 0, failed_at: self.now },
        );
        if is_awaited {
            self.mails.push(Mail { user: fresh.user, to: email.clone(), asked_at: self.now, change: None });
        }
        Ok(())
    }

    /// Somebody else who has a user gets a place here as well, and nothing of theirs changes; but nobody whose password others may
    /// know (A16), which ends where no place let them in. Who never came in, and was mailed no password, is mailed one.
    pub fn add_known(&mut self, by: &Caller, email: &str, given: &Given, fresh: &Fresh) -> Result<(), Refusal> {
        let access = self.access(by, given, None);
        let place = self.made(self.empty_place(by, fresh), &given.roles, &access);
        let known = self.users.values().find(|user| user.email.as_str() == email).map(|user| user.id);
        let is_elsewhere = |user: &UserId| self.places_of(*user).iter().all(|other| other.account_id != by.account);
        let user_id = known.filter(is_elsewhere).filter(|user| *user != by.user).ok_or("invalidInput")?;
        let can_be_typed = !self.passwords[&user_id].hash.is_empty() && self.has_way_in(user_id);
        if (can_be_typed && !self.people[&user_id].is_proven) || self.is_faulty(by, given, &access, None, &place) {
            return Err("invalidInput");
        }
        self.may_give(by, None, &place)?;
        let has_way_in = self.has_way_in(user_id);
        let begins_anew = !has_way_in && !self.people[&user_id].is_proven;
        if begins_anew {
            self.end_password(user_id);
        }
        let is_awaited = self.is_awaited_in(&Membership { user_id, ..place.clone() });
        let is_awaited = is_awaited || (begins_anew && self.lets_in(&place));
        let state = if is_awaited { MembershipState::Pending } else { MembershipState::Active };
        self.members.insert(place.id, Membership { user_id, state, ..place });
        if is_awaited && !has_way_in {
            self.await_one_time(user_id);
        }
        Ok(())
    }

    /// Whether somebody never came in, and waits in this place for what is mailed.
    fn is_awaited_in(&self, place: &Membership) -> bool {
        let was_here = self.people[&place.user_id].was_here;
        !was_here && self.lets_in(place) && self.passwords[&place.user_id].is_reset()
    }

    /// Whether some place of somebody lets them in, whatever its state.
    pub fn has_way_in(&self, user: UserId) -> bool {
        self.places_of(user).into_iter().any(|place| self.lets_in(place))
    }

    pub fn empty_place(&self, by: &Caller, fresh: &Fresh) -> Membership {
        Membership {
            id: fresh.member,
            version: 1,
            partner_id: self.partner_of(by.account),
            account_id: by.account,
            user_id: fresh.user,
            state: MembershipState::Active,
            roles: Json::default(),
            locked_until: None,
            added_at: self.now,
            custom: Json::default(),
            scope: Scope::Listed,
            accounts: Json::default(),
            ends_at: None,
            deactivated_at: None,
            deactivated_by: None,
        }
    }

    fn new_user(&self, by: &Caller, id: UserId, [first, login, email]: [&str; 3]) -> User {
        User {
            id,
            version: 1,
            home_partner: self.partner_of(by.account),
            home_account: by.account,
            first_name: text(first),
            last_name: text("Tester"),
            login_name: text(login),
            email: text(email),
            language: Language::En,
            login_type: LoginType::Email,
            added_at: self.now,
        }
    }

    pub fn edit_user(
        &mut self,
        by: &Caller,
        id: MembershipId,
        [version, user_version]: [i64; 2],
        [first, last, login]: &[String; 3],
        given: &Given,
    ) -> Result<(), Refusal> {
        let before = self.member(by, id)?;
        self.may_rule(by, &before)?;
        let user = self.users[&before.user_id].clone();
        on_version(before.version, version)?;
        on_version(user.version, user_version)?;
        let access = self.access(by, given, Some(&before));
        let after = self.made(before.clone(), &given.roles, &access);
        let is_taken = self.users.values().any(|other| other.id != user.id && other.login_name.as_str() == login);
        let is_own_end = by.user == user.id && is_longer(&before, &after);
        if is_taken || is_own_end || self.is_faulty(by, given, &access, Some(&before), &after) {
            return Err("invalidInput");
        }
        let (first_name, last_name, login_name) = (text(first), text(last), text(login));
        let changed = User { first_name, last_name, login_name, language: Language::En, ..user.clone() };
        if changed != user && user.home_account != by.account {
            return Err("denied");
        }
        if before != after {
            self.may_give(by, Some(&before), &after)?;
        }
        self.write_user(changed);
        self.write_member(after);
        Ok(())
    }

    pub fn edit_myself(&mut self, by: &Caller, version: i64, names: &[String; 3]) -> Result<(), Refusal> {
        let (user, [first, last, login]) = (self.users[&by.user].clone(), names);
        on_version(user.version, version)?;
        if self.users.values().any(|other| other.id != user.id && other.login_name.as_str() == login) {
            return Err("invalidInput");
        }
        let (first_name, last_name, login_name) = (text(first), text(last), text(login));
        self.write_user(User { first_name, last_name, login_name, language: Language::En, ..user });
        Ok(())
    }

    pub fn lock(&mut self, by: &Caller, id: MembershipId, version: i64, until: Option<Moment>) -> Result<(), Refusal> {
        let member = self.member_on(by, id, version)?;
        if member.state == MembershipState::Deactivated {
            return Err("denied");
        }
        let until = until.unwrap_or(Moment::FOR_EVER);
        if until <= self.now {
            return Err("invalidInput");
        }
        if by.user == member.user_id && member.locked_until.is_some_and(|before| before > until) {
            self.may_rule(&self.lasting(by, member.ends_at), &member)?;
        }
        let user = member.user_id;
        self.write_member(Membership { locked_until: Some(until), ..member });
        self.end_if_out(user);
        Ok(())
    }

    pub fn unlock(&mut self, by: &Caller, id: MembershipId, version: i64) -> Result<(), Refusal> {
        let member = self.member(by, id)?;
        self.may_rule(by, &member)?;
        if by.user == member.user_id {
            self.may_rule(&self.lasting(by, member.ends_at), &member)?;
        }
        on_version(member.version, version)?;
        self.write_member(Membership { locked_until: None, ..member });
        Ok(())
    }

    pub fn deactivate(&mut self, by: &Caller, id: MembershipId, version: i64) -> Result<(), Refusal> {
        let member = self.member_on(by, id, version)?;
        if member.state == MembershipState::Deactivated {
            return Err("denied");
        }
        let (user, state) = (member.user_id, MembershipState::Deactivated);
        let (deactivated_at, deactivated_by) = (Some(self.now), Some(self.name(by.user)));
        self.write_member(Membership { state, deactivated_at, deactivated_by, ..member });
        self.end_if_out(user);
        Ok(())
    }

    /// What was taken away with the deactivation is given anew; whoever never came in waits for that again.
    pub fn reactivate(&mut self, by: &Caller, id: MembershipId, version: i64) -> Result<(), Refusal> {
        let member = self.member_on(by, id, version)?;
        if member.state != MembershipState::Deactivated {
            return Err("denied");
        }
        self.may_give(by, None, &member)?;
        let is_awaited = self.is_awaited_in(&member);
        let state = if is_awaited { MembershipState::Pending } else { MembershipState::Active };
        self.write_member(Membership { state, deactivated_at: None, deactivated_by: None, ..member });
        Ok(())
    }

    /// The user ends with the last membership; another's home is where they came next.
    pub fn remove(&mut self, by: &Caller, id: MembershipId, version: i64) -> Result<(), Refusal> {
        let member = self.member_on(by, id, version)?;
        self.members.remove(&id);
        self.gone.insert(id.uuid());
        let user = self.users[&member.user_id].clone();
        let left: Vec<Membership> = self.places_of(user.id).into_iter().cloned().collect();
        match left.first() {
            None => self.end_user(user.id),
            Some(_) if left.iter().any(|place| place.account_id == user.home_account) => {}
            Some(next) => {
                self.write_user(User { home_partner: next.partner_id, home_account: next.account_id, ..user.clone() });
            }
        }
        self.end_if_out(user.id);
        Ok(())
    }

    /// What belonged to somebody goes with them.
    pub fn end_user(&mut self, user: UserId) {
        self.users.remove(&user);
        self.passwords.remove(&user);
        if let Some(change) = self.changes.remove(&user) {
            self.gone.insert(change.change.uuid());
        }
        self.end_one_times(user);
        self.people.entry(user).and_modify(|person| person.typed = None);
    }
}
