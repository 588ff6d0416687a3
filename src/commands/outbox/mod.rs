//! The outbox.

pub mod list;
