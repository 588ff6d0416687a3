//! Founding a partner account: its journal chain, its roles copied from a profile, its first administrator.

use crate::{
    command::Cx,
    domain::{
        account::{Account, AccountKind},
        email_address::EmailAddress,
        ids::{AccountId, MembershipId, PartnerId, RoleId, UserId},
        language::Language,
        login_name::LoginName,
        membership::Membership,
        partner_role::PartnerRole,
        person_name::PersonName,
        profile::{Profile, ProfileKey},
        role::RoleDefinition,
        user::{LoginType, User},
    },
    error::{Error, Result},
    store::{journal, passwords::Password, proven},
};
use sqlx::types::Json;

/// A new partner account, and its roles.
pub struct Founded {
    /// The account.
    pub account: Account,
    /// Its roles, in the order of the profile.
    pub roles: Vec<PartnerRole>,
}

/// Who somebody is, in valid values.
pub struct Person {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Login name.
    pub login_name: LoginName,
    /// E-mail address.
    pub email: EmailAddress,
}

/// The first administrator.
pub struct Founder {
    /// Who it is.
    pub person: Person,
    /// Of mails to them.
    pub language: Language,
    /// Of the password they chose themselves.
    pub hash: String,
}

/// Adds a partner account with a profile and these roles, at the top or below another.
pub async fn found(
    cx: &mut Cx,
    name: &str,
    profile: ProfileKey,
    roles: &[RoleDefinition],
    parent: Option<AccountId>,
) -> Result<Founded> {
    let partner = PartnerId::new(cx.new_id());
    let account = Account {
        id: partner.account(),
        version: 1,
        partner_id: partner,
        parent_id: parent,
        kind: AccountKind::Partner,
        name: name.into(),
        number: String::new(),
        city: String::new(),
        profile: name_of(profile)?,
        links: Json(Profile::of(profile).links.clone()),
        added_at: cx.now,
        archived_at: None,
    };
    journal::begin_chain(&mut cx.store, partner).await?;
    cx.store.insert(&account).await?;
    let roles = roles_of(cx, partner, roles);
    for role in &roles {
        cx.store.insert(role).await?;
    }
    Ok(Founded { account, roles })
}

fn name_of(profile: ProfileKey) -> Result<String> {
    match serde_json::to_value(profile) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        _ => Err(Error::Internal("a profile without a name".into())),
    }
}

fn roles_of(cx: &Cx, partner: PartnerId, roles: &[RoleDefinition]) -> Vec<PartnerRole> {
    let ids: Vec<(&str, RoleId)> = roles.iter().map(|role| (role.key.as_str(), RoleId::new(cx.new_id()))).collect();
    let id_of = |key: &str| ids.iter().find(|(known, _)| *known == key).map(|(_, id)| *id);
    let copy = |(place, (role, (_, id))): (i64, (&RoleDefinition, &(&str, RoleId)))| PartnerRole {
        id: *id,
        version: 1,
        partner_id: partner,
        place,
        profile_key: Some(role.key.clone()),
        name: None,
        rights: Json(role.rights.clone()),
        includes: role.includes.as_deref().and_then(id_of),
        is_administrator: role.is_administrator,
        stands_alone: role.stands_alone,
        is_deprecated: role.is_deprecated,
        can_sign_in: role.can_sign_in,
        counts_in: role.counts_in,
    };
    (0..).zip(roles.iter().zip(&ids)).map(copy).collect()
}

/// Makes a user the first administrator of a new partner account.
pub async fn appoint(cx: &mut Cx, founded: &Founded, user: UserId) -> Result<()> {
    let administrator = founded.roles.iter().find(|role| role.is_administrator);
    let role = administrator.ok_or_else(|| Error::Internal("a profile without an administrator".into()))?.id;
    let id = MembershipId::new(cx.new_id());
    cx.store.insert(&Membership::new(id, &founded.account, user, vec![role], cx.now)).await
}

/// Makes somebody who is no user yet the first administrator of a new partner account. Nobody else has set their password, and
/// what they are known by is theirs to say.
pub async fn join(cx: &mut Cx, founded: &Founded, founder: Founder) -> Result<User> {
    let account = &founded.account;
    let user = User {
        id: UserId::new(cx.new_id()),
        version: 1,
        home_partner: account.partner_id,
        home_account: account.id,
        first_name: founder.person.first_name,
        last_name: founder.person.last_name,
        login_name: founder.person.login_name,
        email: founder.person.email,
        language: founder.language,
        login_type: LoginType::Email,
        added_at: cx.now,
    };
    cx.store.insert(&user).await?;
    appoint(cx, founded, user.id).await?;
    let password = Password::first(user.id, founder.hash, cx.now, false);
    cx.store.insert(&password).await?;
    proven::note(&mut cx.store, &user).await?;
    Ok(user)
}
