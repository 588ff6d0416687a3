//! The audit log.

pub mod list;
pub mod people;
pub mod undo;
pub mod verify;
