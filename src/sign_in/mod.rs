//! Proving who somebody is: passwords, one-time passwords, sessions.

pub mod attempts;
pub mod authenticate;
pub mod called;
pub mod hash;
pub mod ladder;
pub mod one_time;
