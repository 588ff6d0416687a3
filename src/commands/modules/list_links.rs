//! Where modules that live elsewhere are opened.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::module::{Level, Module},
    error::Result,
    views::module_links::{ModuleLinkList, links, own_partner},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists the modules of the portal that live elsewhere, with the web address of each.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListModuleLinks {}

impl Command for ListModuleLinks {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = ModuleLinkList;

    async fn run(self, cx: &mut Cx) -> Result<ModuleLinkList> {
        links(&own_partner(cx)?)
    }
}
