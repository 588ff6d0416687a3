//! Adding a user to the account.

use crate::{
    command::{Access, Command, Cx, Topic},
    desk::Desk,
    domain::{
        caller::Caller,
        email_address::EmailAddress,
        field::Fault,
        ids::{MembershipId, RoleId, UserId},
        language::Language,
        login_name::LoginName,
        membership::MembershipState,
        module::{Level, Module},
        password::{self, Context, NewPassword},
        person_name::PersonName,
        profile::Credential,
        user::{LoginType, User},
    },
    error::{Error, FieldFault, Result},
    store::{passwords::Password, users},
    views::{
        granting::{AccessGiven, Granting},
        new_place::{fault_of, granting_anew, place_anew, welcome},
        password_context::context,
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Adds a user with their roles; at once in the list (checklist 1, 21, 142).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddUser {
    first_name: PersonName,
    last_name: PersonName,
    login_name: LoginName,
    email: EmailAddress,
    /// The language of mails to this user.
    language: Language,
    login_type: LoginType,
    credential: FirstCredential,
    roles: Vec<RoleId>,
    /// What is given beside the roles; left out: as the portal gives it.
    #[serde(default)]
    #[ts(optional)]
    access: Option<AccessGiven>,
    #[serde(skip)]
    #[ts(skip)]
    hash: String,
}

/// What the new user signs in with first (product.md, rule 2).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "{ kind: \"password\"; password: string } | { kind: \"mailed\" }")]
pub struct FirstCredential {
    kind: Credential,
    /// Kept nowhere but as a hash.
    #[serde(default, skip_serializing)]
    password: Option<NewPassword>,
}

/// The user that was added.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddedUser {
    membership: MembershipId,
    user: UserId,
    /// True when a one-time password was mailed to them: that is not undone.
    is_mailed: bool,
}

impl Command for AddUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    const PREPARES: bool = true;
    const IS_UNDOABLE: bool = true;
    type Output = AddedUser;

    async fn prepare(&mut self, desk: &Desk, _caller: Option<&Caller>) -> Result<()> {
        if let Some(password) = self.first_password()? {
            self.hash = desk.hasher.hash(password.reveal()).await?;
        }
        Ok(())
    }

    async fn run(self, cx: &mut Cx) -> Result<AddedUser> {
        let granting = granting_anew(cx, &self.roles, self.access.clone()).await?;
        self.check(cx, &granting).await?;
        let user = self.user(cx)?;
        let is_awaited = self.credential.kind == Credential::Mailed;
        let membership = place_anew(cx, user.id, &granting, is_awaited).await?.membership;
        cx.store.insert(&user).await?;
        cx.store.insert(&membership).await?;
        cx.store.insert(&self.password(cx, &user)).await?;
        let is_mailed = membership.state == MembershipState::Pending;
        if is_mailed {
            welcome(cx, &user).await?;
        }
        cx.changed(Topic::Users);
        Ok(AddedUser { membership: membership.id, user: user.id, is_mailed })
    }
}

impl AddUser {
    /// The password that the administrator set, when that is the way in.
    fn first_password(&self) -> Result<Option<&NewPassword>> {
        match (self.credential.kind, &self.credential.password) {
            (Credential::Password, Some(password)) => Ok(Some(password)),
            (Credential::Password, None) => Err(Error::field("credential.password", Fault::Missing)),
            (Credential::Mailed, None) => Ok(None),
            (Credential::Mailed, Some(_)) => Err(Error::field("credential.password", Fault::Unknown)),
        }
    }

    /// All that is wrong with the form, field by field.
    async fn check(&self, cx: &mut Cx, granting: &Granting) -> Result<()> {
        let mut faults = Vec::new();
        let mut note = |field: &str, fault| faults.push(FieldFault { field: field.into(), fault });
        if self.login_type != LoginType::Email {
            note("loginType", Fault::Unknown);
        }
        if users::with_login_key(&mut cx.store, &self.login_name.key()).await?.is_some() {
            note("loginName", Fault::InUse);
        }
        if let Some(user) = users::with_email_key(&mut cx.store, &self.email.canonical()).await? {
            note("email", fault_of(cx, user).await?.unwrap_or(Fault::KnownElsewhere));
        }
        faults.extend(granting.faults(None, cx.now));
        if let Some(password) = self.first_password()?
            && let Err(fault) = password::check(password, &self.context(cx).await?)
        {
            faults.push(FieldFault { field: "credential.password".into(), fault });
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    async fn context(&self, cx: &mut Cx) -> Result<Context> {
        let own = [self.first_name.as_str(), self.last_name.as_str(), self.login_name.as_str(), self.email.as_str()];
        let account = cx.account()?;
        context(cx, own, &[account]).await
    }

    fn user(&self, cx: &Cx) -> Result<User> {
        Ok(User {
            id: UserId::new(cx.new_id()),
            version: 1,
            home_partner: cx.partner()?,
            home_account: cx.account()?,
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            login_name: self.login_name.clone(),
            email: self.email.clone(),
            language: self.language,
            login_type: self.login_type,
            added_at: cx.now,
        })
    }

    fn password(&self, cx: &Cx, user: &User) -> Password {
        Password::first(user.id, self.hash.clone(), cx.now, true)
    }
}
