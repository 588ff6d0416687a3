//! What the model knows: the nouns as they must stand in the database, and beside them what nobody but their owners knows.

use std::collections::{BTreeMap, BTreeSet};
use steward::{
    SessionToken,
    domain::{
        account::Account,
        email_change::EmailChange,
        ids::{AccountId, EmailChangeId, MembershipId, PartnerId, RoleId, UserId},
        membership::Membership,
        module::{Level, Module},
        moment::Moment,
        partner_role::PartnerRole,
        profile::Profile,
        user::User,
    },
    store::passwords::Password,
};
use uuid::Uuid;

/// How far somebody may go in which module.
pub type Rights = BTreeMap<Module, Level>;

/// Why something is not done: the code on the wire.
pub type Refusal = &'static str;

/// Everything, at one moment.
#[derive(Debug, Clone)]
pub struct State {
    pub now: Moment,
    pub accounts: BTreeMap<AccountId, Account>,
    pub roles: BTreeMap<RoleId, PartnerRole>,
    pub users: BTreeMap<UserId, User>,
    pub members: BTreeMap<MembershipId, Membership>,
    pub changes: BTreeMap<UserId, EmailChange>,
    /// Their hashes are empty or not; no more is known of one.
    pub passwords: BTreeMap<UserId, Password>,
    /// Those of users who are gone too.
    pub people: BTreeMap<UserId, Knowledge>,
    pub sessions: Vec<Session>,
    /// Every one-time password that was ever mailed.
    pub one_times: Vec<OneTime>,
    /// Every code that was ever mailed.
    pub codes: Vec<Code>,
    /// How often something was typed for the codes of a change.
    pub tries: BTreeMap<EmailChangeId, u32>,
    /// What waits in the outbox and will have a secret in it.
    pub mails: Vec<Mail>,
    /// What waits in the outbox to tell an address in force of a new one.
    pub notices: Vec<Mail>,
    /// Every code that such a notice had in it, and was not tried too often.
    pub notice_codes: Vec<NoticeCode>,
    /// For whom new addresses were asked for, and when.
    pub asked: Vec<(UserId, Moment)>,
    /// Every act that was done.
    pub past: Vec<Past>,
    /// Memberships and e-mail changes that are no more.
    pub gone: BTreeSet<Uuid>,
}

/// What is known about somebody beside what the database tells.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// The password that they would type; `None` when none would open.
    pub typed: Option<&'static str>,
    /// What they typed last, also when a reset has ended it: it is not chosen again.
    pub last: Option<&'static str>,
    /// Whether they have come in with what was mailed to the address that they have now.
    pub is_proven: bool,
    /// Whether they ever came in.
    pub was_here: bool,
    /// Wrong passwords since the last right one.
    pub failures: u32,
    pub failed_at: Moment,
}

/// A session, over or not.
#[derive(Debug, Clone)]
pub struct Session {
    pub user: UserId,
    pub token: SessionToken,
    pub last_used: Moment,
    /// Ended for good; one that is unused for too long is not yet.
    pub is_over: bool,
}

/// A mailed password for one sign-in.
#[derive(Debug, Clone)]
pub struct OneTime {
    pub user: UserId,
    pub text: String,
    pub until: Moment,
    pub is_over: bool,
}

/// A mailed code for a new address.
#[derive(Debug, Clone)]
pub struct Code {
    pub change: EmailChangeId,
    pub email: String,
    pub text: String,
}

/// A mailed code that discards a new address.
#[derive(Debug, Clone)]
pub struct NoticeCode {
    pub code: Code,
    /// How often something was typed for it.
    pub tries: u32,
}

/// A mail that will have a secret in it, if it is still awaited when it leaves.
#[derive(Debug, Clone)]
pub struct Mail {
    pub user: UserId,
    pub to: String,
    pub asked_at: Moment,
    /// The change that it has a code for; `None` for a one-time password.
    pub change: Option<EmailChangeId>,
}

