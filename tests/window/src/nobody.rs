//! Somebody without rights: root may write everywhere, and proves nothing about permissions.

use crate::binary;
use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, chown},
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// The user and group ids of `nobody`, the same on Debian and Ubuntu.
const NOBODY: u32 = 65_534;

/// A home of somebody who may write in it and nowhere else; whoever is not root stays who they are.
pub struct Nobody {
    home: TempDir,
    is_root: bool,
}

impl Nobody {
    pub fn at_home() -> Nobody {
        let home = tempfile::tempdir().expect("a temporary folder");
        let is_root = fs::metadata(home.path()).expect("a folder that was made").uid() == 0;
        let nobody = Nobody { home, is_root };
        nobody.give(nobody.home.path());
        nobody
    }

    /// A folder of theirs.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.home.path().join(name);
        fs::create_dir_all(&folder).expect("a folder can be made");
        self.give(&folder);
        folder
    }

    /// The program, started as them.
    pub fn program(&self) -> PathBuf {
        if !self.is_root {
            return binary();
        }
        // A program in a folder of root's cannot be reached by anybody else.
        let (home, copy, start) =
            (self.folder("home"), self.home.path().join("steward"), self.home.path().join("start"));
        fs::copy(binary(), &copy).expect("the program can be copied");
        let lines = format!(
            "#!/bin/sh\nexport HOME={home} XDG_RUNTIME_DIR={home} XDG_DATA_HOME={home} XDG_CONFIG_HOME={home} XDG_CACHE_HOME={home}\n\
             unset DBUS_SESSION_BUS_ADDRESS\n\
             exec setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups -- {copy} \"$@\"\n",
            home = home.display(),
            copy = copy.display(),
        );
        fs::write(&start, lines).expect("a script can be written");
        for program in [&copy, &start] {
            permit(program, 0o755);
        }
        start
    }

    fn give(&self, path: &Path) {
        if self.is_root {
            chown(path, Some(NOBODY), Some(NOBODY)).expect("root may give");
        }
    }
}

/// Changes who may do what with a file or folder.
pub fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions can be changed");
}
