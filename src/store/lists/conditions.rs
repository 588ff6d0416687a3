//! What a row must be, and how rows follow each other, in SQL.

use super::{
    finding::{Column, Finding, Sort, is_long},
    statement::Statement,
};
use crate::domain::membership::Status;

/// How a statement comes by its rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From the index that knows the matches.
    Matches,
    /// Along the order, looking at each row on the way.
    Order,
}

impl Finding {
    /// Adds ` FROM … WHERE …` for all rows that match, of the table `l`.
    pub(super) fn matches(&self, s: &mut Statement) {
        match self.words().filter(|_| s.is_sqlite) {
            Some(words) => {
                let found = self.found(s, words);
                s.push(&format!(" FROM user_list l WHERE l.row IN ({found})"));
            }
            None => {
                let place = s.number(self.list.place);
                s.push(&format!(" FROM user_list l WHERE l.place = {place}"));
            }
        }
        self.conditions(s, Way::Matches);
    }

    /// The expression for the trigram index of SQLite that all long needles make together; `None` without one.
    pub(super) fn words(&self) -> Option<String> {
        let long = self.needles.iter().filter(|needle| is_long(&needle.text));
        let mut words: Vec<String> =
            long.map(|needle| format!("{} : {}", needle.column.key(), quoted(&needle.text))).collect();
        words.extend(self.anywhere.iter().filter(|anywhere| is_word(anywhere)).map(|(text, _)| quoted(text)));
        (!words.is_empty()).then(|| words.join(" AND "))
    }

    /// True when the trigram index alone decides which rows match.
    pub(super) fn is_all_words(&self) -> bool {
        let needles_are = self.needles.iter().all(|needle| is_long(&needle.text));
        needles_are && self.anywhere.iter().all(is_word) && self.role_sets.is_none() && self.status.is_none()
    }

    /// Rows that the trigram index of SQLite finds in this list.
    pub(super) fn found(&self, s: &mut Statement, words: String) -> String {
        let (first, last) = self.list.bounds();
        let words = s.text(words);
        format!("SELECT rowid FROM user_find WHERE user_find MATCH {words} AND rowid BETWEEN {first} AND {last}")
    }

    /// Adds what a row must be beside standing in the list, and, on the way of matches, beside the long needles on SQLite.
    pub(super) fn conditions(&self, s: &mut Statement, way: Way) {
        let has_words = s.is_sqlite && way == Way::Matches;
        // A plus sign hides a column from SQLite's planner, so that it stays on its way.
        let hold = if s.is_sqlite && way == Way::Order { "+" } else { "" };
        for needle in self.needles.iter().filter(|needle| !(has_words && is_long(&needle.text))) {
            let contains = contains(s, needle.column, &needle.text);
            s.and(&[contains]);
        }
        for anywhere in self.anywhere.iter().filter(|anywhere| !(has_words && is_word(anywhere))) {
            let ways = self.anywhere_ways(s, anywhere, has_words, hold);
            s.and(&ways);
        }
        if let Some(sets) = &self.role_sets {
            s.and(&holds(sets, hold));
        }
        if let Some(status) = self.status {
            let now = s.number(self.now.millis());
            s.and(&[status_is(status, &now, hold)]);
        }
    }

    fn anywhere_ways(
        &self,
        s: &mut Statement,
        (text, sets): &(String, Vec<i64>),
        has_words: bool,
        hold: &str,
    ) -> Vec<String> {
        let mut ways = if has_words && is_long(text) {
            let found = self.found(s, quoted(text));
            vec![format!("l.row IN ({found})")]
        } else {
            Column::ALL.map(|column| contains(s, column, text)).to_vec()
        };
        ways.extend(holds(sets, hold));
        ways
    }

    /// The columns of the order, the row last so that no two are alike.
    pub(super) fn order(&self, s: &mut Statement) -> Vec<String> {
        let columns: Vec<String> = match &self.sort {
            Sort::Text(Column::Last) => vec!["l.last_key".into(), "l.first_key".into()],
            Sort::Text(Column::First) => vec!["l.first_key".into(), "l.last_key".into()],
            Sort::Text(column) => vec![format!("l.{}", column.key())],
            Sort::LastSignIn => vec!["l.last_sign_in".into()],
            Sort::Status => {
                let now = s.number(self.now.millis());
                vec![status_rank(&now), "l.last_key".into()]
            }
            Sort::RoleSets(sets) => vec![rank(sets), "l.last_key".into()],
        };
        columns.into_iter().chain(["l.row".into()]).collect()
    }
}

/// True when the trigram index alone can find it anywhere.
fn is_word((text, sets): &(String, Vec<i64>)) -> bool {
    is_long(text) && sets.is_empty()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// LIKE is the faster one at a letter or two; patterns of SQLite may not be long.
fn contains(s: &mut Statement, column: Column, needle: &str) -> String {
    let key = column.key();
    if s.is_sqlite && is_long(needle) {
        let needle = s.text(needle.into());
        return format!("instr(l.{key}, {needle}) > 0");
    }
    let escaped = needle.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let pattern = s.text(format!("%{escaped}%"));
    format!("l.{key} LIKE {pattern} ESCAPE '\\'")
}

fn holds(sets: &[i64], hold: &str) -> Vec<String> {
    let numbers = sets.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    if sets.is_empty() { Vec::new() } else { vec![format!("{hold}l.role_set IN ({numbers})")] }
}

/// Each state by its name, so that an index over states, locks and ends is of use.
fn status_is(status: Status, now: &str, hold: &str) -> String {
    let runs = format!("{hold}l.ends_at > {now}");
    match status {
        Status::Active => format!("{hold}l.state = 'active' AND {hold}l.locked_until <= {now} AND {runs}"),
        Status::Pending => format!("{hold}l.state = 'pending' AND {hold}l.locked_until <= {now} AND {runs}"),
        Status::Locked => format!("{hold}l.state IN ('active', 'pending') AND {hold}l.locked_until > {now} AND {runs}"),
        Status::Ended => format!("{hold}l.state IN ('active', 'pending') AND {hold}l.ends_at <= {now}"),
        Status::Deactivated => format!("{hold}l.state = 'deactivated'"),
    }
}

fn status_rank(now: &str) -> String {
    format!(
        "CASE WHEN l.state = 'deactivated' THEN 4 WHEN l.ends_at <= {now} THEN 3 WHEN l.locked_until > {now} THEN 2 WHEN l.state = 'pending' THEN 1 ELSE 0 END"
    )
}

fn rank(sets: &[i64]) -> String {
    let whens: String = sets.iter().enumerate().map(|(rank, set)| format!(" WHEN {set} THEN {rank}")).collect();
    if whens.is_empty() { "0".into() } else { format!("CASE l.role_set{whens} ELSE {} END", sets.len()) }
}
