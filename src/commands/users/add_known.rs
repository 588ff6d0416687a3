//! Giving somebody who works elsewhere in this installation a place in the account too.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{
        access::Place,
        email_address::EmailAddress,
        field::Fault,
        ids::{MembershipId, RoleId, UserId},
        membership::MembershipState,
        module::{Level, Module},
        user::User,
    },
    error::{Error, FieldFault, Result},
    mail::facts::{Addressee, MailFacts},
    store::{passwords, proven, users},
    views::{
        granting::{AccessGiven, Granting},
        new_place::{fault_of, granting_anew, place_anew, welcome},
        password_reset::end_password,
        user_details::{has_way_in, never_came_in},
    },
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Adds somebody who has a user already, with roles of this account; names, login name, e-mail, language and password stay as they
/// are and belong to their home account (product.md, rule 5).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddKnownUser {
    email: EmailAddress,
    roles: Vec<RoleId>,
    /// What is given beside the roles; left out: as the portal gives it.
    #[serde(default)]
    #[ts(optional)]
    access: Option<AccessGiven>,
}

/// The user that was added, by the name that they have.
#[derive(Debug, Serialize, TS)]
pub struct AddedKnownUser {
    membership: MembershipId,
    user: UserId,
    name: String,
}

impl Command for AddKnownUser {
    const ACCESS: Access = Access::Holding(Module::Users, Level::Manage);
    type Output = AddedKnownUser;

    async fn run(self, cx: &mut Cx) -> Result<AddedKnownUser> {
        let granting = granting_anew(cx, &self.roles, self.access.clone()).await?;
        let user = self.user(cx, &granting).await?;
        let has_way_in = has_way_in(cx, user.id).await?;
        let begins_anew = !has_way_in && ends_unproven_password(cx, &user).await?;
        let is_awaited = begins_anew || never_came_in(cx, user.id).await?;
        let place = place_anew(cx, user.id, &granting, is_awaited).await?;
        cx.store.insert(&place.membership).await?;
        tell(cx, &user, &place, has_way_in).await?;
        cx.changed(Topic::Users);
        Ok(AddedKnownUser { membership: place.membership.id, user: user.id, name: user.full_name() })
    }
}

impl AddKnownUser {
    /// Who is meant; or all that is wrong with the form, field by field.
    async fn user(&self, cx: &mut Cx, granting: &Granting) -> Result<User> {
        let found = match users::with_email_key(&mut cx.store, &self.email.canonical()).await? {
            Some(id) => users::get(&mut cx.store, id).await?,
            None => None,
        };
        let fault = match &found {
            None => Some(Fault::Unknown),
            Some(user) => match fault_of(cx, user.id).await? {
                None => unproven(cx, user).await?,
                fault => fault,
            },
        };
        let mut faults: Vec<FieldFault> =
            fault.into_iter().map(|fault| FieldFault { field: "email".into(), fault }).collect();
        faults.extend(granting.faults(None, cx.now));
        found.filter(|_| faults.is_empty()).ok_or(Error::Invalid(faults))
    }
}

/// Nobody takes a password that somebody else may have set with them to a further account, or whoever set it would be them there
/// too (attack A16): who works elsewhere has come in once with one that was mailed to their address.
async fn unproven(cx: &mut Cx, user: &User) -> Result<Option<Fault>> {
    let password = passwords::get(&mut cx.store, user.id).await?;
    let opens = password.is_some_and(|password| !password.hash.is_empty()) && has_way_in(cx, user.id).await?;
    let is_unproven = opens && !proven::is_proven(&mut cx.store, user).await?;
    Ok(is_unproven.then_some(Fault::Unproven))
}

/// Ends a password that lets nobody in as it is, and that somebody else may have set; says whether there was one.
async fn ends_unproven_password(cx: &mut Cx, user: &User) -> Result<bool> {
    let has_one = passwords::get(&mut cx.store, user.id).await?.is_some();
    let ends = has_one && !proven::is_proven(&mut cx.store, user).await?;
    if ends {
        end_password(cx, user).await?;
    }
    Ok(ends)
}

/// Tells the user that they can work here too; whom this place does not let in is told nothing. Whom none lets in so far waits
/// for no mailed password, and is welcomed like somebody new.
async fn tell(cx: &mut Cx, user: &User, place: &Place, has_way_in: bool) -> Result<()> {
    if !place.may_sign_in() {
        return Ok(());
    }
    let is_awaited = place.membership.state == MembershipState::Pending;
    if is_awaited && !has_way_in {
        return welcome(cx, user).await;
    }
    let caller = cx.caller()?;
    let (to, by) = (Addressee::of(user, &caller.account), caller.user.full_name());
    cx.mail(cx.partner()?, user, MailFacts::Joined { to, by, is_awaited }).await
}
