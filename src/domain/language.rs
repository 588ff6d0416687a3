//! Languages: the three that Steward speaks, in the window and in mails.

use serde::{Deserialize, Serialize};

/// A language of the window and of the mails to a user.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, sqlx::Type, ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "TEXT", rename_all = "lowercase")]
pub enum Language {
    /// British English, which also stands in where a text is missing.
    #[default]
    En,
    /// French, with *vous*.
    Fr,
    /// German, with *Sie*.
    De,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Language; 3] = [Language::En, Language::Fr, Language::De];

    /// The language tag, as in `locales/<tag>` and in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
            Language::De => "de",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_travels_under_its_tag() {
        for language in Language::ALL {
            assert_eq!(serde_json::to_value(language).unwrap(), language.tag());
        }
    }
}
