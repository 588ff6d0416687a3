//! What leads up to a step: what cannot be done yet is prepared instead, so that sequences come to what needs several steps.

use super::{
    choice::pick,
    state::{Code, Past, State},
    steps::{Act, Shaped, Step},
};
use steward::domain::{
    account::Account,
    ids::{AccountId, UserId},
    membership::{Membership, MembershipState},
    module::Module,
};

impl Act {
    /// What one must manage to do it to others.
    pub fn module(&self) -> Module {
        match self {
            Act::AddCustomer { .. } | Act::EditCustomer { .. } | Act::PutCustomer { .. } => Module::Customers,
            Act::AddRole(_) | Act::EditRole(_) | Act::DeleteRole => Module::Roles,
            Act::AddPartner { .. } => Module::SubPartners,
            Act::EditLink { .. } => Module::Settings,
            _ => Module::Users,
        }
    }
}

impl State {
    /// Whether there is something in an account to do this to.
    pub fn offers(&self, account: AccountId, act: &Act) -> bool {
        let mut here = self.members.values().filter(|member| member.account_id == account);
        let change_of = |member: &Membership| self.changes.get(&member.user_id);
        let is_below = |one: &&Account| self.is_below(one.id, account) || self.is_sub_partner(one.id, account);
        let mut below = self.accounts.values().filter(is_below);
        match act {
            Act::EditUser { .. } | Act::Lock { .. } | Act::Remove => here.next().is_some(),
            Act::Deactivate => here.any(|member| member.state != MembershipState::Deactivated),
            Act::ResetPassword { of_oneself: false } | Act::RequestEmail { of_oneself: false, .. } => {
                here.next().is_some()
            }
            Act::Unlock => here.any(|member| member.locked_until.is_some()),
            Act::Reactivate => here.any(|member| member.state == MembershipState::Deactivated),
            Act::DiscardEmail { of_oneself: false } => here.any(|member| change_of(member).is_some()),
            Act::AcceptEmail { of_oneself: false } => {
                here.any(|member| change_of(member).is_some_and(|change| change.verified_at.is_some()))
            }
            Act::EditCustomer { .. } => below.next().is_some(),
            Act::PutCustomer { away } => below.any(|one| one.archived_at.is_some() != *away),
            _ => true,
        }
    }

    /// Whether an act that one does of oneself can be done by somebody now.
    pub fn concerns(&self, act: &Act, user: UserId) -> bool {
        let change = self.changes.get(&user).filter(|_| self.can_work(user));
        match act {
            Act::DiscardEmail { of_oneself: true } => change.is_some(),
            Act::AcceptEmail { of_oneself: true } => change.is_some_and(|change| change.verified_at.is_some()),
            _ => false,
        }
    }

    /// Who undoes something, and where: mostly somebody an act of their own, the latest first.
    pub fn who_undoes(&self, number: u8) -> Option<(UserId, AccountId)> {
        let recent: Vec<&Past> =
            self.past.iter().rev().filter(|past| past.is_undoable && !past.is_final).take(4).collect();
        pick(number / 8, &recent).filter(|_| number % 8 != 7).map(|past| (past.user, past.account))
    }

    /// The step, or one that leads up to it.
    pub fn possible(&self, step: &Step) -> Step {
        let act = self.leading_to(&step.act, step.on).unwrap_or_else(|| step.act.clone());
        Step { act, ..step.clone() }
    }

    /// `None` for what there is everything for.
    fn leading_to(&self, act: &Act, number: u8) -> Option<Act> {
        let mut members = self.members.values();
        let request = |of_oneself| Act::RequestEmail { of_oneself, address: number };
        let is_waiting = |code: &Code| {
            self.changes.values().any(|change| change.change == code.change && change.verified_at.is_none())
        };
        match act {
            Act::DeleteRole if self.roles.values().all(|role| role.profile_key.is_some()) => {
                Some(Act::AddRole(Shaped { named: number, rights: vec![(number, false)], counts_in: 0, mark: 0 }))
            }
            Act::EditRole(shaped) if self.roles.values().all(|role| role.profile_key.is_some()) => {
                Some(Act::AddRole(shaped.clone()))
            }
            Act::Reactivate if members.all(|member| member.state != MembershipState::Deactivated) => {
                Some(Act::Deactivate)
            }
            Act::Unlock if members.all(|member| member.locked_until.is_none()) => Some(Act::Lock { minutes: None }),
            Act::PutCustomer { away: false } if self.accounts.values().all(|one| one.archived_at.is_none()) => {
                Some(Act::PutCustomer { away: true })
            }
            Act::DiscardEmail { of_oneself } if self.changes.is_empty() => Some(request(*of_oneself)),
            Act::AcceptEmail { .. } if self.changes.values().all(|change| change.verified_at.is_none()) => {
                let confirm = Act::Confirm { is_right: true };
                Some(self.leading_to(&confirm, number).unwrap_or(confirm))
            }
            Act::Confirm { .. } if !self.codes.iter().any(is_waiting) => {
                let is_mailed = self.mails.iter().any(|mail| mail.change.is_some());
                Some(if is_mailed { Act::Mails } else { request(false) })
            }
            Act::DiscardByCode { .. } if !self.notice_codes.iter().any(|one| is_waiting(&one.code)) => {
                Some(if self.notices.is_empty() { request(false) } else { Act::Mails })
            }
            Act::UseOneTime { .. } if self.one_times.iter().all(|mailed| mailed.is_over) => {
                let is_mailed = self.mails.iter().any(|mail| mail.change.is_none());
                Some(if is_mailed { Act::Mails } else { Act::ResetPassword { of_oneself: false } })
            }
            _ => None,
        }
    }
}
