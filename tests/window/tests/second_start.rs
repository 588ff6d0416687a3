//! One window per data folder: a second start raises the first, and another folder is another window.

use std::time::Duration;
use steward_window_tests::{PATIENCE, Program, Window, binary};

/// Hears the event that the shell sends when a second start raised its window.
const LISTEN: &str = r#"
const done = arguments[arguments.length - 1];
const tauri = window.__TAURI_INTERNALS__;
const handler = tauri.transformCallback(() => { document.documentElement.dataset.raised = "yes"; });
tauri.invoke("plugin:event|listen", { event: "raised", target: { kind: "Any" }, handler }).then(() => done("listens"), done);
"#;

#[tokio::test]
async fn a_second_start_raises_the_first_window_and_ends() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(data.path()).await;
    window.run_in_page(LISTEN).await;

    let mut second = Program::start(window.stage().command(binary()).arg("--data").arg(data.path()));

    let status = second.ends_within(PATIENCE).expect("the second start ends");
    assert!(status.success(), "{status}");
    window.has_mark("raised", "yes").await;
    window.close().await;
}

#[tokio::test]
async fn another_data_folder_is_another_window() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let window = Window::open(one.path()).await;

    let mut second = Program::start(window.stage().command(binary()).arg("--data").arg(other.path()));

    assert!(second.ends_within(Duration::from_secs(3)).is_none(), "the other window closed by itself");
    window.close().await;
}
