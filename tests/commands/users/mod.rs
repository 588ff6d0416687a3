//! Users: added, found, changed, reset, locked; and always an administrator.

mod add;
mod administrators;
mod edit;
mod email_change;
mod list;
mod lock;
mod model;
mod order;
mod reset_password;
