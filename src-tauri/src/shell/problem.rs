//! A data folder that would not open: try again, or put a backup in the place of a broken file.

use super::{
    failures::{coded, parse},
    state,
};
use crate::seat::Seat;
use serde::Deserialize;
use serde_json::Value;
use steward::{Failure, OpenError, steward::restore_at_start};
use tauri::WebviewWindow;

pub async fn retry(window: &WebviewWindow, seat: &Seat) -> Result<Value, Failure> {
    let is_sample = seat.place().await.is_sample;
    seat.change_to(is_sample, async || Ok(())).await?;
    state::show(window, seat).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Restore {
    file: String,
}

/// Only where the file is broken: an open one is restored by the core's own command.
pub async fn restore(window: &WebviewWindow, seat: &Seat, args: Value) -> Result<Value, Failure> {
    let Restore { file } = parse(args)?;
    let is_sample = {
        let place = seat.place().await;
        if !matches!(place.steward, Err(OpenError::Corrupt { .. })) {
            return Err(coded("denied"));
        }
        place.is_sample
    };
    let config = seat.config(is_sample);
    let put_back = async || restore_at_start(&config, &file).await.map_err(|error| Failure::from(&error));
    seat.change_to(is_sample, put_back).await?;
    state::show(window, seat).await
}
