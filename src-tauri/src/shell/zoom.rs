//! `ShellZoom`: the text size is the web view's zoom, so that the page's breakpoints follow it.

use super::failures::{internal, parse};
use serde::Deserialize;
use serde_json::{Value, json};
use steward::Failure;
use tauri::WebviewWindow;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zoom {
    factor: f64,
}

pub fn zoom(window: &WebviewWindow, args: Value) -> Result<Value, Failure> {
    let Zoom { factor } = parse(args)?;
    window.set_zoom(factor.clamp(0.9, 2.0)).map_err(internal)?;
    Ok(json!({}))
}
