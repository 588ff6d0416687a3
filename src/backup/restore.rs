//! Putting a backup in the database's place; what it replaces is kept beside the other backups.

use super::{Reason, file_name, read};
use crate::{
    desk::Desk,
    domain::{ids::PartnerId, moment::Moment, user::User},
    error::{Error, Result},
    folder::{Folder, owner_only},
    store::{Db, Writer, accounts, email_changes, journal, one_time, sessions},
};
use std::{collections::BTreeMap, fs, path::Path};

/// The name of the file that is made ready beside the database.
const COMING: &str = "steward.db.coming";

/// Replaces the open database by a backup; every session ends, and the journal of the restored file says what happened.
pub async fn put_back(desk: &Desk, backup: &str, by: Option<&User>) -> Result<()> {
    check(&desk.folder, backup).await?;
    let mut db = desk.db.write().await;
    let (now, coming) = (desk.clock.now(), desk.folder.path().join(COMING));
    prepare(&desk.folder, backup, by, now).await?;
    db.close().await;
    let replaced = replace(&desk.folder, &coming, now);
    *db = open(&desk.folder.database()).await?;
    replaced
}

/// Replaces a database that cannot be opened, in the same way; the broken file is kept.
pub async fn put_back_closed(folder: &Folder, backup: &str, now: Moment) -> Result<()> {
    check(folder, backup).await?;
    prepare(folder, backup, None, now).await?;
    replace(folder, &folder.path().join(COMING), now)
}

/// Refuses a name that is none of a whole backup in this folder.
pub async fn check(folder: &Folder, backup: &str) -> Result<()> {
    let is_plain = Path::new(backup).file_name().is_some_and(|name| name == backup);
    let found = if is_plain { read(&folder.backups().join(backup)).await? } else { None };
    found.map(|_| ()).ok_or(Error::NotFound)
}

/// A copy of the backup in which nobody is signed in, nothing that was mailed opens a sign-in, and the journal says that it was restored: whole before it is in place.
async fn prepare(folder: &Folder, backup: &str, by: Option<&User>, now: Moment) -> Result<()> {
    let coming = folder.path().join(COMING);
    for left_over in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{left_over}", coming.display())); // of a restore that was cut off
    }
    fs::copy(folder.backups().join(backup), &coming)?;
    owner_only(&coming, 0o600)?;
    let db = open(&coming).await?;
    let noted = note(&db, backup, by, now).await;
    db.close().await;
    noted?;
    Ok(fs::File::open(&coming)?.sync_all()?)
}

/// The old file stays in its place until one rename puts the new one there, so that at no instant there is no database.
fn replace(folder: &Folder, coming: &Path, now: Moment) -> Result<()> {
    keep(folder, &folder.backups().join(file_name(now, Reason::Replaced)?))?;
    fs::rename(coming, folder.database())?;
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

async fn open(file: &Path) -> Result<Db> {
    Db::open_file(file).await.map_err(|error| Error::Internal(error.to_string()))
}

/// Ends what must not live again: sessions, one-time passwords, and e-mail changes, which may have been used or discarded since; that
/// of each is told where it is at home.
async fn note(db: &Db, backup: &str, by: Option<&User>, now: Moment) -> Result<()> {
    let mut store = Writer::new(db.begin_writing().await?, now);
    sessions::end_every(&mut store).await?;
    one_time::revoke_every(&mut store).await?;
    let partner = accounts::first_partner(&mut store).await?;
    let act = journal::Act {
        actor_id: by.map(|user| user.id),
        actor_name: by.map(User::full_name).unwrap_or_default(),
        capacity: if by.is_some() { "own" } else { "none" },
        account_id: None,
        command: "RestoredFromBackup".into(),
        command_id: None,
        outcome: "done",
        error: None,
        arguments: serde_json::json!({ "file": backup }).to_string(),
    };
    let mut chains =
        BTreeMap::from([(partner.map_or(PartnerId::INSTALLATION, |partner| partner.partner_id), Vec::new())]);
    for one in email_changes::every(&mut store).await? {
        chains.entry(one.home_partner).or_default().push(one.change);
    }
    for (chain, given_up) in chains {
        for change in &given_up {
            store.remove(change).await?;
        }
        let changes = store.take_changes();
        journal::append(&mut store, chain, act.clone(), changes).await?;
    }
    store.into_tx().commit().await
}
