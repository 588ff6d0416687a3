//! Accounts: a partner account, and the customer accounts below it, as a tree.

use super::{
    ids::{AccountId, PartnerId},
    moment::Moment,
};
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Serialize, sqlx::FromRow)]
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
    /// When it was added.
    pub added_at: Moment,
}
