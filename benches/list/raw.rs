//! The fastest SQL that a hand writes for the same rows and the same count, on the same file: what the core is held against.

use rusqlite::{Connection, OpenFlags, Params, Row};
use serde_json::{Value, json};
use std::{collections::HashSet, path::Path};
use uuid::Uuid;

/// A row with all that the core's have.
pub struct RawRow {
    pub membership: [u8; 16],
    pub user: [u8; 16],
    pub first_name: String,
    pub last_name: String,
    pub login_name: String,
    pub email: String,
    pub login_type: String,
    pub roles: String,
    pub state: String,
    pub locked_until: i64,
    pub last_sign_in: i64,
    pub is_custom: bool,
    pub ends_at: i64,
    pub deactivated_at: i64,
    pub deactivated_by: String,
}

impl RawRow {
    /// As the core answers it at this moment, but for who is asking.
    pub fn answered_at(&self, now: i64) -> Value {
        let is_locked = self.state != "deactivated" && self.locked_until > now;
        json!({
            "membership": Uuid::from_bytes(self.membership), "user": Uuid::from_bytes(self.user),
            "firstName": self.first_name, "lastName": self.last_name, "loginName": self.login_name, "email": self.email,
            "loginType": self.login_type, "roles": serde_json::from_str::<Value>(&self.roles).expect("roles"),
            "status": if is_locked { "locked" } else { &self.state },
            "lockedUntil": (self.locked_until > now && self.locked_until < i64::MAX).then_some(self.locked_until),
            "lastSignIn": (self.last_sign_in > 0).then_some(self.last_sign_in),
            "isCustom": self.is_custom, "endsAt": (self.ends_at < i64::MAX).then_some(self.ends_at),
            "deactivatedAt": (self.deactivated_at > 0).then_some(self.deactivated_at), "deactivatedBy": self.deactivated_by,
        })
    }
}

/// The rows and how many match.
pub type Found = rusqlite::Result<(Vec<RawRow>, i64)>;
/// One way to find them.
pub type Way = (&'static str, Box<dyn Fn(&Connection) -> Found>);

const SHOWN: &str = "l.membership_id, l.user_id, l.first_name, l.last_name, l.login_name, l.email, l.login_type, r.roles, l.state, l.locked_until, l.last_sign_in, r.is_custom, l.ends_at, l.deactivated_at, l.deactivated_by";
const ORDER: &str = "l.last_key, l.first_key, l.row";
const ORDER_BACK: &str = "l.last_key DESC, l.first_key DESC, l.row DESC";
/// The first list of the file is the account's active one: its place, and the row numbers in it.
const PLACE: &str = "l.place = 1";
const ROWS: &str = "rowid BETWEEN 4294967296 AND 8589934591";

/// Opens the file as the core's readers do; that it is not mapped is faster for both.
pub fn open(file: &Path) -> Connection {
    let connection =
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .expect("the filled file");
    let guards = "PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 0";
    connection.execute_batch(guards).expect("a reader");
    connection.set_prepared_statement_cache_capacity(64);
    connection
}

fn rows(connection: &Connection, sql: &str, values: impl Params) -> rusqlite::Result<Vec<RawRow>> {
    connection.prepare_cached(sql)?.query_map(values, row)?.collect()
}

fn row(row: &Row<'_>) -> rusqlite::Result<RawRow> {
    Ok(RawRow {
        membership: row.get(0)?,
        user: row.get(1)?,
        first_name: row.get(2)?,
        last_name: row.get(3)?,
        login_name: row.get(4)?,
        email: row.get(5)?,
        login_type: row.get(6)?,
        roles: row.get(7)?,
        state: row.get(8)?,
        locked_until: row.get(9)?,
        last_sign_in: row.get(10)?,
        is_custom: row.get(11)?,
        ends_at: row.get(12)?,
        deactivated_at: row.get(13)?,
        deactivated_by: row.get(14)?,
    })
}

fn number(connection: &Connection, sql: &str, values: impl Params) -> rusqlite::Result<i64> {
    connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))
}

fn size(connection: &Connection) -> rusqlite::Result<i64> {
    number(connection, "SELECT size FROM lists WHERE place = 1", [])
}

/// A page of everybody, from `offset`.
pub fn everybody(offset: i64) -> Vec<Way> {
    let all = format!("user_list l WHERE {PLACE}");
    let straight = format!(
        "SELECT {SHOWN} FROM user_list l CROSS JOIN role_sets r WHERE {PLACE} AND r.id = l.role_set ORDER BY {ORDER} LIMIT 100 OFFSET ?1"
    );
    let forwards = late(&format!("SELECT l.row FROM {all} ORDER BY {ORDER} LIMIT 100 OFFSET ?1"));
    let backwards = late(&format!("SELECT l.row FROM {all} ORDER BY {ORDER_BACK} LIMIT ?2 OFFSET ?1"));
    vec![
        way("straight", move |c| Ok((rows(c, &straight, [offset])?, size(c)?))),
        way("late lookup", move |c| Ok((rows(c, &forwards, [offset])?, size(c)?))),
        way("from the end", move |c| {
            let size = size(c)?;
            let wanted = (size - offset).min(100);
            Ok((rows(c, &backwards, [size - offset - wanted, wanted])?, size))
        }),
    ]
}

