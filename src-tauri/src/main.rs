//! Steward on the desktop: one window over the core, and nothing that the core could do itself.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod display;
mod log_file;
mod logs;
mod mask;
mod options;
mod private;
mod recover;
mod seat;
mod shell;
mod topics;
mod window;

use clap::Parser;
use options::Options;
use std::process::ExitCode;
use steward::folder::check_owner;

fn main() -> ExitCode {
    let options = Options::parse();
    let Some(data) = options.data_folder() else {
        return refuse("Steward finds no home folder to keep its data in. Name one: steward --data FOLDER");
    };
    if let Some(login) = &options.recover {
        return recover::recover(data, login);
    }
    if let Err(problem) = tauri::async_runtime::block_on(check_owner(&data)) {
        return refuse(&format!("The data folder cannot be opened: {problem}"));
    }
    if !display::is_there() {
        return refuse(display::WHAT_TO_DO);
    }
    logs::start(&data);
    private::keep(&data);
    match window::open(data, options.link()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("Steward cannot open its window: {error}")),
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
