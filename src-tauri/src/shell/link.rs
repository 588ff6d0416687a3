//! `ShellTakeLink`: the link from a mail that this window was opened with, once.

use crate::seat::Seat;
use serde_json::{Value, json};
use tauri::WebviewWindow;

pub fn take(window: &WebviewWindow, seat: &Seat) -> Value {
    json!({ "link": seat.take_link(window.label()) })
}
