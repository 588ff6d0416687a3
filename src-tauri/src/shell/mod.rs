//! The few acts that are the desktop's own: the data folder, the person's settings, the sample.

mod failures;
mod folders;
mod modules;
mod problem;
mod sample;
mod settings;
mod state;
mod zoom;

use crate::seat::Seat;
use serde_json::Value;
use steward::Failure;
use tauri::AppHandle;

pub use failures::coded;
pub use settings::theme;

/// Carries out the act of this name and gives its answer.
pub async fn answer(app: &AppHandle, seat: &Seat, name: &str, args: Value) -> Result<Value, Failure> {
    match name {
        "ShellState" => state::show(app, seat).await,
        "ShellRetry" => problem::retry(app, seat).await,
        "ShellRestoreAtStart" => problem::restore(app, seat, args).await,
        "ShellOpenSample" => sample::open(app, seat).await,
        "ShellResetSample" => sample::reset(app, seat).await,
        "ShellLeaveSample" => sample::leave(app, seat).await,
        "ShellReadSettings" => settings::read(app, seat).await,
        "ShellSaveSettings" => settings::save(app, seat, args).await,
        "ShellOpenFolder" => folders::open(seat, args).await,
        "ShellOpenModule" => modules::open(seat, args).await,
        "ShellZoom" => zoom::zoom(app, args),
        _ => Err(coded("unknownCommand")),
    }
}
