//! A failure of the shell, in the shape that the core's failures have.

use serde::Serialize;
use serde_json::{Map, Value};
use std::io::{self, ErrorKind};
use steward::OpenError;

#[derive(Debug, Serialize)]
pub struct Failure {
    code: &'static str,
    fields: [(); 0],
    facts: Map<String, Value>,
}

impl Failure {
    pub fn code(code: &'static str) -> Failure {
        Failure {
            code,
            fields: [],
            facts: Map::new(),
        }
    }

    /// For faults whose cause is of use to nobody but the reader of the log.
    pub fn internal(cause: impl std::fmt::Display) -> Failure {
        tracing::error!("the shell failed: {cause}");
        Failure::code("internal")
    }
}

impl From<&OpenError> for Failure {
    fn from(problem: &OpenError) -> Failure {
        Failure::code(problem.code())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(_: serde_json::Error) -> Failure {
        Failure::code("invalidInput")
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            ErrorKind::NotFound => Failure::code("notFound"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Failure::code("diskFull"),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Failure::code("unwritable"),
            _ => Failure::internal(error),
        }
    }
}
