//! Granting: what somebody shall hold in the account of the call, checked as a whole before it is given.

use crate::{
    command::Cx,
    domain::{
        access::{Below, Place, in_account},
        account::{Account, below, is_in_use, path_of},
        custom::Custom,
        field::Fault,
        ids::{AccountId, RoleId, UserId},
        membership::{Membership, Scope},
        module::{Level, Module},
        moment::Moment,
        partner_role::{PartnerRole, rights_of},
        profile::{FirstScope, Profile},
        rights::Rights,
        role::check_roles,
    },
    error::{FieldFault, Result},
    sign_in::authenticate::partner_of,
    store::accounts,
    views::who::profile_key,
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use std::{collections::BTreeSet, sync::Arc};
use ts_rs::TS;

/// What somebody is given beside roles.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccessGiven {
    /// Modules that differ from the roles.
    #[ts(type = "Partial<Record<Module, Setting>>")]
    custom: Custom,
    /// All accounts below, or those that are listed.
    scope: Scope,
    /// The accounts that are listed.
    accounts: Vec<AccountId>,
    /// When it ends; `null` for never.
    ends_at: Option<Moment>,
}

/// What is to be given to somebody, in an account whose portal works in this way.
pub struct Granting {
    giver: UserId,
    roles: Arc<[PartnerRole]>,
    chosen: Vec<RoleId>,
    given: AccessGiven,
    account: Account,
    profile: &'static Profile,
    below: BTreeSet<AccountId>,
}

impl Granting {
    /// These roles, with what else is given; without it as it was, or as the portal gives it to a new user.
    pub async fn of(
        cx: &mut Cx,
        roles: Arc<[PartnerRole]>,
        chosen: &[RoleId],
        given: Option<AccessGiven>,
        before: Option<&Membership>,
    ) -> Result<Granting> {
        let account = cx.caller()?.account.clone();
        let partner = partner_of(&mut cx.store, &account).await?;
        let profile = Profile::of(profile_key(&partner.profile)?);
        let all = accounts::of_partner(&mut cx.store, account.partner_id).await?;
        let caller = cx.caller()?;
        let mut in_use = below(&all, account.id);
        in_use.retain(|account| is_in_use(&path_of(&all, account)) && caller.reaches(account, &all));
        let below: BTreeSet<AccountId> = in_use.iter().map(|account| account.id).collect();
        let lists = profile.policies.scope == FirstScope::AllExisting || caller.hands_on() != Below::All;
        let is_handed_on = |account: &&&Account| caller.may_in(account, &all, Module::Users, Level::Manage);
        let handed_on = || in_use.iter().filter(is_handed_on).map(|account| account.id).collect();
        let first = || AccessGiven::first(lists.then(handed_on));
        let given = given.or_else(|| before.map(AccessGiven::of)).unwrap_or_else(first);
        Ok(Granting { giver: cx.caller()?.user.id, roles, chosen: chosen.to_vec(), given, account, profile, below })
    }

