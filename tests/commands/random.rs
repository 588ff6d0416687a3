//! A random life of an office, after which everything that is kept twice must agree.

use crate::support::{FIRST, OWN, Office, Person, every_database};
use jiff::SignedDuration;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Value, json};

const ACTS: usize = 200;

every_database! {
    async fn whatever_people_do_the_rules_hold(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let mut life = Life { people: vec![ada.clone()], able: ada, dice: TestRunner::deterministic(), added: 0 };
        for _ in 0..ACTS {
            life.act(&office).await;
            office.later(SignedDuration::from_secs(7));
        }
        let ada = life.administrator(&office).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
        the_list_is_what_the_nouns_say(&office, &ada).await;
        the_journal_tells_how_it_came_to_be(&office).await;
    }
}

struct Life {
    people: Vec<Person>,
    /// An administrator, as far as is known.
    able: Person,
    dice: TestRunner,
    added: usize,
}

const ROLES: [&[&str]; 5] = [
    &["partner-account-administrator-cpo"],
    &["standard-testing"],
    &["standard-monitoring", "power-reporting"],
    &["power-helpdesk"],
    &[],
];

impl Life {
    fn roll(&mut self, sides: usize) -> usize {
        (0..sides).new_tree(&mut self.dice).unwrap().current()
    }

    /// Whoever can manage the office now: there is always somebody, if need be with the help of who owns the data.
    async fn administrator(&mut self, office: &Office) -> Person {
        if self.able.try_call("CountUsers", json!({})).await.is_err() {
            self.able = recovered(office).await;
        }
        self.able.clone()
    }

    /// Somebody does something to somebody; much of it is refused.
    async fn act(&mut self, office: &Office) {
        let (by, to) = (self.roll(self.people.len()), self.roll(self.people.len()));
        let (by, to) = (self.people[by].clone(), self.people[to].clone());
        let roles = ROLES[self.roll(ROLES.len())];
        let administrator = self.administrator(office).await;
        match self.roll(8) {
            0 | 1 => self.add(office, &administrator, &by, roles).await,
            2 => self.edit(&administrator, &by, &to, roles).await,
            3 => {
                let until = office.clock.now().millis() + 1_000 * self.roll(60) as i64;
                let form = administrator.lock_form(&to.membership, (self.roll(2) == 0).then_some(until)).await;
                let _ = by.try_call("LockUser", form).await;
            }
            4 => {
                let form = administrator.lock_form(&to.membership, None).await;
                let _ = by
                    .try_call(
                        "UnlockUser",
                        json!({ "membership": form["membership"], "membershipVersion": form["membershipVersion"] }),
                    )
                    .await;
            }
            5 => {
                let _ = by.try_call("ResetPassword", json!({ "membership": to.membership })).await;
            }
            6 => {
                office.tries_to_sign_in(&to.login, "a wrong one").await;
            }
            _ => self.sign_in_again(office).await,
        }
    }

    async fn add(&mut self, office: &Office, administrator: &Person, by: &Person, roles: &[&str]) {
        self.added += 1;
        let name = format!("P{}", self.added);
        let form = administrator.form(&name, roles, json!({ "kind": "password", "password": FIRST })).await;
        if let Ok(added) = by.try_call("AddUser", form).await {
            let added: Value = serde_json::from_str(&added.body).unwrap();
            let mut person = office.signs_in(&name, FIRST).await;
            person.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
            person.membership = added["membership"].clone();
            self.people.push(person);
        }
    }

    async fn edit(&mut self, administrator: &Person, by: &Person, to: &Person, roles: &[&str]) {
        let names = ["Ärmel", "Öztürk", "O'Brien", "Straße", "Li"];
        let roles = administrator.roles(roles).await;
        let form =
            administrator.edit_form(&to.membership, json!({ "lastName": names[self.roll(5)], "roles": roles })).await;
        let _ = by.try_call("EditUser", form).await;
    }

    async fn sign_in_again(&mut self, office: &Office) {
        let who = self.roll(self.people.len());
        let old = self.people[who].clone();
        let password = if who == 0 { crate::support::PASSWORD } else { OWN };
        let again = office.tries_to_sign_in(&old.login, password).await;
        if again.session.is_some() {
            self.people[who] = Person { membership: old.membership, ..again };
        }
    }
}

async fn recovered(office: &Office) -> Person {
    let able = "SELECT u.login_name FROM memberships m JOIN users u ON u.id = m.user_id JOIN roles r ON r.is_administrator AND CAST(m.roles AS TEXT) LIKE '%' || ID || '%' WHERE m.state = 'active'";
    let id = match office.raw().await {
        crate::support::Raw::Sqlite(_) => "lower(substr(hex(r.id), 1, 8))",
        crate::support::Raw::Postgres(_) => "substr(CAST(r.id AS TEXT), 1, 8)",
    };
    let logins = office.raw().await.texts(&able.replace("ID", id)).await;
    for login in &logins {
        if let Ok(password) = office.steward.recover(login).await {
            let person = office.signs_in(login, &password).await;
            person.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
            return person;
        }
    }
    panic!("no administrator among {logins:?}");
}

async fn the_list_is_what_the_nouns_say(office: &Office, ada: &Person) {
    let mut raw = office.raw().await;
    let users = raw.number("SELECT count(*) FROM users").await;
    let same = "SELECT count(*) FROM user_list l JOIN memberships m ON m.id = l.membership_id JOIN users u ON u.id = m.user_id AND u.id = l.user_id JOIN lists p ON p.place = l.place AND p.account_id = m.account_id WHERE l.first_name = u.first_name AND l.last_name = u.last_name AND l.login_name = u.login_name AND l.email = u.email AND l.state = m.state AND l.locked_until = coalesce(m.locked_until, 0)";
    assert_eq!(raw.number(same).await, users);
    assert_eq!(ada.list(json!({})).await["of"], users);
    for row in ada.list(json!({})).await["rows"].as_array().unwrap() {
        let shown = ada.shown(&row["membership"]).await;
        for field in ["firstName", "lastName", "loginName", "email", "status", "roles", "lockedUntil", "lastSignIn"] {
            assert_eq!(row[field], shown[field], "{field} of {shown}");
        }
        let found = ada.list(json!({ "lastName": shown["lastName"], "email": shown["email"] })).await;
        assert_eq!((&found["total"], &found["rows"][0]["membership"]), (&json!(1), &row["membership"]));
    }
}

/// The latest change of every user and membership says what stands there now.
async fn the_journal_tells_how_it_came_to_be(office: &Office) {
    let mut raw = office.raw().await;
    let latest = "SELECT c.after_values FROM journal_changes c WHERE c.entity = 'user' AND c.sequence = (SELECT max(sequence) FROM journal_changes l WHERE l.entity_id = c.entity_id AND l.partner_id = c.partner_id AND l.entity = 'user')";
    let mut told: Vec<(String, String)> = raw
        .texts(latest)
        .await
        .iter()
        .map(|text| serde_json::from_str::<Value>(text).unwrap())
        .map(|values| {
            (values["loginName"].as_str().unwrap().to_owned(), values["lastName"].as_str().unwrap().to_owned())
        })
        .collect();
    let now = raw.texts("SELECT login_name || '|' || last_name FROM users").await;
    let mut now: Vec<(String, String)> =
        now.iter().map(|row| row.split_once('|').unwrap()).map(|(login, last)| (login.into(), last.into())).collect();
    told.sort();
    now.sort();
    assert_eq!(told, now);
}
