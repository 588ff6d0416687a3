//! Modules that live elsewhere.

pub mod edit_link;
pub mod list_links;
