//! What a person waits for in the window, beside a bare window: one line per figure, name value unit limit.

use serde_json::json;
use std::{path::Path, time::Duration};
use steward_window_tests::{ADA, Stage, Window, Words, binary, measure};
use thirtyfour::WebDriver;

const RUNS: usize = 15;
/// Milliseconds since the mark that the bare page sets when it is painted.
const SINCE_PAINTED: &str = "const mark = performance.getEntriesByName('painted')[0];
    return mark ? performance.now() - mark.startTime : null";
/// Nothing before one can type into the first field of the sign-in page.
const SINCE_USABLE: &str = "const field = document.querySelector(\"input[autocomplete='username']\");
    return field?.checkVisibility() && document.activeElement === field ? 0 : null";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    eprintln!("load {}", measure::load());
    let data = tempfile::tempdir().expect("a temporary folder");
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.close().await;

    let bare = binary().with_file_name("examples").join("bare");
    let (bare_ms, bare_bytes) = starts(&bare, json!([]), "bare", SINCE_PAINTED).await;
    let steward = json!(["--data", data.path()]);
    let (steward_ms, steward_bytes) = starts(&binary(), steward, "steward", SINCE_USABLE).await;
    measure::print("bare-window-first-paint", bare_ms, "ms", None);
    measure::print("start-to-usable-sign-in", steward_ms, "ms", Some(bare_ms * 1.3));
    measure::print("memory-bare-window", mebibytes(bare_bytes), "MiB", None);
    measure::print("memory-sign-in", mebibytes(steward_bytes), "MiB", None);
}

/// The middle of many starts (milliseconds), and the memory of the last one (bytes).
async fn starts(program: &Path, args: serde_json::Value, name: &str, since: &str) -> (f64, u64) {
    let stage = Stage::set();
    let (mut times, mut bytes) = (Vec::new(), 0);
    for _ in 0..=RUNS {
        let driver = stage.open_program(program, args.clone()).await;
        let pid = measure::process(name, stage.screen()).expect("the program that the driver started");
        times.push(until(&driver, since, pid).await);
        bytes = measure::memory(pid);
        driver.quit().await.expect("a window that closes");
    }
    times.remove(0); // the first start finds nothing in the file cache
    (measure::middle_and_p95(times).0, bytes)
}

/// From the start of the process to the moment that the page speaks of (milliseconds).
async fn until(driver: &WebDriver, since: &str, pid: u32) -> f64 {
    loop {
        if let Ok(answer) = driver.execute(since, Vec::new()).await
            && let Some(ago) = answer.json().as_f64()
        {
            return measure::age(pid).as_secs_f64() * 1000.0 - ago;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}
