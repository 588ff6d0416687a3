//! The backups there are, with what each holds.

use crate::{
    backup::{self, Backup},
    command::{Access, Command, Cx, Effect},
    domain::module::{Level, Module},
    error::Result,
    views::lasting::administers_for_good,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists backups, the newest first.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListBackups {}

/// All backups that can be restored.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupList {
    backups: Vec<Backup>,
    /// Where they are.
    folder: String,
    /// Whether the caller may put one of them back, with what everybody was allowed at that time.
    may_restore: bool,
}

impl Command for ListBackups {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = BackupList;

    async fn run(self, cx: &mut Cx) -> Result<BackupList> {
        cx.caller()?.check_is_at_the_top()?;
        let (folder, may_restore) = (cx.desk.folder.backups(), administers_for_good(cx).await?);
        let backups = backup::list(&folder).await?;
        Ok(BackupList { backups, folder: folder.display().to_string(), may_restore })
    }
}
