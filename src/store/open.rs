//! Opening the database: the embedded file with its guards, or a team's server.

use super::{Tx, journal};
use crate::error::Result;
use sqlx::{
    Connection, PgPool, SqliteConnection, SqlitePool,
    migrate::Migrator,
    pool::PoolConnectionMetadata,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    pin::Pin,
    str::FromStr,
    time::Duration,
};

static FOR_SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static FOR_POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The last migration, and the first version of Steward that has it: an earlier one that is given such a file says so.
const LAST_MIGRATION: (i64, &str) = (8, "0.2.0");

/// How many readers may look at the file at once (docs/decisions/0006).
const READERS: u32 = 2;

/// What each connection keeps of the file in memory, in KiB when negative (docs/decisions/0006).
const CACHE: &str = "-16384";

/// Where the rows are.
#[derive(Debug, Clone)]
pub enum StoreAt {
    /// In the file `steward.db` of the data folder.
    File,
    /// On a PostgreSQL server, 15 or later.
    Postgres(String),
}

/// An open database: one writer and a few readers that cannot write.
#[derive(Clone)]
pub enum Db {
    /// The embedded file.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Connections that the database itself keeps from writing.
        readers: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// Why a data folder cannot be used; the window says it with the way out.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another Steward has it open.
    #[error("{0} is in use by another Steward")]
    FolderInUse(PathBuf),
    /// Where the folder should be is a file, or a link that leads nowhere.
    #[error("{0} is no folder")]
    NoFolder(PathBuf),
    /// A folder, or a database, that holds what is not Steward's.
    #[error("{0} holds something that is not Steward's; name an empty folder")]
    Foreign(PathBuf),
    /// No permission to write.
    #[error("{0} cannot be written")]
    Unwritable(PathBuf),
    /// The file is no whole database.
    #[error("{path} is damaged: {cause}")]
    Corrupt {
        /// The damaged file.
        path: PathBuf,
        /// The database's own words.
        cause: String,
    },
    /// A later Steward wrote it.
    #[error("{path} was written by a later Steward, {needs} or newer")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The first version that can read it.
        needs: String,
    },
    /// Another program keeps it locked.
    #[error("another program keeps {0} locked")]
    Locked(PathBuf),
    /// The disk is full.
    #[error("the disk that holds {0} is full")]
    Full(PathBuf),
    /// Something else.
    #[error("{path}: {cause}")]
    Other {
        /// The file or the server's address without its password.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
}

impl OpenError {
    /// The name of this problem on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FolderInUse(_) => "folderInUse",
            Self::NoFolder(_) => "noFolder",
            Self::Foreign(_) => "foreign",
            Self::Unwritable(_) => "unwritable",
            Self::Corrupt { .. } => "corrupt",
            Self::Newer { .. } => "newer",
            Self::Locked(_) => "locked",
            Self::Full(_) => "full",
            Self::Other { .. } => "other",
        }
    }

    /// The file or folder that the problem is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::FolderInUse(path) | Self::NoFolder(path) | Self::Foreign(path) => path,
            Self::Unwritable(path) | Self::Locked(path) | Self::Full(path) => path,
            Self::Corrupt { path, .. } | Self::Newer { path, .. } | Self::Other { path, .. } => path,
        }
    }

    /// Finds the problem behind what the database reported (codes of SQLite; security.md R8).
    pub fn from_sqlite(path: &Path, error: &sqlx::Error) -> Self {
        let path = path.to_owned();
        let cause = error.to_string();
        let code = error.as_database_error().and_then(|e| e.code()).and_then(|code| code.parse::<i64>().ok());
        match code.map(|code| code & 0xff) {
            Some(11 | 26) => Self::Corrupt { path, cause },
            Some(5 | 6) => Self::Locked(path),
            Some(8 | 14) => Self::Unwritable(path),
            Some(10 | 13) => Self::Full(path),
            _ => Self::Other { path, cause },
        }
    }
}

