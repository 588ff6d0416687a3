//! Accounts: a partner account, and the customer accounts below it, as a tree.

use super::{
    field::text_type,
    ids::{AccountId, PartnerId},
    module_link::ModuleLinks,
    moment::Moment,
    text,
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

/// Longest customer number and town, in code points.
const MAX: usize = 60;

text_type! {
    /// A customer number as the partner writes it, up to 60 characters; may be empty.
    CustomerNumber, |typed: String| text::optional(&typed, MAX)
}

text_type! {
    /// A town, up to 60 characters; may be empty.
    City, |typed: String| text::optional(&typed, MAX)
}

/// What an account is to its partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum AccountKind {
    /// The top of a tree: it has a profile, roles and a journal of its own.
    Partner,
    /// Looked after by the partner above it.
    Customer,
}

/// A partner or customer account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// A partner account's id is its partnership's.
    pub id: AccountId,
    /// Counts changes, from 1.
    pub version: i64,
    /// The partnership that it belongs to.
    pub partner_id: PartnerId,
    /// The account above; none above a partner account.
    pub parent_id: Option<AccountId>,
    /// Partner or customer.
    pub kind: AccountKind,
    /// The organisation's name.
    pub name: String,
    /// The customer number, as the partner writes it.
    pub number: String,
    /// The town, to tell two of one name apart.
    pub city: String,
    /// The portal profile it was set up with; empty for customers.
    pub profile: String,
    /// Where a partner account opens modules that live elsewhere; empty for customers.
    #[serde(default, skip_serializing_if = "are_none")]
    pub links: Json<ModuleLinks>,
    /// When it was added.
    pub added_at: Moment,
    /// When it was put away: nobody works in it since then; `None` for one in use.
    pub archived_at: Option<Moment>,
}

/// The journal does not speak of links where there are none.
fn are_none(links: &Json<ModuleLinks>) -> bool {
    links.is_empty()
}

/// The accounts below one, among these, at every depth; sub-partners with what is below them too.
pub fn below(all: &[Account], top: AccountId) -> Vec<&Account> {
    let children = all.iter().filter(|account| account.parent_id == Some(top));
    children.flat_map(|child| std::iter::once(child).chain(below(all, child.id))).collect()
}

/// An account and those above it, among these, up to the top of the tree.
pub fn path_of(all: &[Account], account: &Account) -> Vec<Account> {
    let above = |below: &Account| all.iter().find(|account| below.parent_id == Some(account.id)).cloned();
    std::iter::successors(Some(account.clone()), above).collect()
}

/// Whether the first account of a path, which goes up to the top of the tree, is in use: neither it nor one above it is put
/// away. Nobody works in another, is given it, or puts something below it.
pub fn is_in_use(path: &[Account]) -> bool {
    path.iter().all(|account| account.archived_at.is_none())
}
