//! Secrets: what somebody typed to prove who they are; it comes in and never goes out.

use serde::{Deserialize, Deserializer};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A typed password or code. It has no `Serialize`: a command that holds one marks the field `#[serde(skip_serializing)]`.
#[derive(Clone, ts_rs::TS)]
#[ts(type = "string")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Wraps a text, which is wiped from memory when the secret is dropped.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text, for the one function that checks it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("…")
    }
}

/// The form in which passwords are counted and hashed, whatever keyboard typed them (RFC 8265, OpaqueString): NFC,
/// every kind of space the plain one.
pub fn opaque(typed: &str) -> Zeroizing<String> {
    let is_space = |char: char| {
        matches!(char, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
    };
    Zeroizing::new(typed.chars().map(|char| if is_space(char) { ' ' } else { char }).nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_show_itself() {
        let secret: Secret = serde_json::from_str(r#""correct horse""#).unwrap();
        assert_eq!((format!("{secret:?}").as_str(), secret.reveal()), ("…", "correct horse"));
    }

    #[test]
    fn the_same_password_from_two_keyboards_is_one() {
        assert_eq!(opaque("Zoe\u{308}\u{00A0}läuft"), opaque("Zoë läuft"));
        assert_ne!(opaque("Zoë"), opaque("zoë"));
    }
}
