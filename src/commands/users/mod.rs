//! Users of the account of the call.

pub mod add;
pub mod count;
pub mod edit;
pub mod list;
pub mod locate;
pub mod lock;
pub mod reset_password;
pub mod show;
pub mod unlock;
