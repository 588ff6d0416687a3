//! The registry: every command with its effect and who may call it, committed so that a review sees each change.

#![cfg(test)]

use std::{fs, path::Path};
use steward::commands;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/registry.txt");

#[test]
fn the_list_of_commands_is_the_one_that_was_reviewed() {
    let line = |entry: &commands::Entry| format!("{} · {:?} · {:?}\n", entry.name, entry.effect, entry.access);
    let registered: String = commands::all().iter().map(line).collect();
    if std::env::var_os("STEWARD_UPDATE").is_some() {
        fs::write(FILE, &registered).expect("written");
    }
    let reviewed = fs::read_to_string(FILE).unwrap_or_default();
    assert!(reviewed == registered, "{FILE} is stale: run STEWARD_UPDATE=1 cargo test --test registry\n{registered}");
}

#[test]
fn no_two_commands_have_one_name() {
    let mut names: Vec<&str> = commands::all().iter().map(|entry| entry.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn every_file_of_commands_is_in_the_registry() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/commands"));
    let registry = fs::read_to_string(folder.join("mod.rs")).unwrap();
    for noun in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for verb in fs::read_dir(&noun).unwrap().map(|entry| entry.unwrap().path()) {
            let names = [&noun, &verb].map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
            let path = format!("    {}::{}::", names[0], names[1]);
            assert!(names[1] == "mod" || registry.contains(&path), "{} is not in the registry", verb.display());
        }
    }
}
