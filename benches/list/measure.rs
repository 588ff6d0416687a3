//! Times, taken in turns so that both sides meet the same noise, and printed as one line per figure.

use std::time::Duration;

/// Calls of each side in a round.
const CALLS: usize = 30;
/// Rounds, as many for every figure whatever comes of them; the quietest one of each side counts, for this computer may have
/// other work.
const ROUNDS: usize = 30;

/// The middle and the 95th of a hundred, in milliseconds.
#[derive(Clone, Copy)]
pub struct Times {
    pub p50: f64,
    pub p95: f64,
}

impl Times {
    const NONE: Self = Self { p50: f64::INFINITY, p95: f64::INFINITY };

    fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let at = |share: f64| all[((all.len() - 1) as f64 * share).round() as usize];
        Self { p50: at(0.5), p95: at(0.95) }
    }

    fn or_quieter(self, other: Self) -> Self {
        Self { p50: self.p50.min(other.p50), p95: self.p95.min(other.p95) }
    }
}

/// The core's times for a figure, beside those of the fastest hand.
pub struct Pair {
    raw: Times,
    core: Times,
}

impl Pair {
    /// Calls both sides in turns.
    pub async fn in_turns(mut raw: impl FnMut() -> f64, mut core: impl AsyncFnMut() -> f64) -> Self {
        let mut quietest = Self { raw: Times::NONE, core: Times::NONE };
        for _ in 0..ROUNDS {
            let (mut raws, mut cores) = (Vec::new(), Vec::new());
            for _ in 0..CALLS {
                raws.push(raw());
                cores.push(core().await);
            }
            quietest.raw = quietest.raw.or_quieter(Times::of(raws));
            quietest.core = quietest.core.or_quieter(Times::of(cores));
        }
        quietest
    }

    fn limit(&self) -> f64 {
        1.5 * self.raw.p95 + 0.5
    }

    /// True when the core takes no more than 1.5 x raw + 0.5 ms.
    pub fn is_within_limit(&self) -> bool {
        self.core.p95 <= self.limit()
    }

    /// Prints name, value, unit, limit.
    pub fn print(&self, name: &str) {
        println!("list-{name}-raw-p50 {:.2} ms -", self.raw.p50);
        println!("list-{name}-raw-p95 {:.2} ms -", self.raw.p95);
        println!("list-{name}-p50 {:.2} ms -", self.core.p50);
        println!("list-{name}-p95 {:.2} ms {:.2}", self.core.p95, self.limit());
    }
}

/// Milliseconds of a duration.
pub fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}
