//! The sample organisation: one partner, its customers and its people, to look around in before there are any of one's own.

use crate::domain::{
    custom::Custom,
    email_address::EmailAddress,
    language::Language,
    login_name::LoginName,
    membership::Status,
    module::{Level, Module},
    organisation_name::OrganisationName,
    person_name::PersonName,
    profile::{Profile, ProfileKey},
    role::RoleDefinition,
    user::LoginType,
};
use serde::{Deserialize, de::DeserializeOwned};

/// What the sample organisation is called.
pub const ORGANISATION: &str = "Voltpark Services";
/// Its portal profile.
pub const PROFILE: ProfileKey = ProfileKey::ChargingNetwork;
/// The login name of the administrator who looks around.
pub const ADMINISTRATOR: &str = "h.brandt";

/// A person of the sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePerson {
    /// First name.
    #[serde(rename = "first")]
    pub first_name: PersonName,
    /// Last name.
    #[serde(rename = "last")]
    pub last_name: PersonName,
    /// Login name.
    #[serde(rename = "login")]
    pub login_name: LoginName,
    /// An address in `.test`.
    pub email: EmailAddress,
    /// How they prove who they are.
    #[serde(rename = "type")]
    pub login_type: LoginType,
    /// Of their mails.
    pub language: Language,
    /// Keys of [`roles`].
    pub roles: Vec<String>,
    /// Where their rights differ from these.
    #[serde(default)]
    pub custom: Custom,
    /// Active, pending, locked until unlocked, or deactivated.
    pub status: Status,
    /// Minutes since the last sign-in; `None` when there was none.
    #[serde(rename = "seen", default)]
    pub minutes_since_sign_in: Option<i64>,
    /// Days since they were added.
    #[serde(rename = "added")]
    pub days_since_added: i64,
}

/// A customer account of the sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleCustomer {
    /// The partner's own number for it.
    pub number: String,
    /// What it is called.
    pub name: OrganisationName,
    /// Where it is.
    pub city: String,
    /// The customer above a sub-account.
    #[serde(default)]
    pub below: Option<String>,
}

/// The people of one customer account of the sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleMembers {
    /// The account's name.
    pub name: String,
    /// Who works in it, by last name.
    pub people: Vec<SamplePerson>,
}

/// The people, by last name.
pub fn people() -> Vec<SamplePerson> {
    #[derive(Deserialize)]
    struct File {
        people: Vec<SamplePerson>,
    }
    embedded::<File>("people.toml", include_str!("people.toml")).people
}

/// The people of the customers that have some of their own.
pub fn members() -> Vec<SampleMembers> {
    #[derive(Deserialize)]
    struct File {
        accounts: Vec<SampleMembers>,
    }
    embedded::<File>("members.toml", include_str!("members.toml")).accounts
}

/// The customers, by name; a sub-account after the one above it.
pub fn customers() -> Vec<SampleCustomer> {
    #[derive(Deserialize)]
    struct File {
        customers: Vec<SampleCustomer>,
    }
    embedded::<File>("customers.toml", include_str!("customers.toml")).customers
}

/// The roles: those of the profile, and two that this organisation has made of its own after another portal's.
pub fn roles() -> Vec<RoleDefinition> {
    let of_another = |key: &str| Profile::of(ProfileKey::Reseller).role(key).cloned();
    let reads_news = |role| RoleDefinition { rights: [(Module::News, Level::View)].into_iter().collect(), ..role };
    let own = of_another("marketing").map(reads_news).into_iter().chain(of_another("notifications"));
    Profile::of(PROFILE).roles.iter().cloned().chain(own).collect()
}

/// Data within the program is right, for the tests read all of it.
fn embedded<T: DeserializeOwned>(file: &str, toml: &str) -> T {
    match toml::from_str(toml) {
        Ok(data) => data,
        Err(error) => unreachable!("{file}: {error}"),
    }
}

#[cfg(test)]
mod tests;
