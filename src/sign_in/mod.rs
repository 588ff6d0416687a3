//! Proving who somebody is: passwords, one-time passwords, sessions.

pub mod attempts;
pub mod authenticate;
pub mod called;
pub mod email_code;
pub mod ended_codes;
pub mod hash;
pub mod ladder;
pub mod one_time;
