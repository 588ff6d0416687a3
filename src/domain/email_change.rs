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

/// How long the reader of the address in force can discard a change after it was asked for (security.md, "Life of tokens"). It
/// is longer than the new one can be confirmed, for what is confirmed may wait to be accepted; what was accepted is in force.
pub const DISCARDABLE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// New addresses that can be asked for within [`WINDOW`] for one user, whoever asks (security.md, "Limits"): each is a mail to
/// somebody who may never have heard of it.
pub const REQUESTS: usize = 3;
/// How long a request counts towards [`REQUESTS`].
pub const WINDOW: SignedDuration = SignedDuration::from_hours(1);

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

/// What a mailed code does to an e-mail change; it does nothing else (security.md, I5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePurpose {
    /// Confirms the new address, which it was mailed to.
    Confirm,
    /// Discards the change; mailed to the address in force.
    Discard,
}

impl CodePurpose {
    /// Its name in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Discard => "discard",
        }
    }
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

/// In how many minutes another address can be asked for, after requests at these times, the first first; `None` for now.
pub fn minutes_to_wait(asked: &[Moment], now: Moment) -> Option<i64> {
    // What was asked for before the clock was set back does not lengthen the wait.
    let counting = asked.iter().filter(|at| now.since(**at) < WINDOW && !at.is_ahead_of(now));
    let first_of_all_allowed = counting.rev().nth(REQUESTS - 1)?;
    let left = first_of_all_allowed.plus(WINDOW).since(now);
    Some((left.as_secs() + 59) / 60)
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

    /// Until when a code for this purpose counts.
    pub fn codes_end_at(&self, purpose: CodePurpose) -> Moment {
        match purpose {
            CodePurpose::Confirm => self.valid_until(),
            CodePurpose::Discard => self.asked_at.plus(DISCARDABLE),
        }
    }

    /// True while a code for this purpose counts; what discards it outlives whatever ends what confirms it.
    pub fn takes_at(&self, purpose: CodePurpose, now: Moment) -> bool {
        match purpose {
            CodePurpose::Confirm => self.is_open_at(now),
            CodePurpose::Discard => self.codes_end_at(purpose) > now && !self.asked_at.is_ahead_of(now),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(number: i64) -> Moment {
        Moment::from_millis(number * 60_000)
    }

    #[test]
    fn the_fourth_request_within_an_hour_waits_until_the_first_is_an_hour_old() {
        let asked = [minute(0), minute(10), minute(50)];
        let waits = [50, 59, 60].map(|now| minutes_to_wait(&asked, minute(now)));
        assert_eq!(waits, [Some(10), Some(1), None]);
        assert_eq!(minutes_to_wait(&asked[1..], minute(50)), None);
        let asked = [minute(0), minute(10), minute(50), minute(60)];
        assert_eq!(minutes_to_wait(&asked, minute(60)), Some(10));
    }

    #[test]
    fn a_clock_set_back_frees_nobody_at_once_and_holds_nobody_up() {
        let asked = [minute(100), minute(101), minute(102)];
        assert_eq!(minutes_to_wait(&asked, minute(99)), Some(61));
        assert_eq!(minutes_to_wait(&asked, minute(50)), None);
    }
}
