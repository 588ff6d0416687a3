//! Backups of the installation.

pub mod list;
pub mod now;
pub mod restore;
