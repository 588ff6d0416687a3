//! What must come of a call: who is admitted, what is done, and what holds for every act alike.

use super::{
    access::Caller,
    deeds::{Call, Deed, Fresh, Verb},
    state::{Past, Refusal, State},
};
use jiff::SignedDuration;
use std::collections::BTreeSet;
use steward::domain::{
    email_change::EmailChange,
    ids::{RoleId, UserId},
    membership::Membership,
};

/// Without a call for so long a session is over (security.md, row Embedded).
const IDLE: SignedDuration = SignedDuration::from_mins(15);

/// How long a new address can be confirmed (product.md, rule 3).
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A refusal for whatever reason, where the rules say no more than that nothing is done.
pub const SOMEHOW: Refusal = "refused";

impl State {
    /// What stands there after a call; or the code of what is wrong with it, and nothing of it was done.
    pub fn after(&self, call: &Call, fresh: &Fresh) -> Result<State, Refusal> {
        let by = self.admit(call)?;
        let mut after = self.clone();
        after.carry_out(&by, &call.deed, fresh)?;
        // Always, whatever the act (I3).
        if after.partners().iter().any(|partner| after.able(*partner).is_empty()) {
            return Err("lastAdministrator");
        }
        if let Deed::ChoosePassword { .. } = call.deed {
            after.end_other_sessions(call.session);
        }
        let ended_a_code = after.end_codes_since(self);
        after.sessions[call.session].last_used = self.now;
        after.remember(self, call, ended_a_code);
        Ok(after)
    }

    /// Who calls, if they may.
    pub fn admit(&self, call: &Call) -> Result<Caller, Refusal> {
        let user = self.sessions[call.session].user;
        if !self.is_alive(call.session) {
            return Err("signedOut");
        }
        let by = self.caller(user, call.account).ok_or("notFound")?;
        if self.passwords[&user].must_change && !matches!(call.deed, Deed::ChoosePassword { .. }) {
            return Err("passwordChangeNeeded");
        }
        match call.deed.needs() {
            Some((module, level)) if by.rights.get(&module) < Some(&level) => Err("denied"),
            _ => Ok(by),
        }
    }

    /// Whether a session still opens anything.
    pub fn is_alive(&self, session: usize) -> bool {
        let session = &self.sessions[session];
        !session.is_over && self.now.since(session.last_used) < IDLE && self.can_work(session.user)
    }

    fn end_other_sessions(&mut self, kept: usize) {
        let user = self.sessions[kept].user;
        let others = self.sessions.iter_mut().enumerate().filter(|(number, _)| *number != kept);
        others.filter(|(_, other)| other.user == user).for_each(|(_, other)| other.is_over = true);
    }

    fn carry_out(&mut self, by: &Caller, deed: &Deed, fresh: &Fresh) -> Result<(), Refusal> {
        match deed {
            Deed::AddUser { .. } => self.add_user(by, deed, fresh),
            Deed::AddKnown { email, given } => self.add_known(by, email, given, fresh),
            Deed::EditUser { member, versions, names, given } => self.edit_user(by, *member, *versions, names, given),
            Deed::LockUser { member, version, until } => self.lock(by, *member, *version, *until),
            Deed::OfMember { verb, member, version } => match verb {
                Verb::Unlock => self.unlock(by, *member, *version),
                Verb::Deactivate => self.deactivate(by, *member, *version),
                Verb::Reactivate => self.reactivate(by, *member, *version),
                Verb::Remove => self.remove(by, *member, *version),
            },
            Deed::EditMyself { version, names } => self.edit_myself(by, *version, names),
            Deed::ResetPassword { member } => self.reset_password(by, *member),
            Deed::RequestEmail { member, email } => self.request_email(by, *member, email, fresh),
            Deed::DiscardEmail { member, change } => self.discard_email(by, *member, *change),
            Deed::AcceptEmail { member, change } => self.accept_email(by, *member, *change),
            Deed::AddPartner { name, profile } => self.add_partner(by, name, *profile, fresh),
            Deed::EditLink { module, before, address } => self.edit_link(by, *module, before, address),
            Deed::AddCustomer { name, parent } => self.add_customer(by, name, *parent, fresh),
            Deed::EditCustomer { account, version, name } => self.edit_customer(by, *account, *version, name),
            Deed::PutCustomer { away, account, version } => self.put_customer(by, *account, *version, *away),
            Deed::AddRole { shape } => self.add_role(by, shape, fresh),
            Deed::EditRole { role, version, shape } => self.edit_role(by, *role, *version, shape),
            Deed::DeleteRole { role, version } => self.delete_role(by, *role, *version),
            Deed::Undo { act } => self.undo(by, *act),
            Deed::ChoosePassword { current, password } => self.choose_password(by, current, password),
        }
    }

