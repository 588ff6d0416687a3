//! The users page's lists: a row per membership, kept by the functions that write users and memberships.
//!
//! Every list (an account's tab) has a small number, its place, which is the high part of the row numbers in it:
//! so the full-text index can be asked for one list alone, without a join.

mod conditions;
mod finding;
mod page;
mod position;
mod refresh;
mod sets;
mod statement;

pub use finding::{Column, Finding, Needle, Sort};
pub use page::{Page, Row, Stretch, page};
pub use position::position;
pub use refresh::{forget, forget_account, refresh};
pub use sets::{RoleSet, sets_of, sets_with};

use super::{Tx, on};
use crate::{
    domain::{
        ids::{AccountId, MembershipId, PartnerId},
        membership::Tab,
    },
    error::Result,
};

/// A list: an account's tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct List {
    /// Its number.
    pub place: i64,
    /// How many rows it has.
    pub size: i64,
}

/// The low part of a row number counts rows of a list; there can be four thousand million of them.
const ROWS_PER_LIST: i64 = 1 << 32;

impl List {
    /// The first and the last row number that this list can have.
    fn bounds(&self) -> (i64, i64) {
        (self.place * ROWS_PER_LIST, (self.place + 1) * ROWS_PER_LIST - 1)
    }
}

/// A list, empty when nobody was ever in it.
pub async fn list(tx: &mut Tx, account: AccountId, tab: Tab) -> Result<List> {
    let found = on!(tx, c => sqlx::query_as("SELECT place, size FROM lists WHERE account_id = $1 AND tab = $2").bind(account).bind(tab.as_str()).fetch_optional(c).await)?;
    Ok(found.unwrap_or(List { place: -1, size: 0 }))
}

/// How many users each account of a partnership has, deactivated ones too.
pub async fn sizes(tx: &mut Tx, partner: PartnerId) -> Result<Vec<(AccountId, i64)>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT account_id, CAST(sum(size) AS BIGINT) FROM lists WHERE partner_id = $1 AND tab <> 'pending' GROUP BY account_id").bind(partner).fetch_all(c).await)?,
    )
}

/// The name of each member of an account, as the list shows it.
pub async fn names(tx: &mut Tx, account: AccountId) -> Result<Vec<(MembershipId, String, String)>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT l.membership_id, l.first_name || ' ' || l.last_name, l.email FROM user_list l JOIN lists p ON p.place = l.place WHERE p.account_id = $1").bind(account).fetch_all(c).await)?,
    )
}
