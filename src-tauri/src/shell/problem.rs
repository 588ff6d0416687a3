//! A data folder that would not open: try again, or put a backup in the place of a broken file.

use super::{Failure, state};
use crate::seat::Seat;
use serde::Deserialize;
use serde_json::Value;
use tauri::AppHandle;

pub async fn retry(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    let is_sample = seat.place().await.is_sample;
    seat.change_to(is_sample, async || Ok::<_, Failure>(())).await?;
    state::show(app, seat).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Restore {
    file: String,
}

/// Only where the file is broken: an open one is restored by the core's own command.
pub async fn restore(app: &AppHandle, seat: &Seat, args: Value) -> Result<Value, Failure> {
    let Restore { file } = serde_json::from_value(args)?;
    let is_sample = {
        let place = seat.place().await;
        if !place.steward.as_ref().is_err_and(|problem| problem.code() == "corrupt") {
            return Err(Failure::code("denied"));
        }
        place.is_sample
    };
    let folder = seat.folder().await;
    seat.change_to(is_sample, async || {
        steward::restore_at_start(&folder, &file)
            .await
            .map_err(|problem| Failure::from(&problem))
    })
    .await?;
    state::show(app, seat).await
}
