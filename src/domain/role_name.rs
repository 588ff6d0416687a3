//! Role names: what a partner calls a role of its own.

use super::{field::text_type, text};

/// Longest name of a role, in code points: as much as a row of the list shows.
const MAX: usize = 60;

text_type! {
    /// The name of an own role, 1 to 60 characters.
    RoleName, |typed: String| text::plain(&typed, MAX)
}

impl RoleName {
    /// The form in which names are compared: without case and accents.
    pub fn key(&self) -> String {
        text::fold(&self.0)
    }
}
