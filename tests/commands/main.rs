//! Stories about the core, told on every database: `commands` mirrors the verbs, `store` looks at what keeps the data.

#![cfg(test)]

mod support;

mod accounts;
mod dispatch;
mod foreign;
mod installation;
mod journal;
mod matrix;
mod model;
mod myself;
mod outbox;
mod portals;
mod roles;
mod sample;
mod secrets;
mod session;
mod set_back;
#[path = "../store/mod.rs"]
mod store;
mod texts;
mod undo;
mod users;