    /// Another password, other roles or a lock end the codes that were mailed to somebody; says whether one was open.
    pub fn end_codes_since(&mut self, before: &State) -> bool {
        let mut touched = BTreeSet::new();
        for (id, old) in &before.members {
            let keys = |one: &Membership| (one.roles.clone(), one.custom.clone(), one.locked_until, one.deactivated_at);
            if self.members.get(id).map(keys) != Some(keys(old)) {
                touched.insert(old.user_id);
            }
        }
        for (user, old) in &before.passwords {
            if self.passwords.get(user).map(|new| new.set_at) != Some(old.set_at) {
                touched.insert(*user);
            }
        }
        touched.into_iter().filter(|user| self.end_code(*user)).count() > 0
    }

    /// Ends the code of somebody's change; says whether it was open.
    pub fn end_code(&mut self, user: UserId) -> bool {
        let Some(change) = self.changes.get(&user).filter(|change| self.is_open(change)) else { return false };
        let ended = EmailChange { version: change.version + 1, ended_at: Some(self.now), ..change.clone() };
        self.changes.insert(user, ended);
        true
    }

    /// Whether a change still waits for its code.
    pub fn is_open(&self, change: &EmailChange) -> bool {
        change.verified_at.is_none() && change.ended_at.is_none() && change.asked_at.plus(DAY) > self.now
    }

    /// Whether this user is all that is other than before: by name, password or a new address.
    fn differs_only_in(&self, before: &State, user: UserId) -> bool {
        let others = |state: &State| {
            let mut state = state.clone();
            state.users.remove(&user);
            state.passwords.remove(&user);
            state.changes.remove(&user);
            (state.users, state.passwords, state.changes, state.members, state.accounts, state.roles)
        };
        let own = |state: &State| {
            let change = state.changes.get(&user).cloned();
            (state.users.get(&user).cloned(), state.passwords.get(&user).cloned(), change)
        };
        own(self) != own(before) && others(self) == others(before)
    }

    fn remember(&mut self, before: &State, call: &Call, ended_a_code: bool) {
        let members = before.members.iter().filter_map(|(id, old)| {
            let new = self.members.get(id).filter(|new| *new != old)?;
            Some((old.clone(), new.clone()))
        });
        let users = before.users.iter().filter_map(|(id, old)| {
            let new = self.users.get(id).filter(|new| *new != old)?;
            Some((old.clone(), new.clone()))
        });
        let accounts = before.accounts.iter().filter_map(|(id, old)| {
            let new = self.accounts.get(id).filter(|new| *new != old)?;
            Some((old.clone(), new.clone()))
        });
        let ids: BTreeSet<RoleId> = before.roles.keys().chain(self.roles.keys()).copied().collect();
        let roles = ids.into_iter().map(|id| (before.roles.get(&id).cloned(), self.roles.get(&id).cloned()));
        let new_members = self.members.values().filter(|member| !before.members.contains_key(&member.id));
        let new_users = self.users.values().filter(|user| !before.users.contains_key(&user.id));
        let new_accounts = self.accounts.values().filter(|account| !before.accounts.contains_key(&account.id));
        let past = Past {
            act: call.act,
            user: self.sessions[call.session].user,
            account: call.account,
            needs: call.deed.needs(),
            is_undoable: call.deed.is_undoable(),
            undoes: if let Deed::Undo { act } = &call.deed { Some(*act) } else { None },
            is_of_oneself: self.differs_only_in(before, self.sessions[call.session].user),
            is_final: ended_a_code || self.mails.len() > before.mails.len(),
            members: members.collect(),
            users: users.collect(),
            accounts: accounts.collect(),
            roles: roles.filter(|(old, new)| old != new).collect(),
            new_members: new_members.cloned().collect(),
            new_users: new_users.cloned().collect(),
            new_accounts: new_accounts.cloned().collect(),
        };
        self.past.push(past);
    }
}
