//! A browser that only notes what it is told to open, in the place of the system's.

use crate::{PATIENCE, binary, page::breathe};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Instant,
};
use tempfile::TempDir;

pub struct Browser {
    folder: TempDir,
}

impl Default for Browser {
    fn default() -> Browser {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (place, steward) = (folder.path().display(), binary());
        write_program(&folder.path().join("xdg-open"), &format!("printf '%s\\n' \"$1\" >> '{place}/opened'"));
        let start = format!("PATH=\"{place}:$PATH\" exec '{}' \"$@\"", steward.display());
        write_program(&folder.path().join("start"), &start);
        Browser { folder }
    }
}

impl Browser {
    /// Starts Steward, which finds this browser before any other.
    pub fn start(&self) -> PathBuf {
        self.folder.path().join("start")
    }

    /// Waits until these addresses, and no others, were opened.
    pub async fn has_opened(&self, addresses: &[&str]) {
        let began = Instant::now();
        loop {
            let opened = fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default();
            if opened.lines().eq(addresses.iter().copied()) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {addresses:?}, these were opened:\n{opened}");
            breathe().await;
        }
    }
}

fn write_program(file: &Path, line: &str) {
    fs::write(file, format!("#!/bin/sh\n{line}\n")).expect("a program that can be written");
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).expect("a program that can be started");
}
