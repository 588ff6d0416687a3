//! Somebody with the database file in hand, going round Steward.

use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};
use std::path::Path;

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

    pub async fn close(self) {
        self.0.close().await.expect("a database that closes");
    }
}
