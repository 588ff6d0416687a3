//! Changing a user's data and roles.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        field::Fault,
        ids::{MembershipId, RoleId},
        language::Language,
        login_name::LoginName,
        module::{Level, Module},
        person_name::PersonName,
    },
    error::{Error, FieldFault, Result},
    store::users,
    views::{
        granting::{AccessGiven, Granting},
        user_details::{Member, UserDetails, check_versions, details, member},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes a user's names, login name, language and roles (checklist 2); the e-mail address has a way of its own.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditUser {
    membership: MembershipId,
    /// The version that the form was filled from.
    #[ts(type = "number")]
    membership_version: i64,
    /// The version that the form was filled from.
    #[ts(type = "number")]
    user_version: i64,
    first_name: PersonName,
    last_name: PersonName,
    login_name: LoginName,
    language: Language,
    roles: Vec<RoleId>,
    /// What is given beside the roles; left out: as it is.
    #[serde(default)]
    #[ts(optional)]
    access: Option<AccessGiven>,
}

impl Command for EditUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    const IS_UNDOABLE: bool = true;
    type Output = UserDetails;

    async fn run(self, cx: &mut Cx) -> Result<UserDetails> {
        let mut member = member(cx, self.membership).await?;
        member.may_be_ruled(cx).await?;
        check_versions(cx, &member, self.membership_version, Some(self.user_version)).await?;
        let granting = member.granting(cx, &self.roles, self.access.clone()).await?;
        self.check(cx, &member, &granting).await?;
        self.write_user(cx, &mut member).await?;
        member.give(cx, &granting).await?;
        cx.changed(Topic::Users);
        details(cx, &member).await
    }
}

impl EditUser {
    async fn check(&self, cx: &mut Cx, member: &Member, granting: &Granting) -> Result<()> {
        let mut faults = Vec::new();
        let mut note = |field: &str, fault| faults.push(FieldFault { field: field.into(), fault });
        let owner = users::with_login_key(&mut cx.store, &self.login_name.key()).await?;
        if owner.is_some_and(|owner| owner != member.user.id) {
            note("loginName", Fault::InUse);
        }
        faults.extend(granting.faults(Some(&member.membership), cx.now));
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    async fn write_user(&self, cx: &mut Cx, member: &mut Member) -> Result<()> {
        let mut user = member.user.clone();
        user.first_name = self.first_name.clone();
        user.last_name = self.last_name.clone();
        user.login_name = self.login_name.clone();
        user.language = self.language;
        if user != member.user && !member.belongs_here(cx)? {
            return Err(Error::Denied);
        }
        member.user = cx.store.update(&member.user, user).await?;
        Ok(())
    }
}
