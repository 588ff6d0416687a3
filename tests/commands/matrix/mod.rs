//! The authorisation matrix: who may call what, on whom, in which state. What is expected stands in tables that are written by hand
//! from the rules; their rows are those of the registry, and every cell is called.

mod act;
mod arguments;
mod callers;
mod play;
mod stage;
mod table;
mod targets;

use crate::{foreign::ids_in, support::every_database};
use act::{Noun, by_everybody, commands_taking, on_each};
use play::play;
use std::collections::BTreeSet;
use steward::commands;
use table::rows;

const CALLERS: &str = include_str!("callers.txt");
const MEMBERS: &str = include_str!("members.txt");
const ACCOUNTS: &str = include_str!("accounts.txt");
const ROLES: &str = include_str!("roles.txt");
const REACH: &str = include_str!("reach.txt");
const ADDRESSES: &str = include_str!("addresses.txt");

/// The tables of what is acted on, each by the type with which arguments name it.
const TABLES: [(&str, &str); 5] = [
    ("MembershipId", MEMBERS),
    ("AccountId", ACCOUNTS),
    ("RoleId", ROLES),
    ("AccessGiven", REACH),
    ("EmailChangeId", ADDRESSES),
];

#[test]
fn every_command_of_the_registry_has_a_row_for_every_caller_and_no_other_has() {
    let listed: Vec<&str> = rows(CALLERS).iter().map(|row| row.command).collect();
    let registered: Vec<&str> = commands::all().iter().map(|entry| entry.name).collect();
    assert_eq!(listed, registered);
}

#[test]
fn every_command_that_names_something_has_a_row_for_it_in_every_part_of_its_table() {
    for (kind, text) in TABLES {
        let (rows, taking) = (rows(text), commands_taking(kind));
        let parts: BTreeSet<&str> = rows.iter().map(|row| row.part).collect();
        for part in parts {
            let listed: Vec<&str> = rows.iter().filter(|row| row.part == part).map(|row| row.command).collect();
            assert_eq!(listed, taking, "{kind} by [{part}]");
        }
    }
}

#[test]
fn every_kind_of_thing_that_a_command_names_has_a_table() {
    for entry in commands::all() {
        for (field, kind, _) in ids_in(&entry) {
            // A person only narrows what ListJournal shows; foreign.rs holds its answers against those to unknown ids.
            let is_known = kind == "UserId" || TABLES.iter().any(|(known, _)| *known == kind);
            assert!(is_known, "{}.{field}", entry.name);
        }
    }
}

every_database! {
    async fn everybody_is_answered_to_every_command_as_the_table_says(office: Office) {
        play(office, by_everybody(CALLERS)).await;
    }

    async fn users_are_acted_on_by_those_whom_the_table_names(office: Office) {
        play(office, on_each(MEMBERS, Noun::Member)).await;
    }

    async fn accounts_and_new_addresses_are_acted_on_by_those_whom_the_tables_name(office: Office) {
        play(office, [on_each(ACCOUNTS, Noun::Account), on_each(ADDRESSES, Noun::NewAddress)].concat()).await;
    }

    async fn roles_and_customers_are_given_by_those_whom_the_tables_name(office: Office) {
        play(office, [on_each(ROLES, Noun::Role), on_each(REACH, Noun::Reach)].concat()).await;
    }
}
