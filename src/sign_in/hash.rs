//! Password hashes: argon2id as PHC strings, at most two at once, and never a hint whether there was one to compare.

use crate::domain::secret::opaque;
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version, password_hash};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::{Semaphore, SemaphorePermit};
use zeroize::Zeroizing;

/// Hashes at once: each takes 64 MiB and a core.
const AT_ONCE: usize = 2;
/// Calls that may wait for their turn; more are told that Steward is busy.
const WAITING: usize = 32;
/// Longest text that is hashed, in bytes; no password is longer.
const LONGEST: usize = 1_024;

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub rounds: u32,
}

impl HashCost {
    /// A quarter of a second on a small computer; OWASP's least is 19,456 KiB and 2 rounds.
    pub const REAL: HashCost = HashCost { memory_kib: 65_536, rounds: 3 };
    /// For tests, where a thousand sign-ins must not take five minutes.
    pub const CHEAP: HashCost = HashCost { memory_kib: 64, rounds: 1 };

    fn argon2(self) -> Result<Argon2<'static>, HashError> {
        let params = Params::new(self.memory_kib, self.rounds, 1, None)
            .map_err(|_| HashError::Failed(password_hash::Error::ParamsInvalid))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// A hash of these parameters that no password has; comparing with it takes as long as with a real one.
    fn dummy(self) -> String {
        format!("$argon2id$v=19$m={},t={},p=1${}${}", self.memory_kib, self.rounds, "A".repeat(22), "A".repeat(43))
    }
}

/// Why there is no hash and no verdict.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// Two hashes are being computed and 32 calls wait: try again in a moment.
    #[error("too many passwords are being checked at once")]
    Busy,
    /// No randomness, no memory, or a stored hash that is none.
    #[error("password hash: {0}")]
    Failed(password_hash::Error),
}

/// The one place where passwords are hashed and compared. The hashes name no key, for there is no pepper yet.
#[derive(Debug, Clone)]
pub struct Hasher {
    cost: HashCost,
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    computed: Arc<AtomicU64>,
}

impl Hasher {
    /// A hasher of this cost; clones share its turns.
    pub fn new(cost: HashCost) -> Self {
        Self {
            cost,
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            computed: Arc::default(),
        }
    }

    /// How many hashes were computed so far: the work that an answer took, for whoever holds two answers side by side.
    pub fn computed(&self) -> u64 {
        self.computed.load(Ordering::SeqCst)
    }

    /// The PHC string of a password, with a salt of its own.
    pub async fn hash(&self, typed: &str) -> Result<String, HashError> {
        let (password, argon2) = (opaque(typed), self.cost.argon2()?);
        self.in_turn(move || Ok(argon2.hash_password(password.as_bytes())?.to_string())).await
    }

    /// Whether the password has this hash; without a hash, or without a password, the same work for the answer no.
    pub async fn verify(&self, typed: &str, phc: Option<&str>) -> Result<bool, HashError> {
        let can_match = !typed.is_empty() && typed.len() <= LONGEST;
        let password = if can_match { opaque(typed) } else { Zeroizing::default() };
        let phc = phc.filter(|_| can_match).map_or_else(|| self.cost.dummy(), str::to_owned);
        self.in_turn(move || is_hash_of(&password, &phc)).await
    }

    /// Whether a hash was made at another cost than today's, so that the next correct sign-in makes a new one.
    pub fn needs_rehash(&self, phc: &str) -> bool {
        let params = PasswordHash::new(phc).ok().and_then(|hash| Params::try_from(&hash).ok());
        params.is_none_or(|params| (params.m_cost(), params.t_cost()) != (self.cost.memory_kib, self.cost.rounds))
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> password_hash::Result<T> + Send + 'static,
    ) -> Result<T, HashError> {
        let _place: SemaphorePermit<'_> = self.places.try_acquire().map_err(|_| HashError::Busy)?;
        // The turn goes with the work: a caller that gives up does not let a third hash begin.
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| HashError::Busy)?;
        self.computed.fetch_add(1, Ordering::SeqCst);
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.unwrap_or(Err(password_hash::Error::Internal)).map_err(HashError::Failed)
    }
}

fn is_hash_of(password: &str, phc: &str) -> password_hash::Result<bool> {
    match Argon2::default().verify_password(password.as_bytes(), &PasswordHash::new(phc)?) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWORD: &str = "violet orbit lantern";

    #[tokio::test]
    async fn a_password_has_its_hash_and_no_other() {
        let hasher = Hasher::new(HashCost::CHEAP);
        let (one, other) = (hasher.hash(PASSWORD).await.unwrap(), hasher.hash(PASSWORD).await.unwrap());
        assert_ne!(one, other);
        assert!(one.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{one}");
        assert!(hasher.verify("violet\u{A0}orbit lantern", Some(&one)).await.unwrap());
        assert!(!hasher.verify("Violet orbit lantern", Some(&one)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_and_nothing_are_compared_with_a_dummy() {
        let hasher = Hasher::new(HashCost::CHEAP);
        assert!(!hasher.verify(PASSWORD, None).await.unwrap());
        let empty = hasher.hash("").await.unwrap();
        assert!(!hasher.verify("", Some(&empty)).await.unwrap());
        assert!(!hasher.verify(&"x".repeat(10_000_000), Some(&empty)).await.unwrap());
        assert!(!hasher.needs_rehash(&HashCost::CHEAP.dummy()));
        assert!(Hasher::new(HashCost::REAL).needs_rehash(&empty));
    }

    #[tokio::test]
    async fn the_thirty_fifth_at_once_is_told_to_come_back() {
        let hasher = Hasher::new(HashCost::CHEAP);
        let turns = hasher.turns.clone().acquire_many_owned(2).await.unwrap();
        let wait = |hasher: Hasher| tokio::spawn(async move { hasher.verify(PASSWORD, None).await });
        let waiting: Vec<_> = (0..34).map(|_| wait(hasher.clone())).collect();
        while hasher.places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(hasher.verify(PASSWORD, None).await, Err(HashError::Busy)));
        drop(turns);
        for call in waiting {
            assert!(call.await.unwrap().is_ok());
        }
        assert!(hasher.verify(PASSWORD, None).await.is_ok());
    }

    #[tokio::test]
    async fn a_stored_hash_that_is_none_is_an_error_not_a_wrong_password() {
        let hasher = Hasher::new(HashCost::CHEAP);
        assert!(matches!(hasher.verify(PASSWORD, Some("plain")).await, Err(HashError::Failed(_))));
    }
}
