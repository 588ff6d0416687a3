//! Moments: points in time, in whole milliseconds, the same in both databases, in the window and in the journal.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(transparent)]
#[sqlx(transparent)]
#[ts(type = "number")]
pub struct Moment(i64);

/// What is further ahead than this was written before the clock was set back; less is a clock being corrected (security.md, D13).
const SET_BACK: SignedDuration = SignedDuration::from_mins(5);

impl Moment {
    /// Later than every other: what a lock without end lasts to.
    pub const FOR_EVER: Moment = Moment(i64::MAX);

    /// The moment so many milliseconds after 1970 UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This moment, unless it is the end of what has none.
    pub fn if_ever(self) -> Option<Moment> {
        Some(self).filter(|moment| *moment < Self::FOR_EVER)
    }

    /// This moment and a duration later (or earlier, when negative); stays within what can be counted.
    pub fn plus(self, duration: SignedDuration) -> Self {
        let millis = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }

    /// True for a moment written down before the clock was set back to `now`: nothing lasts longer because of that.
    pub fn is_ahead_of(self, now: Moment) -> bool {
        self.since(now) > SET_BACK
    }

    /// How long after `earlier` this moment is; negative when before it.
    pub fn since(self, earlier: Moment) -> SignedDuration {
        SignedDuration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }
}

impl Moment {
    /// The same point as a calendar library understands it; `None` beyond the year 9999.
    pub fn timestamp(self) -> Option<Timestamp> {
        Timestamp::from_millisecond(self.0).ok()
    }
}
