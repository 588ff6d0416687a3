//! Views: what several commands answer alike.

pub mod user_details;
pub mod user_query;
pub mod who;
