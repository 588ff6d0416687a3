//! `ShellState`: which folder is open, or why none is.

use crate::{options::own_folder, seat::Seat};
use serde_json::{Value, json};
use std::path::Path;
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
        "dataOption": data_option(seat.data()),
        "version": app.package_info().version.to_string(),
    }))
}

/// What names this folder to another start of Steward, as a shell takes it; `None` for the one it takes by itself.
fn data_option(data: &Path) -> Option<String> {
    let is_own = own_folder().is_some_and(|own| own == data);
    (!is_own).then(|| format!("--data '{}'", data.display().to_string().replace('\'', r"'\''")))
}
