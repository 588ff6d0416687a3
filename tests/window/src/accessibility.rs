//! axe-core in the running window.

use std::path::PathBuf;
use thirtyfour::WebDriver;

const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }).then(
  ({ violations, passes }) => done({
    passes: passes.length,
    violations: violations.map(({ id, help, nodes }) =>
      `${id}: ${help}\n` + nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join("\n")),
  }),
  (error) => done({ passes: 0, violations: [String(error)] }),
);"#;

/// Fails with the list of violations of WCAG 2.2 A and AA.
pub async fn check(driver: &WebDriver) {
    driver.execute(axe_core(), Vec::new()).await.expect("axe-core loads");
    let report = driver.execute_async(RUN, Vec::new()).await.expect("axe-core runs");
    let report = report.json();
    let violations: Vec<&str> =
        report["violations"].as_array().into_iter().flatten().filter_map(|v| v.as_str()).collect();
    assert!(violations.is_empty(), "WCAG 2.2 AA is violated:\n{}", violations.join("\n"));
    assert!(report["passes"].as_u64() > Some(0), "axe-core looked at nothing");
}

fn axe_core() -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}; npm ci in ui/", file.display()))
}
