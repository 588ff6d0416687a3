//! A user as the drawer shows them, with what may be done to them now, or why not.

use crate::{
    command::Cx,
    domain::{
        access::{Place, access},
        caller::{Caller, Capacity},
        custom::Custom,
        giving::Giver,
        ids::{AccountId, MembershipId, RoleId, UserId},
        language::Language,
        membership::{Membership, MembershipState, Scope, Status},
        module::{Level, Module},
        moment::Moment,
        partner_role::PartnerRole,
        user::{LoginType, User},
    },
    error::{Error, Result},
    journal::Entry,
    rules,
    sign_in::authenticate::{partner_of, path},
    store::{Stored, accounts, journal, memberships, passwords, roles, sign_ins, users},
    views::{
        accounts::of_partnership,
        conflict::saved_meanwhile,
        email_change::{self, EmailChangeView},
        granting::{AccessGiven, Granting},
        lasting::lasting,
    },
};
use serde::Serialize;
use std::sync::Arc;
use ts_rs::TS;
use uuid::Uuid;

/// A member of the account of the call: the membership, whose it is, and the roles of the partnership.
pub struct Member {
    /// The user's place here.
    pub membership: Membership,
    /// The user.
    pub user: User,
    /// Every role of the partnership.
    pub roles: Arc<[PartnerRole]>,
}

/// Finds a member of the caller's account; foreign and unknown ids are answered alike.
pub async fn member(cx: &mut Cx, id: MembershipId) -> Result<Member> {
    let account = cx.account()?;
    let found = memberships::get(&mut cx.store, id).await?;
    let membership = found.filter(|membership| membership.account_id == account).ok_or(Error::NotFound)?;
    let user = users::get(&mut cx.store, membership.user_id).await?.ok_or(Error::NotFound)?;
    let roles = roles::of_partner(&mut cx.store, membership.partner_id).await?.into();
    Ok(Member { membership, user, roles })
}

impl Member {
    /// Refuses when the caller's rights and accounts do not contain this member's.
    pub async fn may_be_ruled(&self, cx: &mut Cx) -> Result<()> {
        let tree = of_partnership(cx).await?;
        Giver { caller: cx.caller()?, tree: &tree }.check_ruling(&self.place())
    }

    /// Refuses to open what is locked to whoever may not rule over it; a place of one's own, also when one does so only for a time
    /// that ends before it does.
    pub async fn may_be_unlocked(&self, cx: &mut Cx) -> Result<()> {
        self.may_be_ruled(cx).await?;
        if cx.caller()?.user.id != self.user.id {
            return Ok(());
        }
        let (tree, caller) = (of_partnership(cx).await?, lasting(cx, self.membership.ends_at).await?);
        Giver { caller: &caller, tree: &tree }.check_ruling(&self.place())
    }

    /// Refuses to end their password when it is not this account's to end, and when they may do anywhere what the caller may not do
    /// there: whoever has their password is that person in every account. Administrators are that in their account and below it
    /// (product.md, rule 7).
    pub async fn may_be_taken_over(&self, cx: &mut Cx) -> Result<()> {
        self.check_wherever(cx, |place| !place.rights().union(&place.rights_below()).is_empty()).await
    }

    /// Refuses to change their address likewise, also when a place elsewhere opens nothing yet: it was given to that address, and
    /// may come to open something.
    pub async fn may_be_readdressed(&self, cx: &mut Cx) -> Result<()> {
        self.check_wherever(cx, |_| true).await
    }

    async fn check_wherever(&self, cx: &mut Cx, counts: impl Fn(&Place) -> bool) -> Result<()> {
        if !self.is_at_home(cx)? {
            return Err(Error::Denied);
        }
        self.may_be_ruled(cx).await?;
        let caller = cx.caller()?.clone();
        if caller.user.id == self.user.id {
            return Ok(());
        }
        if caller.capacity == Capacity::Own {
            self.check_own(cx, &caller).await?;
        }
        for place in places_of(cx, self.user.id).await? {
            if place.membership.id != self.membership.id && counts(&place) {
                check_ruling_elsewhere(cx, &caller, &place).await?;
            }
        }
        Ok(())
    }

