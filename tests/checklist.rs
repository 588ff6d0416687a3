//! The checklist: every item that is done names the tests that show it, and they are there and run.

#![cfg(test)]

use std::{collections::BTreeMap, fs, path::Path};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Items that this version has, in ranges of their numbers.
const DONE: [(u32, u32); 15] = [
    (1, 35),
    (39, 42),
    (44, 56),
    (58, 67),
    (75, 77),
    (80, 80),
    (86, 89),
    (101, 120),
    (122, 122),
    (127, 132),
    (134, 134),
    (136, 136),
    (138, 138),
    (142, 145),
    (147, 151),
];

fn checklist() -> BTreeMap<String, Vec<String>> {
    toml::from_str(&text_of("tests/checklist.toml")).expect("items and their tests")
}

fn text_of(file: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Whether a file has a test of this name that is run, in the core, in the window or in the page.
fn runs(file: &str, text: &str, name: &str) -> bool {
    if file.ends_with(".rs") { runs_in_rust(text, name) } else { runs_in_page(text, name) }
}

/// Marked as a test and not ignored, or told by `every_database!`, which takes no marks at all.
fn runs_in_rust(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let plain = [format!("fn {name}("), format!("async fn {name}(")];
    let is_it = |line: &&str| plain.iter().any(|plain| line.trim_start().starts_with(plain));
    let Some(at) = lines.iter().position(is_it) else { return false };
    let above = lines[..at].iter().rev();
    let is_mark = |line: &&str| line.starts_with("#[") || line.starts_with("///");
    let marks: Vec<&str> = above.clone().map(|line| line.trim()).take_while(is_mark).collect();
    let is_marked = marks.iter().any(|mark| mark.starts_with("#[test]") || mark.starts_with("#[tokio::test"));
    let is_left_out = marks.iter().any(|mark| mark.starts_with("#[ignore") || mark.starts_with("#[cfg"));
    let around = above.clone().find(|line| **line == "}" || line.ends_with("! {"));
    let is_told = around.and_then(|line| line.strip_suffix("! {")).is_some_and(|told_by| tells(text, told_by));
    (is_marked || is_told) && !is_left_out
}

/// Whether a macro tells its stories on every database: `every_database!`, or one of the same file that is built on it.
fn tells(text: &str, told_by: &str) -> bool {
    let own = text.split_once(&format!("macro_rules! {told_by} {{\n")).map(|(_, rest)| rest);
    let body = own.and_then(|rest| rest.split_once("\n}\n")).map(|(body, _)| body);
    told_by == "every_database" || body.is_some_and(|body| body.contains("every_database! {"))
}

/// Told by `it` or `test` itself; what is skipped, still to do, or left out by an `only` beside it goes by other names.
fn runs_in_page(text: &str, name: &str) -> bool {
    let is_it =
        |line: &str| ["it(", "test("].iter().any(|verb| line.trim_start().starts_with(&format!("{verb}\"{name}\",")));
    let leaves_out = [".skip", ".todo", ".only", ".runIf"].iter().any(|word| text.contains(&format!("{word}(")));
    text.lines().any(is_it) && !leaves_out
}

/// Whether a file of stories belongs to a program of tests: it is one itself, or the file above it names it.
fn is_compiled(file: &str) -> bool {
    let Some((folder, name)) = file.strip_suffix(".rs").and_then(|file| file.rsplit_once('/')) else { return true };
    if Path::new(ROOT).join(folder).ends_with("tests") {
        return true;
    }
    let above = ["main.rs", "mod.rs"].map(|above| Path::new(ROOT).join(folder).join(above));
    let above = above.iter().find(|above| above.exists()).expect("a folder of stories has a main.rs or mod.rs");
    let names = fs::read_to_string(above).expect("modules");
    names.lines().any(|line| line == format!("mod {name};") || line == format!("pub mod {name};"))
}

#[test]
fn every_test_that_an_item_names_is_there_and_runs() {
    for (item, tests) in checklist() {
        assert!(item.parse::<u32>().is_ok_and(|item| (1..=153).contains(&item)), "there is no item {item}");
        assert!(!tests.is_empty(), "item {item} names no test");
        for test in tests {
            let (file, name) = test.split_once("::").unwrap_or_else(|| panic!("{test}: file::test"));
            assert!(is_compiled(file), "item {item}: {file} is in no program of tests");
            assert!(runs(file, &text_of(file), name), "item {item}: {file} runs no test {name}");
        }
    }
}

#[test]
fn what_is_no_test_or_is_left_out_shows_nothing() {
    let rust = "
#[test]
fn plain() {}

/// Said about it.
#[tokio::test(flavor = \"multi_thread\")]
async fn waiting() {}

every_database! {
    async fn told(office: Office) {
    }
}

other_stories! {
    async fn another(office: Office) {
    }
}

fn helper() {}

async fn kept() {}

#[test]
#[ignore]
fn ignored() {}

#[cfg(windows)]
#[test]
fn elsewhere() {}

// fn commented() {}
";
    for name in ["plain", "waiting", "told"] {
        assert!(runs("a.rs", rust, name), "{name}");
    }
    for name in ["another", "helper", "kept", "ignored", "elsewhere", "commented", "pla", "none"] {
        assert!(!runs("a.rs", rust, name), "{name}");
    }
    assert!(runs("a.test.ts", "  it(\"adds\", () => {});", "adds"));
    for left_out in [
        "it.each([])(\"adds\", f);",
        "it.skip(\"adds\", f);",
        "describe.skip(\"x\", () => {\nit(\"adds\", f);",
        "it.only(\"x\", f);\nit(\"adds\", f);",
    ] {
        assert!(!runs("a.test.ts", left_out, "adds"), "{left_out}");
    }
}

#[test]
fn every_item_of_this_version_names_its_tests() {
    let checklist = checklist();
    let missing: Vec<u32> = DONE
        .iter()
        .flat_map(|(first, last)| *first..=*last)
        .filter(|item| !checklist.contains_key(&item.to_string()))
        .collect();
    assert!(missing.is_empty(), "no test for {missing:?}");
}
