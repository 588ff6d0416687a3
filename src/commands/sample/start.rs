//! Exploring with sample data: the sample folder fills itself, and its visitor is signed in at once.

use crate::{
    command::{Access, Command, Cx, SessionChange, SessionToken, Topic},
    commands::session::sign_in::SignInAnswer,
    domain::{
        account::{Account, AccountKind},
        ids::{AccountId, MembershipId, RoleId, UserId},
        membership::{Membership, MembershipState, Status},
        moment::Moment,
        user::{LoginType, User},
    },
    error::{Error, Result},
    founding::{Founded, found},
    sample::{self, SampleCustomer, SamplePerson},
    sign_in::authenticate::authenticate,
    store::{accounts, passwords::Password, sessions, sign_ins, users},
    views::who::who,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use ts_rs::TS;

/// By whom the people of the sample were deactivated: its administrator.
const VISITOR: &str = "Helene Brandt";

/// Fills the sample folder when it is empty, and signs its administrator in; refused in any other folder.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartSample {}

impl Command for StartSample {
    const ACCESS: Access = Access::Anyone;
    type Output = SignInAnswer;

    async fn run(self, cx: &mut Cx) -> Result<SignInAnswer> {
        if !cx.desk.config.is_sample {
            return Err(Error::NotSample);
        }
        if accounts::first_partner(&mut cx.store).await?.is_none() {
            fill(cx).await?;
        }
        let visitor = users::with_login_key(&mut cx.store, sample::ADMINISTRATOR).await?.ok_or(Error::NotFound)?;
        let token = SessionToken::random();
        sessions::start(&mut cx.store, &token.hash(), visitor).await?;
        let now = cx.now;
        sign_ins::succeeded(&mut cx.store, visitor, now).await?;
        let (caller, _) = authenticate(&mut cx.store, Some(&token), None, now).await?;
        cx.journal_in(caller.account.partner_id, caller.user.full_name());
        let who = who(&mut cx.store, &caller, &cx.desk).await?;
        cx.caller = Some(caller);
        cx.session = SessionChange::Started(token, visitor);
        cx.changed(Topic::Users);
        Ok(SignInAnswer::SignedIn { who: Box::new(who) })
    }
}

async fn fill(cx: &mut Cx) -> Result<()> {
    let founded = found(cx, sample::ORGANISATION, sample::PROFILE, &sample::roles(), None).await?;
    let mut customers: Vec<Account> = Vec::new();
    for customer in sample::customers() {
        let named = |account: &&Account| customer.below.as_ref() == Some(&account.name);
        let above = customers.iter().find(named).unwrap_or(&founded.account).clone();
        customers.push(add_customer(cx, &above, customer).await?);
    }
    for person in sample::people() {
        add_person(cx, &founded, &founded.account, person).await?;
    }
    for members in sample::members() {
        let account = customers.iter().find(|account| account.name == members.name).ok_or(Error::NotFound)?;
        for person in members.people {
            add_person(cx, &founded, account, person).await?;
        }
    }
    Ok(())
}

async fn add_customer(cx: &mut Cx, above: &Account, customer: SampleCustomer) -> Result<Account> {
    let account = Account {
        id: AccountId::new(cx.new_id()),
        version: 1,
        partner_id: above.partner_id,
        parent_id: Some(above.id),
        kind: AccountKind::Customer,
        name: customer.name.to_string(),
        number: customer.number,
        city: customer.city,
        profile: String::new(),
        links: Json::default(),
        added_at: cx.now,
        archived_at: None,
    };
    cx.store.insert(&account).await?;
    Ok(account)
}

async fn add_person(cx: &mut Cx, founded: &Founded, account: &Account, person: SamplePerson) -> Result<()> {
    let added_at = cx.now.plus(SignedDuration::from_hours(-24 * person.days_since_added));
    let user = User {
        id: UserId::new(cx.new_id()),
        version: 1,
        home_partner: account.partner_id,
        home_account: account.id,
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        login_name: person.login_name.clone(),
        email: person.email.clone(),
        language: person.language,
        login_type: person.login_type,
        added_at,
    };
    cx.store.insert(&user).await?;
    if let Some(minutes) = person.minutes_since_sign_in {
        let at = cx.now.plus(SignedDuration::from_mins(-minutes));
        sign_ins::succeeded(&mut cx.store, user.id, at).await?;
    }
    let membership = membership(cx, founded, account, &user, &person);
    cx.store.insert(&membership).await?;
    if user.login_type == LoginType::Email {
        cx.store.insert(&Password::first(user.id, String::new(), added_at, false)).await?;
    }
    Ok(())
}

fn membership(cx: &Cx, founded: &Founded, account: &Account, user: &User, person: &SamplePerson) -> Membership {
    let holds = |key: &Option<String>| key.as_ref().is_some_and(|key| person.roles.contains(key));
    let roles: Vec<RoleId> = founded.roles.iter().filter(|role| holds(&role.profile_key)).map(|role| role.id).collect();
    let membership = Membership::new(MembershipId::new(cx.new_id()), account, user.id, roles, user.added_at);
    let is_deactivated = person.status == Status::Deactivated;
    Membership {
        state: match person.status {
            Status::Active | Status::Locked | Status::Ended => MembershipState::Active,
            Status::Pending => MembershipState::Pending,
            Status::Deactivated => MembershipState::Deactivated,
        },
        custom: Json(person.custom.clone()),
        locked_until: (person.status == Status::Locked).then_some(Moment::FOR_EVER),
        deactivated_at: is_deactivated.then_some(cx.now),
        deactivated_by: is_deactivated.then(|| VISITOR.into()),
        ..membership
    }
}
