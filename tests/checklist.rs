//! The checklist: every item that is done names the tests that show it, and they exist.

#![cfg(test)]

use std::{collections::BTreeMap, fs, path::Path};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Items that this version has, in ranges of their numbers.
const DONE: [(u32, u32); 12] = [
    (1, 13),
    (15, 24),
    (39, 40),
    (45, 48),
    (51, 51),
    (80, 80),
    (120, 120),
    (122, 122),
    (136, 136),
    (138, 138),
    (142, 143),
    (151, 151),
];

fn checklist() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(Path::new(ROOT).join("tests/checklist.toml")).expect("tests/checklist.toml");
    toml::from_str(&text).expect("items and their tests")
}

#[test]
fn every_test_that_an_item_names_is_there() {
    for (item, tests) in checklist() {
        assert!(item.parse::<u32>().is_ok_and(|item| (1..=153).contains(&item)), "there is no item {item}");
        assert!(!tests.is_empty(), "item {item} names no test");
        for test in tests {
            let (file, name) = test.split_once("::").unwrap_or_else(|| panic!("{test}: file::test"));
            let text = fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let declared = if file.ends_with(".rs") { format!("fn {name}(") } else { format!("(\"{name}\",") };
            assert!(text.contains(&declared), "item {item}: {file} has no test {name}");
        }
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
