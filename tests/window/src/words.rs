//! The words on the screen, from the same language files that Steward reads.

use fluent_templates::{ArcLoader, fluent_bundle::FluentValue};
use std::{borrow::Cow, collections::HashMap, path::PathBuf};

/// The languages of Steward.
pub const LANGUAGES: [&str; 3] = ["en", "fr", "de"];

/// One language.
pub struct Words {
    language: &'static str,
    files: ArcLoader,
}

impl Words {
    pub fn of(language: &'static str) -> Words {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        let fallback = LANGUAGES[0].parse().expect("a language tag");
        let files = ArcLoader::builder(&folder, fallback).customize(|bundle| bundle.set_use_isolating(false)).build();
        Words { language, files: files.expect("language files that can be read") }
    }

    pub fn language(&self) -> &'static str {
        self.language
    }

    /// As the language calls itself.
    pub fn own_name(&self) -> &'static str {
        match self.language {
            "fr" => "Français",
            "de" => "Deutsch",
            _ => "English",
        }
    }

    /// The key of the language's name in other languages.
    pub fn name_key(&self) -> &'static str {
        match self.language {
            "fr" => "language-french",
            "de" => "language-german",
            _ => "language-english",
        }
    }

    /// The words with this key, in this language and no other.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, [])
    }

    /// The words with names, dates or other words in their places.
    pub fn say_with<const N: usize>(&self, key: &str, facts: [(&'static str, &str); N]) -> String {
        self.look_up(key, facts.map(|(name, text)| (name, FluentValue::from(text.to_owned()))))
    }

    /// The words with numbers in their places, in the form that the language has for them.
    pub fn count<const N: usize>(&self, key: &str, facts: [(&'static str, u32); N]) -> String {
        self.look_up(key, facts.map(|(name, number)| (name, FluentValue::from(number))))
    }

    fn look_up<const N: usize>(&self, key: &str, facts: [(&'static str, FluentValue<'static>); N]) -> String {
        let facts: HashMap<Cow<'static, str>, FluentValue> =
            facts.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        let language = self.language.parse().expect("a language tag");
        let words = self.files.lookup_no_default_fallback(&language, key, Some(&facts));
        words.unwrap_or_else(|| panic!("{key} is missing in {}", self.language))
    }
}
