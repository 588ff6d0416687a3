//! `ShellState`: which folder is open, or why none is; and which account the window is for.

use crate::{options::own_folder, seat::Seat, window::LABEL};
use serde_json::{Value, json};
use std::path::Path;
use steward::{Failure, OpenError, steward::newest_backup};
use tauri::{Manager, WebviewWindow};

pub async fn show(window: &WebviewWindow, seat: &Seat) -> Result<Value, Failure> {
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
                "backup": backup,
            })
        }
    };
    Ok(json!({
        "problem": problem,
        "account": seat.account_of(window.label()),
        "isFirst": window.label() == LABEL,
        "isSample": place.is_sample,
        "dataFolder": folder,
        "dataOption": data_option(seat.data()),
        "version": window.app_handle().package_info().version.to_string(),
    }))
}

/// What names this folder to another start of Steward, as a shell takes it; `None` for the one it takes by itself.
fn data_option(data: &Path) -> Option<String> {
    let is_own = own_folder().is_some_and(|own| own == data);
    (!is_own).then(|| format!("--data '{}'", data.display().to_string().replace('\'', r"'\''")))
}
