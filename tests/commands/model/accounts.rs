//! Customer accounts in the model, sub-partners, which are changed like them, and where modules of elsewhere are opened.

use super::{
    access::Caller,
    deeds::{Fresh, on_version},
    state::{Refusal, State},
};
use sqlx::types::Json;
use steward::domain::{
    account::{Account, AccountKind},
    ids::{AccountId, PartnerId, RoleId},
    membership::{Membership, Scope},
    module::{Level, Module},
    partner_role::PartnerRole,
    profile::{Profile, ProfileKey},
};
use uuid::Uuid;

impl State {
    /// Only some portals know sub-partners; whoever founds one reaches everything for good, and is its administrator from then on.
    pub fn add_partner(&mut self, by: &Caller, name: &str, profile: ProfileKey, fresh: &Fresh) -> Result<(), Refusal> {
        if !self.portal(by.account).modules.contains(&Module::SubPartners) {
            return Err("denied");
        }
        if !self.may_everywhere(&self.lasting(by, None), Module::SubPartners, Level::Manage) {
            return Err("beyondYourRights");
        }
        let (partner_id, portal) = (PartnerId::new(fresh.account.uuid()), Profile::of(profile));
        let key = serde_json::to_value(profile).expect("a key");
        let account = Account {
            parent_id: Some(by.account),
            kind: AccountKind::Partner,
            profile: key.as_str().unwrap_or_default().into(),
            links: Json(portal.links.clone()),
            ..self.new_account(fresh.account, partner_id, name)
        };
        self.accounts.insert(account.id, account);
        let id_of = |key: &String| fresh.founded.get(key).copied().unwrap_or(RoleId::new(Uuid::nil()));
        for (place, role) in (0..).zip(&portal.roles) {
            let (id, profile_key) = (id_of(&role.key), Some(role.key.clone()));
            let copy = PartnerRole {
                id,
                version: 1,
                partner_id,
                place,
                profile_key,
                name: None,
                rights: Json(role.rights.clone()),
                includes: role.includes.as_ref().map(id_of),
                is_administrator: role.is_administrator,
                stands_alone: role.stands_alone,
                is_deprecated: role.is_deprecated,
                can_sign_in: role.can_sign_in,
                counts_in: role.counts_in,
            };
            self.roles.insert(id, copy);
        }
        let first = portal.roles.iter().find(|role| role.is_administrator).expect("a profile with an administrator");
        let founder = Membership {
            partner_id,
            account_id: fresh.account,
            user_id: by.user,
            roles: Json(vec![id_of(&first.key)]),
            scope: Scope::AllPresentAndFuture,
            ..self.empty_place(by, fresh)
        };
        self.members.insert(founder.id, founder);
        Ok(())
    }

    fn new_account(&self, id: AccountId, partner_id: PartnerId, name: &str) -> Account {
        Account {
            id,
            version: 1,
            partner_id,
            parent_id: None,
            kind: AccountKind::Customer,
            name: name.into(),
            number: String::new(),
            city: String::new(),
            profile: String::new(),
            links: Default::default(),
            added_at: self.now,
            archived_at: None,
        }
    }

    /// A partner account names where its modules that live elsewhere are opened.
    pub fn edit_link(&mut self, by: &Caller, module: Module, before: &str, address: &str) -> Result<(), Refusal> {
        let own = self.accounts[&by.account].clone();
        if own.kind != AccountKind::Partner {
            return Err("denied");
        }
        if !self.portal(own.id).elsewhere().any(|one| one == module) {
            return Err("invalidInput");
        }
        if own.links.get(&module).map_or("", String::as_str) != before {
            return Err("conflict");
        }
        let mut links = own.links.clone();
        links.remove(&module);
        links.extend((!address.is_empty()).then(|| (module, address.to_owned())));
        self.write_account(Account { links, ..own });
        Ok(())
    }

    pub fn add_customer(
        &mut self,
        by: &Caller,
        name: &str,
        parent: Option<AccountId>,
        fresh: &Fresh,
    ) -> Result<(), Refusal> {
        let above = parent.map(|id| self.customer(by, id)).transpose()?.unwrap_or(by.account);
        if parent.is_some() && self.is_closed(above) {
            return Err("invalidInput");
        }
        // Who reaches only some accounts would not reach the new one.
        if parent.is_none() && !self.may_everywhere(by, Module::Customers, Level::Manage) {
            return Err("beyondYourRights");
        }
        let account =
            Account { parent_id: Some(above), ..self.new_account(fresh.account, self.partner_of(above), name) };
        self.accounts.insert(account.id, account);
        Ok(())
    }

    pub fn edit_customer(&mut self, by: &Caller, id: AccountId, version: i64, name: &str) -> Result<(), Refusal> {
        let before = self.accounts[&self.changeable(by, id)?].clone();
        on_version(before.version, version)?;
        self.write_account(Account { name: name.into(), ..before });
        Ok(())
    }

    pub fn put_customer(&mut self, by: &Caller, id: AccountId, version: i64, away: bool) -> Result<(), Refusal> {
        let before = self.accounts[&self.changeable(by, id)?].clone();
        on_version(before.version, version)?;
        if before.archived_at.is_some() == away {
            return Err("denied");
        }
        self.write_account(Account { archived_at: away.then_some(self.now), ..before });
        Ok(())
    }
}
