//! What everybody sees when a sequence is over: who is in each list, who reaches which account with which rights, whose session
//! still opens something.

use super::{access::Caller, nouns::Nouns, play::Play, state::State};
use crate::support::{Person, query, with};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use steward::domain::{
    account::Account,
    ids::{AccountId, PartnerId, UserId},
    membership::{Membership, MembershipState},
    module::{Level, Module},
    moment::Moment,
};

/// The longest anybody waits after wrong passwords, in seconds.
const LONGEST_WAIT: i64 = 15 * 60;

impl Play {
    /// Holds all that can be seen, and all that is kept, against the model.
    pub async fn look_at_everything(&mut self, steps: usize) -> Result<(), String> {
        let mut partners = self.state.partners();
        let mut tx = self.office.steward.desk().begin_reading().await.map_err(|error| error.to_string())?;
        let found = Nouns::load(&mut tx, &partners).await;
        tx.rollback().await.map_err(|error| error.to_string())?;
        self.state.check_nouns(&found)?;
        self.check_rows_of_lists().await?;
        for session in 0..self.state.sessions.len() {
            self.check_session(session).await?;
        }
        // Nobody works in one that is put away, to look at anything there.
        partners.retain(|partner| !self.state.is_closed(partner.account()));
        for partner in partners {
            let administrator = self.administrator(partner).await?;
            self.check_accounts(&administrator, partner).await?;
            // Both read the whole journal, so that every sequence would take twice as long.
            if steps.is_multiple_of(4) {
                self.check_chain(&administrator).await?;
            }
        }
        if steps.is_multiple_of(4) { self.check_replay().await } else { Ok(()) }
    }

    /// Every row of the lists says what the nouns say, and stands in the list where it belongs.
    async fn check_rows_of_lists(&mut self) -> Result<(), String> {
        let same = "SELECT count(*) FROM user_list l JOIN memberships m ON m.id = l.membership_id JOIN users u ON u.id = m.user_id AND u.id = l.user_id JOIN lists p ON p.place = l.place AND p.account_id = m.account_id AND p.tab = CASE m.state WHEN 'deactivated' THEN 'deactivated' ELSE 'active' END WHERE l.first_name = u.first_name AND l.last_name = u.last_name AND l.login_name = u.login_name AND l.email = u.email AND l.state = m.state AND l.locked_until = coalesce(m.locked_until, 0) AND l.ends_at = coalesce(m.ends_at, 9223372036854775807) AND l.deactivated_at = coalesce(m.deactivated_at, 0)";
        let (right, all) = (self.raw.number(same).await, self.raw.number("SELECT count(*) FROM user_list").await);
        let expected = i64::try_from(self.state.members.len()).unwrap_or_default();
        if (right, all) == (expected, expected) {
            Ok(())
        } else {
            Err(format!("of {all} rows {right} are right, and there are {expected} memberships"))
        }
    }

    /// A session opens what its user reaches, or nothing.
    async fn check_session(&mut self, number: usize) -> Result<(), String> {
        let (state, session) = (&self.state, &self.state.sessions[number]);
        let reached = state.reached(session.user);
        let account = reached.keys().next().or_else(|| state.accounts.keys().next()).copied();
        let must_choose = state.passwords.get(&session.user).is_some_and(|password| password.must_change);
        let expected: Result<BTreeMap<String, Value>, String> = if !state.is_alive(number) {
            Err("signedOut".into())
        } else if must_choose {
            self.entries += 1;
            Err("passwordChangeNeeded".into())
        } else {
            Ok(reached.iter().map(|(account, is_own)| (account.to_string(), json!(is_own))).collect())
        };
        let person = Person { session: Some(session.token.clone()), account, ..self.office.nobody() };
        let found = match person.try_call("ListAccounts", json!({})).await {
            Ok(answer) => Ok(each(&answer.body, "accounts", "account", |one| one["isOwn"].clone())),
            Err(failure) => Err(failure.code),
        };
        if found == expected {
            Ok(())
        } else {
            Err(format!("session {number} of {} opens {found:?} and should open {expected:?}", session.user))
        }
    }

    /// I3, at last by hand: an administrator of a partner account signs in.
    async fn administrator(&mut self, partner: PartnerId) -> Result<Person, String> {
        let user = self.state.able(partner).first().map(|place| place.user_id).ok_or("I3: nobody is left")?;
        if self.session_of(user).is_none() && self.state.waits(user) {
            self.later(LONGEST_WAIT);
        }
        self.comes_in(user).await?;
        let session = self.session_of(user).ok_or("I3: an administrator does not get in")?;
        let token = self.state.sessions[session].token.clone();
        Ok(Person { session: Some(token), account: Some(partner.account()), ..self.office.nobody() })
    }

