//! Nouns and their rules: pure, without a database, a clock or a window.

pub mod access;
pub mod account;
pub mod caller;
pub mod custom;
pub mod email_address;
pub mod email_change;
pub mod field;
pub mod giving;
pub mod ids;
pub mod language;
pub mod login_name;
pub mod membership;
pub mod module;
pub mod module_link;
pub mod moment;
pub mod organisation_name;
pub mod partner_role;
pub mod password;
pub mod person_name;
pub mod profile;
pub mod rights;
pub mod role;
pub mod role_name;
pub mod secret;
pub mod text;
pub mod user;
