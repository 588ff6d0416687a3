//! A statement put together from literals of this folder, with its values beside it.

use crate::{
    error::Result,
    store::{Tx, on},
};
use sqlx::{AssertSqlSafe, FromRow, postgres::PgRow, sqlite::SqliteRow};

enum Value {
    Text(String),
    Number(i64),
}

/// A statement for the database of a transaction.
pub(super) struct Statement {
    pub is_sqlite: bool,
    sql: String,
    values: Vec<Value>,
}

impl Statement {
    pub fn new(tx: &Tx) -> Self {
        Self { is_sqlite: matches!(tx, Tx::Sqlite(_)), sql: String::new(), values: Vec::new() }
    }

    /// Takes a text along; gives the name that it has in the statement.
    pub fn text(&mut self, text: String) -> String {
        self.value(Value::Text(text))
    }

    /// Takes a number along; gives the name that it has in the statement.
    pub fn number(&mut self, number: i64) -> String {
        self.value(Value::Number(number))
    }

    fn value(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    pub fn push(&mut self, sql: &str) {
        self.sql.push_str(sql);
    }

    /// `AND (one OR other)`; nothing is a contradiction.
    pub fn and(&mut self, alternatives: &[String]) {
        let any = if alternatives.is_empty() { "1 = 0".into() } else { alternatives.join(" OR ") };
        self.push(&format!(" AND ({any})"));
    }

    /// What an expression gives for each row, as one JSON array.
    pub fn in_json(&self, each: &str) -> String {
        if self.is_sqlite {
            return format!("json_group_array({each})");
        }
        format!("COALESCE(CAST(json_agg({each}) AS TEXT), '[]')")
    }

    /// The one row that it gives.
    pub async fn one<T>(self, tx: &mut Tx) -> Result<T>
    where
        T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        Ok(on!(tx, c => {
            let mut query = sqlx::query_as(AssertSqlSafe(self.sql));
            for value in self.values {
                query = match value { Value::Text(text) => query.bind(text), Value::Number(number) => query.bind(number) };
            }
            query.fetch_one(c).await
        })?)
    }
}
