//! What somebody is known by, in the model: passwords and e-mail addresses (product.md, rules 2 to 4).

use super::{
    access::Caller,
    deeds::Fresh,
    state::{Knowledge, Mail, Refusal, State},
    users::text,
};
use jiff::SignedDuration;
use steward::{
    domain::{
        email_change::EmailChange,
        ids::{EmailChangeId, MembershipId, UserId},
        membership::{Membership, MembershipState},
        moment::Moment,
        user::User,
    },
    store::passwords::Password,
};

/// Whether a caller may do so to a place.
type May = fn(&State, &Caller, &Membership) -> Result<(), Refusal>;

impl State {
    /// The user that a call is about which takes over what somebody is known by: a member of whom the caller `may`, or the caller.
    fn whose(&self, by: &Caller, member: Option<MembershipId>, may: May) -> Result<UserId, Refusal> {
        let Some(member) = member else { return Ok(by.user) };
        let member = self.member(by, member)?;
        if !self.is_at_home(by, member.user_id) {
            return Err("denied");
        }
        may(self, by, &member)?;
        Ok(member.user_id)
    }

    /// Passwords are reset while switched only when mails leave the computer, which they do not here.
    pub fn reset_password(&mut self, by: &Caller, member: Option<MembershipId>) -> Result<(), Refusal> {
        let user = self.whose(by, member, State::may_take_over)?;
        let is_away = member.is_some_and(|member| self.members[&member].state == MembershipState::Deactivated);
        if !self.has_way_in(user) || is_away {
            return Err("denied");
        }
        if self.is_switched_for(by, user) {
            return Err("whileSwitched");
        }
        self.mail_password(user);
        Ok(())
    }

    /// Ends a password and every session, and mails a password for one sign-in.
    pub fn mail_password(&mut self, user: UserId) {
        self.end_password(user);
        self.await_one_time(user);
    }

    /// Ends a password and every session.
    pub fn end_password(&mut self, user: UserId) {
        self.write_password(user, None);
        self.end_sessions(user);
        self.people.entry(user).and_modify(|person| person.failures = 0);
    }

    /// Puts a password in the place of the last, of one's own or, for nothing, none that anybody can type.
    fn write_password(&mut self, user: UserId, typed: Option<&'static str>) {
        let old = &self.passwords[&user];
        let hash = if typed.is_some() { "set" } else { "" }.to_owned();
        let must_change = typed.is_none();
        let new = Password { version: old.version + 1, hash, set_at: self.now, must_change, ..old.clone() };
        self.passwords.insert(user, new);
        self.people.entry(user).and_modify(|person| {
            person.typed = typed;
            person.last = typed.or(person.last);
        });
        self.end_one_times(user);
    }

    pub fn await_one_time(&mut self, user: UserId) {
        let to = self.users[&user].email.to_string();
        self.mails.push(Mail { user, to, asked_at: self.now, change: None });
    }

    /// Whoever has just come in with a one-time password is asked for no other.
    pub fn choose_password(&mut self, by: &Caller, current: &str, password: &'static str) -> Result<(), Refusal> {
        let Knowledge { typed, last, .. } = self.people[&by.user];
        if typed.is_some() && self.waits(by.user) {
            return Err("wait");
        }
        if typed.is_some_and(|typed| typed != current) {
            return Err("wrongPassword");
        }
        if last == Some(password) {
            return Err("invalidInput");
        }
        self.write_password(by.user, Some(password));
        if typed.is_some() {
            self.people.entry(by.user).and_modify(|person| person.failures = 0);
        }
        Ok(())
    }

    pub fn request_email(
        &mut self,
        by: &Caller,
        member: Option<MembershipId>,
        email: &str,
        fresh: &Fresh,
    ) -> Result<(), Refusal> {
        let id = self.whose(by, member, State::may_readdress)?;
        let is_away = member.is_some_and(|member| self.members[&member].state == MembershipState::Deactivated);
        if is_away {
            return Err("denied");
        }
        if self.is_switched_for(by, id) {
            return Err("whileSwitched");
        }
        if self.is_in_use(email) || self.is_asked_for_too_often(id) {
            return Err("invalidInput");
        }
        self.asked.push((id, self.now));
        let before = self.changes.get(&id).map(|before| (before.version, before.change));
        self.gone.extend(before.map(|(_, change)| change.uuid()));
        let change = EmailChange {
            id,
            version: before.map_or(1, |(version, _)| version + 1),
            change: fresh.change,
            email: text(email),
            asked_by: by.user,
            asked_by_name: self.name(by.user),
            asked_at: self.now,
            verified_at: None,
            ended_at: None,
        };
        self.changes.insert(id, change);
        let told = self.users[&id].email.to_string();
        let mail = |to: String| Mail { user: id, to, asked_at: self.now, change: Some(fresh.change) };
        let (confirming, notice) = (mail(email.into()), mail(told));
        self.mails.push(confirming);
        self.notices.push(notice);
        Ok(())
    }

    /// Three new addresses an hour for one user, whoever asks (security.md, "Limits").
    fn is_asked_for_too_often(&self, user: UserId) -> bool {
        let recent =
            |(whose, at): &&(UserId, Moment)| *whose == user && self.now.since(*at) < SignedDuration::from_hours(1);
        self.asked.iter().filter(recent).count() >= 3
    }

    fn is_in_use(&self, email: &str) -> bool {
        self.users.values().any(|user| user.email.as_str() == email)
    }

    /// The change that is meant, if it is still that of this user.
    fn change_of(&self, user: UserId, change: EmailChangeId) -> Result<EmailChange, Refusal> {
        self.changes.get(&user).filter(|found| found.change == change).cloned().ok_or("notFound")
    }

    pub fn discard_email(
        &mut self,
        by: &Caller,
        member: Option<MembershipId>,
        change: EmailChangeId,
    ) -> Result<(), Refusal> {
        let user = self.whose(by, member, State::may_readdress)?;
        self.change_of(user, change)?;
        self.changes.remove(&user);
        self.gone.insert(change.uuid());
        Ok(())
    }

    /// All sessions end; who waits for what was mailed is mailed it anew.
    pub fn accept_email(
        &mut self,
        by: &Caller,
        member: Option<MembershipId>,
        change: EmailChangeId,
    ) -> Result<(), Refusal> {
        let id = self.whose(by, member, State::may_readdress)?;
        if self.is_switched_for(by, id) {
            return Err("whileSwitched");
        }
        let change = self.change_of(id, change)?;
        if change.verified_at.is_none() {
            return Err("denied");
        }
        if self.is_in_use(change.email.as_str()) {
            return Err("invalidInput");
        }
        self.changes.remove(&id);
        self.gone.insert(change.change.uuid());
        self.write_user(User { email: change.email, ..self.users[&id].clone() });
        self.people.entry(id).and_modify(|person| person.is_proven = false);
        self.end_one_times(id);
        if self.passwords[&id].is_reset() {
            self.write_password(id, None);
            self.await_one_time(id);
        }
        self.end_sessions(id);
        Ok(())
    }
}
