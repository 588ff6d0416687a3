//! Own roles in the model (product.md, rules 7, 8, 10, 11).

use super::{
    access::{Caller, beyond, join, within},
    deeds::{Fresh, Shape, on_version},
    state::{Refusal, State},
};
use sqlx::types::Json;
use steward::domain::{
    ids::{AccountId, RoleId},
    membership::Membership,
    partner_role::PartnerRole,
    role::CountsIn,
};

impl Shape {
    /// The role that it makes of one.
    fn of(&self, role: PartnerRole) -> PartnerRole {
        PartnerRole {
            name: Some(self.name.clone()),
            rights: Json(self.rights.iter().map(|(module, level)| (*module, *level)).collect()),
            stands_alone: self.stands_alone,
            is_deprecated: self.is_deprecated,
            can_sign_in: self.can_sign_in,
            counts_in: self.counts_in,
            ..role
        }
    }
}

impl State {
    pub fn add_role(&mut self, by: &Caller, shape: &Shape, fresh: &Fresh) -> Result<(), Refusal> {
        let partner_id = self.partner_of(by.account);
        self.check_shape(by, shape, None)?;
        let role = shape.of(PartnerRole {
            id: fresh.role,
            version: 1,
            partner_id,
            place: self.roles_of(partner_id).last().map_or(0, |last| last.place + 1),
            profile_key: None,
            name: None,
            rights: Json::default(),
            includes: None,
            is_administrator: false,
            stands_alone: false,
            is_deprecated: false,
            can_sign_in: true,
            counts_in: CountsIn::Both,
        });
        if !self.may_give_role(by, &role) {
            return Err("beyondYourRights");
        }
        self.roles.insert(role.id, role);
        Ok(())
    }

    /// Nobody puts rights into a role, or takes them out of one, that they may not give; nor changes what somebody may do
    /// whom they may not touch; nor opens by it what they do not reach themselves.
    pub fn edit_role(&mut self, by: &Caller, id: RoleId, version: i64, shape: &Shape) -> Result<(), Refusal> {
        let before = self.own_role(by, id)?;
        on_version(before.version, version)?;
        self.check_shape(by, shape, Some(id))?;
        let after = shape.of(before.clone());
        if self.is_held_beside_others(&before, &after) {
            return Err("invalidInput");
        }
        self.shape_role(by, before, after)
    }

    /// Whether it shall stand alone, and somebody holds it with others.
    fn is_held_beside_others(&self, before: &PartnerRole, after: &PartnerRole) -> bool {
        after.stands_alone && !before.stands_alone && self.holders(before.id).any(|holder| holder.roles.len() > 1)
    }

    fn shape_role(&mut self, by: &Caller, before: PartnerRole, after: PartnerRole) -> Result<(), Refusal> {
        let id = before.id;
        let holders: Vec<Membership> = self.holders(id).cloned().collect();
        let may_give = [&before, &after].into_iter().all(|role| self.may_give_role(by, role));
        if !may_give || holders.iter().any(|holder| self.may_rule(by, holder).is_err()) {
            return Err("beyondYourRights");
        }
        let was = self.clone();
        if before != after {
            self.roles.insert(id, PartnerRole { version: before.version + 1, ..after });
        }
        let opens = |by: &Caller, holder: &Membership| self.holds_what_opened(by, &was, holder);
        let own = |holder: &&Membership| holder.user_id == by.user;
        let is_held = holders.iter().filter(own).all(|holder| opens(&was.lasting(by, holder.ends_at), holder));
        if !is_held || holders.iter().any(|holder| !opens(by, holder)) {
            return Err("beyondYourRights");
        }
        Ok(())
    }

