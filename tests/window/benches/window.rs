//! What a person waits for in the window, beside a bare window: one line per figure, name value unit limit.

use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};
use steward_window_tests::{Stage, Window, Words, binary, measure};
use thirtyfour::WebDriver;

const RUNS: usize = 15;
/// Milliseconds since the mark that the bare page sets when it is painted.
const SINCE_PAINTED: &str = "const mark = performance.getEntriesByName('painted')[0];
    return mark ? performance.now() - mark.startTime : null";
/// Milliseconds since the first text was painted, which is the sign-in page's, once one can type into its first field; both
/// marks are the page engine's own, so that asking for them does not count.
const SINCE_USABLE: &str = "const field = document.querySelector(\"input[autocomplete='username']\");
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const isUsable = field?.checkVisibility() && document.activeElement === field;
    return isUsable && paint ? performance.now() - paint.startTime : null";

/// Whom `make bench` made administrator of 100,000 people.
const LOGIN: &str = "ada";
const PASSWORD: &str = "quiet otters sort seven lamps";
/// What is typed into the filter of last names, one to four letters.
const TYPED: [&str; 20] = [
    "b", "m", "s", "an", "er", "ov", "be", "sch", "mar", "ber", "nov", "ros", "beck", "jens", "silv", "mart", "rich",
    "hans", "duva", "kova",
];
/// What may pass from a keystroke to its rows: a pause of 80 ms at the most, and 50 ms on top of it.
const KEYSTROKE_LIMIT: f64 = 130.0;
/// Milliseconds from the end of the sign-in page to the frame after the first rows.
const ROWS: &str = r#"
const done = arguments[arguments.length - 1];
let left = null;
const look = () => {
  if (left === null && !document.querySelector("input[autocomplete='username']")) left = performance.now();
  if (left !== null && document.querySelector(".ag-row [col-id='email']")?.textContent.includes("@"))
    return requestAnimationFrame(() => done(performance.now() - left));
  requestAnimationFrame(look);
};
look();
document.querySelector("form button.btn-primary").click();"#;
/// Milliseconds from each keystroke until the rows that answer it are painted: the task after the frame that has them. The list
/// is whole in between.
const KEYSTROKES: &str = r#"
const [typed, done] = [arguments[0], arguments[arguments.length - 1]];
const input = document.querySelector("input[data-filter='lastName']");
const foot = () => document.querySelector(".gridfoot .total").textContent;
const first = () => document.querySelector(".ag-row[row-index='0'] [col-id='lastName']")?.textContent ?? "";
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
const type = (text) => { input.value = text; input.dispatchEvent(new InputEvent("input", { bubbles: true })); };
const painted = (resolve) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = resolve;
  channel.port2.postMessage(null);
};
const until = (isSo) => new Promise((resolve) => {
  const look = () => (isSo() ? painted(resolve) : requestAnimationFrame(look));
  requestAnimationFrame(look);
});
const whole = foot();
const run = async () => {
  const times = [];
  for (const text of typed) {
    const began = performance.now();
    type(text);
    await until(() => foot() !== whole && (fold(first()).includes(text) || foot().startsWith("0 ")));
    times.push(performance.now() - began);
    type("");
    await until(() => foot() === whole && first() !== "");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return times;
};
run().then(done, (error) => done(String(error)));"#;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    eprintln!("load {}", measure::load());
    let data = tempfile::tempdir().expect("a temporary folder");
    let filled = env::var_os("STEWARD_BENCH_DATA").expect("STEWARD_BENCH_DATA names the folder that make bench filled");
    for file in fs::read_dir(filled).expect("a folder").flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(file.path(), data.path().join(file.file_name())).expect("a copy");
    }

    let (program, args) = (binary().with_file_name("examples").join("bare"), json!([]));
    let mut bare = Starts { program, args, name: "bare", since: SINCE_PAINTED, times: Vec::new(), bytes: 0 };
    let (program, args) = (binary(), json!(["--data", data.path()]));
    let mut steward = Starts { program, args, name: "steward", since: SINCE_USABLE, times: Vec::new(), bytes: 0 };
    let stage = Stage::set();
    for _ in 0..=RUNS {
        // By turns: what slows the machine for a while slows both.
        bare.once_more(&stage).await;
        steward.once_more(&stage).await;
    }
    let (bare_bytes, bare_ms) = (bare.bytes, bare.middle());
    measure::print("bare-window-first-paint", bare_ms, "ms", None);
    measure::print("start-to-usable-sign-in", steward.middle(), "ms", Some(bare_ms * 1.3));
    work(data.path(), mebibytes(bare_bytes)).await;
}

/// The starts of one program.
struct Starts {
    program: PathBuf,
    args: Value,
    name: &'static str,
    /// How long ago, as the page says it, it was there.
    since: &'static str,
    /// Milliseconds from the start of the process.
    times: Vec<f64>,
    /// The memory of the last one.
    bytes: u64,
}

impl Starts {
    async fn once_more(&mut self, stage: &Stage) {
        let driver = stage.open_program(&self.program, self.args.clone()).await;
        let pid = measure::process(self.name, stage.screen()).expect("the program that the driver started");
        self.times.push(until(&driver, self.since, pid).await);
        self.bytes = measure::memory(pid);
        driver.quit().await.expect("a window that closes");
    }

    /// The middle of them but the first, which finds nothing in the file cache (milliseconds).
    fn middle(self) -> f64 {
        measure::middle_and_p95(self.times.into_iter().skip(1).collect()).0
    }
}

/// Signing in and filtering, with 100,000 people.
async fn work(data: &Path, bare: f64) {
    let words = Words::of("en");
    let window = Window::open(data).await;
    window.driver().set_script_timeout(Duration::from_secs(120)).await.expect("a driver that waits");
    window.fill(&words.say("sign-in-login"), LOGIN).await;
    window.fill(&words.say("password"), PASSWORD).await;
    let rows = window.driver().execute_async(ROWS, Vec::new()).await.expect("rows");
    measure::print("sign-in-to-first-rows", rows.json().as_f64().expect("a time"), "ms", Some(300.0));

    let times = window.driver().execute_async(KEYSTROKES, vec![json!(TYPED)]).await.expect("keystrokes");
    let times: Vec<f64> = times.json().as_array().expect("times").iter().filter_map(Value::as_f64).collect();
    let (middle, p95) = measure::middle_and_p95(times);
    measure::print("keystroke-to-painted-rows-p50", middle, "ms", None);
    measure::print("keystroke-to-painted-rows-p95", p95, "ms", Some(KEYSTROKE_LIMIT));

    let pid = measure::process("steward", window.stage().screen()).expect("the program that the driver started");
    measure::print("memory-bare-window", bare, "MiB", None);
    measure::print("memory-with-100000-people", mebibytes(measure::memory(pid)), "MiB", Some(bare + 60.0));
    window.close().await;
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
