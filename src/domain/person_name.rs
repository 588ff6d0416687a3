//! Person names: first and last names, as people write them.

use super::{field::text_type, text};

/// Longest first or last name, in code points: the longest in civil registers stay below.
const MAX: usize = 100;

text_type! {
    /// A first or last name of 1 to 100 characters.
    PersonName, |typed: String| text::plain(&typed, MAX)
}

impl PersonName {
    /// The form under which the name is searched and sorted.
    pub fn folded(&self) -> String {
        text::fold(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Fault, FromText};

    #[test]
    fn a_name_is_kept_as_typed_and_searched_folded() {
        let name = PersonName::from_text("  Schäfer-Wunderlich ".into()).unwrap();
        assert_eq!((name.as_str(), name.folded().as_str()), ("Schäfer-Wunderlich", "schafer-wunderlich"));
    }

    #[test]
    fn a_name_of_ten_thousand_letters_is_refused() {
        assert_eq!(PersonName::from_text("x".repeat(10_000)), Err(Fault::TooLong { max: 100 }));
    }
}
