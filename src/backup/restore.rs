//! Putting a backup in the database's place; what it replaces is kept beside the other backups.

use super::{Reason, file_name, read};
use crate::{
    desk::Desk,
    domain::{ids::PartnerId, moment::Moment, user::User},
    error::{Error, Result},
    folder::{Folder, owner_only},
    store::{Db, Writer, accounts, journal, sessions},
};
use std::{fs, path::Path};

/// Replaces the open database by a backup; every session ends, and the journal of the restored file says what happened.
pub async fn put_back(desk: &Desk, backup: &str, by: Option<&User>) -> Result<()> {
    check(&desk.folder, backup).await?;
    let mut db = desk.db.write().await;
    db.close().await;
    let replaced = replace(&desk.folder, backup, desk.clock.now());
    *db = reopen(&desk.folder).await?;
    replaced?;
    let mut store = Writer::new(db.begin_writing().await?, desk.clock.now());
    sessions::end_every(&mut store).await?;
    note(&mut store, backup, by).await?;
    store.into_tx().commit().await
}

/// Replaces a database that cannot be opened; the broken file is kept.
pub async fn put_back_closed(folder: &Folder, backup: &str, now: Moment) -> Result<()> {
    check(folder, backup).await?;
    replace(folder, backup, now)
}

/// Refuses a name that is none of a whole backup in this folder.
pub async fn check(folder: &Folder, backup: &str) -> Result<()> {
    let is_plain = Path::new(backup).file_name().is_some_and(|name| name == backup);
    let found = if is_plain { read(&folder.backups().join(backup)).await? } else { None };
    found.map(|_| ()).ok_or(Error::NotFound)
}

/// The old file stays in its place until one rename puts the new one there, so that at no instant there is no database.
fn replace(folder: &Folder, backup: &str, now: Moment) -> Result<()> {
    let (database, coming) = (folder.database(), folder.path().join("steward.db.coming"));
    fs::copy(folder.backups().join(backup), &coming)?;
    owner_only(&coming, 0o600)?;
    fs::File::open(&coming)?.sync_all()?;
    keep(folder, &folder.backups().join(file_name(now, Reason::Replaced)?))?;
    fs::rename(&coming, &database)?;
    Ok(fs::File::open(folder.path())?.sync_all()?)
}

/// Puts a second name, or a copy, of the old file and its log aside; the log would be read into the new file.
fn keep(folder: &Folder, aside: &Path) -> Result<()> {
    let database = folder.database();
    if database.exists() {
        fs::hard_link(&database, aside).or_else(|_| fs::copy(&database, aside).map(|_| ()))?;
    }
    for suffix in ["-wal", "-shm"] {
        let log = folder.path().join(format!("steward.db{suffix}"));
        if log.exists() {
            fs::copy(&log, format!("{}{suffix}", aside.display()))?;
            fs::remove_file(&log)?;
        }
    }
    Ok(())
}

async fn reopen(folder: &Folder) -> Result<Db> {
    Db::open_file(&folder.database()).await.map_err(|error| Error::Internal(error.to_string()))
}

async fn note(store: &mut Writer, backup: &str, by: Option<&User>) -> Result<()> {
    let partner = accounts::first_partner(store).await?.map_or(PartnerId::INSTALLATION, |partner| partner.partner_id);
    let act = journal::Act {
        actor_id: by.map(|user| user.id),
        actor_name: by.map(User::full_name).unwrap_or_default(),
        capacity: "own",
        account_id: None,
        command: "RestoredFromBackup".into(),
        command_id: None,
        outcome: "done",
        error: None,
        arguments: serde_json::json!({ "file": backup }).to_string(),
    };
    journal::append(store, partner, act, Vec::new()).await
}
