//! The installation itself.

pub mod describe;
pub mod set_up;
