//! A second start beside an open window, as the desktop makes one when an icon or a link is clicked.

use crate::{PATIENCE, Program, Window, binary};
use std::path::Path;

/// Hears the event that the shell sends when a second start raised its window.
const LISTEN: &str = r#"
const done = arguments[arguments.length - 1];
const { dataset } = document.documentElement;
delete dataset.raised;
const tauri = window.__TAURI_INTERNALS__;
const handler = tauri.transformCallback(() => { dataset.raised = "yes"; });
tauri.invoke("plugin:event|listen", { event: "raised", target: { kind: "Any" }, handler }).then(() => done("listens"), done);
"#;

impl Window {
    /// Starts Steward once more on this data folder, with these arguments besides, which raises this window and ends.
    pub async fn is_raised_by_a_start(&self, data: &Path, arguments: &[&str]) {
        self.run_in_page(LISTEN).await;
        let mut second = self.stage().command(binary());
        let mut second = Program::start(second.arg("--data").arg(data).args(arguments));
        let status = second.ends_within(PATIENCE).expect("the second start ends");
        assert!(status.success(), "{status}");
        self.has_mark("raised", "yes").await;
    }
}
