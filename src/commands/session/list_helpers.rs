//! Who can give somebody more than they have.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{access::Place, partner_role::PartnerRole},
    error::Result,
    rules::active_administrators,
    store::users,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many people are named.
const MOST: usize = 3;

/// Names the roles that the caller holds here, and administrators whom they can ask for more.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListHelpers {}

/// What the caller is, and who can change it.
#[derive(Debug, Serialize, TS)]
pub struct HelperList {
    /// The caller's roles in this partnership, in the order in which they are offered.
    roles: Vec<HeldRole>,
    /// Up to three active administrators of the partner account, by name; they look after its customers too.
    helpers: Vec<String>,
}

/// A role by what it is called.
#[derive(Debug, Serialize, TS)]
pub struct HeldRole {
    /// Names its words in the language files; `null` for an own role.
    key: Option<String>,
    /// The name of an own role.
    name: Option<String>,
}

impl Command for ListHelpers {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    type Output = HelperList;

    async fn run(self, cx: &mut Cx) -> Result<HelperList> {
        let (partner, now) = (cx.partner()?, cx.now);
        let places: Vec<&Place> =
            cx.caller()?.places.iter().filter(|place| place.membership.partner_id == partner).collect();
        let holds = |role: &&PartnerRole| places.iter().any(|place| place.membership.roles.contains(&role.id));
        let all = places.first().map(|place| place.roles.iter()).unwrap_or_default();
        let roles = all.filter(holds).map(HeldRole::of).collect();
        let mut administrators = Vec::new();
        for member in active_administrators(&mut cx.store, partner, now).await? {
            administrators.extend(users::get(&mut cx.store, member.user_id).await?);
        }
        administrators.sort_by_key(|user| (user.last_name.folded(), user.first_name.folded(), user.id));
        let helpers = administrators.iter().take(MOST).map(|user| user.full_name()).collect();
        Ok(HelperList { roles, helpers })
    }
}

impl HeldRole {
    fn of(role: &PartnerRole) -> Self {
        Self { key: role.profile_key.clone(), name: role.name.clone() }
    }
}
