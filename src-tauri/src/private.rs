//! What the plugins and the page engine keep in the data folder: for its owner only, like the core's own files.

use std::{
    fs::{self, File},
    io::Write,
    path::Path,
};
use steward::folder::owner_only;

/// They are written in place later, so they keep the permissions that they are made with here.
const FILES: [&str; 2] = ["settings.json", "window.json"];
const WEBVIEW: &str = "webview";

/// Makes them where they are missing, and shuts those of an earlier Steward; what is wrong with a folder that does not
/// let itself be written shows when it is opened.
pub fn keep(data: &Path) {
    for name in FILES {
        let path = data.join(name);
        if let Ok(mut file) = File::create_new(&path) {
            let _ = file.write_all(b"{}");
        }
        let _ = owner_only(&path, 0o600);
    }
    let _ = fs::create_dir(data.join(WEBVIEW)); // it may be there
    let _ = owner_only(&data.join(WEBVIEW), 0o700);
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn they_are_made_and_made_private_again_without_losing_what_they_hold() {
        let data = tempfile::tempdir().unwrap();
        let modes = || {
            let mode = |name: &str| fs::metadata(data.path().join(name)).unwrap().permissions().mode() & 0o777;
            [mode("settings.json"), mode("window.json"), mode("webview")]
        };
        keep(data.path());
        assert_eq!(modes(), [0o600, 0o600, 0o700]);
        for name in ["settings.json", "webview"] {
            fs::set_permissions(data.path().join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
        fs::write(data.path().join("settings.json"), r#"{"machine":{}}"#).unwrap();
        keep(data.path());
        assert_eq!(modes(), [0o600, 0o600, 0o700]);
        assert_eq!(fs::read_to_string(data.path().join("settings.json")).unwrap(), r#"{"machine":{}}"#);
    }
}
