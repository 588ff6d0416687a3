//! The person's settings: kept by user, with the machine's own for the sign-in page.

use super::failures::{coded, internal, of_file, parse};
use crate::{seat::Seat, window::named};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::{path::Path, sync::Arc};
use steward::{Call, Failure};
use tauri::{AppHandle, Emitter, Manager, WebviewWindow, Wry};
use tauri_plugin_store::{Store, StoreExt};

const MACHINE: &str = "machine";
/// What the sign-in page follows, whoever chose it last.
const OF_THE_MACHINE: [&str; 2] = ["language", "theme"];
/// Column orders are the largest of them; a page that asks for more is mistaken.
const LONGEST: usize = 64 * 1024;

pub async fn read(app: &AppHandle, seat: &Seat) -> Result<Value, Failure> {
    let store = open(app, seat)?;
    let mut settings = kept(&store, MACHINE);
    if let Some(user) = signed_in(seat).await {
        settings.extend(kept(&store, &user));
    }
    Ok(Value::Object(settings))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Save {
    settings: Map<String, Value>,
}

pub async fn save(window: &WebviewWindow, seat: &Seat, args: Value) -> Result<Value, Failure> {
    let app = window.app_handle();
    if args.to_string().len() > LONGEST {
        return Err(coded("invalidInput"));
    }
    let Save { settings } = parse(args)?;
    if let Some(theme) = settings.get("theme").and_then(Value::as_str) {
        app.set_theme(named(theme));
    }
    let store = open(app, seat)?;
    let user = signed_in(seat).await;
    let shared = settings.iter().filter(|(name, _)| OF_THE_MACHINE.contains(&name.as_str()));
    merge(&store, MACHINE, shared.map(|(name, value)| (name.clone(), value.clone())).collect());
    merge(&store, user.as_deref().unwrap_or(MACHINE), settings.clone());
    tell(window, user.as_deref(), &settings);
    store.save().map_err(|error| match error {
        tauri_plugin_store::Error::Io(error) => of_file(error),
        other => internal(other),
    })?;
    Ok(json!({}))
}

/// Tells every window what was chosen in one, and by whom: those in which the same person works follow.
fn tell(window: &WebviewWindow, user: Option<&str>, settings: &Map<String, Value>) {
    let what = json!({ "from": window.label(), "user": user, "settings": settings });
    if let Err(error) = window.emit("settings", what) {
        tracing::warn!("the windows were not told of a choice: {error}");
    }
}

/// The machine's theme, for the first paint of the window.
pub fn theme(app: &AppHandle, data: &Path) -> Option<String> {
    let store = app.store(data.join("settings.json")).ok()?;
    kept(&store, MACHINE).get("theme")?.as_str().map(str::to_owned)
}

fn open(app: &AppHandle, seat: &Seat) -> Result<Arc<Store<Wry>>, Failure> {
    app.store(seat.data().join("settings.json")).map_err(internal)
}

fn kept(store: &Store<Wry>, whose: &str) -> Map<String, Value> {
    match store.get(whose) {
        Some(Value::Object(settings)) => settings,
        _ => Map::new(),
    }
}

fn merge(store: &Store<Wry>, whose: &str, newer: Map<String, Value>) {
    let mut settings = kept(store, whose);
    settings.extend(newer);
    store.set(whose, settings);
}

/// The id of the user at this window, as the core sees it now.
async fn signed_in(seat: &Seat) -> Option<String> {
    let (steward, session) = {
        let place = seat.place().await;
        (place.steward.as_ref().ok()?.clone(), place.session_for(None).ok()??)
    };
    let who = Call { name: "WhoAmI".into(), args: json!({}), session: Some(session), account: None, command_id: None };
    let answer = steward.call(who).await.ok()?;
    let who: Value = serde_json::from_str(&answer.body).ok()?;
    who.get("user")?.as_str().map(str::to_owned)
}
