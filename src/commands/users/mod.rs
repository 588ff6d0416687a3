//! Users of the account of the call.

pub mod accept_email_change;
pub mod access;
pub mod add;
pub mod add_known;
pub mod count;
pub mod deactivate;
pub mod discard_email_change;
pub mod edit;
pub mod list;
pub mod locate;
pub mod lock;
pub mod reactivate;
pub mod remove;
pub mod request_email_change;
pub mod reset_password;
pub mod show;
pub mod unlock;
