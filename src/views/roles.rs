//! Roles of a partnership as its page shows them, and the rules about those of its own.

use crate::{
    command::Cx,
    domain::{
        access::{Below, Place, in_account},
        account::{Account, below},
        field::Fault,
        giving::{Giver, may_give},
        ids::{AccountId, RoleId},
        language::Language,
        module::{Level, Module},
        partner_role::{PartnerRole, rights_of},
        profile::Profile,
        rights::Rights,
        role::CountsIn,
        role_name::RoleName,
        text::fold,
    },
    error::{Error, FieldFault, Result},
    sign_in::authenticate::partner_of,
    store::{Stored, journal, lists::sets_of, memberships, roles},
    strings,
    views::{accounts::of_partnership, conflict::saved_meanwhile, lasting::lasting, who::profile_key},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};
use ts_rs::TS;

/// Why a role cannot be changed, or deleted, now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoleRefusal {
    /// The caller may look only.
    Denied,
    /// It came with the portal profile.
    OfProfile,
    /// It opens more than the caller may give, or somebody holds it whom they may not touch.
    BeyondYourRights,
    /// Somebody holds it.
    Held,
}

/// A role, who holds it, and what it opens.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleDetails {
    role: RoleId,
    #[ts(type = "number")]
    version: i64,
    /// Names its words in the language files; `null` for an own role.
    key: Option<String>,
    /// The name of an own role.
    name: Option<String>,
    is_administrator: bool,
    stands_alone: bool,
    is_deprecated: bool,
    can_sign_in: bool,
    counts_in: CountsIn,
    /// What of it opens something in the account of the call, with the role that it contains.
    rights: Rights,
    includes: Option<RoleId>,
    /// How many memberships that the caller may know of hold it, deactivated ones too.
    #[ts(type = "number")]
    holders: i64,
    /// Why it cannot be changed.
    edit: Option<RoleRefusal>,
    /// Why it cannot be deleted.
    delete: Option<RoleRefusal>,
}

/// What an own role is to be; it never counts as an administrator's, for every profile has one that does.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleShape {
    name: RoleName,
    rights: Rights,
    stands_alone: bool,
    is_deprecated: bool,
    can_sign_in: bool,
    counts_in: CountsIn,
}

/// All that the decisions about roles need.
pub struct Shelf {
    /// Every role of the partnership, in the order in which they are offered.
    pub roles: Arc<[PartnerRole]>,
    /// The portal that it was set up with.
    pub profile: &'static Profile,
}

impl Shelf {
    /// That of the partnership of the call.
    pub async fn of(cx: &mut Cx) -> Result<Self> {
        let (partner, account) = (cx.partner()?, cx.caller()?.account.clone());
        let profile = profile_key(&partner_of(&mut cx.store, &account).await?.profile)?;
        let roles = roles::of_partner(&mut cx.store, partner).await?.into();
        Ok(Self { roles, profile: Profile::of(profile) })
    }

    /// A role of the partnership's own; one of its profile is not changed.
    ///
    /// # Errors
    /// `NotFound` for a foreign or unknown id, `Denied` for a role of the profile.
    pub fn own(&self, id: RoleId) -> Result<&PartnerRole> {
        let role = self.roles.iter().find(|role| role.id == id).ok_or(Error::NotFound)?;
        if role.profile_key.is_some() { Err(Error::Denied) } else { Ok(role) }
    }

