//! The sample data: a folder of its own, so that nothing tried there touches anything real.

use super::{Failure, state};
use crate::seat::Seat;
use serde_json::Value;
use std::io::ErrorKind;
use tauri::AppHandle;

pub async fn open(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    seat.change_to(true, async || Ok::<_, Failure>(())).await?;
    state::show(app, seat).await
}

pub async fn leave(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    seat.change_to(false, async || Ok::<_, Failure>(())).await?;
    state::show(app, seat).await
}

/// Deletes the sample's folder and begins a new one; refused anywhere else.
pub async fn reset(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    if !seat.place().await.is_sample {
        return Err(Failure::code("notSample"));
    }
    let folder = seat.folder().await;
    seat.change_to(true, async || match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::from(error)),
        _ => Ok(()),
    })
    .await?;
    state::show(app, seat).await
}
