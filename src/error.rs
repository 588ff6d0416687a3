//! What can go wrong in a call: a code and facts on the wire, a sentence in the reader's language in the window.

use crate::{domain::field::Fault, sign_in::hash::HashError};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The result of everything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One field that cannot be taken as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldFault {
    /// The argument, as the window names it: `email`, `credential.password`.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl From<HashError> for Error {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Busy,
            HashError::Failed(error) => Self::Internal(error.to_string()),
        }
    }
}

/// A variant exists because somebody does something different about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Fields cannot be taken.
    #[error("fields cannot be taken: {0:?}")]
    Invalid(Vec<FieldFault>),
    /// No session, or one that has ended.
    #[error("no session, or one that has ended")]
    SignedOut,
    /// The password must be changed first.
    #[error("the password must be changed first")]
    PasswordChangeNeeded,
    /// Not allowed.
    #[error("not allowed")]
    Denied,
    /// There is no such thing here.
    #[error("there is no such thing here")]
    NotFound,
    /// Somebody else changed it meanwhile.
    #[error("somebody else changed it meanwhile")]
    Conflict(Value),
    /// Something newer stands there: undoing would lose it.
    #[error("something newer stands there")]
    Newer(Value),
    /// The last active administrator must stay.
    #[error("the last active administrator must stay")]
    LastAdministrator,
    /// Rights beyond the caller's own.
    #[error("rights beyond the caller's own")]
    BeyondYourRights,
    /// Somebody holds the role.
    #[error("somebody holds the role")]
    RoleHeld,
    /// Not while acting in another account: that takes a sign-in by that person, or mails that leave this computer.
    #[error("not while switched into another account")]
    WhileSwitched,
    /// The current password is another.
    #[error("the current password is another")]
    WrongPassword,
    /// Too many wrong passwords: another may be tried in so many seconds.
    #[error("too many wrong passwords: wait for {0} s")]
    Wait(i64),
    /// Too many wrong passwords: only a reset helps.
    #[error("too many wrong passwords: blocked")]
    Blocked,
    /// An organisation is set up already.
    #[error("an organisation is set up already")]
    AlreadySetUp,
    /// Backups of this database are its own server's.
    #[error("backups of this database are made by its own server")]
    ServersOwn,
    /// This is no sample folder.
    #[error("this is no sample folder")]
    NotSample,
    /// The command id was used for another call.
    #[error("the command id was used for another call")]
    CommandIdReused,
    /// There is no such command.
    #[error("there is no such command")]
    UnknownCommand,
    /// Too much at once.
    #[error("too much at once")]
    Busy,
    /// Database.
    #[error("database: {0}")]
    Sql(#[from] sqlx::Error),
    /// Files.
    #[error("files: {0}")]
    Io(#[from] std::io::Error),
    /// Unexpected.
    #[error("unexpected: {0}")]
    Internal(String),
}

impl Error {
    /// One faulty field.
    pub fn field(field: &str, fault: Fault) -> Self {
        Self::Invalid(vec![FieldFault { field: field.into(), fault }])
    }

    /// The name of this error on the wire and in the journal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalidInput",
            Self::SignedOut => "signedOut",
            Self::PasswordChangeNeeded => "passwordChangeNeeded",
            Self::Denied => "denied",
            Self::NotFound => "notFound",
            Self::Conflict(_) => "conflict",
            Self::Newer(_) => "newer",
            Self::LastAdministrator => "lastAdministrator",
            Self::BeyondYourRights => "beyondYourRights",
            Self::RoleHeld => "roleHeld",
            Self::WhileSwitched => "whileSwitched",
            Self::WrongPassword => "wrongPassword",
            Self::Wait(_) => "wait",
            Self::Blocked => "blocked",
            Self::AlreadySetUp => "alreadySetUp",
            Self::ServersOwn => "serversOwn",
            Self::NotSample => "notSample",
            Self::CommandIdReused => "commandIdReused",
            Self::UnknownCommand => "unknownCommand",
            Self::Busy => "busy",
            Self::Sql(error) => storage_code(error),
            Self::Io(error) => file_code(error),
            Self::Internal(_) => "internal",
        }
    }
}

/// SQLite says 13 for a full disk and 10 for a write that failed, which is mostly the same (security.md R8); 8 is read-only.
fn storage_code(error: &sqlx::Error) -> &'static str {
    let code = error.as_database_error().and_then(|e| e.code()).and_then(|code| code.parse::<i64>().ok());
    match (error, code.map(|code| code & 0xff)) {
        (_, Some(13 | 10)) => "diskFull",
        (_, Some(8 | 14)) => "unwritable",
        (_, Some(11 | 26)) => "corrupt",
        (_, Some(5 | 6)) | (sqlx::Error::PoolTimedOut, _) => "busy",
        _ => "internal",
    }
}

fn file_code(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "diskFull",
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "unwritable",
        _ => "internal",
    }
}

/// An error as the window gets it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Failure {
    /// Which error; `error-<code>` in the language files.
    pub code: String,
    /// The fields that cannot be taken, for `invalidInput`.
    #[ts(type = "{ field: string; code: string; facts: Record<string, string | number> }[]")]
    pub fields: Vec<Value>,
    /// What the sentence needs: names, versions, the other side of a conflict.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        let fields = match error {
            Error::Invalid(faults) => faults.iter().map(field_on_the_wire).collect(),
            _ => Vec::new(),
        };
        let facts = match error {
            Error::Conflict(Value::Object(facts)) | Error::Newer(Value::Object(facts)) => facts.clone(),
            Error::Wait(seconds) => Map::from_iter([("seconds".to_owned(), json!(seconds))]),
            _ => Map::new(),
        };
        Self { code: error.code().into(), fields, facts }
    }
}

fn field_on_the_wire(fault: &FieldFault) -> Value {
    let mut wire = json!({ "facts": {} });
    if let (Value::Object(wire), Ok(Value::Object(fault_wire))) = (&mut wire, serde_json::to_value(&fault.fault)) {
        wire.extend(fault_wire);
        wire.insert("field".into(), fault.field.clone().into());
    }
    wire
}
