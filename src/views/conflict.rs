//! What a save is refused with that was begun on an older version.

use crate::{error::Error, journal::Entry};
use serde::Serialize;
use serde_json::json;

/// What stands there now, and who put it there, as far as the chain of the call tells.
pub fn saved_meanwhile(theirs: impl Serialize, last: Option<Entry>) -> Error {
    Error::Conflict(json!({
        "theirs": theirs,
        "by": last.as_ref().map(|entry| entry.actor_name.clone()),
        "at": last.map(|entry| entry.at),
    }))
}
