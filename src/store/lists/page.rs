//! Pages of a list: counted exactly, filtered and ordered, fast at a hundred thousand rows.
//!
//! Needles of three letters and more go to the trigram index, shorter ones to a scan of a narrow index. How many match
//! decides the rest: few are fetched and sorted, many are met soon enough on a walk along the order itself.

use super::List;
use crate::{
    domain::{
        ids::{MembershipId, UserId},
        membership::{MembershipState, Status},
        moment::Moment,
        user::LoginType,
    },
    error::Result,
    store::{Tx, on},
};
use sqlx::AssertSqlSafe;

/// A column that texts are found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// First name.
    First,
    /// Last name.
    Last,
    /// Login name.
    Login,
    /// E-mail address.
    Email,
}

impl Column {
    const ALL: [Column; 4] = [Column::First, Column::Last, Column::Login, Column::Email];

    fn key(self) -> &'static str {
        match self {
            Column::First => "first_key",
            Column::Last => "last_key",
            Column::Login => "login_key",
            Column::Email => "email_key",
        }
    }
}

/// Folded text to be found in a column.
#[derive(Debug, Clone)]
pub struct Needle {
    /// Where.
    pub column: Column,
    /// What, folded, not empty.
    pub text: String,
}

/// What a list is ordered by; ties by name, then by row.
#[derive(Debug, Clone)]
pub enum Sort {
    /// As people sort texts.
    Text(Column),
    /// Active, pending, locked, deactivated.
    Status,
    /// Those who never signed in first.
    LastSignIn,
    /// By the words shown: role sets in their order.
    RoleSets(Vec<i64>),
}

/// Which rows are wanted, and in what order.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The list.
    pub list: List,
    /// Each must be found.
    pub needles: Vec<Needle>,
    /// Found in any column, or among these role sets; folded, not empty.
    pub anywhere: Option<(String, Vec<i64>)>,
    /// Only holders of these role sets.
    pub role_sets: Option<Vec<i64>>,
    /// Only with this status, now.
    pub status: Option<Status>,
    /// When a lock is over.
    pub now: Moment,
    /// The order.
    pub sort: Sort,
    /// The order backwards.
    pub descending: bool,
}

/// What the grid shows of a membership.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Row {
    /// Which membership.
    pub membership_id: MembershipId,
    /// Whose.
    pub user_id: UserId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Login name.
    pub login_name: String,
    /// E-mail address.
    pub email: String,
    /// How they sign in.
    pub login_type: LoginType,
    /// The number of their set of roles.
    pub role_set: i64,
    /// Where the membership stands.
    pub state: MembershipState,
    /// Zero when not locked.
    pub locked_until: Moment,
    /// Zero when never.
    pub last_sign_in: Moment,
}

/// Below this many matches they are fetched and sorted; above, the order is walked until a page is full.
const FEW: i64 = 5_000;

enum Value {
    Text(String),
    Number(i64),
}

/// A statement being put together from literals of this file, with its values beside it.
struct Statement {
    is_sqlite: bool,
    sql: String,
    values: Vec<Value>,
}

impl Statement {
    fn new(tx: &Tx, sql: &str) -> Self {
        Self { is_sqlite: matches!(tx, Tx::Sqlite(_)), sql: sql.into(), values: Vec::new() }
    }

    fn text(&mut self, text: String) -> String {
        self.values.push(Value::Text(text));
        format!("${}", self.values.len())
    }

    fn number(&mut self, number: i64) -> String {
        self.values.push(Value::Number(number));
        format!("${}", self.values.len())
    }

    fn push(&mut self, sql: &str) {
        self.sql.push_str(sql);
    }

    /// `AND (one OR other)`; nothing is a contradiction.
    fn and(&mut self, alternatives: &[String]) {
        let any = if alternatives.is_empty() { "1 = 0".into() } else { alternatives.join(" OR ") };
        self.push(&format!(" AND ({any})"));
    }

    fn contains(&mut self, column: Column, needle: &str) -> String {
        let key = column.key();
        if self.is_sqlite {
            let needle = self.text(needle.into());
            return format!("instr(l.{key}, {needle}) > 0");
        }
        let escaped = needle.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let pattern = self.text(format!("%{escaped}%"));
        format!("l.{key} LIKE {pattern}")
    }

    /// Rows that the trigram index finds in one list.
    fn found(&mut self, words: String, list: &List) -> String {
        let (first, last) = list.bounds();
        let words = self.text(words);
        format!("SELECT rowid FROM user_find WHERE user_find MATCH {words} AND rowid BETWEEN {first} AND {last}")
    }
}

