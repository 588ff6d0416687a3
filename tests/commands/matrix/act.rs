//! Acts: the cells of the tables, as calls to be made.

use super::{callers::people_of, table::rows};
use crate::foreign::arguments_in;
use steward::{
    command::{Access, Effect},
    commands,
};

/// What a call names, and so what the word in its column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    Nothing,
    Member,
    Account,
    Role,
    Reach,
    NewAddress,
}

/// Somebody calls a command on something, and something is expected of that.
#[derive(Debug, Clone, Copy)]
pub struct Act {
    pub by: &'static str,
    pub command: &'static str,
    pub noun: Noun,
    pub on: &'static str,
    pub expected: &'static str,
    pub access: Access,
    pub effect: Effect,
}

impl Act {
    fn new(by: &'static str, command: &'static str, noun: Noun, on: &'static str, expected: &'static str) -> Act {
        let entry = commands::find(command).unwrap_or_else(|| panic!("there is no {command}"));
        Act { by, command, noun, on, expected, access: entry.access, effect: entry.effect }
    }

    /// Whether it shall be let pass, and then changes something.
    pub fn does_something(&self) -> bool {
        self.effect == Effect::Writes && self.expected.starts_with("ok")
    }

    /// Whether whoever calls may be another after it.
    pub fn changes_the_caller(&self) -> bool {
        let is_own = self.access == Access::SignedIn || ["oneself", "guest"].contains(&self.on);
        self.does_something() && is_own
    }

    /// Whether it is called by somebody who is known in the account of the call.
    pub fn is_by_somebody_known(&self) -> bool {
        !people_of("apart").contains(&self.by)
    }
}

/// The cells of the table whose columns are the callers; each acts on what a command is usually for.
pub fn by_everybody(text: &'static str) -> Vec<Act> {
    let (mut acts, on_members) = (Vec::new(), commands_taking("MembershipId"));
    for row in rows(text) {
        let (noun, on) = usual(row.command, &on_members);
        for (column, expected) in row.cells {
            acts.extend(people_of(column).into_iter().map(|by| Act::new(by, row.command, noun, on, expected)));
        }
    }
    acts
}

/// The cells of a table whose parts are the callers and whose columns are what they act on.
pub fn on_each(text: &'static str, noun: Noun) -> Vec<Act> {
    let mut acts = Vec::new();
    for row in rows(text) {
        acts.extend(row.cells.into_iter().map(|(on, expected)| Act::new(row.part, row.command, noun, on, expected)));
    }
    acts
}

fn usual(command: &str, on_members: &[&str]) -> (Noun, &'static str) {
    match command {
        "ReactivateUser" => (Noun::Member, "deactivated"),
        "ListAccountPeople" | "AddCustomer" => (Noun::Account, "own"),
        "EditCustomer" | "ArchiveCustomer" => (Noun::Account, "customer"),
        "RestoreCustomer" => (Noun::Account, "archived"),
        "EditRole" | "DeleteRole" => (Noun::Role, "contained"),
        "DiscardMyEmailChange" | "AcceptMyEmailChange" => (Noun::NewAddress, "users"),
        command if on_members.contains(&command) => (Noun::Member, "colleague"),
        _ => (Noun::Nothing, ""),
    }
}

/// The commands among whose arguments there is one of this type.
pub fn commands_taking(kind: &str) -> Vec<&'static str> {
    let takes = |entry: &commands::Entry| {
        arguments_in(entry).split(|char: char| !char.is_alphanumeric()).any(|word| word == kind)
    };
    commands::all().iter().filter(|entry| takes(entry)).map(|entry| entry.name).collect()
}
