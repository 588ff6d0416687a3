//! Users: added, found, changed, reset, locked; and always an administrator.

mod accessible_accounts;
mod add;
mod administrators;
mod edit;
mod email_change;
mod email_notice;
mod end_date;
mod known;
mod life;
mod list;
mod lock;
mod model;
mod order;
mod permissions;
mod reset_password;
