//! The sample organisation.

pub mod start;
