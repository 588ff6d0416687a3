//! E-mail changes: a new address that was asked for, until its owner has confirmed it and somebody has accepted it.

use super::{
    email_address::EmailAddress,
    ids::{EmailChangeId, UserId},
    moment::Moment,
};
use jiff::SignedDuration;
use serde::Serialize;

/// How long a new address can be confirmed after it was asked for (checklist 116).
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// A new e-mail address of a user; the old one stays in force until this one is accepted (product.md, rule 3).
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct EmailChange {
    /// Whose: at most one each.
    #[sqlx(rename = "user_id")]
    pub id: UserId,
    /// Counts changes, from 1.
    pub version: i64,
    /// Which one: a newer request is another.
    #[sqlx(rename = "change_id")]
    pub change: EmailChangeId,
    /// The new address.
    pub email: EmailAddress,
    /// Who asked for it.
    pub asked_by: UserId,
    /// Their name then.
    pub asked_by_name: String,
    /// When it was asked for.
    pub asked_at: Moment,
    /// When the code was entered that only the owner of the new address has read.
    pub verified_at: Option<Moment>,
    /// When its codes ended before their time: after too many wrong ones, or with the password, roles or lock that were in force.
    pub ended_at: Option<Moment>,
}

/// Where an e-mail change stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum EmailChangeState {
    /// Waits for the code.
    Asked,
    /// Was not confirmed in time, or its code has ended for another reason: it must be asked for again.
    Expired,
    /// Waits to be accepted.
    Verified,
}

impl EmailChange {
    /// Until when it can be confirmed.
    pub fn valid_until(&self) -> Moment {
        self.asked_at.plus(LIFETIME)
    }

    /// True while its code can be entered; what was asked for before the clock was set back waits no longer because of that.
    pub fn is_open_at(&self, now: Moment) -> bool {
        let has_ended = self.verified_at.is_some() || self.ended_at.is_some();
        !has_ended && self.valid_until() > now && !self.asked_at.is_ahead_of(now)
    }

    /// Where it stands.
    pub fn state_at(&self, now: Moment) -> EmailChangeState {
        match self.verified_at {
            Some(_) => EmailChangeState::Verified,
            None if self.is_open_at(now) => EmailChangeState::Asked,
            None => EmailChangeState::Expired,
        }
    }
}
