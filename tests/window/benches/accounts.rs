//! What a person waits for with many accounts: 500 customers, 2,000 users, the roles of a whole portal.

use serde_json::{Value, json};
use std::time::Duration;
use steward_window_tests::{LIGHT, Office, measure};

const CUSTOMERS: usize = 500;
const USERS: usize = 2_000;
const RUNS: usize = 20;
/// What may pass until the switcher is painted, and until a user's access is (milliseconds).
const SWITCHER: f64 = 50.0;
const ACCESS: f64 = 100.0;

/// Milliseconds from an act to the task after the frame that shows what it asks for, each time anew.
const TIMES: &str = r#"
const [runs, word, done] = arguments;
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const painted = (resolve) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = resolve;
  channel.port2.postMessage(null);
};
const until = (isSo) => new Promise((resolve) => {
  const look = () => (isSo() ? painted(resolve) : requestAnimationFrame(look));
  requestAnimationFrame(look);
});
const LAYER = "[aria-modal]:is(.dialog, :popover-open)";
const close = async () => {
  document.querySelector(`:is(${LAYER}) :is(input, button)`).dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  await until(() => !document.querySelector(LAYER));
  await rest(150);
};
const took = async (act, isSo) => {
  const began = performance.now();
  act();
  await until(isSo);
  return performance.now() - began;
};
const switcher = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "o", code: "KeyO", ctrlKey: true, bubbles: true }));
const item = () => [...document.querySelectorAll("[role=menuitem]")].find((one) => one.textContent.includes(word));
const run = async () => {
  const times = { switcher: [], access: [] };
  for (let n = 0; n < runs; n += 1) {
    times.switcher.push(await took(switcher, () => document.querySelectorAll(".palette:popover-open [role=option]").length > 5));
    await close();
    document.querySelector(".ag-row[row-index='0'] .rowmore").click();
    await until(() => item());
    times.access.push(await took(() => item().click(), () => document.querySelectorAll(".dialog tr").length > 5));
    await close();
  }
  return times;
};
run().then(done, (error) => done(String(error)));"#;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    eprintln!("load {}", measure::load());
    let office = filled().await;
    let (window, words) = office.open(&LIGHT).await;
    window.driver().set_script_timeout(Duration::from_secs(120)).await.expect("a driver that waits");
    let args = vec![json!(RUNS), json!(words.say("access-ask"))];
    let times = window.driver().execute_async(TIMES, args).await.expect("times").json().clone();
    state("switcher-to-painted", &times["switcher"], SWITCHER);
    state("access-to-painted", &times["access"], ACCESS);
    window.close().await;
}

async fn filled() -> Office {
    let office = Office::set_up("charging-network").await;
    for number in 0..CUSTOMERS {
        office.add_customer(&format!("Customer {number:03}"), "Leipzig", None).await;
    }
    office.add_many(USERS, "standard-monitoring").await;
    office
}

fn state(name: &str, times: &Value, limit: f64) {
    let times = times.as_array().unwrap_or_else(|| panic!("no times: {times}"));
    let (middle, p95) = measure::middle_and_p95(times.iter().filter_map(Value::as_f64).collect());
    measure::print(&format!("{name}-p50"), middle, "ms", None);
    measure::print(&format!("{name}-p95"), p95, "ms", Some(limit));
}
