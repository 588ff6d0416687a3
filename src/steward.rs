//! Steward: an open installation, which answers calls.

use crate::{
    backup::{self, asked::Asked},
    clock,
    command::Topic,
    commands,
    config::Config,
    desk::Desk,
    dispatch::{Answer, Call},
    error::{Error, Failure, Result},
    folder::{Folder, Inspected},
    mail::{eml_folder::EmlFolder, worker},
    recovery,
    sign_in::hash::Hasher,
    store::{Db, OpenError, StoreAt},
    tidy,
};
use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::sync::{Notify, RwLock, broadcast};

/// How long after the start the daily work begins, unless there is something new to keep.
const FIRST_PAUSE: Duration = Duration::from_secs(20);

/// An open installation. Clones share it.
#[derive(Clone)]
pub struct Steward(Arc<Desk>);

impl Steward {
    /// Opens an installation: looks at its folder, backs up before an upgrade, brings the database to this version's shape.
    ///
    /// # Errors
    /// What is wrong with the folder or the database; nothing was overwritten.
    pub async fn open(config: Config) -> Result<Steward, OpenError> {
        Self::open_after(config, Look::Through).await
    }

    /// The same, but for a look through the whole file: nothing but what the sign-in page shows may be asked before
    /// [`Self::check_file`] has found it whole.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_at_once(config: Config) -> Result<Steward, OpenError> {
        Self::open_after(config, Look::Short).await
    }

    /// Looks through the whole file.
    ///
    /// # Errors
    /// What is damaged.
    pub async fn check_file(&self) -> Result<(), OpenError> {
        match self.0.config.store {
            StoreAt::File => self.0.folder.check_whole().await,
            StoreAt::Postgres(_) => Ok(()),
        }
    }

    async fn open_after(config: Config, look: Look) -> Result<Steward, OpenError> {
        let folder = Folder::open(&config.data).await?;
        let db = match &config.store {
            StoreAt::File => open_file(&folder, &config, look).await?,
            StoreAt::Postgres(url) => Db::open_postgres(url).await?,
        };
        let desk = Desk {
            clock: config.clock.clone(),
            hasher: Hasher::new(config.hash_cost),
            transport: Arc::new(EmlFolder::new(folder.outbox())),
            mail_waits: Notify::new(),
            asked: Asked::default(),
            db: RwLock::new(db),
            topics: broadcast::channel(64).0,
            beside: Mutex::default(),
            folder,
            config,
        };
        Ok(Steward(Arc::new(desk)))
    }

    /// Carries out a call.
    ///
    /// # Errors
    /// A code and facts; nothing of the call was done.
    pub async fn call(&self, call: Call) -> Result<Answer, Failure> {
        let name = call.name.clone();
        let answer = match commands::find(&call.name) {
            Some(entry) => (entry.carry_out)(self.0.clone(), call).await,
            None => Err(Error::UnknownCommand),
        };
        answer.map_err(|error| told(&name, &error))
    }

    /// What changes, as it is committed.
    pub fn topics(&self) -> broadcast::Receiver<Vec<Topic>> {
        self.0.topics.subscribe()
    }

    /// Starts what runs beside calls: the outbox worker, and once an hour the daily backup and tidying.
    pub fn start_background(&self) {
        let worker = tokio::spawn(worker::run(self.0.clone()));
        let desk = self.0.clone();
        let mut topics = self.topics();
        let hourly = tokio::spawn(async move {
            // A start is for whoever waits at the window.
            let _ = tokio::time::timeout(FIRST_PAUSE, accounts_changed(&mut topics)).await;
            loop {
                if let Err(error) = backup::daily(&desk).await {
                    tracing::error!(%error, "the daily backup failed");
                }
                if let Err(error) = tidy::tidy(&desk).await {
                    tracing::error!(%error, "tidying failed");
                }
                let _ = tokio::time::timeout(Duration::from_secs(3_600), accounts_changed(&mut topics)).await;
            }
        });
        self.0.run_beside(vec![worker.abort_handle(), hourly.abort_handle()]);
    }

    /// Sends every mail that is due now; says how many were tried.
    pub async fn send_due_mail(&self) -> Result<usize> {
        worker::send_due(&self.0).await
    }

    /// Makes the day's backup when it is due.
    pub async fn back_up_daily(&self) -> Result<()> {
        backup::daily(&self.0).await
    }

    /// Gives an administrator a one-time password, to whoever owns the data folder; journaled as recovery.
    ///
    /// # Errors
    /// `NotFound` when no administrator with a password has this login name or e-mail address.
    pub async fn recover(&self, login: &str) -> Result<String, Failure> {
        recovery::recover(&self.0, login).await.map_err(|error| Failure::from(&error))
    }

    /// Ends what runs beside calls, and lets go of the database.
    pub async fn close(&self) {
        self.0.run_beside(Vec::new());
        self.0.db.read().await.close().await;
    }

    /// The desk, for tests and measurements that look behind the calls.
    pub fn desk(&self) -> &Arc<Desk> {
        &self.0
    }
}

/// A failure for the caller; an unexpected one has a number, under which the log says what the caller need not know.
fn told(command: &str, error: &Error) -> Failure {
    let mut failure = Failure::from(error);
    if failure.code == "internal" {
        let id = hex::encode(clock::random::<4>());
        tracing::error!(id, command, %error, "unexpected");
        failure.facts.insert("id".into(), id.into());
    }
    failure
}

/// Waits until an account was added or changed: a new installation has something to lose from then on.
async fn accounts_changed(topics: &mut broadcast::Receiver<Vec<Topic>>) {
    while !topics.recv().await.is_ok_and(|topics| topics.contains(&Topic::Accounts)) {}
}

/// How well a file is looked at before it is opened; one that is to be brought to another shape is looked through in any case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Short,
    Through,
}

async fn open_file(folder: &Folder, config: &Config, look: Look) -> Result<Db, OpenError> {
    let file = folder.database();
    let inspected = folder.inspect().await?;
    if inspected == Inspected::Older || (inspected == Inspected::Current && look == Look::Through) {
        folder.check_whole().await?;
    }
    if inspected == Inspected::Older {
        let copied = backup::before_upgrade(&folder.backups(), &file, config.clock.now()).await;
        copied.map_err(|error| OpenError::Other { path: file.clone(), cause: error.to_string() })?;
    }
    Db::open_file(&file).await
}

/// The newest whole backup of a folder whose database cannot be opened, to be offered with its date; what a restore has
/// put aside is one too.
pub async fn newest_backup(data: &Path) -> Option<backup::Backup> {
    backup::list(&data.join("backups")).await.ok()?.into_iter().next()
}

/// Puts a backup in the place of a database that cannot be opened; the broken file is kept.
///
/// # Errors
/// `NotFound` without such a backup, or what the file system said.
pub async fn restore_at_start(config: &Config, file: &str) -> Result<()> {
    let folder = Folder::open(&config.data).await.map_err(|error| Error::Internal(error.to_string()))?;
    backup::restore::put_back_closed(&folder, file, config.clock.now()).await
}
