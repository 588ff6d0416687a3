//! Views: what several commands answer alike.

pub mod accounts;
pub mod granting;
pub mod reach;
pub mod user_details;
pub mod user_query;
pub mod who;
