//! Adding a partner account below another.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        ids::AccountId,
        module::{Level, Module},
        organisation_name::OrganisationName,
        profile::{Profile, ProfileKey},
    },
    error::{Error, Result},
    founding::{appoint, found},
    views::{accounts::has_sub_partners, lasting::holds_for_good},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Founds a partner account below the account of the call, with a profile of its own; whoever does it is its administrator
/// (checklist 80) and works in both from then on.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPartner {
    name: OrganisationName,
    profile: ProfileKey,
}

/// The partner account that was added.
#[derive(Debug, Serialize, TS)]
pub struct AddedPartner {
    account: AccountId,
}

impl Command for AddPartner {
    const ACCESS: Access = Access::Holding(Module::SubPartners, Level::Manage);
    type Output = AddedPartner;

    async fn run(self, cx: &mut Cx) -> Result<AddedPartner> {
        if !has_sub_partners(cx).await? {
            return Err(Error::Denied);
        }
        // Whoever founds it administers it without end, and lets others in.
        if !holds_for_good(cx, Module::SubPartners, Level::Manage).await? {
            return Err(Error::BeyondYourRights);
        }
        let (above, user) = (cx.account()?, cx.caller()?.user.id);
        let roles = &Profile::of(self.profile).roles;
        let founded = found(cx, self.name.as_str(), self.profile, roles, Some(above)).await?;
        appoint(cx, &founded, user).await?;
        cx.changed(Topic::Accounts);
        Ok(AddedPartner { account: founded.account.id })
    }
}
