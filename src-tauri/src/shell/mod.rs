//! The few acts that are the desktop's own: the data folder, the person's settings, the sample, further windows.

mod failures;
mod folders;
mod link;
mod modules;
mod problem;
mod sample;
mod settings;
mod state;
mod windows;
mod zoom;

use crate::seat::Seat;
use serde_json::Value;
use steward::Failure;
use tauri::{Manager, WebviewWindow};

pub use failures::coded;
pub use settings::theme;

/// Carries out the act of this name and gives its answer.
pub async fn answer(window: &WebviewWindow, seat: &Seat, name: &str, args: Value) -> Result<Value, Failure> {
    let app = window.app_handle();
    match name {
        "ShellState" => state::show(window, seat).await,
        "ShellRetry" => problem::retry(window, seat).await,
        "ShellRestoreAtStart" => problem::restore(window, seat, args).await,
        "ShellOpenSample" => sample::open(window, seat).await,
        "ShellResetSample" => sample::reset(window, seat).await,
        "ShellLeaveSample" => sample::leave(window, seat).await,
        "ShellReadSettings" => settings::read(app, seat).await,
        "ShellSaveSettings" => settings::save(window, seat, args).await,
        "ShellOpenFolder" => folders::open(seat, args).await,
        "ShellOpenModule" => modules::open(seat, args).await,
        "ShellTakeLink" => Ok(link::take(window, seat)),
        "ShellZoom" => zoom::zoom(window, args),
        "ShellOpenWindow" => windows::open(app, seat, args),
        "ShellNameWindow" => windows::name(window, seat, args),
        _ => Err(coded("unknownCommand")),
    }
}
