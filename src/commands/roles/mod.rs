//! Roles of the partnership.

pub mod add;
pub mod delete;
pub mod edit;
pub mod list;
pub mod show;