    /// All that is wrong with it for somebody who held `before`, field by field.
    pub fn faults(&self, before: Option<&Membership>, now: Moment) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut note = |field: &str, fault| faults.push(FieldFault { field: field.into(), fault });
        if let Err(fault) = self.check_roles(before) {
            note("roles", fault);
        }
        if let Err(fault) = self.check_custom() {
            note("access.custom", fault);
        }
        if let Err(fault) = self.check_accounts(before) {
            note("access.accounts", fault);
        }
        let is_as_before = before.is_some_and(|before| before.ends_at == self.given.ends_at);
        if !is_as_before && self.given.ends_at.is_some_and(|end| end <= now) {
            note("access.endsAt", Fault::Past);
        } else if before.is_some_and(|before| before.user_id == self.giver && self.outlasts(before)) {
            note("access.endsAt", Fault::Yourself);
        }
        faults
    }

    fn check_roles(&self, before: Option<&Membership>) -> Result<(), Fault> {
        let chosen: Vec<PartnerRole> = self.held().cloned().collect();
        let held = before.map(|before| before.roles.0.as_slice()).unwrap_or_default();
        if self.chosen.iter().any(|id| !chosen.iter().any(|role| role.id == *id)) {
            return Err(Fault::Unknown);
        }
        let counts_here = |role: &PartnerRole| role.counts_in.counts_at(self.account.kind);
        if chosen.iter().any(|role| !counts_here(role) && !held.contains(&role.id)) {
            return Err(Fault::NotHere);
        }
        check_roles(&chosen, held, self.profile.policies.one_role, self.opens_something())
    }

    fn check_custom(&self) -> Result<(), Fault> {
        let is_known = |module: Module| self.profile.modules.contains(&module);
        if self.given.custom.iter().any(|(module, _)| !is_known(module)) {
            return Err(Fault::Unknown);
        }
        let is_kept = |module: Module| self.profile.administrator_only.contains(&module);
        if !self.makes_administrator() && self.of_all().iter().any(|(module, _)| is_kept(module)) {
            return Err(Fault::AdministratorOnly);
        }
        // A role that is to be filled module by module opens nothing yet.
        let is_bare = self.held().all(|role| role.can_sign_in && !role.is_deprecated);
        if is_bare && self.held().next().is_some() && !self.opens_something() {
            return Err(Fault::NoModule);
        }
        Ok(())
    }

    /// What was listed before may stay; nothing is listed only where there is nothing to list, or not yet.
    fn check_accounts(&self, before: Option<&Membership>) -> Result<(), Fault> {
        let listed = &self.given.accounts;
        let before = before.filter(|before| before.scope == Scope::Listed).map(|before| before.accounts.0.as_slice());
        let is_known = |id| self.below.contains(id) || before.is_some_and(|before| before.contains(id));
        match self.given.scope {
            Scope::AllPresentAndFuture if listed.is_empty() => Ok(()),
            Scope::Listed if listed.is_empty() && !self.below.is_empty() && before != Some(&[]) => {
                Err(Fault::NoAccount)
            }
            Scope::Listed if listed.iter().all(is_known) => Ok(()),
            _ => Err(Fault::Unknown),
        }
    }

    fn held(&self) -> impl Iterator<Item = &PartnerRole> {
        self.roles.iter().filter(|role| self.chosen.contains(&role.id))
    }

    /// Whoever has a right taken away is no administrator (product.md, rule 8).
    fn makes_administrator(&self) -> bool {
        self.held().any(|role| role.is_administrator) && !self.given.custom.takes_from(&self.of_roles())
    }

    fn of_roles(&self) -> Rights {
        rights_of(&self.chosen, &self.roles)
    }

    fn of_all(&self) -> Rights {
        self.given.custom.over(&self.of_roles())
    }

    /// Whether anything of it counts in the account.
    fn opens_something(&self) -> bool {
        !in_account(self.account.kind, self.of_all()).is_empty()
    }

    fn outlasts(&self, before: &Membership) -> bool {
        self.place(before.clone()).membership.outlasts(before)
    }

    /// The place that it makes of a membership.
    pub fn place(&self, membership: Membership) -> Place {
        let accounts: BTreeSet<AccountId> = self.given.accounts.iter().copied().collect();
        let membership = Membership {
            roles: Json(self.held().map(|role| role.id).collect()),
            custom: Json(self.given.custom.beside(&self.of_roles())),
            scope: self.given.scope,
            accounts: Json(accounts.into_iter().collect()),
            ends_at: self.given.ends_at,
            ..membership
        };
        Place { membership, roles: self.roles.clone() }
    }
}

impl AccessGiven {
    /// What a membership gives beside its roles.
    pub fn of(membership: &Membership) -> Self {
        Self {
            custom: membership.custom.0.clone(),
            scope: membership.scope,
            accounts: membership.accounts.0.clone(),
            ends_at: membership.ends_at,
        }
    }

    /// What a new user is given for whom nothing else was chosen: these accounts, or all that will ever be.
    fn first(listed: Option<Vec<AccountId>>) -> Self {
        Self {
            custom: Custom::default(),
            scope: if listed.is_some() { Scope::Listed } else { Scope::AllPresentAndFuture },
            accounts: listed.unwrap_or_default(),
            ends_at: None,
        }
    }
}