/// The guards that every connection to the file has (security.md, row SQLite).
///
/// Pages are read into the cache rather than mapped: a mapped page has its cells checked anew each time it is looked at,
/// which makes whatever looks at scattered rows take three times as long.
pub fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "OFF")
        .pragma("secure_delete", "ON")
        .pragma("cell_size_check", "ON")
        .pragma("cache_size", CACHE)
        .statement_cache_capacity(256)
}

/// False for a connection whose transaction the database has ended by itself, as it does when the disk is full: the driver
/// still counts it, and would begin no other.
fn is_free(
    connection: &mut SqliteConnection,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = Result<bool, sqlx::Error>> + Send + '_>> {
    let is_free = !connection.is_in_transaction();
    Box::pin(async move { Ok(is_free) })
}

/// Notes in the file which Steward it needs. Mostly that stands there, and whoever has the file locked is not waited for.
async fn note_needs(writer: &SqlitePool) -> Result<(), sqlx::Error> {
    let (_, needs) = LAST_MIGRATION;
    let noted: Option<String> =
        sqlx::query_scalar("SELECT value FROM facts WHERE name = 'needs_version'").fetch_optional(writer).await?;
    if noted.as_deref() != Some(needs) {
        sqlx::query("UPDATE facts SET value = $1 WHERE name = 'needs_version'").bind(needs).execute(writer).await?;
    }
    Ok(())
}

impl Db {
    /// Opens the file, which [`super::super::folder`] has looked at, and brings it to this version's shape.
    pub async fn open_file(file: &Path) -> Result<Db, OpenError> {
        let failed = |error: sqlx::Error| OpenError::from_sqlite(file, &error);
        let one = SqlitePoolOptions::new().max_connections(1).min_connections(1).before_acquire(is_free);
        let writer = one.connect_with(options(file).create_if_missing(true)).await.map_err(failed)?;
        FOR_SQLITE.run(&writer).await.map_err(|error| match error {
            sqlx::migrate::MigrateError::Execute(error) => failed(error),
            other => OpenError::Other { path: file.to_owned(), cause: other.to_string() },
        })?;
        note_needs(&writer).await.map_err(failed)?;
        // A file does not hang up, so nobody has to ask before each call whether it is still there.
        let few = SqlitePoolOptions::new().max_connections(READERS).min_connections(1).test_before_acquire(false);
        let readers = few.connect_with(options(file).pragma("query_only", "ON")).await.map_err(failed)?;
        Ok(Db::Sqlite { writer, readers })
    }

    /// Connects to a server and brings its tables to this version's shape.
    pub async fn open_postgres(url: &str) -> Result<Db, OpenError> {
        let other = |cause: String| OpenError::Other { path: "postgres".into(), cause };
        let options = PgConnectOptions::from_str(url).map_err(|e| other(e.to_string()))?;
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options)
            .await
            .map_err(|e| other(e.to_string()))?;
        FOR_POSTGRES.run(&pool).await.map_err(|e| other(e.to_string()))?;
        Ok(Db::Postgres(pool))
    }

    /// The migrations that this version knows for the file, by number.
    pub fn known_migrations() -> Vec<i64> {
        FOR_SQLITE.iter().map(|migration| migration.version).collect()
    }

    /// Begins a transaction that cannot write: the database refuses.
    pub async fn begin_reading(&self) -> Result<Tx> {
        Ok(match self {
            Db::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Db::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Begins a transaction of the one writer. On a server too the others wait until it is done: a rule over several rows, or
    /// over several partnerships, holds only when nobody else changes what it looked at.
    pub async fn begin_writing(&self) -> Result<Tx> {
        let mut tx = match self {
            Db::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        };
        journal::wait_for_writers(&mut tx).await?;
        Ok(tx)
    }

    /// Lets go of all connections; the file's log is folded in.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_migration_says_which_version_of_steward_brings_it() {
        assert_eq!(Db::known_migrations().into_iter().max(), Some(LAST_MIGRATION.0));
    }
}
