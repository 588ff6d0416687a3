//! The nouns as the database holds them, to be held against those of the model.

use super::state::State;
use std::{collections::BTreeMap, fmt::Debug};
use steward::{
    domain::{
        account::Account,
        email_change::EmailChange,
        ids::{AccountId, MembershipId, PartnerId, RoleId, UserId},
        membership::Membership,
        partner_role::PartnerRole,
        user::User,
    },
    store::{Tx, accounts, email_changes, memberships, passwords, passwords::Password, roles, users},
};

/// All nouns of some partnerships.
#[derive(Debug, Default)]
pub struct Nouns {
    pub accounts: BTreeMap<AccountId, Account>,
    pub roles: BTreeMap<RoleId, PartnerRole>,
    pub users: BTreeMap<UserId, User>,
    pub members: BTreeMap<MembershipId, Membership>,
    pub changes: BTreeMap<UserId, EmailChange>,
    pub passwords: BTreeMap<UserId, Password>,
}

impl Nouns {
    /// Those of these partnerships.
    pub async fn load(tx: &mut Tx, partners: &[PartnerId]) -> Nouns {
        let mut nouns = Nouns::default();
        for partner in partners {
            nouns.load_places(tx, *partner).await;
            let roles = roles::of_partner(tx, *partner).await.expect("roles");
            nouns.roles.extend(roles.into_iter().map(|role| (role.id, role)));
        }
        for user in nouns.members.values().map(|member| member.user_id).collect::<Vec<UserId>>() {
            nouns.load_user(tx, user).await;
        }
        nouns
    }

    /// The accounts and the members of a partnership, which is what most acts change.
    pub async fn load_places(&mut self, tx: &mut Tx, partner: PartnerId) {
        let accounts = accounts::of_partner(tx, partner).await.expect("accounts");
        let members = memberships::of_partner(tx, partner).await.expect("members");
        self.accounts.extend(accounts.into_iter().map(|account| (account.id, account)));
        self.members.extend(members.into_iter().map(|member| (member.id, member)));
    }

    async fn load_user(&mut self, tx: &mut Tx, id: UserId) {
        let user = users::get(tx, id).await.expect("read");
        self.users.extend(user.map(|user| (id, user)));
        let change = email_changes::of_user(tx, id).await.expect("read");
        self.changes.extend(change.map(|change| (id, change)));
        let password = passwords::get(tx, id).await.expect("read");
        self.passwords.extend(password.map(|password| (id, without_hash(password))));
    }
}

/// A password of which no more is left than whether there is one.
fn without_hash(password: Password) -> Password {
    let hash = if password.hash.is_empty() { "" } else { "set" };
    Password { hash: hash.into(), last_hash: String::new(), ..password }
}

impl State {
    /// Nothing, when the accounts and members of a partnership stand as they must.
    pub fn check_places(&self, found: &Nouns, partner: PartnerId) -> Result<(), String> {
        let accounts = self.accounts.iter().filter(|(_, account)| account.partner_id == partner);
        let members = self.members.iter().filter(|(_, member)| member.partner_id == partner);
        same("account", accounts, &found.accounts)?;
        same("membership", members, &found.members)
    }

    /// Nothing, when all nouns stand as they must.
    pub fn check_nouns(&self, found: &Nouns) -> Result<(), String> {
        same("account", self.accounts.iter(), &found.accounts)?;
        same("membership", self.members.iter(), &found.members)?;
        same("role", self.roles.iter(), &found.roles)?;
        same("user", self.users.iter(), &found.users)?;
        same("e-mail change", self.changes.iter(), &found.changes)?;
        same("password", self.passwords.iter(), &found.passwords)
    }
}

/// What must stand there, and what does.
fn same<'a, K, V>(
    what: &str,
    expected: impl Iterator<Item = (&'a K, &'a V)>,
    found: &BTreeMap<K, V>,
) -> Result<(), String>
where
    K: Ord + Debug + 'a,
    V: PartialEq + Debug + 'a,
{
    let expected: BTreeMap<&K, &V> = expected.collect();
    for (id, one) in &expected {
        if found.get(*id) != Some(*one) {
            return Err(format!("{what} {id:?} should be\n  {one:?}\nand is\n  {:?}", found.get(*id)));
        }
    }
    match found.keys().find(|id| !expected.contains_key(id)) {
        Some(id) => Err(format!("there should be no {what} {id:?}: {:?}", found[id])),
        None => Ok(()),
    }
}
