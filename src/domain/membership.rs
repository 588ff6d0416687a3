//! Memberships: a user's place in one account, with its state, its roles and its lock.

use super::{
    account::Account,
    custom::Custom,
    ids::{AccountId, MembershipId, PartnerId, RoleId, UserId},
    moment::Moment,
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

/// Where a membership stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum MembershipState {
    /// May work, unless locked.
    Active,
    /// Added, and has not yet signed in with what was mailed.
    Pending,
    /// Keeps its roles, works no more, can be reactivated.
    Deactivated,
}

/// What the list calls a membership: its state, or that it is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// May work.
    Active,
    /// Not yet confirmed.
    Pending,
    /// Refused at sign-in until a time or until unlocked.
    Locked,
    /// Its end date has passed.
    Ended,
    /// In the Deactivated list.
    Deactivated,
}

/// The tabs of the users page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Tab {
    /// Everybody who works here or will once they have confirmed.
    Active,
    /// Invitations that wait for the invited.
    Pending,
    /// Deactivated memberships.
    Deactivated,
}

impl Tab {
    /// All of them.
    pub const ALL: [Tab; 3] = [Tab::Active, Tab::Pending, Tab::Deactivated];

    /// Its name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Tab::Active => "active",
            Tab::Pending => "pending",
            Tab::Deactivated => "deactivated",
        }
    }
}

/// Which accounts below its own a membership reaches; an empty list never means all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[sqlx(type_name = "TEXT", rename_all = "camelCase")]
pub enum Scope {
    /// All customers, also future ones.
    AllPresentAndFuture,
    /// Those that are listed.
    Listed,
}

/// A user's place in one account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Membership {
    /// Which one.
    pub id: MembershipId,
    /// Counts changes, from 1.
    pub version: i64,
    /// The partnership of the account.
    pub partner_id: PartnerId,
    /// Where.
    pub account_id: AccountId,
    /// Who.
    pub user_id: UserId,
    /// Where it stands in its life.
    pub state: MembershipState,
    /// The roles held, in the order of the profile.
    pub roles: Json<Vec<RoleId>>,
    /// Locked until then; [`Moment::FOR_EVER`] until somebody unlocks it; `None` when not locked.
    pub locked_until: Option<Moment>,
    /// When the user was added here.
    pub added_at: Moment,
    /// Where the rights differ from the roles.
    pub custom: Json<Custom>,
    /// Which accounts below are reached.
    pub scope: Scope,
    /// The accounts that are listed.
    pub accounts: Json<Vec<AccountId>>,
    /// From then on it lets its user work no more; `None` for no end.
    pub ends_at: Option<Moment>,
    /// When it was deactivated; `None` while it is not.
    pub deactivated_at: Option<Moment>,
    /// The name, then, of whoever deactivated it.
    pub deactivated_by: Option<String>,
}

impl Membership {
    /// A place for somebody in an account: active, with these roles, reaching everything below, without an end.
    pub fn new(id: MembershipId, account: &Account, user: UserId, roles: Vec<RoleId>, now: Moment) -> Self {
        Self {
            id,
            version: 1,
            partner_id: account.partner_id,
            account_id: account.id,
            user_id: user,
            state: MembershipState::Active,
            roles: Json(roles),
            locked_until: None,
            added_at: now,
            custom: Json::default(),
            scope: Scope::AllPresentAndFuture,
            accounts: Json::default(),
            ends_at: None,
            deactivated_at: None,
            deactivated_by: None,
        }
    }

    /// True once the end date has passed.
    pub fn has_ended_at(&self, now: Moment) -> bool {
        self.ends_at.is_some_and(|end| end <= now)
    }

    /// True when it would let its user work longer than another state of it.
    pub fn outlasts(&self, before: &Self) -> bool {
        before.ends_at.is_some_and(|end| self.ends_at.is_none_or(|later| later > end))
    }

    /// True while a lock is in force.
    pub fn is_locked_at(&self, now: Moment) -> bool {
        self.locked_until.is_some_and(|until| until > now)
    }

    /// What the list calls it.
    pub fn status_at(&self, now: Moment) -> Status {
        match self.state {
            MembershipState::Deactivated => Status::Deactivated,
            _ if self.has_ended_at(now) => Status::Ended,
            _ if self.is_locked_at(now) => Status::Locked,
            MembershipState::Active => Status::Active,
            MembershipState::Pending => Status::Pending,
        }
    }

    /// True when its user may sign in because of it (product.md, rule 5).
    pub fn is_usable_at(&self, now: Moment) -> bool {
        self.state != MembershipState::Deactivated && !self.is_locked_at(now) && !self.has_ended_at(now)
    }

    /// The tab it is listed in.
    pub fn tab(&self) -> Tab {
        match self.state {
            MembershipState::Deactivated => Tab::Deactivated,
            MembershipState::Active | MembershipState::Pending => Tab::Active,
        }
    }
}
