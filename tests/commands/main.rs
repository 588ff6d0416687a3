//! Stories about commands, told on every database.

mod support;

mod users;
