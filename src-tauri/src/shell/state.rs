//! `ShellState`: which folder is open, or why none is.

use crate::seat::Seat;
use serde_json::{Value, json};
use steward::{Failure, OpenError, steward::newest_backup};
use tauri::AppHandle;

pub async fn show(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    let folder = seat.folder().await;
    let place = seat.place().await;
    let problem = match &place.steward {
        Ok(_) => Value::Null,
        Err(problem) => {
            let backup = match problem {
                OpenError::Corrupt { .. } => newest_backup(&folder).await,
                _ => None,
            };
            let needs = match problem {
                OpenError::Newer { needs, .. } => Some(needs),
                _ => None,
            };
            json!({
                "code": problem.code(),
                "path": problem.path(),
                "needs": needs,
                "backup": backup.map(|backup| json!({ "file": backup.file, "at": backup.at })),
            })
        }
    };
    Ok(json!({
        "problem": problem,
        "isSample": place.is_sample,
        "dataFolder": folder,
        "version": app.package_info().version.to_string(),
    }))
}
