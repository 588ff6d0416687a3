//! What is looked for in a list, and in what order.

use super::List;
use crate::domain::{membership::Status, moment::Moment};

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
    pub(super) const ALL: [Column; 4] = [Column::First, Column::Last, Column::Login, Column::Email];

    /// Where its folded text stands.
    pub(super) fn key(self) -> &'static str {
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
    /// Active, pending, locked, ended, deactivated.
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
    /// Each found in any column, or among its role sets; folded, not empty.
    pub anywhere: Vec<(String, Vec<i64>)>,
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

impl Finding {
    /// True when everybody in the list is wanted.
    pub(super) fn is_plain(&self) -> bool {
        self.needles.is_empty() && self.anywhere.is_empty() && self.role_sets.is_none() && self.status.is_none()
    }

    /// True when no index knows the matches: every row is looked at.
    pub(super) fn needs_scan(&self) -> bool {
        let texts = self.needles.iter().map(|needle| &needle.text).chain(self.anywhere.iter().map(|(text, _)| text));
        self.role_sets.is_none() && !texts.into_iter().any(|text| is_long(text))
    }
}

/// True for text that a trigram index can find.
pub(super) fn is_long(text: &str) -> bool {
    text.chars().nth(2).is_some()
}
