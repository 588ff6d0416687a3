//! Portal profiles: the modules, roles and policies that a partner account starts with; data files, not code.

mod file;

pub use file::WrongProfile;

use super::{module::Module, module_link::ModuleLinks, role::RoleDefinition};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The profiles that can be chosen; their words are `profile-<key>` and `profile-<key>-hint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[sqlx(type_name = "TEXT", rename_all = "kebab-case")]
#[ts(rename = "Profile")]
pub enum ProfileKey {
    /// Admin, User, Marketing, Notifications.
    Reseller,
    /// Eleven roles of a charging network's partner portal.
    ChargingNetwork,
    /// Administrators, and users module by module.
    Modules,
    /// Administrators, or each right by itself; Google and Azure.
    CloudPartner,
    /// Master, Admin and others, who look after services.
    Hosting,
}

impl ProfileKey {
    /// All of them, in the order in which they are offered.
    pub const ALL: [ProfileKey; 5] = [
        ProfileKey::Reseller,
        ProfileKey::ChargingNetwork,
        ProfileKey::Modules,
        ProfileKey::CloudPartner,
        ProfileKey::Hosting,
    ];
}

/// What a partner account starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name in the language files.
    pub key: ProfileKey,
    /// How things are done there.
    pub policies: Policies,
    /// The modules that exist in this portal.
    pub modules: Vec<Module>,
    /// Those that nobody but an administrator may hold (product.md, rule 8).
    pub administrator_only: Vec<Module>,
    /// Where modules that live elsewhere are opened, until the partner account names other addresses.
    pub links: ModuleLinks,
    /// The roles, in the order in which they are offered.
    pub roles: Vec<RoleDefinition>,
}

/// How things are done in a portal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policies {
    /// How a new user gets in (product.md, rule 2).
    pub credential: Credential,
    /// Whether each user has one role, or several (rule 8).
    pub one_role: bool,
    /// The word on the button.
    pub add_word: AddWord,
    /// Which customers a new user reaches (rule 1).
    pub scope: FirstScope,
    /// What taking away the last customer means (rule 1).
    pub none_assigned: NoneAssigned,
}

/// Which customers a new user reaches, unless others are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum FirstScope {
    /// All, also future ones.
    AllPresentAndFuture,
    /// A list of all that there are (checklist 131).
    AllExisting,
}

/// What it means that no customer is assigned to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum NoneAssigned {
    /// All customers (checklist 53): asked about, with their number, before it is so.
    All,
    /// Nothing: at least one must be chosen.
    Refused,
}

/// What a new user signs in with first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum Credential {
    /// A password that the administrator sets and hands over.
    Password,
    /// A one-time password by mail.
    Mailed,
}

/// Whether a user is added or created (checklist 19 and 138).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum AddWord {
    /// *Add user*.
    Add,
    /// *Create user*.
    Create,
}

static ALL: LazyLock<[Profile; 5]> = LazyLock::new(|| {
    [
        embedded("reseller.toml", include_str!("../profiles/reseller.toml")),
        embedded("charging-network.toml", include_str!("../profiles/charging-network.toml")),
        embedded("modules.toml", include_str!("../profiles/modules.toml")),
        embedded("cloud-partner.toml", include_str!("../profiles/cloud-partner.toml")),
        embedded("hosting.toml", include_str!("../profiles/hosting.toml")),
    ]
});

impl Profile {
    /// The profile of this name.
    pub fn of(key: ProfileKey) -> &'static Profile {
        let [reseller, charging_network, modules, cloud_partner, hosting] = &*ALL;
        match key {
            ProfileKey::Reseller => reseller,
            ProfileKey::ChargingNetwork => charging_network,
            ProfileKey::Modules => modules,
            ProfileKey::CloudPartner => cloud_partner,
            ProfileKey::Hosting => hosting,
        }
    }

    /// The role of this key.
    pub fn role(&self, key: &str) -> Option<&RoleDefinition> {
        self.roles.iter().find(|role| role.key == key)
    }

    /// The role of whoever sets up the account (checklist 80): the first with the administrator flag.
    pub fn administrator(&self) -> Option<&RoleDefinition> {
        self.roles.iter().find(|role| role.is_administrator)
    }

    /// The modules that live elsewhere, in the order of the portal.
    pub fn elsewhere(&self) -> impl Iterator<Item = Module> {
        self.modules.iter().copied().filter(|module| module.is_elsewhere())
    }

    /// Reads a profile; the error says line and reason.
    pub fn parse(toml: &str) -> Result<Profile, WrongProfile> {
        file::read(toml)
    }
}

/// A profile within the program is right, for the tests read each; a wrong one is a fault of the build, not of the user.
fn embedded(file: &str, toml: &str) -> Profile {
    match Profile::parse(toml) {
        Ok(profile) => profile,
        Err(error) => unreachable!("{file}: {error}"),
    }
}

#[cfg(test)]
mod tests;
