//! Where a story is played: a private display, a private message bus and a driver for the web view.

use crate::{PATIENCE, Program, binary};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// Fields end in this order: the driver first, the display last.
pub struct Stage {
    _driver: Program,
    _bus: Program,
    _display: Program,
    port: u16,
    screen: String,
    address: String,
    home: TempDir,
}

impl Stage {
    pub fn set() -> Stage {
        let home = tempfile::tempdir().expect("a temporary folder");
        let memory = home.path().to_string_lossy().into_owned();
        let mut display = Program::start(Command::new("Xvfb").args([
            "-fbdir",
            &memory,
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
            "-noreset",
            "-nocursor",
        ]));
        let screen = format!(":{}", display.first_line());
        let mut bus = Program::start(Command::new("dbus-daemon").args([
            "--session",
            "--nofork",
            "--nopidfile",
            "--print-address",
        ]));
        let address = bus.first_line();
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.args(["--host=127.0.0.1", &format!("--port={port}")]).env("TAURI_WEBVIEW_AUTOMATION", "true");
        surround(&mut driver, &screen, &address, home.path());
        let driver = Program::start(&driver);
        wait_for(port);
        Stage { _driver: driver, _bus: bus, _display: display, port, screen, address, home }
    }

    /// Starts Steward on this data folder, in the driver's hands.
    pub async fn open(&self, data: &Path) -> WebDriver {
        self.open_program(&binary(), json!(["--data", data])).await
    }

    /// Starts another program with a web view.
    pub async fn open_program(&self, program: &Path, args: Value) -> WebDriver {
        let mut wishes = Capabilities::new();
        let program = json!({ "binary": program, "args": args });
        wishes.set("webkitgtk:browserOptions", program).expect("a wish that can be written");
        let server = format!("http://127.0.0.1:{}", self.port);
        let session = tokio::time::timeout(PATIENCE, WebDriver::new(&server, wishes)).await;
        session.expect("a window in time").unwrap_or_else(|error| panic!("no window opens: {error}"))
    }

    /// The file in which the display keeps its pixels.
    pub fn pixels(&self) -> PathBuf {
        self.home.path().join("Xvfb_screen0")
    }

    /// The display that nobody sees, as programs are told it.
    pub fn screen(&self) -> &str {
        &self.screen
    }

    /// A command that is started on this display and bus, but not by the driver.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        surround(&mut command, &self.screen, &self.address, self.home.path());
        command
    }
}

fn surround(command: &mut Command, screen: &str, bus: &str, home: &Path) {
    command.env("DISPLAY", screen).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    command.env("DBUS_SESSION_BUS_ADDRESS", bus).env("NO_AT_BRIDGE", "1").env("LANG", "C.UTF-8");
    // Without a graphics card the direct way to the screen is the slow one.
    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
    command.env("HOME", home).env("XDG_RUNTIME_DIR", home);
    for (name, folder) in [("DATA", "share"), ("CONFIG", "config"), ("CACHE", "cache")] {
        command.env(format!("XDG_{name}_HOME"), home.join(folder));
    }
}

/// A port that no other stage of this run was given: between the look and the driver's start it is free for all.
fn free_port() -> u16 {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a port that was bound").port();
        if GIVEN.lock().expect("ports").insert(port) {
            return port;
        }
    }
}

/// Until the driver itself says so: a connection to a port that nobody listens at yet can come back to the one who asks.
fn wait_for(port: u16) {
    let began = Instant::now();
    while !is_ready(port).unwrap_or(false) {
        assert!(began.elapsed() < PATIENCE, "WebKitWebDriver does not answer");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn is_ready(port: u16) -> io::Result<bool> {
    let mut driver = TcpStream::connect(("127.0.0.1", port))?;
    driver.set_read_timeout(Some(PATIENCE))?;
    write!(driver, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    driver.read_to_string(&mut answer)?;
    Ok(answer.contains("\"ready\":true"))
}
