//! Every fixed statement, prepared on both databases.

use crate::support::{Office, Raw};
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
use std::{fs, path::Path};

/// A statement, where it stands, and whether only one database gets it.
struct Statement {
    place: String,
    sql: String,
    only: Option<&'static str>,
}

#[tokio::test]
async fn every_statement_is_one_that_both_databases_understand() {
    let (sqlite, postgres) = (Office::on_sqlite().await, Office::on_postgres().await);
    let (Raw::Sqlite(mut sqlite), Raw::Postgres(mut postgres)) = (sqlite.raw().await, postgres.raw().await) else {
        panic!("two databases")
    };
    let all = statements(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store")));
    assert!(all.len() > 60, "{} statements found", all.len());
    let mut wrong = Vec::new();
    for Statement { place, sql, only } in all {
        let safe = || AssertSqlSafe(sql.clone()).into_sql_str();
        if only != Some("Postgres")
            && let Err(error) = sqlite.prepare(safe()).await
        {
            wrong.push(format!("{place} on SQLite: {error}\n{sql}"));
        }
        if only != Some("Sqlite")
            && let Err(error) = postgres.prepare(safe()).await
        {
            wrong.push(format!("{place} on PostgreSQL: {error}\n{sql}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn statements(folder: &Path) -> Vec<Statement> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            all.extend(statements(&entry));
            continue;
        }
        let text = fs::read_to_string(&entry).unwrap();
        // Statements that are put together are prepared whenever the list is asked something.
        if !text.contains("AssertSqlSafe") && !text.contains("Statement") {
            all.extend(literals(&text).map(|(line, sql, only)| Statement {
                place: format!("{}:{line}", entry.display()),
                sql,
                only,
            }));
        }
    }
    all
}

/// The literals that begin as statements do; what is marked with one database just before is for that one.
fn literals(text: &str) -> impl Iterator<Item = (usize, String, Option<&'static str>)> {
    let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        for literal in
            line.split('"').skip(1).step_by(2).filter(|literal| verbs.iter().any(|verb| literal.starts_with(verb)))
        {
            let before = lines[number.saturating_sub(4)..=number].join("\n");
            let marked = |name: &&str| before.rfind(&format!("Tx::{name}("));
            let only = ["Sqlite", "Postgres"].into_iter().filter(|name| marked(name).is_some()).max_by_key(marked);
            found.push((number + 1, literal.to_owned(), only));
        }
    }
    found.into_iter()
}
