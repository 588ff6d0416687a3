//! Mail: what is written to people, in their language, and how it leaves.

pub mod eml_folder;
pub mod error;
pub mod facts;
pub mod message;
pub mod render;
pub mod transport;
pub mod worker;
