//! Proving that the audit log is as it was written.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::module::{Level, Module},
    error::{Error, Result},
    store::journal::{self, Verified},
    views::sight::is_own_only,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Walks the partnership's chain and computes every hash anew.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyJournal {}

impl Command for VerifyJournal {
    const ACCESS: Access = Access::Holding(Module::Journal, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = Verified;

    async fn run(self, cx: &mut Cx) -> Result<Verified> {
        let partner = cx.partner()?;
        if is_own_only(cx)? {
            return Err(Error::Denied); // the chain is the partner's
        }
        journal::verify(&mut cx.store, partner).await
    }
}
