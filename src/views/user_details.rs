//! A user as the drawer shows them, with what may be done to them now, or why not.

use crate::{
    command::Cx,
    domain::{
        giving::check_touching,
        ids::{MembershipId, RoleId, UserId},
        language::Language,
        membership::{Membership, MembershipState, Status},
        module::{Level, Module},
        moment::Moment,
        partner_role::PartnerRole,
        user::{LoginType, User},
    },
    error::{Error, Result},
    rules,
    store::{journal, memberships, passwords, roles, sign_ins, users},
};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

/// A member of the account of the call: the membership, whose it is, and the roles of the partnership.
pub struct Member {
    /// The user's place here.
    pub membership: Membership,
    /// The user.
    pub user: User,
    /// Every role of the partnership.
    pub roles: Vec<PartnerRole>,
}

/// Finds a member of the caller's account; foreign and unknown ids are answered alike.
pub async fn member(cx: &mut Cx, id: MembershipId) -> Result<Member> {
    let account = cx.account()?;
    let found = memberships::get(&mut cx.store, id).await?;
    let membership = found.filter(|membership| membership.account_id == account).ok_or(Error::NotFound)?;
    let user = users::get(&mut cx.store, membership.user_id).await?.ok_or(Error::NotFound)?;
    let roles = roles::of_partner(&mut cx.store, membership.partner_id).await?;
    Ok(Member { membership, user, roles })
}

impl Member {
    /// Refuses when the caller's rights do not contain this member's.
    pub fn may_be_touched(&self, cx: &Cx) -> Result<()> {
        check_touching(cx.caller()?, &self.membership.roles, &self.roles)
    }

    /// Whether a password would ever let this member in: not of somebody who signs in elsewhere, or whose roles never sign in.
    pub fn has_password(&self) -> bool {
        let mut held = self.roles.iter().filter(|role| self.membership.roles.contains(&role.id));
        self.user.login_type == LoginType::Email && held.any(|role| role.can_sign_in)
    }

    /// Refuses when what belongs to the user is not this account's to change (product.md, rule 5).
    pub fn is_at_home(&self, cx: &Cx) -> Result<bool> {
        Ok(self.user.home_account == cx.account()? || self.user.id == cx.caller()?.user.id)
    }
}

/// Why something cannot be done to a user now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Refusal {
    /// At least one active administrator must stay.
    LastAdministrator,
    /// The caller may look only.
    Denied,
    /// The user's rights go beyond the caller's.
    BeyondYourRights,
    /// The user signs in elsewhere, or never, and has no password here.
    NoPassword,
    /// The membership is deactivated.
    Deactivated,
    /// The user belongs to another account.
    NotHome,
}

/// What may not be done, each with its reason.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusals {
    edit: Option<Refusal>,
    roles: Option<Refusal>,
    reset_password: Option<Refusal>,
    lock: Option<Refusal>,
}

/// A user, seen from one account.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserDetails {
    membership: MembershipId,
    user: UserId,
    #[ts(type = "number")]
    membership_version: i64,
    #[ts(type = "number")]
    user_version: i64,
    first_name: String,
    last_name: String,
    login_name: String,
    email: String,
    language: Language,
    login_type: LoginType,
    roles: Vec<RoleId>,
    status: Status,
    locked_until: Option<Moment>,
    is_locked: bool,
    last_sign_in: Option<Moment>,
    password_changed_at: Option<Moment>,
    must_choose_password: bool,
    added_at: Moment,
    is_myself: bool,
    refusals: Refusals,
}

/// Describes a member to the drawer.
pub async fn details(cx: &mut Cx, member: &Member) -> Result<UserDetails> {
    let (m, user, now) = (&member.membership, &member.user, cx.now);
    let password = passwords::get(&mut cx.store, user.id).await?;
    let last_sign_in = sign_ins::last(&mut cx.store, user.id).await?;
    let refusals = refusals(cx, member).await?;
    Ok(UserDetails {
        membership: m.id,
        user: user.id,
        membership_version: m.version,
        user_version: user.version,
        first_name: user.first_name.to_string(),
        last_name: user.last_name.to_string(),
        login_name: user.login_name.to_string(),
        email: user.email.to_string(),
        language: user.language,
        login_type: user.login_type,
        roles: m.roles.0.clone(),
        status: m.status_at(now),
        locked_until: m.locked_until.filter(|_| m.is_locked_at(now)),
        is_locked: m.is_locked_at(now),
        last_sign_in,
        password_changed_at: password.as_ref().filter(|password| !password.must_change).map(|password| password.set_at),
        must_choose_password: password.is_some_and(|password| password.must_change),
        added_at: m.added_at,
        is_myself: user.id == cx.caller()?.user.id,
        refusals,
    })
}

async fn refusals(cx: &mut Cx, member: &Member) -> Result<Refusals> {
    let general = general_refusal(cx, member)?;
    let is_last = rules::is_last_administrator(&mut cx.store, &member.membership, cx.now).await?;
    let last = is_last.then_some(Refusal::LastAdministrator);
    let home = (!member.is_at_home(cx)?).then_some(Refusal::NotHome);
    let elsewhere = (!member.has_password()).then_some(Refusal::NoPassword);
    let ended = (member.membership.state == MembershipState::Deactivated).then_some(Refusal::Deactivated);
    Ok(Refusals {
        edit: general.or(home),
        roles: general.or(last),
        reset_password: general.or(home).or(elsewhere).or(ended).or(last),
        lock: general.or(ended).or(last),
    })
}

fn general_refusal(cx: &Cx, member: &Member) -> Result<Option<Refusal>> {
    let may_manage = cx.caller()?.rights.holds(Module::Users, Level::Manage);
    Ok(match member.may_be_touched(cx) {
        _ if !may_manage => Some(Refusal::Denied),
        Err(_) => Some(Refusal::BeyondYourRights),
        Ok(()) => None,
    })
}

/// Refuses a save that was begun on older versions than these, with what stands there now and who put it there.
pub async fn check_versions(cx: &mut Cx, member: &Member, membership: i64, user: Option<i64>) -> Result<()> {
    let is_current =
        member.membership.version == membership && user.is_none_or(|version| member.user.version == version);
    if is_current { Ok(()) } else { Err(conflict(cx, member).await?) }
}

async fn conflict(cx: &mut Cx, member: &Member) -> Result<Error> {
    let theirs = details(cx, member).await?;
    let (partner, m, u) = (member.membership.partner_id, member.membership.id.uuid(), member.user.id.uuid());
    let on_membership = journal::last_change_of(&mut cx.store, partner, m).await?;
    let on_user = journal::last_change_of(&mut cx.store, partner, u).await?;
    let latest = on_membership.into_iter().chain(on_user).max_by_key(|entry| entry.sequence);
    Ok(Error::Conflict(json!({
        "theirs": theirs,
        "by": latest.as_ref().map(|entry| entry.actor_name.clone()),
        "at": latest.map_or(cx.now, |entry| entry.at),
    })))
}
