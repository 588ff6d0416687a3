//! `steward --recover LOGIN`: the way back in for whoever owns the data folder.

use crate::refuse;
use std::{path::PathBuf, process::ExitCode};
use steward::{Config, Steward};

/// Prints a one-time password for this administrator; the journal remembers it as recovery.
pub fn recover(data: PathBuf, login: &str) -> ExitCode {
    tauri::async_runtime::block_on(async {
        let config = Config::in_folder(data);
        if !config.is_begun() {
            return refuse(&format!("{} holds no Steward data", config.data.display()));
        }
        let steward = match Steward::open(config).await {
            Ok(steward) => steward,
            Err(error) => return refuse(&format!("The data folder cannot be opened: {error}")),
        };
        let answer = steward.recover(login).await;
        steward.close().await;
        match answer {
            Ok(password) => say(&password),
            Err(failure) if failure.code == "notFound" => {
                refuse(&format!("No active administrator who signs in by password is called {login}"))
            }
            Err(failure) => refuse(&format!("No one-time password for {login}: {}", failure.code)),
        }
    })
}

fn say(password: &str) -> ExitCode {
    println!("One-time password: {password}");
    println!("It is good for one sign-in within 24 hours; Steward then asks for a new password.");
    ExitCode::SUCCESS
}
