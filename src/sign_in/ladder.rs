//! The ladder: how long one waits after wrong passwords, so that guessing is slow and honest mistakes are not.

use crate::domain::moment::Moment;

/// Wrong passwords in a row before one waits at all.
const FREE: u32 = 3;
/// From this failure in a row on, each costs a quarter of an hour.
const LONG: u32 = 10;
/// From this failure in a row on, only a reset helps (NIST 800-63B-4 allows no more than 100).
const BLOCKED: u32 = 100;
/// Longest wait below [`LONG`], in seconds.
const SHORT_WAIT: i64 = 60;
/// Wait from [`LONG`] on, in seconds.
const LONG_WAIT: i64 = 15 * 60;

/// Whether a password may be tried now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Yes.
    Free,
    /// In so many seconds.
    Wait {
        /// Whole seconds that are left, at least one.
        seconds: i64,
    },
    /// Only after a reset.
    Blocked,
}

/// Where on the ladder somebody stands `now`, after so many failures in a row, the last of them at `last`.
pub fn step(failures: u32, last: Moment, now: Moment) -> Step {
    if failures >= BLOCKED {
        return Step::Blocked;
    }
    let wait = wait_after(failures) * 1_000;
    // A clock that was set back must not lengthen the wait.
    let left = wait - now.since(last).as_millis().clamp(0, i128::from(wait)) as i64;
    if left == 0 { Step::Free } else { Step::Wait { seconds: (left + 999) / 1_000 } }
}

/// The failure at which the user is told by mail, once in a row of failures.
pub const fn is_told(failures: u32) -> bool {
    failures == LONG
}

/// Seconds to wait after the given failure in a row: none, none, 1, 2, 4 … 60, then a quarter of an hour.
const fn wait_after(failures: u32) -> i64 {
    match failures {
        0..FREE => 0,
        LONG.. => LONG_WAIT,
        _ => {
            let wait = 1 << (failures - FREE);
            if wait < SHORT_WAIT { wait } else { SHORT_WAIT }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_minute_and_then_are_a_quarter_of_an_hour() {
        let now = Moment::from_millis(1_000_000);
        let waits: Vec<i64> = (0..12)
            .map(|failures| match step(failures, now, now) {
                Step::Free => 0,
                Step::Wait { seconds } => seconds,
                Step::Blocked => -1,
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 900, 900]);
    }

    #[test]
    fn a_wait_ends_on_time_and_is_told_in_whole_seconds() {
        let last = Moment::from_millis(1_000_000);
        let at = |millis: i64| step(9, last, Moment::from_millis(1_000_000 + millis));
        assert_eq!(at(1), Step::Wait { seconds: 60 });
        assert_eq!(at(59_001), Step::Wait { seconds: 1 });
        assert_eq!(at(60_000), Step::Free);
        assert_eq!(at(-86_400_000), Step::Wait { seconds: 60 });
    }

    #[test]
    fn after_a_hundred_failures_only_a_reset_helps() {
        let last = Moment::from_millis(0);
        assert_eq!(step(99, last, Moment::FOR_EVER), Step::Free);
        assert_eq!(step(100, last, Moment::FOR_EVER), Step::Blocked);
        assert_eq!((1..=100).filter(|failures| is_told(*failures)).count(), 1);
    }
}
