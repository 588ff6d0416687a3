//! The types that the window speaks are made from the core's: committed, and fresh.

#![cfg(test)]

use std::{collections::BTreeMap, fmt::Write};
use steward::commands::{self, VisitTypes};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/api/generated.ts");

#[derive(Default)]
struct Declarations(BTreeMap<String, String>);

impl VisitTypes for Declarations {
    fn declare(&mut self, name: String, declaration: String) {
        self.0.insert(name, declaration);
    }
}

fn generated() -> String {
    let mut all = Declarations::default();
    let (mut commands, mut undoable) = (String::new(), String::new());
    for entry in commands::all() {
        let (args, answer) = (entry.types)(&mut all);
        writeln!(commands, "  {}: {{ args: {args}; answer: {answer} }};", entry.name).unwrap();
        if entry.is_undoable {
            writeln!(undoable, "  {:?},", entry.name).unwrap();
        }
    }
    commands::visit_common(&mut all);
    let types: String = all.0.values().map(|declaration| format!("export {declaration}\n\n")).collect();
    format!(
        "// Made from the core's types by `STEWARD_UPDATE=1 cargo test --test types`; do not edit.\n\n{types}/** Every command: what it is asked with, and what it answers. */\nexport interface Commands {{\n{commands}}}\n\n/** Those that can be undone, unless they mailed something or ended what was mailed. */\nexport const UNDOABLE: ReadonlySet<string> = new Set<keyof Commands>([\n{undoable}]);\n"
    )
}

#[test]
fn the_types_of_the_window_are_those_of_the_core() {
    let (generated, update) = (generated(), std::env::var_os("STEWARD_UPDATE").is_some());
    if update {
        std::fs::write(FILE, &generated).expect("written");
    }
    let committed = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(committed == generated, "{FILE} is stale: run STEWARD_UPDATE=1 cargo test --test types");
}
