//! Callers: who makes a call, in which account and capacity, and what they may do there.

use super::{
    access::{Below, Opening, Place},
    account::{Account, AccountKind, path_of},
    ids::UserId,
    module::{Level, Module},
    rights::Rights,
    user::User,
};
use crate::{
    command::Access,
    error::{Error, Result},
};
use serde::{Deserialize, Serialize};

/// How somebody acts in an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Capacity {
    /// In an account of their own.
    Own,
    /// Switched into a customer account.
    Switched,
}

impl Capacity {
    /// Its name in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Capacity::Own => "own",
            Capacity::Switched => "switched",
        }
    }
}

/// A signed-in person making a call; loaded anew for each, inside its transaction.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Who.
    pub user: User,
    /// The memberships that let them work anywhere.
    pub places: Vec<Place>,
    /// The account of the call.
    pub account: Account,
    /// How they act there.
    pub capacity: Capacity,
    /// What they may do there.
    pub rights: Rights,
    /// What each of their places opens in the accounts below.
    pub openings: Vec<Opening>,
    /// True with a role that has the administrator flag, and nothing of it taken away.
    pub is_administrator: bool,
    /// Which accounts below they reach.
    pub below: Below,
    /// True while somebody else has known their password.
    pub must_choose_password: bool,
    /// What is stored of their session's token.
    pub session_hash: [u8; 32],
}

impl Caller {
    /// The accounts below in which they may do this: of two places each counts in the accounts that it reaches, and not where
    /// only the other does (docs/decisions/0010).
    pub fn below_with(&self, module: Module, level: Level) -> Below {
        self.below_by(|opening| opening.rights.holds(module, level))
    }

    /// The accounts below that they may hand on to others: those in which they manage users.
    pub fn hands_on(&self) -> Below {
        self.below_with(Module::Users, Level::Manage)
    }

    /// The accounts below in which they are an administrator.
    pub fn below_as_administrator(&self) -> Below {
        self.below_by(|opening| opening.is_administrator)
    }

    fn below_by(&self, counts: impl Fn(&Opening) -> bool) -> Below {
        let counting = self.openings.iter().filter(|opening| counts(opening));
        counting.fold(Below::default(), |below, opening| below.and(&opening.accounts))
    }

    /// Whether they have switched, as far as this user is concerned: oneself one is in every account in which one has a place.
    pub fn is_switched_for(&self, user: UserId) -> bool {
        let is_member = || self.places.iter().any(|place| place.membership.account_id == self.account.id);
        self.capacity == Capacity::Switched && !(self.user.id == user && is_member())
    }

    /// Whether they may do this in an account below, among all of these.
    pub fn may_in(&self, account: &Account, all: &[Account], module: Module, level: Level) -> bool {
        self.reaches_by(account, all, |opening| opening.rights.holds(module, level))
    }

    /// Whether they reach an account below, among all of these, to whatever end.
    pub fn reaches(&self, account: &Account, all: &[Account]) -> bool {
        self.reaches_by(account, all, |_| true)
    }

    /// A place reaches into a partner account below only with the right to see sub-partners.
    fn reaches_by(&self, account: &Account, all: &[Account], counts: impl Fn(&Opening) -> bool) -> bool {
        let path = path_of(all, account);
        let mut below = path.iter().take_while(|above| above.id != self.account.id);
        let crosses = below.any(|above| above.kind == AccountKind::Partner);
        let mut openings = self.openings.iter().filter(|opening| counts(opening));
        openings.any(|opening| {
            let enters = !crosses || opening.rights.holds(Module::SubPartners, Level::View);
            enters && opening.accounts.reaches(account, all)
        })
    }

    /// Refuses what is the whole installation's to somebody in a partner account below another: backups hold the other's data too.
    pub fn check_is_at_the_top(&self) -> Result<()> {
        if self.account.parent_id.is_none() { Ok(()) } else { Err(Error::Denied) }
    }

    /// True when this access is theirs.
    pub fn has(&self, access: Access) -> bool {
        match access {
            Access::Anyone | Access::SignedIn => true,
            Access::Holding(module, level) => self.rights.holds(module, level),
        }
    }
}
