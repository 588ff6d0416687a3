//! The clock and the dice: the only places that read time and chance, so that tests hold both.

use crate::domain::moment::Moment;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use uuid::Uuid;

/// Tells the time: the system's, or one that a test moves by hand.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    ByHand(Arc<AtomicI64>),
}

impl Clock {
    /// The computer's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until [`Clock::advance`] moves it.
    pub fn standing_at(moment: Moment) -> Self {
        Self(Source::ByHand(Arc::new(AtomicI64::new(moment.millis()))))
    }

    /// Moves a clock made by [`Clock::standing_at`]; the system's goes its own way.
    pub fn advance(&self, by: jiff::SignedDuration) {
        if let Source::ByHand(millis) = &self.0 {
            millis.fetch_add(i64::try_from(by.as_millis()).unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    pub fn now(&self) -> Moment {
        match &self.0 {
            Source::System => jiff::Timestamp::now().into(),
            Source::ByHand(millis) => Moment::from_millis(millis.load(Ordering::SeqCst)),
        }
    }
}

/// Random bytes from the operating system; without them nothing safe can be done, so there is no error to handle.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        std::process::abort();
    }
    bytes
}

/// A new id, ordered by time (UUID version 7).
pub fn new_id(now: Moment) -> Uuid {
    let millis = u64::try_from(now.millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random()).into_uuid()
}
