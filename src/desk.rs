//! The desk: what every call finds in place — the database, the clock, the hasher, the data folder.

use crate::{
    backup::asked::Asked,
    clock::Clock,
    command::Topic,
    config::Config,
    error::Result,
    folder::Folder,
    mail::transport::Transport,
    sign_in::hash::Hasher,
    store::{Db, Tx, Writer},
};
use std::sync::{Arc, Mutex};
use tokio::{
    sync::{Notify, RwLock, broadcast},
    task::AbortHandle,
};

/// An open installation.
pub struct Desk {
    /// What it was opened with.
    pub config: Config,
    /// Where time comes from.
    pub clock: Clock,
    /// What hashes passwords.
    pub hasher: Hasher,
    /// Where data lives.
    pub folder: Folder,
    /// What carries mails away.
    pub transport: Arc<dyn Transport>,
    /// Wakes the outbox worker.
    pub mail_waits: Notify,
    /// Backups that are being asked for.
    pub asked: Asked,
    pub(crate) db: RwLock<Db>,
    pub(crate) topics: broadcast::Sender<Vec<Topic>>,
    pub(crate) beside: Mutex<Vec<AbortHandle>>,
}

impl Desk {
    /// Begins a transaction that cannot write.
    pub async fn begin_reading(&self) -> Result<Tx> {
        self.db.read().await.begin_reading().await
    }

    /// Begins a transaction of the one writer.
    pub async fn begin_writing(&self) -> Result<Writer> {
        let tx = self.db.read().await.begin_writing().await?;
        Ok(Writer::new(tx, self.clock.now()))
    }

    /// Puts these tasks in the place of those that ran beside calls so far, and ends the latter.
    pub(crate) fn run_beside(&self, tasks: Vec<AbortHandle>) {
        let before = self.beside.lock().map(|mut beside| std::mem::replace(&mut *beside, tasks));
        before.unwrap_or_default().iter().for_each(AbortHandle::abort);
    }

    /// Tells every window what changed, and the outbox worker that there may be work.
    pub(crate) fn tell(&self, topics: Vec<Topic>) {
        if topics.contains(&Topic::Outbox) {
            self.mail_waits.notify_one();
        }
        if !topics.is_empty() {
            let _ = self.topics.send(topics); // nobody listening is fine
        }
    }
}
