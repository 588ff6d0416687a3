//! Roles: named sets of rights, and which of them somebody may hold together.

use super::{account::AccountKind, field::Fault, rights::Rights};
use serde::{Deserialize, Serialize};

/// A role as a portal profile defines it; its words are `role-<key>`, `-short`, `-hint` and `-level` in `roles.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleDefinition {
    /// Names the role in the language files and in other roles' `includes`.
    pub key: String,
    /// What it opens.
    #[serde(default)]
    pub rights: Rights,
    /// Counts for the rule that an account has an administrator, and may give every role.
    #[serde(default)]
    pub is_administrator: bool,
    /// Excludes all other roles (checklist 22).
    #[serde(default)]
    pub stands_alone: bool,
    /// Stays with those who hold it, is given to nobody (checklist 28).
    #[serde(default)]
    pub is_deprecated: bool,
    /// Whether who holds only roles without this may sign in at all (checklist 55).
    #[serde(default = "yes")]
    pub can_sign_in: bool,
    /// The key of the role that this one contains; shown as ticked beside it.
    #[serde(default)]
    pub includes: Option<String>,
    /// Where its rights count.
    #[serde(rename = "for", default)]
    pub counts_in: CountsIn,
}

/// The accounts in which a role can be held, and its rights count (product.md, rule 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum CountsIn {
    /// Only in the partner account: it opens nothing in the customers below.
    Partner,
    /// Only in the customer accounts below it.
    Customers,
    /// In all of them.
    #[default]
    Both,
}

impl CountsIn {
    /// Whether a role that counts so does in accounts of this kind.
    pub fn counts_at(self, kind: AccountKind) -> bool {
        match self {
            CountsIn::Partner => kind == AccountKind::Partner,
            CountsIn::Customers => kind == AccountKind::Customer,
            CountsIn::Both => true,
        }
    }
}

/// What the rules about roles need to know of one, wherever it is kept.
pub trait Role {
    /// What tells it from the others.
    type Id: PartialEq;
    /// What tells it from the others.
    fn id(&self) -> &Self::Id;
    /// Whether it excludes all others.
    fn stands_alone(&self) -> bool;
    /// Whether it is given to nobody any more.
    fn is_deprecated(&self) -> bool;
}

impl Role for RoleDefinition {
    type Id = String;
    fn id(&self) -> &String {
        &self.key
    }
    fn stands_alone(&self) -> bool {
        self.stands_alone
    }
    fn is_deprecated(&self) -> bool {
        self.is_deprecated
    }
}

/// Whether somebody who holds the roles `held` may be left with exactly the `chosen` ones, in a portal where each user has
/// one role or several; without any only when permissions are set instead.
pub fn check_roles<R: Role>(chosen: &[R], held: &[R::Id], one_role: bool, is_custom: bool) -> Result<(), Fault> {
    let has_several = chosen.len() > 1;
    if chosen.is_empty() && !is_custom {
        return Err(Fault::NoRole);
    }
    if has_several && one_role {
        return Err(Fault::OneRole);
    }
    if has_several && chosen.iter().any(Role::stands_alone) {
        return Err(Fault::StandsAlone);
    }
    if chosen.iter().any(|role| role.is_deprecated() && !held.contains(role.id())) {
        return Err(Fault::Deprecated);
    }
    Ok(())
}

const fn yes() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::{Profile, ProfileKey};

    fn check(profile: ProfileKey, chosen: &[&str], held: &[&str]) -> Result<(), Fault> {
        let profile = Profile::of(profile);
        let chosen: Vec<RoleDefinition> = chosen.iter().map(|key| profile.role(key).unwrap().clone()).collect();
        let held: Vec<String> = held.iter().map(|key| key.to_string()).collect();
        check_roles(&chosen, &held, profile.policies.one_role, false)
    }

    #[test]
    fn the_administrator_stands_alone_and_says_so() {
        let administrator = "partner-account-administrator-cpo";
        assert_eq!(check(ProfileKey::ChargingNetwork, &[administrator], &[]), Ok(()));
        assert_eq!(
            check(ProfileKey::ChargingNetwork, &[administrator, "standard-testing"], &[]),
            Err(Fault::StandsAlone)
        );
    }

    #[test]
    fn other_roles_are_combined_but_one_there_must_be() {
        let chosen = ["power-business-contracts", "standard-monitoring", "standard-testing"];
        assert_eq!(check(ProfileKey::ChargingNetwork, &chosen, &[]), Ok(()));
        assert_eq!(check(ProfileKey::ChargingNetwork, &[], &[]), Err(Fault::NoRole));
    }

    #[test]
    fn the_deprecated_helpdesk_is_kept_and_taken_away_but_not_given() {
        let helpdesk = "power-helpdesk";
        assert_eq!(check(ProfileKey::ChargingNetwork, &[helpdesk], &[]), Err(Fault::Deprecated));
        assert_eq!(check(ProfileKey::ChargingNetwork, &[helpdesk, "standard-reporting"], &[helpdesk]), Ok(()));
        assert_eq!(check(ProfileKey::ChargingNetwork, &["standard-reporting"], &[helpdesk]), Ok(()));
    }

    #[test]
    fn a_reseller_gives_each_user_one_role() {
        assert_eq!(check(ProfileKey::Reseller, &["marketing"], &["admin"]), Ok(()));
        assert_eq!(check(ProfileKey::Reseller, &["user", "marketing"], &[]), Err(Fault::OneRole));
    }
}
