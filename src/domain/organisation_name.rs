//! Organisation names: what a partner or customer account is called.

use super::{field::text_type, text};

/// Longest name of an organisation, in code points.
const MAX: usize = 120;

text_type! {
    /// The name of a partner or customer account, 1 to 120 characters.
    OrganisationName, |typed: String| text::plain(&typed, MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Fault, FromText};

    #[test]
    fn an_organisation_has_a_name_of_one_line() {
        assert_eq!(OrganisationName::from_text("Voltpark Services".into()).unwrap().as_str(), "Voltpark Services");
        assert_eq!(OrganisationName::from_text(" ".into()), Err(Fault::Missing));
        assert_eq!(OrganisationName::from_text("Volt\npark".into()), Err(Fault::ControlCharacters));
    }
}
