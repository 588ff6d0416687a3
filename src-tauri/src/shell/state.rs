//! `ShellState`: which folder is open, or why none is.

use super::Failure;
use crate::seat::Seat;
use serde_json::{Value, json};
use tauri::AppHandle;

pub async fn show(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    let folder = seat.folder().await;
    let place = seat.place().await;
    Ok(json!({
        "problem": place.steward.as_ref().err().map(|problem| problem.facts()),
        "isSample": place.is_sample,
        "dataFolder": folder,
        "version": app.package_info().version.to_string(),
    }))
}
