//! The sample data: a folder of its own, so that nothing tried there touches anything real.

use super::{
    failures::{coded, of_file},
    state,
};
use crate::seat::Seat;
use serde_json::Value;
use std::{fs, io::ErrorKind};
use steward::Failure;
use tauri::WebviewWindow;

pub async fn open(window: &WebviewWindow, seat: &Seat) -> Result<Value, Failure> {
    seat.change_to(true, async || Ok(())).await?;
    state::show(window, seat).await
}

pub async fn leave(window: &WebviewWindow, seat: &Seat) -> Result<Value, Failure> {
    seat.change_to(false, async || Ok(())).await?;
    state::show(window, seat).await
}

/// Deletes the sample's folder and begins a new one; refused anywhere else.
pub async fn reset(window: &WebviewWindow, seat: &Seat) -> Result<Value, Failure> {
    if !seat.place().await.is_sample {
        return Err(coded("notSample"));
    }
    let folder = seat.folder().await;
    let empty = async || match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(of_file(error)),
        _ => Ok(()),
    };
    seat.change_to(true, empty).await?;
    state::show(window, seat).await
}