    /// All that is wrong with a shape, for the role of this id or for a new one.
    pub fn check(&self, shape: &RoleShape, id: Option<RoleId>) -> Result<()> {
        let mut faults = Vec::new();
        let mut note = |field: &str, fault| faults.push(FieldFault { field: field.into(), fault });
        if self.is_called(&shape.name.key(), id) {
            note("shape.name", Fault::InUse);
        }
        if let Err(fault) = self.check_rights(shape) {
            note("shape.rights", fault);
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    /// Whether another role has the name of this one by now.
    pub fn has_namesake(&self, role: &PartnerRole) -> bool {
        role.name.as_deref().is_some_and(|name| self.is_called(&fold(name), Some(role.id)))
    }

    /// Whether another role has this name, in whatever language, or it is what people are called who have permissions of their own.
    fn is_called(&self, key: &str, id: Option<RoleId>) -> bool {
        let others = self.roles.iter().filter(|role| id != Some(role.id));
        others.flat_map(names).chain(in_each_language("role-custom")).any(|name| fold(&name) == key)
    }

    fn check_rights(&self, shape: &RoleShape) -> Result<(), Fault> {
        let opens = |modules: &[Module]| shape.rights.iter().any(|(module, _)| modules.contains(&module));
        if shape.rights.iter().any(|(module, _)| !self.profile.modules.contains(&module)) {
            return Err(Fault::Unknown);
        }
        if opens(&self.profile.administrator_only) {
            return Err(Fault::AdministratorOnly);
        }
        if shape.can_sign_in && shape.rights.is_empty() {
            return Err(Fault::NoModule);
        }
        Ok(())
    }
}

/// All that it is called, also short, in whatever language.
fn names(role: &PartnerRole) -> Vec<String> {
    match (&role.name, &role.profile_key) {
        (Some(name), _) => vec![name.clone()],
        (None, Some(key)) => {
            ["", "-short"].iter().flat_map(|form| in_each_language(&format!("role-{key}{form}"))).collect()
        }
        (None, None) => Vec::new(),
    }
}

fn in_each_language(key: &str) -> [String; Language::ALL.len()] {
    Language::ALL.map(|language| strings::say(language, key, &[]))
}

impl RoleShape {
    /// The role that it makes of one.
    pub fn of(&self, role: PartnerRole) -> PartnerRole {
        PartnerRole {
            name: Some(self.name.to_string()),
            rights: sqlx::types::Json(self.rights.clone()),
            stands_alone: self.stands_alone,
            is_deprecated: self.is_deprecated,
            can_sign_in: self.can_sign_in,
            counts_in: self.counts_in,
            ..role
        }
    }
}

/// Everybody who holds a role, in whatever account of the partnership.
pub async fn holders(cx: &mut Cx, shelf: &Shelf, role: RoleId) -> Result<Vec<Place>> {
    let partner = cx.partner()?;
    let all = memberships::of_partner(&mut cx.store, partner).await?;
    let holding = all.into_iter().filter(|membership| membership.roles.contains(&role));
    Ok(holding.map(|membership| Place { membership, roles: shelf.roles.clone() }).collect())
}

/// Whether a role shall exclude all others that one of its holders has others beside.
pub fn is_held_beside_others(before: &PartnerRole, after: &PartnerRole, holders: &[Place]) -> bool {
    let has_others = |holder: &Place| holder.membership.roles.len() > 1;
    after.stands_alone && !before.stands_alone && holders.iter().any(has_others)
}

/// Refuses to shape a role beyond what the caller may give, to these who hold it, or so that they hold it beside what it excludes.
pub async fn check_shaping(
    cx: &mut Cx,
    before: Option<&PartnerRole>,
    after: Option<&PartnerRole>,
    shelf: &Shelf,
    holders: &[Place],
) -> Result<()> {
    if before.zip(after).is_some_and(|(before, after)| is_held_beside_others(before, after, holders)) {
        return Err(Error::Invalid(vec![FieldFault {
            field: "shape.standsAlone".into(),
            fault: Fault::HeldWithOthers,
        }]));
    }
    let tree = of_partnership(cx).await?;
    let own = cx.caller()?.user.id;
    Giver { caller: cx.caller()?, tree: &tree }.check_shaping(before, after, &shelf.roles, holders)?;
    for holder in holders.iter().filter(|holder| holder.membership.user_id == own) {
        let caller = lasting(cx, holder.membership.ends_at).await?;
        Giver { caller: &caller, tree: &tree }.check_shaping_of(before, after, &shelf.roles, holder)?;
    }
    Ok(())
}

/// Describes every role, with how many hold it in the account of the call and in those below in which the caller sees roles.
pub async fn details(cx: &mut Cx, shelf: &Shelf) -> Result<Vec<RoleDetails>> {
    let partner = cx.partner()?;
    let sets = sets_of(&mut cx.store, partner).await?;
    let held = memberships::holders(&mut cx.store, partner).await?;
    let seen = accounts_seen(cx).await?;
    let mut described = Vec::with_capacity(shelf.roles.len());
    for role in shelf.roles.iter() {
        let with = |id: i64| sets.iter().any(|set| set.id == id && set.roles.contains(&role.id));
        let holding = || held.iter().filter(|holders| with(holders.role_set));
        let count = holding().filter(|holders| seen.contains(&holders.account)).map(|holders| holders.count).sum();
        described.push(describe(cx, shelf, role, count, holding().next().is_some()).await?);
    }
    Ok(described)
}

async fn accounts_seen(cx: &mut Cx) -> Result<BTreeSet<AccountId>> {
    let tree = of_partnership(cx).await?;
    let caller = cx.caller()?;
    let is_seen = |account: &&Account| caller.may_in(account, &tree, Module::Roles, Level::View);
    let below = below(&tree, caller.account.id).into_iter().filter(is_seen).map(|account| account.id);
    Ok(below.chain([caller.account.id]).collect())
}

async fn describe(cx: &mut Cx, shelf: &Shelf, role: &PartnerRole, holders: i64, is_held: bool) -> Result<RoleDetails> {
    let edit = edit_refusal(cx, shelf, role).await?;
    Ok(RoleDetails {
        role: role.id,
        version: role.version,
        key: role.profile_key.clone(),
        name: role.name.clone(),
        is_administrator: role.is_administrator,
        stands_alone: role.stands_alone,
        is_deprecated: role.is_deprecated,
        can_sign_in: role.can_sign_in,
        counts_in: role.counts_in,
        rights: in_account(cx.caller()?.account.kind, rights_of(&[role.id], &shelf.roles)),
        includes: role.includes,
        holders,
        edit,
        delete: edit.or(is_held.then_some(RoleRefusal::Held)),
    })
}

async fn edit_refusal(cx: &mut Cx, shelf: &Shelf, role: &PartnerRole) -> Result<Option<RoleRefusal>> {
    let caller = cx.caller()?.clone();
    if !caller.rights.holds(Module::Roles, Level::Manage) {
        return Ok(Some(RoleRefusal::Denied));
    }
    if role.profile_key.is_some() {
        return Ok(Some(RoleRefusal::OfProfile));
    }
    if caller.below_as_administrator() == Below::All {
        return Ok(None);
    }
    let (holders, tree) = (holders(cx, shelf, role.id).await?, of_partnership(cx).await?);
    let giver = Giver { caller: &caller, tree: &tree };
    let is_within =
        may_give(&caller, role, &shelf.roles) && holders.iter().all(|holder| giver.check_ruling(holder).is_ok());
    Ok((!is_within).then_some(RoleRefusal::BeyondYourRights))
}

/// Refuses a save that was begun on another version than this, with what stands there now.
pub async fn check_version(cx: &mut Cx, shelf: &Shelf, role: &PartnerRole, version: i64) -> Result<()> {
    if role.version == version {
        return Ok(());
    }
    let theirs = details(cx, shelf).await?.into_iter().find(|details| details.role == role.id);
    let last =
        journal::maker_of(&mut cx.store, role.partner_id, PartnerRole::ENTITY, role.id.uuid(), role.version).await?;
    Err(saved_meanwhile(theirs, last))
}
