//! The core of Steward: people, and the rules about who may do what. It knows no window and no HTTP.
//!
//! [`steward::Steward`] is an open installation. Every call goes one way, through [`dispatch`]: arguments are parsed, the
//! caller is authenticated and admitted inside the transaction, the command runs, [`rules`] look at the sum of what it
//! changed, the [`journal`] gets its entry, and all of it is committed together or not at all.
//!
//! * [`domain`]: nouns and their rules, pure.
//! * [`commands`]: verbs, one file each, all listed in one registry.
//! * [`store`]: all SQL, one file per noun, the same on SQLite and PostgreSQL; its writer notes every change.
//! * [`mail`], [`sign_in`]: what leaves, and who comes in.
//! * [`folder`], [`backup`], [`recovery`]: what keeps the data.

pub mod backup;
pub mod clock;
pub mod command;
pub mod commands;
pub mod config;
pub mod desk;
pub mod dispatch;
pub mod domain;
pub mod error;
pub mod folder;
pub mod founding;
pub mod journal;
pub mod mail;
pub mod parse;
pub mod recovery;
pub mod rules;
pub mod sample;
pub mod sign_in;
pub mod steward;
pub mod store;
pub mod strings;
pub mod tidy;
pub mod views;

pub use command::{SessionChange, SessionToken, Topic};
pub use config::Config;
pub use dispatch::{Answer, Call};
pub use error::Failure;
pub use steward::Steward;
pub use store::{OpenError, StoreAt};
