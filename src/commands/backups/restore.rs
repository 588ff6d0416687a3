//! Going back to a backup.

use crate::{
    backup::restore,
    command::{Access, Command, Cx, SessionChange},
    commands::session::still_here::Done,
    desk::Desk,
    domain::{
        caller::Caller,
        module::{Level, Module},
    },
    error::{Error, Result},
    store::StoreAt,
    views::lasting::administers_for_good,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts a backup in the database's place once this call is committed; every session ends, the replaced file is kept.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// Its name in the backups folder.
    file: String,
}

impl Command for RestoreBackup {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::Manage);
    const PREPARES: bool = true;
    type Output = Done;

    async fn prepare(&mut self, desk: &Desk, caller: Option<&Caller>) -> Result<()> {
        caller.ok_or(Error::SignedOut)?.check_is_at_the_top()?;
        if let StoreAt::Postgres(_) = desk.config.store {
            return Err(Error::NotFound); // a file is no backup of a server
        }
        restore::check(&desk.folder, &self.file).await
    }

    async fn run(self, cx: &mut Cx) -> Result<Done> {
        cx.caller()?.check_is_at_the_top()?;
        // A backup brings back what everybody was allowed at that time, the caller too.
        if !administers_for_good(cx).await? {
            return Err(Error::BeyondYourRights);
        }
        cx.restore = Some(self.file);
        cx.session = SessionChange::Ended;
        Ok(Done {})
    }
}
