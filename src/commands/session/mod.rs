//! One's own session: signing in, out, and what one may do meanwhile.

pub mod choose_password;
pub mod confirm_email_change;
pub mod discard_email_change_by_code;
pub mod list_helpers;
pub mod sign_in;
pub mod sign_out;
pub mod still_here;
pub mod who_am_i;
