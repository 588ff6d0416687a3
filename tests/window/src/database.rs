//! Somebody with the database file in hand, going round Steward.

use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};
use std::{
    fs::File,
    io::{Seek, SeekFrom, Write},
    path::Path,
};

/// An open database file; let go of with [`Database::close`].
pub struct Database(SqliteConnection);

impl Database {
    pub async fn of(data: &Path) -> Database {
        let file = format!("sqlite://{}", data.join("steward.db").display());
        Database(SqliteConnection::connect(&file).await.expect("a database that opens"))
    }

    pub async fn run(&mut self, sql: &str) -> &mut Database {
        self.0.execute(AssertSqlSafe(sql.to_owned())).await.expect(sql);
        self
    }

    /// Overwrites the page that a table or an index begins with, and lets go; of the rest of the file nothing changes.
    pub async fn damage(mut self, name: &str, data: &Path) {
        self.run("PRAGMA wal_checkpoint(TRUNCATE)").await;
        let root = "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = $1";
        let (page, size): (i64, i64) =
            sqlx::query_as(root).bind(name).fetch_one(&mut self.0).await.expect("what has a page");
        self.close().await;
        let mut file = File::options().write(true).open(data.join("steward.db")).expect("the file");
        let (start, size) = (u64::try_from((page - 1) * size), usize::try_from(size));
        file.seek(SeekFrom::Start(start.expect("a page"))).expect("the page");
        file.write_all(&vec![0x5a; size.expect("a size")]).expect("a damaged page");
    }

    pub async fn close(self) {
        self.0.close().await.expect("a database that closes");
    }
}