/// True for text that the trigram index can find.
fn is_long(text: &str) -> bool {
    text.chars().nth(2).is_some()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn numbers(numbers: &[i64]) -> String {
    numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

impl Finding {
    fn is_plain(&self) -> bool {
        self.needles.is_empty() && self.anywhere.is_none() && self.role_sets.is_none() && self.status.is_none()
    }

    /// The expression for the trigram index that all long needles make together; `None` without one.
    fn words(&self) -> Option<String> {
        let long = self.needles.iter().filter(|needle| is_long(&needle.text));
        let mut words: Vec<String> =
            long.map(|needle| format!("{{{}}} : {}", needle.column.key(), quoted(&needle.text))).collect();
        if let Some((text, sets)) = &self.anywhere
            && is_long(text)
            && sets.is_empty()
        {
            words.push(quoted(text));
        }
        (!words.is_empty()).then(|| words.join(" AND "))
    }

    /// True when the trigram index alone decides which rows match.
    fn is_all_words(&self) -> bool {
        let needles_are = self.needles.iter().all(|needle| is_long(&needle.text));
        let anywhere_is = self.anywhere.as_ref().is_none_or(|(text, sets)| is_long(text) && sets.is_empty());
        needles_are && anywhere_is && self.role_sets.is_none() && self.status.is_none()
    }

    /// Adds what a row must be, beside being in the list; `walk` keeps SQLite from starting at the words.
    fn conditions(&self, s: &mut Statement, walk: bool) {
        let words = if s.is_sqlite { self.words() } else { None };
        let hold = if walk { "+" } else { "" };
        if let Some(words) = words.clone() {
            let found = s.found(words, &self.list);
            s.and(&[format!("{hold}l.row IN ({found})")]);
        }
        for needle in &self.needles {
            if !(s.is_sqlite && is_long(&needle.text)) {
                let contains = s.contains(needle.column, &needle.text);
                s.and(&[contains]);
            }
        }
        if let Some((text, sets)) = &self.anywhere {
            self.anywhere_condition(s, text, sets);
        }
        if let Some(sets) = &self.role_sets {
            let held = (!sets.is_empty()).then(|| format!("l.role_set IN ({})", numbers(sets)));
            s.and(held.as_slice());
        }
        if let Some(status) = self.status {
            let now = s.number(self.now.millis());
            s.and(&[status_is(status, &now)]);
        }
    }

    fn anywhere_condition(&self, s: &mut Statement, text: &str, sets: &[i64]) {
        if s.is_sqlite && is_long(text) && sets.is_empty() {
            return; // among the words
        }
        let mut ways = if s.is_sqlite && is_long(text) {
            let found = s.found(quoted(text), &self.list);
            vec![format!("l.row IN ({found})")]
        } else {
            Column::ALL.map(|column| s.contains(column, text)).to_vec()
        };
        if !sets.is_empty() {
            ways.push(format!("l.role_set IN ({})", numbers(sets)));
        }
        s.and(&ways);
    }

    /// The columns of the order, the row last so that no two are alike.
    fn order(&self) -> Vec<String> {
        let now = self.now.millis();
        let columns: Vec<String> = match &self.sort {
            Sort::Text(Column::Last) => vec!["l.last_key".into(), "l.first_key".into()],
            Sort::Text(Column::First) => vec!["l.first_key".into(), "l.last_key".into()],
            Sort::Text(column) => vec![format!("l.{}", column.key())],
            Sort::LastSignIn => vec!["l.last_sign_in".into()],
            Sort::Status => vec![
                format!(
                    "CASE WHEN l.state = 'deactivated' THEN 3 WHEN l.locked_until > {now} THEN 2 WHEN l.state = 'pending' THEN 1 ELSE 0 END"
                ),
                "l.last_key".into(),
            ],
            Sort::RoleSets(sets) => vec![rank(sets), "l.last_key".into()],
        };
        columns.into_iter().chain(["l.row".into()]).collect()
    }

    fn order_by(&self) -> String {
        let direction = if self.descending { " DESC" } else { "" };
        self.order().iter().map(|column| format!("{column}{direction}")).collect::<Vec<_>>().join(", ")
    }
}

fn rank(sets: &[i64]) -> String {
    let whens: String = sets.iter().enumerate().map(|(rank, set)| format!(" WHEN {set} THEN {rank}")).collect();
    if whens.is_empty() { "0".into() } else { format!("CASE l.role_set{whens} ELSE {} END", sets.len()) }
}

fn status_is(status: Status, now: &str) -> String {
    match status {
        Status::Active => format!("l.state = 'active' AND l.locked_until <= {now}"),
        Status::Pending => format!("l.state = 'pending' AND l.locked_until <= {now}"),
        Status::Locked => format!("l.state <> 'deactivated' AND l.locked_until > {now}"),
        Status::Deactivated => "l.state = 'deactivated'".into(),
    }
}

/// How many rows match, exactly.
pub async fn count(tx: &mut Tx, finding: &Finding) -> Result<i64> {
    if finding.is_plain() {
        return Ok(finding.list.size);
    }
    let mut s = Statement::new(tx, "SELECT count(*) FROM ");
    match finding.words().filter(|_| s.is_sqlite && finding.is_all_words()) {
        Some(words) => {
            let found = s.found(words, &finding.list);
            s.push(&format!("({found})"));
        }
        None => {
            let place = s.number(finding.list.place);
            s.push(&format!("user_list l WHERE l.place = {place}"));
            finding.conditions(&mut s, false);
        }
    }
    scalar(tx, s).await
}

/// Rows `offset` to `offset + limit` of those that match, of which there are `total`.
pub async fn page(tx: &mut Tx, finding: &Finding, total: i64, offset: i64, limit: i64) -> Result<Vec<Row>> {
    if total <= offset {
        return Ok(Vec::new());
    }
    let mut s = Statement::new(tx, "");
    let is_few = total <= FEW && !finding.is_plain();
    let place = s.number(finding.list.place);
    // A plus sign hides a column from SQLite's planner: few matches are sorted, many are met along the order's index.
    let hold = if s.is_sqlite && is_few { "+" } else { "" };
    s.push(&format!("WITH p AS MATERIALIZED (SELECT l.row FROM user_list l WHERE {hold}l.place = {place}"));
    let walks = s.is_sqlite && !is_few;
    finding.conditions(&mut s, walks);
    let order = finding.order_by();
    let (limit, offset) = (s.number(limit), s.number(offset));
    s.push(&format!(" ORDER BY {order} LIMIT {limit} OFFSET {offset}) "));
    s.push("SELECT l.membership_id, l.user_id, l.first_name, l.last_name, l.login_name, l.email, l.login_type, l.role_set, l.state, l.locked_until, l.last_sign_in FROM p CROSS JOIN user_list l WHERE l.row = p.row ");
    s.push(&format!("ORDER BY {order}"));
    rows(tx, s).await
}

/// How many matching rows stand before this membership's; `None` when it does not match.
pub async fn position(tx: &mut Tx, finding: &Finding, membership: MembershipId) -> Result<Option<i64>> {
    let Some(own) = row_of(tx, membership).await? else {
        return Ok(None);
    };
    if !matches(tx, finding, own).await? {
        return Ok(None);
    }
    let mut s = Statement::new(tx, "SELECT count(*) FROM user_list l");
    let place = s.number(finding.list.place);
    s.push(&format!(" WHERE l.place = {place}"));
    finding.conditions(&mut s, false);
    let columns = finding.order().join(", ");
    let before = if finding.descending { ">" } else { "<" };
    let own = s.number(own);
    s.push(&format!(" AND ({columns}) {before} (SELECT {columns} FROM user_list l WHERE l.row = {own})"));
    scalar(tx, s).await.map(Some)
}

async fn row_of(tx: &mut Tx, membership: MembershipId) -> Result<Option<i64>> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT row FROM user_list WHERE membership_id = $1").bind(membership).fetch_optional(c).await)?,
    )
}

async fn matches(tx: &mut Tx, finding: &Finding, row: i64) -> Result<bool> {
    let mut s = Statement::new(tx, "SELECT count(*) FROM user_list l");
    let (place, row) = (s.number(finding.list.place), s.number(row));
    s.push(&format!(" WHERE l.place = {place} AND l.row = {row}"));
    finding.conditions(&mut s, true);
    Ok(scalar(tx, s).await? == 1)
}

async fn scalar(tx: &mut Tx, s: Statement) -> Result<i64> {
    Ok(on!(tx, c => {
        let mut query = sqlx::query_scalar(AssertSqlSafe(s.sql));
        for value in s.values {
            query = match value { Value::Text(text) => query.bind(text), Value::Number(number) => query.bind(number) };
        }
        query.fetch_one(c).await
    })?)
}

async fn rows(tx: &mut Tx, s: Statement) -> Result<Vec<Row>> {
    Ok(on!(tx, c => {
        let mut query = sqlx::query_as(AssertSqlSafe(s.sql));
        for value in s.values {
            query = match value { Value::Text(text) => query.bind(text), Value::Number(number) => query.bind(number) };
        }
        query.fetch_all(c).await
    })?)
}