    /// The lists and the people of every account of a partnership that its administrator reaches.
    async fn check_accounts(&self, administrator: &Person, partner: PartnerId) -> Result<(), String> {
        let user = self.user_of(administrator);
        let by = self.state.caller(user, partner.account()).ok_or("an administrator works in their account")?;
        self.check_customers(administrator, &by).await?;
        let all = self.state.accounts.values().filter(|account| account.partner_id == partner);
        for account in all.map(|account| account.id) {
            if account == partner.account() || self.state.knows_people(&by, account) {
                self.check_people(administrator, &by, account).await?;
            }
            let may_look = self.state.caller(user, account).is_some_and(|by| by.rights.contains_key(&Module::Users));
            if may_look {
                self.check_list(administrator, user, account, "active").await?;
                self.check_list(administrator, user, account, "deactivated").await?;
            }
        }
        Ok(())
    }

    /// The customers page lists what its reader sees, and says what of it they may change.
    async fn check_customers(&self, administrator: &Person, by: &Caller) -> Result<(), String> {
        if !by.rights.contains_key(&Module::Customers) {
            return Ok(());
        }
        let answer = administrator.try_call("ListCustomers", json!({})).await;
        let body = answer.map_err(|failure| format!("the customers are not listed: {failure:?}"))?.body;
        let found = each(&body, "customers", "account", |line| {
            json!([line["kind"], line["name"], line["isInUse"], line["people"], line["mayManage"]])
        });
        let seen = |account: &Account| {
            let is_seen = self.state.sees_customer(by, account.id)
                || (self.state.is_sub_partner(account.id, by.account) && self.state.sees_partner(by, account.id));
            is_seen.then(|| (account.id.to_string(), self.state.line(by, account)))
        };
        compare("the customers", by.account, &self.state.accounts.values().filter_map(seen).collect(), &found)
    }

    fn user_of(&self, person: &Person) -> UserId {
        let session = self.state.sessions.iter().find(|session| Some(&session.token) == person.session.as_ref());
        session.expect("a known session").user
    }

    async fn check_people(&self, administrator: &Person, by: &Caller, account: AccountId) -> Result<(), String> {
        let answer = administrator.try_call("ListAccountPeople", json!({ "account": account })).await;
        let body = answer.map_err(|failure| format!("who reaches {account} is not told: {failure:?}"))?.body;
        let found = each(&body, "people", "membership", |person| {
            let reasons = person["reasons"].as_array().cloned().unwrap_or_default();
            let rights: Map<String, Value> = reasons
                .iter()
                .map(|reason| (reason["module"].as_str().unwrap_or_default().to_owned(), reason["level"].clone()))
                .collect();
            json!([person["way"], person["isAdministrator"], person["endsAt"], rights])
        });
        compare("people", account, &self.state.people_of(by, account), &found)
    }

    async fn check_list(&self, by: &Person, me: UserId, account: AccountId, tab: &str) -> Result<(), String> {
        let there = Person { account: Some(account), ..by.clone() };
        let all = json!({ "query": query(json!({ "tab": tab })), "offset": 0, "limit": 500 });
        let answer = there.try_call("ListUsers", all).await;
        let body = answer.map_err(|failure| format!("the list of {account} is not shown: {failure:?}"))?.body;
        let found = each(&body, "rows", "membership", |row| with(row.clone(), json!({ "lastSignIn": null })));
        let members = self.state.members.values().filter(|member| member.account_id == account);
        let in_tab = members.filter(|member| (member.state == MembershipState::Deactivated) == (tab == "deactivated"));
        let expected = in_tab.map(|member| (member.id.to_string(), self.state.row(member, me))).collect();
        compare("the list", account, &expected, &found)
    }
}

/// What is said of each thing in a list of an answer, by its id.
fn each(body: &str, list: &str, id: &str, of: impl Fn(&Value) -> Value) -> BTreeMap<String, Value> {
    let answer: Value = serde_json::from_str(body).expect("JSON");
    let things = answer[list].as_array().expect("a list").iter();
    things.map(|thing| (thing[id].as_str().unwrap_or_default().to_owned(), of(thing))).collect()
}

type Said = BTreeMap<String, Value>;

