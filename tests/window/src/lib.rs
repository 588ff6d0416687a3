//! Stories told in the real window: a display that nobody sees, a driver, and words for what a person
//! does there.

mod accessibility;
mod acts;
mod again;
mod browser;
mod close_button;
mod database;
mod keys;
mod look;
mod mail;
pub mod measure;
mod nobody;
mod office;
mod page;
mod picture;
mod pointer;
mod program;
mod stage;
mod window;
mod words;

pub use acts::{ADA, Person, ZOE};
pub use browser::Browser;
pub use database::Database;
pub use look::{DARK, FRENCH, GERMAN, LIGHT, Look};
pub use mail::{email_code, email_link, one_time_password};
pub use nobody::{Nobody, permit};
pub use office::{BO, Office};
pub use program::{Program, binary};
pub use stage::Stage;
pub use window::Window;
pub use words::{LANGUAGES, Words};

use std::time::Duration;

/// How long something may take before the story has failed: many times of what it needs on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);