    /// Refuses what the caller's own place in the account would not let them do: what they are elsewhere does not count for it
    /// (product.md, rule 4).
    async fn check_own(&self, cx: &mut Cx, caller: &Caller) -> Result<()> {
        let places = caller.places.iter().filter(|place| place.membership.account_id == caller.account.id);
        let here = Caller { places: places.cloned().collect(), ..caller.clone() };
        check_ruling_elsewhere(cx, &here, &self.place()).await
    }

    /// What the membership opens and reaches.
    pub fn place(&self) -> Place {
        Place { membership: self.membership.clone(), roles: self.roles.clone() }
    }

    /// What this member is to be given.
    pub async fn granting(&self, cx: &mut Cx, roles: &[RoleId], access: Option<AccessGiven>) -> Result<Granting> {
        Granting::of(cx, self.roles.clone(), roles, access, Some(&self.membership)).await
    }

    /// Gives it, when it is the caller's to give.
    pub async fn give(&mut self, cx: &mut Cx, granting: &Granting) -> Result<()> {
        let after = granting.place(self.membership.clone());
        if after.membership == self.membership { Ok(()) } else { self.become_place(cx, after).await }
    }

    /// Changes the membership, when the caller may rule over it and give what comes of it.
    pub async fn become_place(&mut self, cx: &mut Cx, after: Place) -> Result<()> {
        self.may_be_ruled(cx).await?;
        check_giving(cx, Some(&self.place()), &after).await?;
        self.membership = cx.store.update(&self.membership, after.membership).await?;
        Ok(())
    }

    /// Whether a password would ever let this user in: not of somebody whose login type is another, or whose roles never sign in,
    /// here or in any other account.
    pub async fn has_password(&self, cx: &mut Cx) -> Result<bool> {
        let is_asked_for_one = self.user.login_type == LoginType::Email;
        Ok(is_asked_for_one && (self.place().may_sign_in() || has_way_in(cx, self.user.id).await?))
    }

    /// Whether the user never came in, and waits here for what is mailed.
    pub async fn is_awaited(&self, cx: &mut Cx) -> Result<bool> {
        Ok(self.place().may_sign_in() && never_came_in(cx, self.user.id).await?)
    }

    /// Whether what belongs to the user is this account's to change (product.md, rule 5).
    pub fn belongs_here(&self, cx: &Cx) -> Result<bool> {
        Ok(self.user.home_account == cx.account()?)
    }

    /// The same, or they are the caller.
    pub fn is_at_home(&self, cx: &Cx) -> Result<bool> {
        Ok(self.belongs_here(cx)? || self.user.id == cx.caller()?.user.id)
    }
}

/// Every place of a user, usable or not, the oldest first.
async fn places_of(cx: &mut Cx, user: UserId) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    for membership in memberships::of_user(&mut cx.store, user).await? {
        let roles = roles::of_partner(&mut cx.store, membership.partner_id).await?.into();
        places.push(Place { membership, roles });
    }
    Ok(places)
}

/// Whether some place of a user lets them in at all, usable now or not: who has none was never mailed a password.
pub async fn has_way_in(cx: &mut Cx, user: UserId) -> Result<bool> {
    Ok(places_of(cx, user).await?.iter().any(Place::may_sign_in))
}

/// Whether a user never signed in, and has no password for it but what is mailed.
pub async fn never_came_in(cx: &mut Cx, user: UserId) -> Result<bool> {
    let password = passwords::get(&mut cx.store, user).await?;
    let was_here = sign_ins::last(&mut cx.store, user).await?.is_some();
    Ok(!was_here && password.is_some_and(|password| password.is_reset()))
}

/// Refuses to rule over a place in another account, also in one that is put away, for it may be brought back.
async fn check_ruling_elsewhere(cx: &mut Cx, caller: &Caller, place: &Place) -> Result<()> {
    let found = accounts::get(&mut cx.store, place.membership.account_id).await?.ok_or(Error::NotFound)?;
    let mut path = path(&mut cx.store, found.clone(), &[]).await?;
    path.iter_mut().for_each(|account| account.archived_at = None);
    let there = access(&caller.places, &path).ok_or(Error::BeyondYourRights)?;
    let caller = Caller {
        rights: there.rights,
        openings: there.openings,
        is_administrator: there.is_administrator,
        below: there.below,
        account: found,
        ..caller.clone()
    };
    let tree = accounts::of_partner(&mut cx.store, place.membership.partner_id).await?;
    Giver { caller: &caller, tree: &tree }.check_ruling(place)
}

