//! Users: people known by their e-mail address, whatever accounts they work in.

use super::{
    email_address::EmailAddress,
    ids::{AccountId, PartnerId, UserId},
    language::Language,
    login_name::LoginName,
    moment::Moment,
    person_name::PersonName,
};
use serde::{Deserialize, Serialize};

/// How a user proves who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum LoginType {
    /// E-mail address or login name, and a password.
    Email,
    /// A Google account.
    Google,
    /// A Microsoft 365 account.
    Azure,
}

/// A person; belongs to the account in which they were first added (product.md, rule 5).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Never used again after removal.
    pub id: UserId,
    /// Counts changes, from 1.
    pub version: i64,
    /// The partnership of the home account.
    pub home_partner: PartnerId,
    /// Where the user was first added.
    pub home_account: AccountId,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Unique in the installation when folded.
    pub login_name: LoginName,
    /// Unique in the installation when canonical.
    pub email: EmailAddress,
    /// The language that mails to this user speak.
    pub language: Language,
    /// How they sign in.
    pub login_type: LoginType,
    /// When they were first added.
    pub added_at: Moment,
}

impl User {
    /// First and last name, as the journal and mails write them.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}
