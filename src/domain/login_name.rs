//! Login names: the short name one signs in with, of its own beside the e-mail address (checklist 11).

use super::{
    field::{Fault, text_type},
    text,
};

/// Longest login name, in code points.
const MAX: usize = 64;

text_type! {
    /// A login name of 1 to 64 characters without spaces and without `@`.
    LoginName, parse
}

impl LoginName {
    /// The form that is unique in an installation: without case and accents.
    pub fn key(&self) -> String {
        text::fold(&self.0)
    }
}

fn parse(typed: String) -> Result<String, Fault> {
    let login = text::plain(&typed, MAX)?;
    let key = text::fold(&login);
    if key.contains('@') {
        return Err(Fault::HasAt);
    }
    if key.is_empty() || key.chars().chain(login.chars()).any(char::is_whitespace) {
        return Err(Fault::Malformed);
    }
    Ok(login)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FromText;

    #[test]
    fn two_spellings_of_a_login_name_are_one() {
        let spellings =
            ["E.Yıldız", "e.yildiz", "E.YILDIZ"].map(|typed| LoginName::from_text(typed.into()).unwrap().key());
        assert!(spellings.iter().all(|key| key == "e.yildiz"), "{spellings:?}");
    }

    #[test]
    fn a_login_name_cannot_look_like_an_address_or_like_nothing() {
        for (typed, fault) in [
            ("ada@voltpark.test", Fault::HasAt),
            ("ada＠voltpark.test", Fault::HasAt),
            ("ada lovelace", Fault::Malformed),
            ("ada\u{00A0}lovelace", Fault::Malformed),
            ("\u{200D}", Fault::Missing),
            ("", Fault::Missing),
        ] {
            assert_eq!(LoginName::from_text(typed.into()), Err(fault), "{typed:?}");
        }
    }
}
