//! Backups that people ask for: who asks at once is answered with one copy.

use super::{Backup, Reason, make};
use crate::{desk::Desk, error::Result};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// Who has asked, by number, and the last copy with the number from which on it is too old.
#[derive(Default)]
pub struct Asked {
    numbers: AtomicU64,
    made: Mutex<Option<(u64, Backup)>>,
}

impl Asked {
    /// How often anybody has asked so far.
    pub fn count(&self) -> u64 {
        self.numbers.load(Ordering::SeqCst)
    }
}

/// A copy that was begun after this was asked for; who asks while one is being made shares the next.
pub async fn make_asked(desk: &Desk) -> Result<Backup> {
    let asked = &desk.asked;
    let number = asked.numbers.fetch_add(1, Ordering::SeqCst);
    let mut made = asked.made.lock().await;
    if let Some((_, backup)) = made.as_ref().filter(|(too_old_for, _)| number < *too_old_for) {
        return Ok(backup.clone());
    }
    let too_old_for = asked.count();
    let backup = make(desk, Reason::Asked).await?;
    *made = Some((too_old_for, backup.clone()));
    Ok(backup)
}
