//! A backup at once.

use crate::{
    backup::{Backup, asked::make_asked},
    command::{Access, Command, Cx},
    desk::Desk,
    domain::{
        caller::Caller,
        module::{Level, Module},
    },
    error::{Error, Result},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Copies the database and verifies the copy.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackUpNow {
    #[serde(skip)]
    #[ts(skip)]
    made: Option<Backup>,
}

impl Command for BackUpNow {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::Manage);
    const PREPARES: bool = true;
    type Output = Backup;

    async fn prepare(&mut self, desk: &Desk, caller: Option<&Caller>) -> Result<()> {
        caller.ok_or(Error::SignedOut)?.check_is_at_the_top()?;
        self.made = Some(make_asked(desk).await?);
        Ok(())
    }

    async fn run(self, cx: &mut Cx) -> Result<Backup> {
        cx.caller()?.check_is_at_the_top()?;
        self.made.ok_or_else(|| Error::Internal("the backup was not made".into()))
    }
}