/// Refuses to bring somebody to a place beyond what the caller holds and reaches; oneself, beyond what one holds as long as that
/// place lasts, for nobody lets themselves work longer.
pub async fn check_giving(cx: &mut Cx, before: Option<&Place>, after: &Place) -> Result<()> {
    let tree = of_partnership(cx).await?;
    let is_own = cx.caller()?.user.id == after.membership.user_id;
    let caller = if is_own { lasting(cx, after.membership.ends_at).await? } else { cx.caller()?.clone() };
    Giver { caller: &caller, tree: &tree }.check_giving(before, after)
}

/// Why something cannot be done to a user now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Refusal {
    /// At least one active administrator must stay.
    LastAdministrator,
    /// The user alone manages another partnership, which nobody could who has no password.
    NeededElsewhere,
    /// The caller may look only.
    Denied,
    /// The user's rights go beyond the caller's.
    BeyondYourRights,
    /// The user has a place in another account too, where the caller may not rule over them.
    Elsewhere,
    /// The user signs in elsewhere, or never, and has no password here.
    NoPassword,
    /// The membership is deactivated.
    Deactivated,
    /// The membership is not deactivated.
    NotDeactivated,
    /// The user belongs to another account.
    NotHome,
    /// The caller has switched into the account: no e-mail address is changed there, and no password reset while mails stay on
    /// this computer (product.md, rule 4).
    WhileSwitched,
}

/// What may not be done, each with its reason.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusals {
    edit: Option<Refusal>,
    roles: Option<Refusal>,
    reset_password: Option<Refusal>,
    email: Option<Refusal>,
    lock: Option<Refusal>,
    deactivate: Option<Refusal>,
    reactivate: Option<Refusal>,
    remove: Option<Refusal>,
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
    /// The new address that is not yet in force.
    pending_email: Option<EmailChangeView>,
    language: Language,
    login_type: LoginType,
    roles: Vec<RoleId>,
    status: Status,
    /// Until when they are locked; `null` also for a lock that has no end.
    locked_until: Option<Moment>,
    is_locked: bool,
    last_sign_in: Option<Moment>,
    password_changed_at: Option<Moment>,
    must_choose_password: bool,
    added_at: Moment,
    /// Modules that differ from the roles.
    #[ts(type = "Partial<Record<Module, Setting>>")]
    custom: Custom,
    scope: Scope,
    accounts: Vec<AccountId>,
    ends_at: Option<Moment>,
    deactivated_at: Option<Moment>,
    /// The partnership that the membership belongs to.
    partnership: String,
    /// False for those who only receive mails.
    may_sign_in: bool,
    is_myself: bool,
    /// This is one of exactly two administrators: without them a single one would be left.
    leaves_one_administrator: bool,
    refusals: Refusals,
}

/// Describes a member to the drawer.
pub async fn details(cx: &mut Cx, member: &Member) -> Result<UserDetails> {
    let (m, user, now) = (&member.membership, &member.user, cx.now);
    let password = passwords::get(&mut cx.store, user.id).await?;
    let last_sign_in = sign_ins::last(&mut cx.store, user.id).await?;
    // A new address is the business of the user and of where they are at home (product.md, rule 5).
    let pending_email = if member.is_at_home(cx)? { email_change::pending(cx, user).await? } else { None };
    let administrators = rules::administrators(&mut cx.store, m.partner_id, now).await?;
    let is_one_of_them = administrators.iter().any(|administrator| administrator.id == m.id);
    let refusals = refusals(cx, member, is_one_of_them && administrators.len() == 1).await?;
    let account = cx.caller()?.account.clone();
    let partnership = partner_of(&mut cx.store, &account).await?.name;
    Ok(UserDetails {
        membership: m.id,
        user: user.id,
        membership_version: m.version,
        user_version: user.version,
        first_name: user.first_name.to_string(),
        last_name: user.last_name.to_string(),
        login_name: user.login_name.to_string(),
        email: user.email.to_string(),
        pending_email,
        language: user.language,
        login_type: user.login_type,
        roles: m.roles.0.clone(),
        status: m.status_at(now),
        locked_until: m.locked_until.and_then(Moment::if_ever).filter(|until| *until > now),
        is_locked: m.is_locked_at(now),
        last_sign_in,
        password_changed_at: password.as_ref().filter(|password| !password.must_change).map(|password| password.set_at),
        must_choose_password: password.is_some_and(|password| password.must_change),
        added_at: m.added_at,
        custom: m.custom.0.clone(),
        scope: m.scope,
        accounts: m.accounts.0.clone(),
        ends_at: m.ends_at,
        deactivated_at: m.deactivated_at,
        partnership,
        may_sign_in: member.place().may_sign_in(),
        is_myself: user.id == cx.caller()?.user.id,
        leaves_one_administrator: is_one_of_them && administrators.len() == 2,
        refusals,
    })
}

