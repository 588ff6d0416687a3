//! The backups there are, with what each holds.

use crate::{
    backup::{self, Backup},
    command::{Access, Command, Cx, Effect},
    domain::module::{Level, Module},
    error::Result,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists backups, the newest first.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListBackups {}

/// All backups that can be restored.
#[derive(Debug, Serialize, TS)]
pub struct BackupList {
    backups: Vec<Backup>,
    /// Where they are.
    folder: String,
}

impl Command for ListBackups {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = BackupList;

    async fn run(self, cx: &mut Cx) -> Result<BackupList> {
        cx.caller()?.check_is_at_the_top()?;
        let folder = cx.desk.folder.backups();
        Ok(BackupList { backups: backup::list(&folder).await?, folder: folder.display().to_string() })
    }
}
