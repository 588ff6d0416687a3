//! The shape of the source: what stands where.

#![cfg(test)]

use std::{
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Every Rust file below these folders, by its path from the root.
fn sources(folders: &[&str]) -> Vec<(String, String)> {
    let mut left: Vec<PathBuf> =
        folders.iter().map(|folder| Path::new(ROOT).join(folder)).filter(|path| path.is_dir()).collect();
    let mut found = Vec::new();
    while let Some(folder) = left.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(ROOT).unwrap().to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

#[test]
fn every_file_opens_with_a_sentence_about_itself() {
    let all = sources(&["src", "src-tauri/src", "src-tauri/examples", "tests", "benches"]);
    let silent: Vec<_> = all.iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name).collect();
    assert!(all.len() > 100 && silent.is_empty(), "{silent:?}");
}

#[test]
fn sql_is_in_the_store_and_where_files_are_kept_only() {
    let is_sql = |literal: &str| {
        ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "PRAGMA ", "VACUUM "]
            .iter()
            .any(|verb| literal.starts_with(verb))
    };
    let may = |name: &str| name.starts_with("src/store/") || name.starts_with("src/backup/") || name == "src/folder.rs";
    for (name, text) in sources(&["src", "src-tauri/src"]).iter().filter(|(name, _)| !may(name)) {
        let has = text.split('"').skip(1).step_by(2).any(is_sql) || text.contains("sqlx::query");
        assert!(!has, "{name} holds SQL");
    }
}

#[test]
fn the_core_knows_no_window() {
    for (name, text) in sources(&["src"]) {
        assert!(!text.contains("tauri"), "{name} knows the window");
    }
}

/// domain ← store ← commands ← dispatch; nothing below asks for what is above it.
#[test]
fn what_is_below_knows_nothing_of_what_is_above() {
    for (folder, above) in [
        ("src/domain/", ["store", "commands", "dispatch"].as_slice()),
        ("src/store/", &["commands", "dispatch"]),
        ("src/commands/", &["dispatch"]),
    ] {
        // The registry hands each command to the dispatcher.
        for (name, text) in sources(&[folder]).iter().filter(|(name, _)| name != "src/commands/mod.rs") {
            let known: Vec<_> = above.iter().filter(|module| asks_for(text, module)).collect();
            assert!(known.is_empty(), "{name} knows {known:?}");
        }
    }
    assert!(
        asks_for("use crate::{\n    store::users,\n};", "store") && !asks_for("// restore::x\nbookstore::y", "store")
    );
}

/// Whether code names a module of the crate, however its `use` is written.
fn asks_for(text: &str, module: &str) -> bool {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let path = format!("{module}::");
    code.flat_map(|line| line.match_indices(&path).map(move |(at, _)| line[..at].chars().next_back()))
        .any(|before| !before.is_some_and(|before| before.is_alphanumeric() || before == '_'))
}

/// A command shares what others do through `domain`, `store` and `views`, and never calls it.
#[test]
fn commands_do_not_call_commands() {
    for (name, text) in sources(&["src"]) {
        assert!(
            !text.contains("carry_out(")
                || ["src/dispatch.rs", "src/steward.rs", "src/commands/mod.rs"].contains(&name.as_str()),
            "{name}"
        );
        assert!(!(name.starts_with("src/commands/") && text.contains(".run(cx)")), "{name} runs another command");
    }
}
