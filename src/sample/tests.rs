//! The sample is what the drawings show, and nothing in it breaks a rule.

use super::*;
use crate::domain::role::check_roles;
use std::collections::BTreeSet;

fn count(status: Status) -> usize {
    people().iter().filter(|person| person.status == status).count()
}

#[test]
fn the_tabs_show_231_and_17_of_248_people() {
    let counts = [Status::Active, Status::Pending, Status::Locked, Status::Deactivated].map(count);
    assert_eq!((counts, people().len()), ([224, 2, 5, 17], 248));
}

#[test]
fn nobody_is_there_twice_and_no_address_exists() {
    let people = people();
    let logins: BTreeSet<String> = people.iter().map(|person| person.login_name.key()).collect();
    let addresses: BTreeSet<String> = people.iter().map(|person| person.email.canonical()).collect();
    assert_eq!((logins.len(), addresses.len()), (248, 248));
    assert!(addresses.iter().all(|address| address.ends_with(".test")));
}

#[test]
fn four_look_after_the_others_and_five_hold_the_deprecated_helpdesk() {
    let holders = |key: &str| people().iter().filter(|person| person.roles.iter().any(|role| role == key)).count();
    assert_eq!((holders("partner-account-administrator-cpo"), holders("power-helpdesk")), (4, 5));
    let people = people();
    let me = people.iter().find(|person| person.login_name.as_str() == ADMINISTRATOR).unwrap();
    assert_eq!((me.email.as_str(), me.login_type), ("helene.brandt@voltpark.test", LoginType::Email));
}

#[test]
fn everybody_holds_roles_that_may_be_held_together() {
    let roles = roles();
    for person in people() {
        let held = roles.iter().filter(|role| person.roles.contains(&role.key)).cloned().collect::<Vec<_>>();
        assert_eq!(held.len(), person.roles.len(), "{:?}", person.roles);
        assert_eq!(
            check_roles(&held, &person.roles, Profile::of(PROFILE).policies.one_role, !person.custom.is_empty()),
            Ok(())
        );
    }
}

#[test]
fn the_people_of_the_drawings_are_there() {
    let people = people();
    for (login, first, last) in [
        ("a.oeztuerk", "Aylin", "Öztürk"),
        ("f.schaefer", "Friederike", "Schäfer-Wunderlich"),
        ("e.yildiz", "Elif", "Yıldız"),
    ] {
        let person = people.iter().find(|person| person.login_name.as_str() == login).unwrap();
        assert_eq!((person.first_name.as_str(), person.last_name.as_str()), (first, last));
    }
}

#[test]
fn there_are_64_customers_and_two_sub_accounts_with_a_number_each() {
    let customers = customers();
    let numbers: BTreeSet<&str> = customers.iter().map(|customer| customer.number.as_str()).collect();
    assert_eq!((customers.iter().filter(|customer| customer.below.is_none()).count(), numbers.len()), (64, 66));
    assert!(
        customers.iter().any(|customer| customer.name.as_str() == "Lumière Parkings SAS" && customer.city == "Lyon")
    );
}

#[test]
fn the_members_of_customers_are_nobody_twice_and_work_in_accounts_that_are_there() {
    let members = members();
    let counts: Vec<(&str, usize)> = members.iter().map(|one| (one.name.as_str(), one.people.len())).collect();
    assert_eq!(counts, [("Nordlicht Energie GmbH", 23), ("Nordlicht Solar", 4), ("Nordlicht Wärme", 7)]);
    let everybody: Vec<SamplePerson> =
        people().into_iter().chain(members.iter().flat_map(|one| one.people.clone())).collect();
    let logins: BTreeSet<String> = everybody.iter().map(|person| person.login_name.key()).collect();
    let addresses: BTreeSet<String> = everybody.iter().map(|person| person.email.canonical()).collect();
    assert_eq!((logins.len(), addresses.len()), (282, 282));
    let names: BTreeSet<String> = customers().iter().map(|customer| customer.name.to_string()).collect();
    assert!(members.iter().all(|one| names.contains(&one.name)));
    let roles = roles();
    assert!(everybody.iter().all(|person| person.roles.iter().all(|key| roles.iter().any(|role| role.key == *key))));
}
