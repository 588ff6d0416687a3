//! What people do in the model who are not signed in: they come in, confirm an address, or read their mails.

use super::{
    post::Post,
    state::{Code, Mail, NoticeCode, OneTime, State},
};
use jiff::SignedDuration;
use steward::domain::{
    email_change::EmailChange,
    ids::{EmailChangeId, UserId},
    membership::{Membership, MembershipState},
};
use uuid::Uuid;

/// Wrong codes that one may type for an address (security.md, "Settled").
const TRIES: u32 = 10;
/// How long the reader of the address in force can discard another (security.md, "Life of tokens").
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a mailed password opens one sign-in (security.md, row One-time password).
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How long one waits after so many wrong passwords (security.md, row Sign-in limits).
fn wait_after(failures: u32) -> SignedDuration {
    match failures {
        0..3 => SignedDuration::ZERO,
        10.. => SignedDuration::from_mins(15),
        _ => SignedDuration::from_secs((1 << (failures - 3)).min(60)),
    }
}

impl State {
    /// Whether nothing that somebody types is looked at yet.
    pub fn waits(&self, user: UserId) -> bool {
        let person = &self.people[&user];
        self.now.since(person.failed_at) < wait_after(person.failures)
    }

    /// Somebody types a password, or what was mailed to them; says whether they come in.
    pub fn sign_in(&mut self, user: UserId, typed: &str) -> bool {
        let (now, can_work) = (self.now, self.can_work(user));
        if !self.users.contains_key(&user) || self.waits(user) {
            return false;
        }
        let Some(person) = self.people.get_mut(&user) else { return false };
        (person.failures, person.failed_at) = (person.failures + 1, now);
        let is_password = person.typed == Some(typed);
        let is_it = |mailed: &&mut OneTime| mailed.user == user && mailed.text == typed;
        let mailed = self.one_times.iter_mut().filter(|mailed| !mailed.is_over && mailed.until > now).find(is_it);
        if !can_work || (!is_password && mailed.is_none()) {
            return false;
        }
        (person.failures, person.was_here) = (0, true);
        if !is_password {
            person.is_proven = true;
            mailed.into_iter().for_each(|mailed| mailed.is_over = true);
        }
        self.confirm_places(user);
        true
    }

    /// Who signs in is awaited in no account any more.
    fn confirm_places(&mut self, user: UserId) {
        let places: Vec<Membership> = self.places_of(user).into_iter().cloned().collect();
        for place in places.into_iter().filter(|place| place.state == MembershipState::Pending) {
            self.write_member(Membership { state: MembershipState::Active, ..place });
        }
    }

    /// Somebody types a code for an address; says whether that confirms it (I5).
    pub fn confirm(&mut self, email: &str, typed: &str) -> bool {
        let is_mailed = |change: &EmailChange| self.codes.iter().any(|code| code.change == change.change);
        let waits = |change: &&EmailChange| change.email.as_str() == email && self.is_open(change) && is_mailed(change);
        let waiting: Vec<EmailChange> = self.changes.values().filter(waits).cloned().collect();
        for change in &waiting {
            *self.tries.entry(change.change).or_default() += 1;
        }
        let is_right = |change: &&EmailChange| {
            self.codes.iter().any(|code| code.change == change.change && code.email == email && code.text == typed)
        };
        if let Some(change) = waiting.iter().find(is_right) {
            let (version, verified_at) = (change.version + 1, Some(self.now));
            self.changes.insert(change.id, EmailChange { version, verified_at, ..change.clone() });
            return true;
        }
        for change in waiting.iter().filter(|change| self.tries[&change.change] >= TRIES).collect::<Vec<_>>() {
            self.end_code(change.id);
        }
        false
    }

    /// Somebody types what discards a new address; says whether it does (I5).
    pub fn discard_by_code(&mut self, email: &str, typed: &str) -> bool {
        let (now, changes) = (self.now, &self.changes);
        let change_of = |code: &Code| changes.values().find(|change| change.change == code.change).cloned();
        let counts = |code: &Code| change_of(code).is_some_and(|change| change.asked_at.plus(WEEK) > now);
        let is_meant = |one: &NoticeCode| one.code.email == email && counts(&one.code);
        self.notice_codes.iter_mut().filter(|one| is_meant(one)).for_each(|one| one.tries += 1);
        let is_right = |one: &&NoticeCode| is_meant(one) && one.code.text == typed;
        match self.notice_codes.iter().find(is_right).and_then(|one| change_of(&one.code)) {
            Some(change) => {
                self.changes.remove(&change.id);
                self.gone.insert(change.change.uuid());
                true
            }
            None => {
                self.notice_codes.retain(|one| one.tries < TRIES);
                false
            }
        }
    }

    /// Whether a mail is still waited for when it leaves.
    fn is_awaited(&self, mail: &Mail) -> bool {
        let password = self.passwords.get(&mail.user);
        let is_asked_for = |change: &EmailChange| Some(change.change) == mail.change && self.is_open(change);
        match mail.change {
            None => password.is_some_and(|password| password.is_reset() && password.set_at == mail.asked_at),
            Some(_) => self.changes.get(&mail.user).is_some_and(is_asked_for),
        }
    }

    /// The outbox is emptied: whoever is still waited for gets what is in the mails, by address and in their order.
    pub fn mails_leave(&mut self, post: &Post) -> Result<(), String> {
        self.notices_leave(&post.notices)?;
        let found = &post.secrets;
        let mails = std::mem::take(&mut self.mails);
        let awaited: Vec<Mail> = mails.into_iter().filter(|mail| self.is_awaited(mail)).collect();
        let addresses: Vec<&String> = awaited.iter().map(|mail| &mail.to).collect();
        if addresses != found.iter().map(|(to, _)| to).collect::<Vec<_>>() {
            return Err(format!("mails with a secret should go to {addresses:?}, and are {found:?}"));
        }
        for (mail, (_, secret)) in awaited.into_iter().zip(found) {
            let (user, text) = (mail.user, secret.clone());
            match mail.change {
                None => {
                    self.end_one_times(user);
                    self.one_times.push(OneTime { user, text, until: self.now.plus(DAY), is_over: false });
                }
                Some(change) => self.codes.push(Code { change, email: mail.to, text }),
            }
        }
        Ok(())
    }

    /// A notice has a code in it while what it tells of can be discarded.
    fn notices_leave(&mut self, found: &[(String, String)]) -> Result<(), String> {
        let still = |mail: &Mail| {
            let change = self.changes.get(&mail.user).filter(|change| Some(change.change) == mail.change);
            change.is_some_and(|change| change.asked_at.plus(WEEK) > self.now)
        };
        let awaited: Vec<Mail> = self.notices.iter().filter(|mail| still(mail)).cloned().collect();
        self.notices.clear();
        if awaited.iter().map(|mail| &mail.to).ne(found.iter().map(|(to, _)| to)) {
            return Err(format!("notices with a code should go out for {awaited:?}, and are {found:?}"));
        }
        for (mail, (email, text)) in awaited.into_iter().zip(found.iter().cloned()) {
            let change = mail.change.unwrap_or(EmailChangeId::new(Uuid::nil()));
            self.notice_codes.push(NoticeCode { code: Code { change, email, text }, tries: 0 });
        }
        Ok(())
    }
}
