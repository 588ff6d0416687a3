//! Fields: text that people typed, either a valid value or a fault that can be said at the field.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::cell::Cell;

/// What is wrong with one field; the sentence belongs to the language files (`field-fault-<code>`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", content = "facts", rename_all = "camelCase")]
#[error("{}", self.to_wire())]
pub enum Fault {
    /// Empty, or not given.
    Missing,
    /// Longer than `max` characters.
    TooLong {
        /// Characters at the most.
        max: usize,
    },
    /// Shorter than `min` characters.
    TooShort {
        /// Characters at the least.
        min: usize,
    },
    /// Control characters, line separators or bidirectional overrides (security.md R1).
    ControlCharacters,
    /// Not in the form that such a value has.
    Malformed,
    /// Somebody else has it.
    InUse,
    /// Somebody has it who works elsewhere in this installation, and not here.
    KnownElsewhere,
    /// Nobody has shown yet that the address is theirs, whose password somebody else may have set.
    Unproven,
    /// It is the caller: nobody adds themselves, or lets themselves work longer.
    Yourself,
    /// What it is already.
    Unchanged,
    /// Asked for as often as it may be within the hour.
    TooOften {
        /// When it can be asked for again.
        minutes: i64,
    },
    /// A login name may not look like an e-mail address.
    HasAt,
    /// On the list of passwords that attackers try first.
    Common,
    /// Contains the organisation's, the product's or the person's own name.
    Context,
    /// Guessed too soon (zxcvbn below 3).
    Weak,
    /// The password in force.
    SameAsLast,
    /// At least one role must be chosen.
    NoRole,
    /// A role that excludes all others was chosen with others.
    StandsAlone,
    /// A role shall exclude all others that somebody holds together with others.
    HeldWithOthers,
    /// The profile gives each user one role.
    OneRole,
    /// A role that is given to nobody any more.
    Deprecated,
    /// A role that counts elsewhere only.
    NotHere,
    /// Roles that open nothing by themselves, and no module set beside them.
    NoModule,
    /// A module that nobody but an administrator may hold.
    AdministratorOnly,
    /// At least one account must be chosen: an empty list never means all.
    NoAccount,
    /// An account that was put away.
    Archived,
    /// A time that must lie ahead does not.
    Past,
    /// There is no such value or field.
    Unknown,
}

const MARK: &str = "field-fault:";

impl Fault {
    fn to_wire(&self) -> String {
        serde_json::to_string(self).map_or_else(|_| MARK.into(), |json| format!("{MARK}{json}"))
    }

    /// Reads back what a deserialiser reported; anything else that does not fit is `Malformed`.
    pub fn from_message(message: &str) -> Fault {
        message
            .split_once(MARK)
            .and_then(|(_, rest)| serde_json::Deserializer::from_str(rest).into_iter().next()?.ok())
            .unwrap_or(if message.starts_with("missing field") { Fault::Missing } else { Fault::Malformed })
    }
}

/// A value made from typed text, and from nothing else.
pub trait FromText: Sized {
    /// The value, or why the text is none.
    fn from_text(text: String) -> Result<Self, Fault>;
    /// Stands where a fault was already noted while the other fields are looked at; never leaves the parser.
    fn hole() -> Self;
}

/// What the parser puts where it has already noted a fault.
pub const HOLE: &str = "\u{0}hole";

thread_local! { static NOTING: Cell<bool> = const { Cell::new(false) }; }

/// Runs `parse` while holes are accepted in the place of values.
pub fn while_noting<T>(parse: impl FnOnce() -> T) -> T {
    NOTING.set(true);
    let parsed = parse();
    NOTING.set(false);
    parsed
}

/// Deserialises text into a [`FromText`] value, with its fault as the error.
pub fn deserialize<'de, T: FromText, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    if text == HOLE && NOTING.get() {
        return Ok(T::hole());
    }
    T::from_text(text).map_err(D::Error::custom)
}

/// Declares a newtype over `String` that exists only when valid: parsed by serde, stored as text, a `string` in TypeScript.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $parse:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, sqlx::Type, ts_rs::TS)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// The text as it was typed, trimmed and in NFC.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::domain::field::FromText for $name {
            fn from_text(text: String) -> Result<Self, $crate::domain::field::Fault> {
                $parse(text).map(Self)
            }
            fn hole() -> Self {
                Self(String::new())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::domain::field::deserialize(from)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}
pub(crate) use text_type;