fn compare(what: &str, account: AccountId, expected: &Said, found: &Said) -> Result<(), String> {
    let differ = |one: &Said, other: &Said| -> Said {
        one.iter()
            .filter(|(id, said)| other.get(*id) != Some(*said))
            .map(|(id, said)| (id.clone(), said.clone()))
            .collect()
    };
    let (missing, wrong) = (differ(expected, found), differ(found, expected));
    if missing.is_empty() && wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("{what} of {account}: {wrong:#?} should be {missing:#?}"))
    }
}

impl State {
    /// Each account in which somebody can work, and whether it is their own.
    fn reached(&self, user: UserId) -> BTreeMap<AccountId, bool> {
        let own = |account: &AccountId| Some((*account, self.acts_on_their_own(&self.caller(user, *account)?)));
        self.accounts.keys().filter_map(own).collect()
    }

    /// An account as the customers page lists it.
    fn line(&self, by: &Caller, account: &Account) -> Value {
        let is_open = !self.is_closed(account.id);
        let partners = [self.partner_of(by.account), account.partner_id];
        let reaches = |member: &&Membership| self.is_usable(member) && self.way(member, account.id).is_some();
        let members = self.members.values().filter(|member| is_open && partners.contains(&member.partner_id));
        let is_known = |member: &&Membership| self.is_of_known_people(by, account.id, member.account_id);
        let people: BTreeSet<UserId> = members.filter(reaches).filter(is_known).map(|member| member.user_id).collect();
        let may_change = self.may_change(by, account);
        let is_told = may_change || self.knows_people(by, account.id);
        json!([account.kind, account.name, is_open, is_told.then_some(people.len()), may_change])
    }

    /// Whether the caller may know the people of a customer below.
    fn knows_people(&self, by: &Caller, account: AccountId) -> bool {
        let is_partner = self.is_sub_partner(account, by.account);
        let sees_users =
            |place: &&Membership| self.is_usable(place) && self.opens_here(place).contains_key(&Module::Users);
        let mut places = self.places_of(by.user).into_iter().filter(|place| place.account_id == account);
        let is_reached = self.may_in(by, account, Module::Users, Level::View);
        (is_reached && (is_partner || self.is_below(account, by.account)))
            || (is_partner && places.any(|place| sees_users(&place)))
    }

    /// Whether the caller may know who reaches an account by a place in this one: in the account itself, in that of the call, or in
    /// one between whose people they know.
    fn is_of_known_people(&self, by: &Caller, account: AccountId, place: AccountId) -> bool {
        let is_between = self.is_below(place, by.account) || self.is_sub_partner(place, by.account);
        place == account || place == by.account || (is_between && self.may_in(by, place, Module::Users, Level::View))
    }

    /// Everybody of the partnership who can work in an account, and how far.
    fn people_of(&self, by: &Caller, account: AccountId) -> Said {
        let partner = self.partner_of(account);
        let members = self.members.values().filter(|member| member.partner_id == partner && self.is_usable(member));
        let is_told = |place: AccountId| [account, by.account].contains(&place) || self.knows_people(by, place);
        let here = members.filter(|member| !self.is_closed(account) && is_told(member.account_id));
        here.filter_map(|member| {
            let (way, rights) = (self.way(member, account)?, self.opens_in(member, account));
            let is_administrator = self.is_administrator(member);
            Some((member.id.to_string(), json!([way, is_administrator, member.ends_at, rights])))
        })
        .collect()
    }

    /// A member as the list shows them.
    fn row(&self, member: &Membership, me: UserId) -> Value {
        let user = &self.users[&member.user_id];
        let is_locked = member.locked_until.is_some_and(|until| until > self.now);
        let status = match member.state {
            MembershipState::Deactivated => "deactivated",
            _ if member.ends_at.is_some_and(|end| end <= self.now) => "ended",
            _ if is_locked => "locked",
            MembershipState::Active => "active",
            MembershipState::Pending => "pending",
        };
        json!({
            "membership": member.id, "user": user.id, "firstName": user.first_name, "lastName": user.last_name,
            "loginName": user.login_name, "email": user.email, "loginType": "email", "roles": member.roles, "status": status,
            "lockedUntil": member.locked_until.filter(|until| is_locked && *until != Moment::FOR_EVER), "lastSignIn": null, "isCustom": !member.custom.is_empty(),
            "endsAt": member.ends_at, "deactivatedAt": member.deactivated_at,
            "deactivatedBy": member.deactivated_by.as_deref().unwrap_or_default(), "isMyself": user.id == me,
        })
    }
}
