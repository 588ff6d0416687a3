//! What the profiles promise, role by role (checklist 25-35, 48-55, 134, 144), and what is said of a wrong one.

use super::*;
use crate::domain::{
    module::Level::{self, Manage, View},
    rights::Rights,
};

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
fn only_administrators_change_roles_and_settings_and_they_look_after_users_and_the_journal() {
    for profile in ProfileKey::ALL.map(Profile::of) {
        let opens = |module| profile.roles.iter().filter(move |role| role.rights.level(module).is_some());
        for module in [Module::Users, Module::Roles, Module::Settings, Module::Journal] {
            assert!(profile.administrator().unwrap().rights.holds(module, Manage), "{:?} {module:?}", profile.key);
        }
        assert!([Module::Roles, Module::Settings].into_iter().flat_map(opens).all(|role| role.is_administrator));
    }
}

#[test]
fn hosting_has_a_master_and_an_admin_who_both_manage_users() {
    let hosting = Profile::of(ProfileKey::Hosting);
    let everything = Rights::everywhere(hosting.modules.iter().copied(), Manage);
    let (master, admin) = (hosting.role("master").unwrap(), hosting.role("account-admin").unwrap());
    assert_eq!(master.rights, everything);
    assert!(admin.rights.holds(Module::Users, Manage) && !admin.is_administrator);
    assert_eq!((admin.rights.level(Module::Roles), admin.rights.level(Module::Settings)), (None, None));
    assert!(!hosting.policies.one_role && hosting.policies.add_word == AddWord::Create);
}

#[test]
fn a_wrong_profile_says_line_and_reason() {
    let whole = include_str!("../../profiles/charging-network.toml");
    let line = |text: &str| whole.lines().position(|line| line == text).unwrap() + 1;
    let testing = "key = \"standard-testing\"";
    for (right, wrong, at, reason) in [
        ("one_role", "single_role", "one_role = false", "unknown field `single_role`"),
        (
            "\"reports\",",
            "\"secrets\",",
            "  \"masterData\", \"serviceTypes\", \"reports\",",
            "unknown variant `secrets`",
        ),
        ("\"reports\",", "\"users\",", "  \"masterData\", \"serviceTypes\", \"reports\",", "Users is listed twice"),
        ("standard-testing", "standard-reporting", "[[roles]] # 35", "the role \"standard-reporting\" is there twice"),
        (
            testing,
            "key = \"x\"\nincludes = \"y\"",
            "[[roles]] # 35",
            "the role \"x\" includes \"y\", which is not there",
        ),
        (
            "remoteTesting = \"manage\"",
            "payments = \"view\"",
            "[[roles]] # 35",
            "opens Payments, which is not among the modules",
        ),
    ] {
        let error = Profile::parse(&whole.replacen(right, wrong, 1)).unwrap_err();
        assert_eq!(error.line, line(at), "{error}");
        assert!(error.reason.contains(reason), "{error}");
    }
}

#[test]
fn what_a_profile_keeps_for_administrators_no_other_role_opens() {
    let hosting = include_str!("../../profiles/hosting.toml");
    let kept = |module: &str| {
        hosting.replacen("\n[policies]", &format!("administrator_only = [\"{module}\"]\n\n[policies]"), 1)
    };
    let error = Profile::parse(&kept("payments")).unwrap_err().reason;
    assert!(error.contains("opens Payments, which only administrators may hold"), "{error}");
    assert_eq!(Profile::parse(&kept("roles")).unwrap().administrator_only, [Module::Roles]);
}

#[test]
fn modules_that_live_elsewhere_have_https_addresses_or_none() {
    let hosting = include_str!("../../profiles/hosting.toml");
    let at = |address: &str| format!("{hosting}\n[links]\n{address}\n");
    let profile = Profile::parse(&at("services = \"https://panel.example/services\"")).unwrap();
    assert_eq!(profile.links[&Module::Services], "https://panel.example/services");
    for (address, reason) in [
        ("services = \"http://panel.example\"", "is no https address"),
        ("services = \"javascript:alert(1)\"", "is no https address"),
        ("users = \"https://panel.example\"", "Users is a part of Steward"),
        ("certificates = \"https://panel.example\"", "Certificates is not among the modules"),
    ] {
        let error = Profile::parse(&at(address)).unwrap_err();
        assert!(error.reason.contains(reason) && error.line == hosting.lines().count() + 3, "{error}");
    }
}

#[test]
fn a_profile_without_an_administrator_is_refused() {
    let error = Profile::parse(&include_str!("../../profiles/reseller.toml").replace("is_administrator = true\n", ""))
        .unwrap_err();
    assert_eq!(error.to_string(), "line 1: no role is an administrator's");
}

#[test]
fn a_profile_whose_founder_could_not_manage_it_is_refused() {
    let reseller = include_str!("../../profiles/reseller.toml");
    let line = 1 + reseller.lines().position(|line| line.starts_with("[[roles]]")).unwrap();
    for mark in ["can_sign_in = false", "is_deprecated = true", "for = \"customers\""] {
        let marked = reseller.replacen("is_administrator = true\n", &format!("is_administrator = true\n{mark}\n"), 1);
        let error = Profile::parse(&marked).unwrap_err();
        assert_eq!(error.line, line, "{mark}");
        assert!(error.reason.contains("cannot manage the partner account"), "{mark}: {error}");
    }
}
