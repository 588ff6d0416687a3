//! What a window needs to know before anybody has signed in.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::password::{MAXIMUM, MINIMUM},
    error::Result,
    store::accounts,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Describes the installation to anybody at this computer.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DescribeInstallation {}

/// What is known before sign-in.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Installation {
    is_set_up: bool,
    is_sample: bool,
    organisation: Option<String>,
    version: &'static str,
    /// Characters that a new password has at least.
    password_minimum: usize,
    /// Characters that a new password has at most.
    password_maximum: usize,
}

impl Command for DescribeInstallation {
    const ACCESS: Access = Access::Anyone;
    const EFFECT: Effect = Effect::Reads;
    type Output = Installation;

    async fn run(self, cx: &mut Cx) -> Result<Installation> {
        let partner = accounts::first_partner(&mut cx.store).await?;
        Ok(Installation {
            is_set_up: partner.is_some(),
            is_sample: cx.desk.config.is_sample,
            organisation: partner.map(|partner| partner.name),
            version: env!("CARGO_PKG_VERSION"),
            password_minimum: MINIMUM,
            password_maximum: MAXIMUM,
        })
    }
}
