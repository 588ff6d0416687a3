//! The page reaches Steward's one call and nothing else, and the window shows nothing but the page.

use steward_window_tests::Window;

/// Asks the shell for something and answers `allowed` or the refusal.
fn asking(command: &str, args: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke({command:?}, {args}).then(() => done('allowed'), (error) => done(String(error)));"
    )
}

#[tokio::test]
async fn the_page_may_make_the_one_call_only() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(data.path()).await;
    let own = asking("call", "{ name: 'ShellState', args: {}, account: null, commandId: null }");
    assert_eq!(window.run_in_page(&own).await, "allowed");
    for (command, args) in [
        ("plugin:store|load", "{ path: '/etc/passwd' }"),
        ("plugin:window|close", "{}"),
        ("plugin:webview|create_webview_window", "{ options: { label: 'more' } }"),
        ("plugin:path|resolve_directory", "{ directory: 1 }"),
        ("plugin:event|emit", "{ event: 'topics', payload: [] }"),
        ("plugin:app|version", "{}"),
    ] {
        let answer = window.run_in_page(&asking(command, args)).await;
        assert!(answer.contains("not allowed"), "{command}: {answer}");
    }
    window.close().await;
}

#[tokio::test]
async fn the_window_goes_nowhere_else() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(data.path()).await;
    let home = window.run_in_page("arguments[0](location.href)").await;
    for elsewhere in ["https://example.org/", "data:text/html,<h1>x</h1>", "file:///etc/passwd"] {
        let leave = format!("location.href = {elsewhere:?}; setTimeout(arguments[0], 300, 'stayed');");
        window.run_in_page(&leave).await;
        assert_eq!(window.run_in_page("arguments[0](location.href)").await, home, "after {elsewhere}");
    }
    let opened = window.run_in_page("arguments[0](String(window.open('https://example.org/')))").await;
    assert_eq!(opened, "null");
    window.close().await;
}
