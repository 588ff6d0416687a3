//! The data folder: for its owner only, looked at before it is used, and never overwritten when something is wrong with it.

use crate::store::{Db, OpenError, open::options};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};

/// The file with all rows.
pub const DATABASE: &str = "steward.db";

/// Held by the window that works in the folder; nobody but Steward puts it there.
pub const LOCK: &str = "steward.lock";
/// What others may have as well, and a first start that was cut off may have left alone.
const ELSE: [&str; 6] = ["settings.json", "window.json", "outbox", "backups", "logs", "webview"];

/// How long a look at the file waits for a program that has it locked.
const LOOKING: Duration = Duration::from_secs(5);

/// The data folder of an installation.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes the folder if need be, and keeps everybody else on the computer out of it.
    pub async fn open(path: &Path) -> Result<Folder, OpenError> {
        check_owner(path).await?;
        let folder = Folder(path.to_owned());
        for part in [folder.0.clone(), folder.outbox(), folder.backups()] {
            fs::create_dir_all(&part)
                .and_then(|()| owner_only(&part, 0o700))
                .map_err(|error| problem(&part, &error))?;
        }
        let probe = folder.0.join(".probe");
        fs::write(&probe, b"steward").and_then(|()| fs::remove_file(&probe)).map_err(|error| problem(path, &error))?;
        Ok(folder)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.0.join(DATABASE)
    }

    /// Where mails are written while nothing else is set up.
    pub fn outbox(&self) -> PathBuf {
        self.0.join("outbox")
    }

    /// Where backups are.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Looks at the database before anything else does: readable, and not of a later Steward.
    ///
    /// Says whether it has to be brought to this version's shape, which is done after a backup.
    pub async fn inspect(&self) -> Result<Inspected, OpenError> {
        let file = self.database();
        match fs::metadata(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.is_first_start(&file, "the file is missing")?;
                return self.create(&file);
            }
            Err(error) => return Err(problem(&file, &error)),
            Ok(metadata) if metadata.len() == 0 => {
                owner_only(&file, 0o600).map_err(|error| problem(&file, &error))?;
                return self.is_first_start(&file, "the file is empty");
            }
            Ok(_) => {}
        }
        let failed = |error: sqlx::Error| OpenError::from_sqlite(&file, &error);
        // Without Steward's own settings: connecting with those would already change somebody else's file.
        let plain = SqliteConnectOptions::new().filename(&file).busy_timeout(LOOKING);
        let mut connection = plain.connect().await.map_err(failed)?;
        let inspected = look_at(&mut connection, &file).await;
        connection.close().await.map_err(failed)?;
        let inspected = inspected?;
        owner_only(&file, 0o600).map_err(|error| problem(&file, &error))?; // somebody else's stays as it is
        Ok(inspected)
    }

    /// Looks through the whole file for what is damaged; takes a quarter of a second at 100,000 users.
    pub async fn check_whole(&self) -> Result<(), OpenError> {
        let file = self.database();
        let failed = |error: sqlx::Error| OpenError::from_sqlite(&file, &error);
        let mut connection = options(&file).connect().await.map_err(failed)?;
        let verdict: Result<String, OpenError> =
            sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut connection).await.map_err(failed);
        connection.close().await.map_err(failed)?;
        match verdict?.as_str() {
            "ok" => Ok(()),
            cause => Err(OpenError::Corrupt { path: file.clone(), cause: cause.to_owned() }),
        }
    }

    /// A first start finds no file, or the empty one of a start that was cut off; where there are backups, there was more.
    fn is_first_start(&self, file: &Path, cause: &str) -> Result<Inspected, OpenError> {
        let mut backups = fs::read_dir(self.backups()).map_err(|error| problem(file, &error))?;
        match backups.next() {
            None => Ok(Inspected::New),
            Some(_) => Err(OpenError::Corrupt { path: file.to_owned(), cause: cause.into() }),
        }
    }

    /// The file is made with its permissions, before the database fills it.
    fn create(&self, file: &Path) -> Result<Inspected, OpenError> {
        fs::write(file, b"").and_then(|()| owner_only(file, 0o600)).map_err(|error| problem(file, &error))?;
        Ok(Inspected::New)
    }
}

