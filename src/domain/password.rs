//! Passwords: how a new one must be made, so that guessing it takes longer than anybody has.

use super::{
    field::{self, Fault, FromText},
    secret::{Secret, opaque},
    text::fold,
};
use serde::{Deserialize, Deserializer};
use std::{collections::HashSet, sync::LazyLock};

/// Fewest code points while a password is the only factor (NIST 800-63B-4).
pub const MINIMUM: usize = 15;
/// Most code points; a longer one is refused, never cut.
pub const MAXIMUM: usize = 128;
/// Most bytes of a typed password, before anything is counted.
const MAXIMUM_BYTES: usize = 1_024;
/// A shorter word of the context is in too many honest words to be refused; zxcvbn still counts it as known.
const SHORTEST_WORD: usize = 4;

/// Passwords of 12 characters and more among the 100,000 most used (`10-million-password-list-top-100000` of OWASP SecLists, after
/// Mark Burnett), and then those that zxcvbn 3.1.1 knows beside them; shorter ones are refused by their length.
static COMMON: LazyLock<HashSet<String>> =
    LazyLock::new(|| include_str!("common_passwords.txt").lines().map(skeleton).collect());

/// A password that somebody has chosen, long enough and not too long.
#[derive(Clone, ts_rs::TS)]
#[ts(type = "string")]
pub struct NewPassword(Secret);

impl NewPassword {
    /// The text, for the hasher.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl FromText for NewPassword {
    fn from_text(typed: String) -> Result<Self, Fault> {
        let password = opaque(&typed);
        match password.chars().count() {
            0 => Err(Fault::Missing),
            _ if typed.len() > MAXIMUM_BYTES => Err(Fault::TooLong { max: MAXIMUM }),
            length if length > MAXIMUM => Err(Fault::TooLong { max: MAXIMUM }),
            length if length < MINIMUM => Err(Fault::TooShort { min: MINIMUM }),
            _ if password.chars().any(char::is_control) => Err(Fault::ControlCharacters),
            _ => Ok(Self(Secret::new(password.to_string()))),
        }
    }

    fn hole() -> Self {
        Self(Secret::new(String::new()))
    }
}

impl<'de> Deserialize<'de> for NewPassword {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        field::deserialize(from)
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

/// The words that an attacker would try first on this person.
#[derive(Debug, Clone)]
pub struct Context {
    words: Vec<String>,
}

impl Context {
    /// The product's name and every word of the given names and addresses: organisation, first and last name, login, e-mail.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let words = names.into_iter().chain(["steward"]).flat_map(words).collect();
        Self { words }
    }

    fn is_in(&self, password: &str) -> bool {
        let password = skeleton(password);
        self.words
            .iter()
            .filter(|word| word.chars().count() >= SHORTEST_WORD)
            .any(|word| password.contains(&skeleton(word)))
    }
}

/// The single words of a name or address, and the whole without its signs; not the `test` of `voltpark.test`.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let named = match folded.split_once('@') {
        Some((local, domain)) => format!("{local} {}", domain.rsplit_once('.').map_or(domain, |(domain, _)| domain)),
        None => folded,
    };
    let parts = named.split(|char: char| !char.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut words: Vec<String> = parts.map(str::to_owned).collect();
    if words.len() > 1 && !name.contains('@') {
        words.push(words.concat());
    }
    words
}

/// Refuses a password that is commonly used, made of the context, or guessed too soon.
pub fn check(password: &NewPassword, context: &Context) -> Result<(), Fault> {
    let typed = password.reveal();
    if COMMON.contains(&skeleton(typed)) {
        return Err(Fault::Common);
    }
    if context.is_in(typed) {
        return Err(Fault::Context);
    }
    let known: Vec<&str> = context.words.iter().map(String::as_str).collect();
    match zxcvbn::zxcvbn(typed, &known).score() {
        zxcvbn::Score::Three | zxcvbn::Score::Four => Ok(()),
        _ => Err(Fault::Weak),
    }
}

/// Letters and digits only, without case and accents, look-alikes made one: `St3w@rd`, `ste-ward` and `STEWARD` are the same.
fn skeleton(text: &str) -> String {
    let alike = |char| match char {
        '0' => 'o',
        '1' | '!' | '|' | 'l' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        '9' => 'g',
        other => other,
    };
    fold(text).chars().map(alike).filter(|char| char.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(typed: &str) -> Result<(), Fault> {
        let context =
            Context::of(["Voltpark Services", "Zoë", "Öztürk", "z.oeztuerk", "zoe.oeztuerk@stadt-werke.test"]);
        NewPassword::from_text(typed.into()).and_then(|password| check(&password, &context))
    }

    #[test]
    fn length_counts_characters_and_nothing_is_cut() {
        assert_eq!(judge(""), Err(Fault::Missing));
        assert_eq!(judge("bZ8#kq!vT2pLx0"), Err(Fault::TooShort { min: 15 }));
        assert_eq!(judge("ÄÖÜäöüßéèçñøłđ"), Err(Fault::TooShort { min: 15 }));
        assert_eq!(judge(&"🦉".repeat(129)), Err(Fault::TooLong { max: 128 }));
        assert_eq!(judge(&"e\u{308}\u{301}".repeat(400)), Err(Fault::TooLong { max: 128 }));
        assert_eq!(judge("violet\0orbit lantern"), Err(Fault::ControlCharacters));
    }

    #[test]
    fn a_sentence_is_a_good_password_in_every_script() {
        for good in
            ["violet orbit lantern 62", "Четыре рыжих лисы пели", "bZ8#kq!vT2pLx0w", "  leading spaces count too "]
        {
            assert_eq!(judge(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn names_of_the_person_and_the_house_are_seen_through_disguise() {
        for named in [
            "Steward-Acme-2026",
            "St3w@rd orbit lantern",
            "violet V0ltp@rk lantern",
            "orbit lantern ÖZTÜRK 9",
            "orbit lantern 0zturk",
            "violet oeztuerk 62 owl",
            "s.t.e.w.a.r.d lantern",
            "my stadt owl lantern 3",
        ] {
            assert_eq!(judge(named), Err(Fault::Context), "{named}");
        }
        assert_eq!(judge("violet zoe lantern 62 owl"), Ok(()));
    }

    #[test]
    fn common_and_guessable_passwords_are_refused() {
        assert_eq!(judge("qwertyuiop12345"), Err(Fault::Common));
        assert_eq!(judge("Q1W2E3R4T5Y6U7I8"), Err(Fault::Common));
        assert_eq!(judge("aaaaaaaaaaaaaaaaaaaa"), Err(Fault::Weak));
        assert_eq!(judge("passwordpassword"), Err(Fault::Common));
        assert_eq!(judge("mondaymondaymonday"), Err(Fault::Weak));
    }

    #[test]
    fn every_long_common_password_is_refused_however_it_is_dressed() {
        let listed: Vec<&str> = include_str!("common_passwords.txt").lines().collect();
        assert_eq!((listed.len(), COMMON.len()), (512, 487));
        for common in listed {
            let dressed = format!("{}---", common.to_uppercase().replace('E', "€"));
            assert_eq!(judge(&dressed), Err(Fault::Common), "{dressed}");
            if common.chars().count() >= MINIMUM {
                assert_eq!(judge(common), Err(Fault::Common), "{common}");
            }
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        assert_eq!(format!("{:?}", NewPassword::from_text("violet orbit lantern".into()).unwrap()), "…");
    }
}