    /// Whether the caller holds what a holder may do more than before, in every account in which they may; whoever reaches
    /// an account reaches all below it.
    fn holds_what_opened(&self, by: &Caller, was: &State, holder: &Membership) -> bool {
        let here = beyond(&self.opens_here(holder), &was.opens_here(holder));
        let below = beyond(&self.opens_below(holder), &was.opens_below(holder));
        let becomes_administrator = self.is_administrator(holder) && !was.is_administrator(holder);
        let is_in = |id: AccountId| self.path(holder.account_id).iter().any(|above| above.id == id);
        let mut there =
            by.openings.iter().filter(|one| one.accounts.as_ref().is_none_or(|all| all.iter().any(|id| is_in(*id))));
        let is_administrator = match holder.account_id == by.account {
            true => by.is_administrator,
            false => there.any(|one| one.is_administrator),
        };
        if becomes_administrator && !is_administrator {
            return false;
        }
        if holder.account_id == by.account {
            let may_here = by.is_administrator || within(&here, &by.rights);
            let across = beyond(&self.opens_across(holder), &was.opens_across(holder));
            let may_below = below.is_empty() || self.may_open_below(by, &below, None, holder);
            return may_here && may_below && self.may_across(by, &across);
        }
        let is_nothing = here.is_empty() && below.is_empty();
        is_nothing || self.may_where(by, &join(here, below), Some(holder.account_id))
    }

    pub fn delete_role(&mut self, by: &Caller, id: RoleId, version: i64) -> Result<(), Refusal> {
        let role = self.own_role(by, id)?;
        on_version(role.version, version)?;
        self.end_role(by, &role)
    }

    fn end_role(&mut self, by: &Caller, role: &PartnerRole) -> Result<(), Refusal> {
        if self.holders(role.id).next().is_some() {
            return Err("roleHeld");
        }
        if !self.may_give_role(by, role) {
            return Err("beyondYourRights");
        }
        self.roles.remove(&role.id);
        Ok(())
    }

    /// A changed role gets its former values back.
    pub fn reshape_role(&mut self, by: &Caller, former: PartnerRole, left: &PartnerRole) -> Result<(), Refusal> {
        let now = self.roles.get(&former.id).cloned().ok_or("newer")?;
        self.nothing_newer(by, now.id.uuid(), now.version, left.version)?;
        if self.has_namesake(&former) || self.is_held_beside_others(&now, &former) {
            return Err("newer");
        }
        let restored = PartnerRole { version: now.version, ..former };
        self.shape_role(by, now, restored)
    }

    /// An added role goes again.
    pub fn take_role_away(&mut self, by: &Caller, left: &PartnerRole) -> Result<(), Refusal> {
        let now = self.roles.get(&left.id).cloned().ok_or("newer")?;
        self.nothing_newer(by, now.id.uuid(), now.version, left.version)?;
        self.end_role(by, &now)
    }

    /// A deleted role is there again, one version on.
    pub fn bring_role_back(&mut self, by: &Caller, former: PartnerRole) -> Result<(), Refusal> {
        if self.has_namesake(&former) {
            return Err("newer");
        }
        let back = PartnerRole { version: former.version + 1, ..former };
        if !self.may_give_role(by, &back) {
            return Err("beyondYourRights");
        }
        self.roles.insert(back.id, back);
        Ok(())
    }

    fn has_namesake(&self, role: &PartnerRole) -> bool {
        let others = self.roles_of(role.partner_id).into_iter().filter(|other| other.id != role.id);
        others.into_iter().any(|other| other.name == role.name)
    }

    fn holders(&self, id: RoleId) -> impl Iterator<Item = &Membership> {
        self.members.values().filter(move |member| member.roles.contains(&id))
    }

    fn own_role(&self, by: &Caller, id: RoleId) -> Result<PartnerRole, Refusal> {
        let partner = self.partner_of(by.account);
        let role = self.roles.get(&id).filter(|role| role.partner_id == partner).ok_or("notFound")?;
        if role.profile_key.is_some() { Err("denied") } else { Ok(role.clone()) }
    }

    fn check_shape(&self, by: &Caller, shape: &Shape, id: Option<RoleId>) -> Result<(), Refusal> {
        let portal = self.portal(by.account);
        let others = self.roles_of(self.partner_of(by.account)).into_iter().filter(|role| Some(role.id) != id);
        let is_taken = others.filter_map(|role| role.name.as_ref()).any(|name| *name == shape.name);
        let is_unknown = shape.rights.keys().any(|module| !portal.modules.contains(module));
        let is_kept = shape.rights.keys().any(|module| portal.administrator_only.contains(module));
        let is_bare = shape.can_sign_in && shape.rights.is_empty();
        if is_taken || is_unknown || is_kept || is_bare { Err("invalidInput") } else { Ok(()) }
    }
}
