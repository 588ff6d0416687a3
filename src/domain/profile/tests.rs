//! What the two profiles promise, role by role (checklist 25-35, 48-55).

use super::*;
use crate::domain::{
    module::Level::{self, Manage, View},
    rights::Rights,
};

const BOTH: [ProfileKey; 2] = [ProfileKey::Reseller, ProfileKey::ChargingNetwork];

fn rights(profile: ProfileKey, role: &str) -> Vec<(Module, Level)> {
    Profile::of(profile).role(role).unwrap().rights.iter().collect()
}

#[test]
fn the_charging_network_has_eleven_roles_and_the_reseller_four() {
    let keys = |profile| Profile::of(profile).roles.iter().map(|role| role.key.as_str()).collect::<Vec<_>>();
    assert_eq!(keys(ProfileKey::Reseller), ["admin", "user", "marketing", "notifications"]);
    assert_eq!(
        keys(ProfileKey::ChargingNetwork),
        [
            "partner-account-administrator-cpo",
            "power-intercharge-direct",
            "power-business-contracts",
            "power-helpdesk",
            "power-invoice-management",
            "power-reporting",
            "standard-business-contracts",
            "standard-invoice-management",
            "standard-monitoring",
            "standard-reporting",
            "standard-testing",
        ]
    );
}

#[test]
fn each_role_of_the_charging_network_opens_what_the_portal_says() {
    let network = |role| rights(ProfileKey::ChargingNetwork, role);
    assert_eq!(
        network("power-intercharge-direct"),
        [(Module::News, View), (Module::Alerts, View), (Module::Direct, Manage)]
    );
    assert_eq!(network("power-business-contracts"), [(Module::Contracts, Manage)]);
    assert_eq!(network("power-helpdesk"), []);
    assert_eq!(
        network("power-invoice-management"),
        [
            (Module::News, View),
            (Module::Alerts, View),
            (Module::Invoices, Manage),
            (Module::InvoiceConfiguration, Manage)
        ]
    );
    assert_eq!(network("power-reporting"), [(Module::News, View), (Module::Alerts, View)]);
    assert_eq!(network("standard-business-contracts"), [(Module::Contracts, View)]);
    assert_eq!(
        network("standard-invoice-management"),
        [(Module::News, View), (Module::Alerts, View), (Module::Invoices, View)]
    );
    assert_eq!(network("standard-monitoring"), [(Module::ProcessMonitor, View)]);
    assert_eq!(network("standard-reporting"), network("power-reporting"));
    assert_eq!(network("standard-testing"), [(Module::RemoteTesting, Manage)]);
}

#[test]
fn the_charging_networks_administrator_makes_users_but_sees_no_invoice() {
    let administrator = Profile::of(ProfileKey::ChargingNetwork).administrator().unwrap();
    for module in [
        Module::Users,
        Module::SubPartners,
        Module::MasterData,
        Module::ServiceTypes,
        Module::Certificates,
        Module::Contracts,
    ] {
        assert!(administrator.rights.holds(module, Manage), "{module:?}");
    }
    assert_eq!(administrator.rights.level(Module::ProcessMonitor), Some(View));
    assert_eq!(administrator.rights.level(Module::Invoices), None);
    assert!(administrator.stands_alone);
}

#[test]
fn the_resellers_roles_reach_everything_the_customers_the_kit_or_the_mailbox() {
    let reseller = Profile::of(ProfileKey::Reseller);
    let everything = Rights::everywhere(reseller.modules.iter().copied(), Manage);
    assert_eq!(reseller.administrator().unwrap().rights, everything);
    assert!(!reseller.role("user").unwrap().rights.holds(Module::Users, View));
    assert_eq!(rights(ProfileKey::Reseller, "marketing"), [(Module::PartnerKit, View)]);
    let notifications = reseller.role("notifications").unwrap();
    assert!(notifications.rights.is_empty() && !notifications.can_sign_in);
}

#[test]
fn a_role_that_includes_another_opens_all_that_the_other_does() {
    for role in BOTH.iter().flat_map(|profile| &Profile::of(*profile).roles) {
        let Some(included) = &role.includes else { continue };
        let included = BOTH.iter().find_map(|profile| Profile::of(*profile).role(included)).unwrap();
        assert!(role.rights.contains(&included.rights), "{} and {}", role.key, included.key);
    }
}

#[test]
fn administrators_look_after_users_roles_settings_and_the_journal() {
    for profile in BOTH.map(Profile::of) {
        for module in [Module::Users, Module::Roles, Module::Settings, Module::Journal] {
            assert!(profile.administrator().unwrap().rights.holds(module, Manage), "{:?} {module:?}", profile.key);
            assert!(
                profile
                    .roles
                    .iter()
                    .filter(|role| !role.is_administrator)
                    .all(|role| role.rights.level(module).is_none())
            );
        }
    }
}

#[test]
fn rights_stay_within_the_modules_of_the_portal() {
    for profile in BOTH.map(Profile::of) {
        for role in &profile.roles {
            assert!(role.rights.iter().all(|(module, _)| profile.modules.contains(&module)), "{}", role.key);
        }
    }
}

#[test]
fn a_wrong_profile_says_line_and_reason() {
    let wrong = include_str!("../../profiles/reseller.toml").replacen("one_role", "single_role", 1);
    let error = Profile::parse(&wrong).unwrap_err().to_string();
    assert!(error.contains("line ") && error.contains("unknown field `single_role`"), "{error}");
}
