//! Configuration: where an installation lives, and the few numbers that tests set lower.

use crate::{clock::Clock, folder::DATABASE, sign_in::hash::HashCost, store::StoreAt};
use std::path::PathBuf;

/// What an installation is opened with.
#[derive(Clone)]
pub struct Config {
    /// The data folder: database, outbox, backups, logs.
    pub data: PathBuf,
    /// Where the rows are.
    pub store: StoreAt,
    /// Where time comes from.
    pub clock: Clock,
    /// What a password hash costs; only tests lower it.
    pub hash_cost: HashCost,
    /// True for the sample folder, which fills itself and signs in at once.
    pub is_sample: bool,
}

impl Config {
    /// An installation in a folder, with the computer's clock and hashes at their full cost.
    pub fn in_folder(data: PathBuf) -> Self {
        Self { data, store: StoreAt::File, clock: Clock::system(), hash_cost: HashCost::REAL, is_sample: false }
    }

    /// Whether the folder holds an installation already; opening it would begin one.
    pub fn is_begun(&self) -> bool {
        self.data.join(DATABASE).try_exists().unwrap_or(true) // what cannot be looked into says so when it is opened
    }
}
