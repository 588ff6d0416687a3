//! The three languages say the same things, each in its own manner.

use super::*;
use crate::domain::{
    module::{Level, Module},
    profile::{Profile, ProfileKey},
};
use std::{collections::BTreeSet, fs, path::PathBuf};

const AREAS: [&str; 2] = ["mails.ftl", "roles.ftl"];

fn source(language: Language, area: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "locales", language.tag(), area].iter().collect();
    fs::read_to_string(path).unwrap()
}

fn keys(language: Language, area: &str) -> BTreeSet<String> {
    let text = source(language, area);
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .filter(|(key, _)| !key.contains(' '))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn the_three_languages_have_the_same_keys() {
    for area in AREAS {
        let english = keys(Language::En, area);
        assert!(english.len() > 10, "{area}");
        for language in Language::ALL {
            assert_eq!(keys(language, area), english, "{area} {language:?}");
        }
    }
}

#[test]
fn every_role_module_and_level_has_its_words() {
    let profiles = ProfileKey::ALL.map(Profile::of);
    let mut needed: Vec<String> = vec!["role-custom".into()];
    for role in profiles.iter().flat_map(|profile| &profile.roles) {
        needed.extend(["", "-short", "-level", "-hint"].map(|part| format!("role-{}{part}", role.key)));
    }
    let name = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    needed.extend(Module::ALL.map(|module| format!("module-{}", name(serde_json::to_value(module).unwrap()))));
    needed.extend(
        [Level::View, Level::Manage].map(|level| format!("level-{}", name(serde_json::to_value(level).unwrap()))),
    );
    assert_eq!(needed.into_iter().collect::<BTreeSet<_>>(), keys(Language::En, "roles.ftl"));
}

#[test]
fn no_key_is_in_two_files_for_the_loader_would_refuse_all() {
    for language in Language::ALL {
        let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "locales", language.tag()].iter().collect();
        let mut seen = BTreeSet::new();
        for file in fs::read_dir(folder).unwrap() {
            let area = file.unwrap().file_name().into_string().unwrap();
            for key in keys(language, &area) {
                assert!(seen.insert(key.clone()), "{key} is in {area} and in another file of {language:?}");
            }
        }
    }
}

#[test]
fn a_sentence_speaks_the_language_and_stays_free_of_marks() {
    let say = |language| say(language, "mail-greeting", &[("name", "Zoë".into())]);
    assert_eq!(Language::ALL.map(say), ["Hello Zoë,", "Bonjour Zoë,", "Guten Tag Zoë,"]);
    assert_eq!(find(Language::De, "no-such-key", &[]), None);
    assert_eq!(super::say(Language::Fr, "role-power-reporting-level", &[]), "étendu");
    assert_eq!(super::say(Language::Fr, "role-standard-testing-level", &[]), "");
}

#[test]
fn french_keeps_its_narrow_spaces_and_german_its_kennwort() {
    for area in AREAS {
        for line in source(Language::Fr, area).lines().filter_map(|line| line.split_once(" = ")) {
            let before = |sign: char| line.1.split(sign).rev().skip(1).any(|text| !text.ends_with('\u{202F}'));
            assert!(![';', '!', '?', ':'].into_iter().any(before), "{area}: {line:?}");
        }
        assert!(!source(Language::De, area).contains("Passwort"));
    }
}
