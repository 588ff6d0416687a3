//! One's own user: what everybody may look at and change of themselves.

pub mod accept_email_change;
pub mod discard_email_change;
pub mod edit;
pub mod request_email_change;
pub mod reset_password;
pub mod show;
