//! Further windows, each for one account: opened once, raised when asked for again, named after where one works.

use super::failures::{internal, parse};
use crate::{seat::Seat, window};
use serde::Deserialize;
use serde_json::{Value, json};
use steward::{Failure, domain::ids::AccountId};
use tauri::{AppHandle, WebviewWindow};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Open {
    account: AccountId,
}

/// Whether its user may work there is the core's to say, at each call of that window.
pub fn open(app: &AppHandle, seat: &Seat, args: Value) -> Result<Value, Failure> {
    let Open { account } = parse(args)?;
    match seat.window_of(account) {
        Some(label) => window::raise(app, &label),
        None => window::open_another(app, seat, account).map_err(internal)?,
    }
    Ok(json!({}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    account: Option<AccountId>,
    name: Option<String>,
}

/// The frame says in which account the window works, and so does the list of windows on the desktop.
pub fn name(window: &WebviewWindow, seat: &Seat, args: Value) -> Result<Value, Failure> {
    let Name { account, name } = parse(args)?;
    seat.works_in(window.label(), account);
    let title = name.map_or_else(|| "Steward".to_owned(), |name| format!("{name} – Steward"));
    window.set_title(&title).map_err(internal)?;
    Ok(json!({}))
}