/// An act, and what it changed.
#[derive(Debug, Clone)]
pub struct Past {
    pub act: Uuid,
    pub user: UserId,
    pub account: AccountId,
    pub needs: Option<(Module, Level)>,
    pub is_undoable: bool,
    /// Whether it ended a code or mailed something, which no undo takes back.
    pub is_final: bool,
    /// The act that it took back.
    pub undoes: Option<Uuid>,
    /// Whether it changed its own user, and nothing else: that is undone in whichever account.
    pub is_of_oneself: bool,
    /// What stood there before and after.
    pub members: Vec<(Membership, Membership)>,
    pub users: Vec<(User, User)>,
    pub accounts: Vec<(Account, Account)>,
    /// Roles before and after: added, changed or deleted.
    pub roles: Vec<(Option<PartnerRole>, Option<PartnerRole>)>,
    /// What was not there before.
    pub new_members: Vec<Membership>,
    pub new_users: Vec<User>,
    pub new_accounts: Vec<Account>,
}

impl Past {
    /// The versions of something before and after, if it changed that.
    pub fn change_of(&self, id: Uuid) -> Option<(i64, i64)> {
        let members = self.members.iter().map(|(old, new)| (old.id.uuid(), old.version, new.version));
        let users = self.users.iter().map(|(old, new)| (old.id.uuid(), old.version, new.version));
        let accounts = self.accounts.iter().map(|(old, new)| (old.id.uuid(), old.version, new.version));
        let both = self.roles.iter().filter_map(|(old, new)| old.as_ref().zip(new.as_ref()));
        let roles = both.map(|(old, new)| (old.id.uuid(), old.version, new.version));
        let mut all = members.chain(users).chain(accounts).chain(roles);
        all.find(|(one, ..)| *one == id).map(|(_, before, after)| (before, after))
    }
}

impl State {
    /// The partnership that an account belongs to.
    pub fn partner_of(&self, account: AccountId) -> PartnerId {
        self.accounts[&account].partner_id
    }

    /// The partner accounts.
    pub fn partners(&self) -> Vec<PartnerId> {
        let partners = self.accounts.values().map(|account| account.partner_id);
        partners.collect::<BTreeSet<PartnerId>>().into_iter().collect()
    }

    /// The marks of the profile that an account's partnership was set up with.
    pub fn portal(&self, account: AccountId) -> &'static Profile {
        let profile = &self.accounts[&self.partner_of(account).account()].profile;
        Profile::of(serde_json::from_value(profile.as_str().into()).expect("a profile"))
    }

    /// The roles of a partnership, in the order in which they are offered.
    pub fn roles_of(&self, partner: PartnerId) -> Vec<&PartnerRole> {
        let mut roles: Vec<&PartnerRole> = self.roles.values().filter(|role| role.partner_id == partner).collect();
        roles.sort_by_key(|role| role.place);
        roles
    }

    /// An account and those above it, up to the top of the tree.
    pub fn path(&self, account: AccountId) -> Vec<&Account> {
        let above = |below: &&Account| below.parent_id.map(|id| &self.accounts[&id]);
        std::iter::successors(self.accounts.get(&account), above).collect()
    }

    /// Somebody's memberships, the oldest first.
    pub fn places_of(&self, user: UserId) -> Vec<&Membership> {
        let mut places: Vec<&Membership> = self.members.values().filter(|member| member.user_id == user).collect();
        places.sort_by_key(|place| (place.added_at, place.id));
        places
    }

    /// First and last name.
    pub fn name(&self, user: UserId) -> String {
        let user = &self.users[&user];
        format!("{} {}", user.first_name, user.last_name)
    }

    /// Puts a membership in the place of what stood there; equal values change nothing.
    pub fn write_member(&mut self, after: Membership) {
        let before = &self.members[&after.id];
        if *before != after {
            let version = before.version + 1;
            self.members.insert(after.id, Membership { version, ..after });
        }
    }

    /// The same for a user.
    pub fn write_user(&mut self, after: User) {
        let before = &self.users[&after.id];
        if *before != after {
            let version = before.version + 1;
            self.users.insert(after.id, User { version, ..after });
        }
    }

    /// The same for an account.
    pub fn write_account(&mut self, after: Account) {
        let before = &self.accounts[&after.id];
        if *before != after {
            let version = before.version + 1;
            self.accounts.insert(after.id, Account { version, ..after });
        }
    }

    /// Ends every session of somebody.
    pub fn end_sessions(&mut self, user: UserId) {
        self.sessions.iter_mut().filter(|session| session.user == user).for_each(|session| session.is_over = true);
    }

    /// Ends what was mailed to somebody for one sign-in.
    pub fn end_one_times(&mut self, user: UserId) {
        self.one_times.iter_mut().filter(|mailed| mailed.user == user).for_each(|mailed| mailed.is_over = true);
    }
}
