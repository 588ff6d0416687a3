//! A way round Steward: what somebody with the database in hand sees and does.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

/// A connection that goes round Steward.
pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Raw {
    /// Carries out a statement; says how many rows it changed, or why not.
    pub async fn run(&mut self, sql: &str) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        Ok(match self {
            Raw::Sqlite(connection) => connection.execute(sql).await?.rows_affected(),
            Raw::Postgres(connection) => connection.execute(sql).await?.rows_affected(),
        })
    }

    /// Takes away what keeps the journal from being changed, as somebody with the file in hand could.
    pub async fn unguard_journal(&mut self) {
        let sql = match self {
            Raw::Sqlite(_) => {
                "DROP TRIGGER journal_entries_are_kept; DROP TRIGGER journal_entries_stay; DROP TRIGGER journal_changes_are_kept; DROP TRIGGER journal_changes_stay"
            }
            Raw::Postgres(_) => {
                "ALTER TABLE journal_entries DISABLE TRIGGER USER; ALTER TABLE journal_changes DISABLE TRIGGER USER"
            }
        };
        self.run(sql).await.expect("the guards are gone");
    }

    /// Lets go of the database.
    pub async fn close(self) {
        match self {
            Raw::Sqlite(connection) => connection.close().await.expect("closed"),
            Raw::Postgres(connection) => connection.close().await.expect("closed"),
        }
    }

    /// Every row of every table, as text.
    pub async fn dump(&mut self) -> String {
        self.dump_without(&[]).await
    }

    /// Every row of every table but these, as text.
    pub async fn dump_without(&mut self, tables_left_out: &[&str]) -> String {
        let is_wanted = |table: &String| !tables_left_out.contains(&table.as_str());
        let mut all = String::new();
        match self {
            Raw::Sqlite(_) => {
                let tables = self
                    .texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
                    .await;
                for table in tables.into_iter().filter(is_wanted) {
                    let columns = self.texts(&format!("SELECT name FROM pragma_table_info('{table}')")).await;
                    let row =
                        columns.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join(" || ' ' || ");
                    all.push_str(&self.texts(&format!("SELECT {row} FROM {table}")).await.join("\n"));
                }
            }
            Raw::Postgres(_) => {
                let tables =
                    self.texts("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()").await;
                for table in tables.into_iter().filter(is_wanted) {
                    all.push_str(&self.texts(&format!("SELECT t::text FROM {table} t")).await.join("\n"));
                }
            }
        }
        all
    }

    /// The texts of a query's one column.
    pub async fn texts(&mut self, sql: &str) -> Vec<String> {
        let query = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(connection) => sqlx::query_scalar(query).fetch_all(connection).await.expect(sql),
            Raw::Postgres(connection) => sqlx::query_scalar(query).fetch_all(connection).await.expect(sql),
        }
    }

    /// The number that a query answers.
    pub async fn number(&mut self, sql: &str) -> i64 {
        let query = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(connection) => sqlx::query_scalar(query).fetch_one(connection).await.expect(sql),
            Raw::Postgres(connection) => sqlx::query_scalar(query).fetch_one(connection).await.expect(sql),
        }
    }
}