fn way(name: &'static str, find: impl Fn(&Connection) -> Found + 'static) -> Way {
    (name, Box::new(find))
}

/// Row numbers first, then what is shown of them.
fn late(chosen: &str) -> String {
    format!(
        "WITH p AS MATERIALIZED ({chosen}) SELECT {SHOWN} FROM p CROSS JOIN user_list l CROSS JOIN role_sets r WHERE l.row = p.row AND r.id = l.role_set ORDER BY {ORDER}"
    )
}

/// Text in a column: by FTS5 where it is long enough, by a scan, sorted or walked to.
pub fn text(key: &'static str, needle: &'static str) -> Vec<Way> {
    let mut ways = walks(key, needle);
    if needle.chars().count() > 2 {
        ways.extend(finds(key, needle));
    }
    ways
}

fn walks(key: &str, needle: &'static str) -> Vec<Way> {
    let by_instr = format!("user_list l WHERE {PLACE} AND instr(l.{key}, '{needle}') > 0");
    let by_like = format!("user_list l WHERE {PLACE} AND l.{key} LIKE '%{needle}%'");
    let mut ways = Vec::new();
    for (count_and_walk, scan_once, scan) in [
        ("count by instr, walk", "one scan by instr for both", by_instr),
        ("count by LIKE, walk", "one scan by LIKE for both", by_like),
    ] {
        let count = format!("SELECT count(*) FROM {scan}");
        let walk = late(&format!("SELECT l.row FROM {scan} ORDER BY {ORDER} LIMIT 100"));
        let both = both(&format!("SELECT l.row FROM {scan}"));
        ways.push(way(count_and_walk, move |c| Ok((rows(c, &walk, [])?, number(c, &count, [])?))));
        ways.push(way(scan_once, move |c| counted(c, &both, [])));
    }
    ways
}

fn finds(key: &str, needle: &'static str) -> Vec<Way> {
    let words = format!("user_find WHERE user_find MATCH '{key} : \"{needle}\"' AND {ROWS}");
    let count = format!("SELECT count(*) FROM {words}");
    let met = format!("user_list l WHERE {PLACE} AND instr(l.{key}, '{needle}') > 0");
    let walk = late(&format!("SELECT l.row FROM {met} ORDER BY {ORDER} LIMIT 100"));
    let both = both(&format!("SELECT rowid AS row FROM {words}"));
    let numbers = format!("SELECT rowid FROM {words}");
    let order = format!("SELECT l.row FROM user_list l WHERE {PLACE} ORDER BY {ORDER}");
    let chosen = late("SELECT value AS row FROM json_each(?1)");
    vec![
        way("count by FTS5, walk", move |c| Ok((rows(c, &walk, [])?, number(c, &count, [])?))),
        way("one search for both", move |c| counted(c, &both, [])),
        way("search into a set, walk through it", move |c| {
            let found: HashSet<i64> = each(c, &numbers, usize::MAX, |_| true)?.into_iter().collect();
            let met = each(c, &order, found.len().min(100), |row| found.contains(row))?;
            Ok((rows(c, &chosen, [format!("{met:?}")])?, found.len() as i64))
        }),
    ]
}

/// The first row numbers that a statement gives and somebody wants.
fn each(connection: &Connection, sql: &str, most: usize, wanted: impl Fn(&i64) -> bool) -> rusqlite::Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(sql)?;
    let numbers = statement.query_map([], |row| row.get(0))?;
    numbers.filter(|number| number.as_ref().map_or(true, &wanted)).take(most).collect()
}

/// Matches are materialised once, counted and sorted.
fn both(matches: &str) -> String {
    let chosen = format!("SELECT l.row FROM m CROSS JOIN user_list l WHERE l.row = m.row ORDER BY {ORDER} LIMIT 100");
    format!(
        "WITH m AS MATERIALIZED ({matches}), p AS MATERIALIZED ({chosen}) SELECT {SHOWN}, (SELECT count(*) FROM m) FROM p CROSS JOIN user_list l CROSS JOIN role_sets r WHERE l.row = p.row AND r.id = l.role_set ORDER BY {ORDER}"
    )
}

fn counted(connection: &Connection, sql: &str, values: impl Params) -> Found {
    let mut total = 0;
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(values, |found| {
        total = found.get(15)?;
        row(found)
    })?;
    Ok((rows.collect::<rusqlite::Result<_>>()?, total))
}

/// Holders of these role sets who are locked at this moment.
pub fn locked_holders(sets: &str, now: i64) -> Vec<Way> {
    let is_locked = "l.state IN ('active', 'pending') AND l.locked_until > ?1 AND l.ends_at > ?1";
    let held = format!("user_list l WHERE {PLACE} AND l.role_set IN ({sets}) AND {is_locked}");
    let met = format!("user_list l WHERE {PLACE} AND +l.role_set IN ({sets}) AND +{is_locked}");
    let count = format!("SELECT count(*) FROM {held}");
    let walk = late(&format!("SELECT l.row FROM {met} ORDER BY {ORDER} LIMIT 100"));
    let both = both(&format!("SELECT l.row FROM {held}"));
    vec![
        way("count by index, walk", move |c| Ok((rows(c, &walk, [now])?, number(c, &count, [now])?))),
        way("one search for both", move |c| counted(c, &both, [now])),
    ]
}
