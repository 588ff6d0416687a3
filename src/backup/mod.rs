//! Backups: whole copies of the database, each opened and counted before it is believed.

pub mod asked;
pub mod restore;

use crate::{
    desk::Desk,
    domain::moment::Moment,
    error::{Error, Result},
    folder::owner_only,
    store::{Db, accounts},
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fs,
    path::{Path, PathBuf},
};
use ts_rs::TS;

/// Daily backups that are kept.
const DAILY_KEPT: usize = 14;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// Once a day, by itself.
    Daily,
    /// Somebody asked for it.
    Asked,
    /// Before a newer Steward changed the shape of the file.
    Upgrade,
    /// What a restore put aside.
    Replaced,
}

impl Reason {
    const ALL: [Reason; 4] = [Reason::Daily, Reason::Asked, Reason::Upgrade, Reason::Replaced];

    fn as_str(self) -> &'static str {
        match self {
            Reason::Daily => "daily",
            Reason::Asked => "asked",
            Reason::Upgrade => "upgrade",
            Reason::Replaced => "replaced",
        }
    }
}

/// A backup, and what it holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backup {
    /// Its name in the backups folder.
    pub file: String,
    /// When it was made.
    pub at: Moment,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Why it was made.
    pub reason: Reason,
    /// Whose data it holds.
    pub organisation: Option<String>,
    /// How many users.
    #[ts(type = "number")]
    pub users: i64,
    /// How many entries of the audit log.
    #[ts(type = "number")]
    pub entries: i64,
}

/// Copies the database as it is now; a copy that cannot be read back is none.
pub async fn make(desk: &Desk, reason: Reason) -> Result<Backup> {
    let Db::Sqlite { writer, .. } = desk.db.read().await.clone() else {
        return Err(Error::ServersOwn);
    };
    let path = desk.folder.backups().join(file_name(desk.clock.now(), reason)?);
    copy(&mut *writer.acquire().await?, &path).await?;
    read(&path).await?.ok_or_else(|| Error::Internal("the backup could not be read back".into()))
}

/// Copies a file that is not open yet, before it is brought to a new shape.
pub async fn before_upgrade(folder: &Path, database: &Path, now: Moment) -> Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(database).connect().await?;
    copy(&mut connection, &folder.join(file_name(now, Reason::Upgrade)?)).await?;
    Ok(connection.close().await?)
}

/// Whole and verified, or not at all: under another name first, then renamed.
async fn copy(from: &mut SqliteConnection, to: &Path) -> Result<()> {
    let unfinished = to.with_extension("part");
    let _ = fs::remove_file(&unfinished); // left by a copy that was cut off
    let copied = vacuum_into(from, &unfinished).await;
    if copied.is_err() {
        let _ = fs::remove_file(&unfinished); // of no use; the error that follows says why
    }
    copied?;
    Ok(fs::rename(&unfinished, to)?)
}

async fn vacuum_into(from: &mut SqliteConnection, to: &Path) -> Result<()> {
    sqlx::query("VACUUM INTO $1").bind(to.display().to_string()).execute(from).await?;
    owner_only(to, 0o600)?;
    holdings(to).await.map(|_| ())
}

/// `steward-20261122T140502.123Z-daily.db`
fn file_name(now: Moment, reason: Reason) -> Result<String> {
    let at = now.timestamp().ok_or_else(|| Error::Internal("a time beyond the calendar".into()))?;
    let at = at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%S%.3fZ").to_string();
    Ok(format!("steward-{at}-{}.db", reason.as_str()))
}

fn read_name(name: &str) -> Option<(Moment, Reason)> {
    let (at, word) = name.strip_prefix("steward-")?.strip_suffix(".db")?.split_once('-')?;
    let reason = Reason::ALL.into_iter().find(|reason| reason.as_str() == word)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S%.fZ", at).ok()?;
    let at: Timestamp = at.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some((at.into(), reason))
}

/// All backups that can be read, the newest first.
pub async fn list(folder: &Path) -> Result<Vec<Backup>> {
    let mut backups = Vec::new();
    for entry in fs::read_dir(folder)? {
        if let Some(backup) = read(&entry?.path()).await? {
            backups.push(backup);
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    Ok(backups)
}

/// What a backup holds; `None` for a file that is none, or that is damaged.
pub async fn read(path: &Path) -> Result<Option<Backup>> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let Some((at, reason)) = read_name(&name) else {
        return Ok(None);
    };
    let bytes = fs::metadata(path)?.len();
    match holdings(path).await {
        Ok((organisation, users, entries)) => {
            Ok(Some(Backup { file: name, at, bytes, reason, organisation, users, entries }))
        }
        Err(_) => Ok(None),
    }
}

async fn holdings(path: &Path) -> Result<(Option<String>, i64, i64)> {
    let mut connection = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true).connect().await?;
    let found = count(&mut connection).await;
    connection.close().await?;
    found
}

async fn count(connection: &mut SqliteConnection) -> Result<(Option<String>, i64, i64)> {
    let verdict: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *connection).await?;
    if verdict != "ok" {
        return Err(Error::Internal(verdict));
    }
    let name = sqlx::query_scalar("SELECT name FROM accounts WHERE kind = 'partner' ORDER BY added_at, id LIMIT 1");
    let organisation = name.fetch_optional(&mut *connection).await?;
    let users = sqlx::query_scalar("SELECT count(*) FROM users").fetch_one(&mut *connection).await?;
    let entries = sqlx::query_scalar("SELECT count(*) FROM journal_entries").fetch_one(connection).await?;
    Ok((organisation, users, entries))
}

/// Makes the day's backup when the last is older than a day, and lets go of those beyond fourteen.
///
/// An installation that is not set up has nothing to lose yet; a server is backed up with its own tools.
pub async fn daily(desk: &Desk) -> Result<()> {
    let folder = desk.folder.backups();
    let days = daily_backups(&folder)?;
    let now = desk.clock.now();
    // One from before the clock was set back says nothing about today.
    let last = days.iter().find(|(at, _)| !at.is_ahead_of(now));
    let is_due = last.is_none_or(|(at, _)| now.since(*at) >= SignedDuration::from_hours(24));
    if is_due && has_something(desk).await? {
        make(desk, Reason::Daily).await?;
        for (_, old) in daily_backups(&folder)?.into_iter().skip(DAILY_KEPT) {
            fs::remove_file(old)?;
        }
    }
    Ok(())
}

async fn has_something(desk: &Desk) -> Result<bool> {
    let is_file = matches!(*desk.db.read().await, Db::Sqlite { .. });
    let mut tx = desk.begin_reading().await?;
    let is_set_up = accounts::first_partner(&mut tx).await?.is_some();
    tx.rollback().await?;
    Ok(is_file && is_set_up)
}

fn daily_backups(folder: &Path) -> Result<Vec<(Moment, PathBuf)>> {
    let mut days = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(read_name);
        if let Some((at, Reason::Daily)) = name {
            days.push((at, path));
        }
    }
    days.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(days)
}
