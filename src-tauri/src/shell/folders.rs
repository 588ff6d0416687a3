//! `ShellOpenFolder`: one of three folders, in the system's own file manager.

use super::failures::{coded, internal, parse};
use crate::seat::Seat;
use serde::Deserialize;
use serde_json::{Value, json};
use steward::Failure;
use tauri_plugin_opener::open_path;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Which {
    Data,
    Outbox,
    Backups,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenFolder {
    which: Which,
}

pub async fn open(seat: &Seat, args: Value) -> Result<Value, Failure> {
    let OpenFolder { which } = parse(args)?;
    let folder = seat.folder().await;
    let folder = match which {
        Which::Data => folder,
        Which::Outbox => folder.join("outbox"),
        Which::Backups => folder.join("backups"),
    };
    if !folder.is_dir() {
        return Err(coded("notFound"));
    }
    open_path(folder, None::<&str>).map_err(internal)?;
    Ok(json!({}))
}
