//! One's own session: signing in and out, and the password one chooses.

mod choose_password;
mod helpers;
mod idle;
mod ladder;
mod sign_in;