/// What an existing database is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inspected {
    /// There was none.
    New,
    /// It has this version's shape.
    Current,
    /// An earlier Steward wrote it.
    Older,
}

async fn look_at(connection: &mut SqliteConnection, file: &Path) -> Result<Inspected, OpenError> {
    let failed = |error: sqlx::Error| OpenError::from_sqlite(file, &error);
    let has_migrations: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
        .fetch_one(&mut *connection)
        .await
        .map_err(failed)?;
    if has_migrations == 0 {
        return is_bare(connection, file).await;
    }
    let applied: Vec<i64> =
        sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(&mut *connection).await.map_err(failed)?;
    let known = Db::known_migrations();
    if applied.iter().any(|version| !known.contains(version)) {
        let needs =
            sqlx::query_scalar("SELECT value FROM facts WHERE name = 'needs_version'").fetch_optional(connection).await;
        return Err(OpenError::Newer { path: file.to_owned(), needs: needs.ok().flatten().unwrap_or_default() });
    }
    Ok(if applied.len() < known.len() { Inspected::Older } else { Inspected::Current })
}

/// A database without anything in it is filled; one that holds something else is somebody else's.
async fn is_bare(connection: &mut SqliteConnection, file: &Path) -> Result<Inspected, OpenError> {
    let failed = |error: sqlx::Error| OpenError::from_sqlite(file, &error);
    let things: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(connection).await.map_err(failed)?;
    match things {
        0 => Ok(Inspected::New),
        _ => Err(OpenError::Foreign(file.to_owned())),
    }
}

/// Refuses a folder that others use, before anything is put there or it is shut to them: it has things of theirs, or another
/// program's database, and nothing that only Steward puts there.
///
/// # Errors
/// `Foreign`, with what is theirs.
pub async fn check_owner(folder: &Path) -> Result<(), OpenError> {
    let names = |folder: &Path| -> Vec<String> {
        let things = fs::read_dir(folder).into_iter().flatten().flatten();
        things.map(|thing| thing.file_name().to_string_lossy().into_owned()).collect()
    };
    let all = names(folder);
    let has = |name: &str| all.iter().any(|one| one == name);
    let has_backup = || names(&folder.join("backups")).iter().any(|name| name.starts_with("steward-"));
    if has(LOCK) || has_backup() {
        return Ok(());
    }
    if has(DATABASE) {
        match look_without_a_trace(&folder.join(DATABASE)).await {
            Err(foreign @ OpenError::Foreign(_)) => return Err(foreign),
            // A first start that was cut off made its folders before.
            Ok(Inspected::New) if !(has("outbox") && has("backups")) => {}
            // Steward's, or to be looked at when it is opened.
            _ => return Ok(()),
        }
    }
    let has_theirs = all.iter().any(|name| name != DATABASE && !ELSE.contains(&name.as_str()));
    if has_theirs { Err(OpenError::Foreign(folder.to_owned())) } else { Ok(()) }
}

/// Nothing is written beside the file either, nor what waits there put into it: of that nothing is seen.
async fn look_without_a_trace(file: &Path) -> Result<Inspected, OpenError> {
    let failed = |error: sqlx::Error| OpenError::from_sqlite(file, &error);
    let only_look = SqliteConnectOptions::new().filename(file).read_only(true).immutable(true);
    let mut connection = only_look.connect().await.map_err(failed)?;
    let found = look_at(&mut connection, file).await;
    connection.close().await.map_err(failed)?;
    found
}

/// Keeps others on this computer out; on Windows the folder of the user is theirs alone already.
pub fn owner_only(path: &Path, mode: u32) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if fs::metadata(path)?.permissions().mode() & 0o777 != mode {
            fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
        }
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

fn problem(path: &Path, error: &std::io::Error) -> OpenError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => OpenError::Unwritable(path),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => OpenError::NoFolder(path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => OpenError::Full(path),
        _ => OpenError::Other { path, cause: error.to_string() },
    }
}
