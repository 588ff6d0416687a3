//! Roles of the partnership.

pub mod list;
