//! Signing in: proving who somebody is.

pub mod hash;
pub mod ladder;
pub mod one_time;
