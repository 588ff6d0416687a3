//! The windows: one per data folder, opened where it was last, and further ones for accounts; they show nothing but Steward's own page.

use crate::{call, options::Options, seat::Seat, shell};
use clap::Parser;
use std::{
    error::Error,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};
use steward::domain::ids::AccountId;
use tauri::{
    App, AppHandle, Emitter, Manager, RunEvent, Theme, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    utils::config::WindowConfig,
    webview::{Color, NewWindowResponse},
};
use tauri_plugin_window_state::StateFlags;

/// The first window.
pub const LABEL: &str = "main";

/// The `canvas` of the page in both themes: what is seen until the page paints itself.
const LIGHT: Color = Color(0xf4, 0xf6, 0xf8, 0xff);
const DARK: Color = Color(0x0f, 0x11, 0x14, 0xff);

/// Runs Steward until its window is closed; a link from a mail waits for the page.
pub fn open(data: PathBuf, link: Option<String>) -> tauri::Result<()> {
    let folder = data.clone();
    let app = tauri::Builder::default()
        .plugin(one_per_folder(&data))
        .plugin(tauri_plugin_store::Builder::new().build())
        .plugin(remembered_place(&data))
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| set_up(app, folder, link))
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event
            && let Some(seat) = app.try_state::<Seat>()
        {
            tauri::async_runtime::block_on(seat.close());
        }
    });
    Ok(())
}

fn set_up(app: &mut App, data: PathBuf, link: Option<String>) -> Result<(), Box<dyn Error>> {
    let seat = Seat::open(app.handle().clone(), data.clone());
    if let Some(link) = link {
        seat.keep_link(LABEL, link);
    }
    app.manage(seat);
    build(app.handle(), LABEL, &data)?;
    Ok(())
}

/// Opens another window, for this account.
pub fn open_another(app: &AppHandle, seat: &Seat, account: AccountId) -> tauri::Result<()> {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let label = format!("account-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    seat.works_in(&label, Some(account));
    build(app, &label, seat.data())
}

/// Closes every window but the first: another data folder has other accounts.
pub fn close_others(app: &AppHandle) {
    let others = app.webview_windows().into_iter().filter(|(label, _)| label != LABEL);
    for (label, window) in others {
        if let Err(error) = window.destroy() {
            tracing::warn!(label, "a window stayed open: {error}");
        }
    }
}

fn build(app: &AppHandle, label: &str, data: &Path) -> tauri::Result<()> {
    let theme = shell::theme(app, data);
    let first = app.config().app.windows.first().cloned().unwrap_or_default();
    let config = WindowConfig { label: label.to_owned(), ..first };
    let builder = WebviewWindowBuilder::from_config(app, &config)?;
    let builder = match page_folder(data) {
        Some(folder) => builder.data_directory(folder),
        None => builder.incognito(true),
    };
    let window = builder
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .theme(theme.as_deref().and_then(named))
        .background_color(LIGHT)
        .build()?;
    if window.theme().is_ok_and(|theme| theme == Theme::Dark) {
        window.set_background_color(Some(DARK))?;
    }
    let (app, label) = (app.clone(), label.to_owned());
    window.on_window_event(move |event| {
        if let (WindowEvent::Destroyed, Some(seat)) = (event, app.try_state::<Seat>()) {
            seat.works_in(&label, None);
        }
    });
    Ok(())
}

/// Where the page engine keeps its own; a data folder that cannot be written gets a window as well, to say what is wrong.
fn page_folder(data: &Path) -> Option<PathBuf> {
    let elsewhere = dirs::cache_dir().map(|cache| cache.join("steward"));
    let mut folders = [Some(data.to_owned()), elsewhere].into_iter().flatten().map(|folder| folder.join("webview"));
    folders.find(|folder| fs::create_dir_all(folder).is_ok())
}

/// The frame of the window follows the page; `None` follows the system.
pub fn named(theme: &str) -> Option<Theme> {
    match theme {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// Whether the window may go there: the page is embedded, and everything else is outside.
fn is_own_page(url: &Url) -> bool {
    let embedded = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    embedded || (cfg!(windows) && url.host_str() == Some("tauri.localhost"))
}

/// A second start on the same folder raises the first window and ends; on another folder it is a
/// window of its own.
fn one_per_folder(data: &Path) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let mut folder = DefaultHasher::new();
    data.canonicalize().unwrap_or_else(|_| data.to_owned()).hash(&mut folder);
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("org.steward.desktop.folder{:016x}", folder.finish()))
        .callback(|app, arguments, _| start_again(app, arguments))
        .build()
}

/// A second start was given these arguments: its link fills in a form of the window that is raised, and does nothing else.
fn start_again(app: &AppHandle, arguments: Vec<String>) {
    let Some(window) = window_for(app, LABEL) else { return };
    let link = Options::try_parse_from(arguments).ok().and_then(|options| options.link());
    if let (Some(link), Some(seat)) = (link, app.try_state::<Seat>()) {
        seat.keep_link(window.label(), link);
        if let Err(error) = app.emit("link", window.label()) {
            tracing::warn!("the page was not told of a link: {error}");
        }
    }
    bring_forward(app, &window);
}

/// Brings a window before the others; any, when this one was closed.
pub fn raise(app: &AppHandle, label: &str) {
    if let Some(window) = window_for(app, label) {
        bring_forward(app, &window);
    }
}

/// The window of this name; any, when it was closed.
fn window_for(app: &AppHandle, label: &str) -> Option<WebviewWindow> {
    let mut windows = app.webview_windows();
    windows.remove(label).or_else(|| windows.into_values().next())
}

fn bring_forward(app: &AppHandle, window: &WebviewWindow) {
    let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = raised.and_then(|()| app.emit("raised", ())) {
        tracing::warn!("a second start did not raise the window: {error}");
    }
}

fn remembered_place(data: &Path) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .with_filter(|label| label == LABEL)
        .with_filename(data.join("window.json").to_string_lossy())
        .build()
}
