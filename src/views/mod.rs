//! Views: what several commands answer alike.

pub mod accounts;
pub mod conflict;
pub mod email_change;
pub mod email_code;
pub mod granting;
pub mod lasting;
pub mod module_links;
pub mod myself;
pub mod new_place;
pub mod password_context;
pub mod password_reset;
pub mod reach;
pub mod roles;
pub mod sight;
pub mod user_details;
pub mod user_query;
pub mod who;
