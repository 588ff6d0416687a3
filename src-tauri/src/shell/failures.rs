//! The shell's failures, in the shape that the core's have.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::{
    fmt::Display,
    io::{Error, ErrorKind},
    sync::atomic::{AtomicU32, Ordering},
};
use steward::Failure;

/// Counts faults, so that the window and the log speak of the same one.
static FAULTS: AtomicU32 = AtomicU32::new(1);

/// A failure that its code says all about.
pub fn coded(code: &str) -> Failure {
    Failure { code: code.to_owned(), fields: Vec::new(), facts: Map::new() }
}

/// A fault whose cause is of use to the reader of the log only.
pub fn internal(cause: impl Display) -> Failure {
    let id = format!("shell-{}", FAULTS.fetch_add(1, Ordering::Relaxed));
    tracing::error!(id, "the shell failed: {cause}");
    let mut failure = coded("internal");
    failure.facts.insert("id".to_owned(), Value::from(id));
    failure
}

/// What a person can do something about when a file cannot be read or written.
pub fn of_file(error: Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound => coded("notFound"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => coded("diskFull"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => coded("unwritable"),
        _ => internal(error),
    }
}

/// The arguments of an act, without any that it does not know.
pub fn parse<T: DeserializeOwned>(args: Value) -> Result<T, Failure> {
    serde_json::from_value(args).map_err(|_| coded("invalidInput"))
}