async fn refusals(cx: &mut Cx, member: &Member, is_last: bool) -> Result<Refusals> {
    let ruled = member.may_be_ruled(cx).await;
    let general = general_refusal(cx, ruled)?;
    let taken = member.may_be_taken_over(cx).await.err().map(|_| Refusal::Elsewhere);
    let readdressed = member.may_be_readdressed(cx).await.err().map(|_| Refusal::Elsewhere);
    let last = is_last.then_some(Refusal::LastAdministrator);
    let needed = is_needed_elsewhere(cx, member).await?.then_some(Refusal::NeededElsewhere);
    let home = (!member.is_at_home(cx)?).then_some(Refusal::NotHome);
    let passwordless = (!member.has_password(cx).await?).then_some(Refusal::NoPassword);
    let is_switched = cx.caller()?.is_switched_for(member.user.id);
    let switched_at_all = is_switched.then_some(Refusal::WhileSwitched);
    let switched = (is_switched && !cx.desk.transport.leaves()).then_some(Refusal::WhileSwitched);
    let ended = (member.membership.state == MembershipState::Deactivated).then_some(Refusal::Deactivated);
    Ok(Refusals {
        edit: general.or((!member.belongs_here(cx)?).then_some(Refusal::NotHome)),
        roles: general.or(last),
        reset_password: general.or(home).or(taken).or(passwordless).or(ended).or(last).or(needed).or(switched),
        email: general.or(home).or(readdressed).or(ended).or(switched_at_all),
        lock: general.or(ended).or(last),
        deactivate: general.or(ended).or(last),
        reactivate: general.or((ended.is_none()).then_some(Refusal::NotDeactivated)),
        remove: general.or(last),
    })
}

/// Whether the user alone can manage another partnership, which nobody could who has no password.
async fn is_needed_elsewhere(cx: &mut Cx, member: &Member) -> Result<bool> {
    let now = cx.now;
    for membership in memberships::of_user(&mut cx.store, member.user.id).await? {
        let is_other = membership.id != member.membership.id;
        if is_other && rules::is_last_administrator(&mut cx.store, &membership, now).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn general_refusal(cx: &Cx, may_be: Result<()>) -> Result<Option<Refusal>> {
    let may_manage = cx.caller()?.rights.holds(Module::Users, Level::Manage);
    Ok(match may_be {
        _ if !may_manage => Some(Refusal::Denied),
        Err(_) => Some(Refusal::BeyondYourRights),
        Ok(()) => None,
    })
}

/// Refuses a save that was begun on older versions than these, with what stands there now and who put it there.
pub async fn check_versions(cx: &mut Cx, member: &Member, membership: i64, user: Option<i64>) -> Result<()> {
    let on_membership = (member.membership.version != membership).then(|| member.membership.id.uuid());
    let on_user = user.is_some_and(|version| member.user.version != version).then(|| member.user.id.uuid());
    match (on_membership, on_user) {
        (None, None) => Ok(()),
        newer => Err(conflict(cx, member, newer).await?),
    }
}

/// What stands there now, and who was the last to change what is newer: the membership, the user, or both.
async fn conflict(cx: &mut Cx, member: &Member, newer: (Option<Uuid>, Option<Uuid>)) -> Result<Error> {
    let theirs = details(cx, member).await?;
    let partner = member.membership.partner_id;
    let mut latest: Option<Entry> = None;
    let standing =
        [(Membership::ENTITY, newer.0, member.membership.version), (User::ENTITY, newer.1, member.user.version)];
    for (entity, id, version) in standing {
        let Some(id) = id else { continue };
        let last = journal::maker_of(&mut cx.store, partner, entity, id, version).await?;
        latest = latest.into_iter().chain(last).max_by_key(|entry| entry.sequence);
    }
    Ok(saved_meanwhile(theirs, latest))
}
