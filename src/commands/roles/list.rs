//! The roles that users of the account hold or can be given.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::in_account,
        account::AccountKind,
        giving::may_give,
        ids::RoleId,
        module::{Level, Module},
        partner_role::PartnerRole,
        rights::Rights,
    },
    error::Result,
    store::roles,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists roles, in the order in which they are offered.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListRoles {}

/// All roles of the partnership.
#[derive(Debug, Serialize, TS)]
pub struct RoleList {
    roles: Vec<RoleView>,
}

/// A role, and whether the caller may give it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleView {
    role: RoleId,
    /// Names its words in the language files; `null` for an own role.
    key: Option<String>,
    /// The name of an own role.
    name: Option<String>,
    is_administrator: bool,
    stands_alone: bool,
    is_deprecated: bool,
    can_sign_in: bool,
    includes: Option<RoleId>,
    /// What of it opens something in the account of the call.
    rights: Rights,
    refusal: Option<GivingRefusal>,
}

/// Why a role cannot be given.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GivingRefusal {
    /// It is given to nobody any more.
    Deprecated,
    /// It counts in the other kind of account alone.
    NotHere,
    /// It opens more than the caller may.
    BeyondYourRights,
}

impl Command for ListRoles {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = RoleList;

    async fn run(self, cx: &mut Cx) -> Result<RoleList> {
        let partner = cx.partner()?;
        let all = roles::of_partner(&mut cx.store, partner).await?;
        let caller = cx.caller()?;
        let refusal = |role: &PartnerRole| match role {
            role if role.is_deprecated => Some(GivingRefusal::Deprecated),
            role if !role.counts_in.counts_at(caller.account.kind) => Some(GivingRefusal::NotHere),
            role => (!may_give(caller, role, &all)).then_some(GivingRefusal::BeyondYourRights),
        };
        let view = |role| RoleView::new(role, caller.account.kind, refusal(role));
        Ok(RoleList { roles: all.iter().map(view).collect() })
    }
}

impl RoleView {
    fn new(role: &PartnerRole, kind: AccountKind, refusal: Option<GivingRefusal>) -> Self {
        Self {
            role: role.id,
            key: role.profile_key.clone(),
            name: role.name.clone(),
            is_administrator: role.is_administrator,
            stands_alone: role.stands_alone,
            is_deprecated: role.is_deprecated,
            can_sign_in: role.can_sign_in,
            includes: role.includes,
            rights: in_account(kind, role.rights.0.clone()),
            refusal,
        }
    }
}
