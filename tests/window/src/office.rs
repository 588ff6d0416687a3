//! An organisation that is there before the window opens, and people who work in it from somewhere else.

use crate::{ADA, Look, Person, Window, Words, binary, one_time_password};
use serde_json::{Value, json};
use std::path::Path;
use steward::{Call, Config, SessionChange, SessionToken, Steward, sign_in::hash::HashCost};
use tempfile::TempDir;

/// The second administrator.
pub const BO: Person = Person {
    first_name: "Bo",
    last_name: "Ängström",
    login_name: "bo.angstrom",
    email: "bo.angstrom@voltpark.example",
    password: "velvet canyon 63 drumming tortoise",
};

/// What Bo is given by Ada, and may use once.
const FIRST: &str = "marble tractor 91 lighthouse";

/// A data folder that is worked in beside the window, as the command line does.
pub struct Office {
    data: TempDir,
    beside: Steward,
}

impl Office {
    /// An organisation of this profile with Ada as its administrator.
    pub async fn set_up(profile: &str) -> Office {
        let data = tempfile::tempdir().expect("a temporary folder");
        let config = Config { hash_cost: HashCost::CHEAP, ..Config::in_folder(data.path().to_owned()) };
        let office = Office { beside: Steward::open(config).await.expect("a new installation opens"), data };
        let args = json!({
            "name": "Voltpark Services", "profile": profile, "language": "en", "firstName": ADA.first_name, "lastName": ADA.last_name,
            "loginName": ADA.login_name, "email": ADA.email, "password": ADA.password,
        });
        office.carry("SetUpOrganisation", args, None).await;
        office
    }

    /// Opens the window and signs Ada in.
    pub async fn open(&self, look: &Look) -> (Window, Words) {
        self.open_with(&binary(), look).await
    }

    /// The same, with another program that starts Steward.
    pub async fn open_with(&self, program: &Path, look: &Look) -> (Window, Words) {
        let (window, words) = (look.open_with(program, self.data.path()).await, look.words());
        window.sign_in(&words, ADA.login_name, ADA.password).await;
        window.sees(ADA.email).await;
        (window, words)
    }

    /// Writes the mails that wait, as an open window does by itself.
    pub async fn sends_mail(&self) {
        self.beside.send_due_mail().await.expect("mails that can be written");
    }

    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// Bo works here as well, with a password of his own.
    pub async fn with_bo(self) -> Office {
        let administrator = self.administrator_role().await;
        self.add_with(&BO, &administrator, json!({ "kind": "password", "password": FIRST })).await;
        let session = self.sign_in(BO.login_name, FIRST).await;
        let args = json!({ "current": FIRST, "password": BO.password });
        self.carry("ChoosePassword", args, session).await;
        self
    }

    /// Ada adds somebody with the role of this name.
    pub async fn add(&self, somebody: &Person, role: &str) -> String {
        let role = self.role(role).await;
        let credential = json!({ "kind": "password", "password": somebody.password });
        self.add_with(somebody, &role, credential).await
    }

    /// Ada adds so many people with the role of this name, who wait for their first password.
    pub async fn add_many(&self, number: usize, role: &str) {
        let role = self.role(role).await;
        let session = self.sign_in(ADA.login_name, ADA.password).await;
        for number in 0..number {
            let args = json!({
                "firstName": format!("Person {number}"), "lastName": "Tester", "loginName": format!("person.{number}"),
                "email": format!("person.{number}@voltpark.example"), "language": "en", "loginType": "email",
                "credential": { "kind": "mailed" }, "roles": [role],
            });
            self.carry("AddUser", args, session.clone()).await;
        }
    }

    async fn add_with(&self, somebody: &Person, role: &str, credential: Value) -> String {
        self.add_as(somebody, role, credential, json!({})).await
    }

    async fn add_as(&self, somebody: &Person, role: &str, credential: Value, more: Value) -> String {
        let mut args = json!({
            "firstName": somebody.first_name, "lastName": somebody.last_name, "loginName": somebody.login_name,
            "email": somebody.email, "language": "en", "loginType": "email", "credential": credential, "roles": [role],
        });
        if let (Some(args), Some(more)) = (args.as_object_mut(), more.as_object()) {
            args.extend(more.clone());
        }
        text(&self.acts(&ADA, "AddUser", args).await["membership"])
    }

    /// Somebody changes one value of a user, from another place.
    pub async fn edits(&self, by: &Person, membership: &str, field: &str, value: Value) {
        let user = self.acts(by, "ShowUser", json!({ "membership": membership })).await;
        let mut args = json!({});
        for kept in [
            "membership",
            "membershipVersion",
            "userVersion",
            "firstName",
            "lastName",
            "loginName",
            "language",
            "roles",
        ] {
            args[kept] = user[kept].clone();
        }
        args[field] = value;
        self.acts(by, "EditUser", args).await;
    }

    /// Somebody calls a command, from another place.
    pub async fn acts(&self, by: &Person, name: &str, args: Value) -> Value {
        let session = self.sign_in(by.login_name, by.password).await;
        self.carry(name, args, session).await.0
    }

    /// Ada adds a customer account, at this town, directly below or below another; says which.
    pub async fn add_customer(&self, name: &str, city: &str, parent: Option<&str>) -> String {
        let args = json!({ "name": name, "number": "", "city": city, "parent": parent });
        text(&self.acts(&ADA, "AddCustomer", args).await["account"])
    }

    /// The id of the customer of this name.
    pub async fn customer(&self, name: &str) -> String {
        let list = self.acts(&ADA, "ListCustomers", json!({})).await;
        let all = list["customers"].as_array().expect("a list of customers");
        text(&all.iter().find(|one| one["name"] == name).expect("a customer of this name")["account"])
    }

    /// Ada adds somebody with the role of this name, who reaches these customers and no other.
    pub async fn add_reaching(&self, somebody: &Person, role: &str, accounts: &[&str]) -> String {
        let role = self.role(role).await;
        let access = json!({ "custom": {}, "scope": "listed", "accounts": accounts, "endsAt": null });
        let more = json!({ "access": access });
        self.add_as(somebody, &role, json!({ "kind": "password", "password": somebody.password }), more).await
    }

    /// Ada resets somebody's password, and they come in with the one that is mailed to them, and choose this one.
    pub async fn comes_in_by_mail(&self, somebody: &Person, membership: &str, chosen: &str) {
        self.acts(&ADA, "ResetPassword", json!({ "membership": membership })).await;
        self.sends_mail().await;
        let session = self.sign_in(somebody.login_name, &one_time_password(self.data(), somebody.email)).await;
        self.carry("ChoosePassword", json!({ "current": "", "password": chosen }), session).await;
    }

    /// Somebody calls a command in this account, from another place.
    pub async fn acts_in(&self, by: &Person, account: &str, name: &str, args: Value) -> Value {
        let session = self.sign_in(by.login_name, by.password).await;
        self.carry_in(Some(account), name, args, session).await.0
    }

    /// The membership of somebody who is here.
    pub async fn membership(&self, somebody: &Person) -> String {
        let filters = json!({ "firstName": "", "lastName": "", "loginName": somebody.login_name, "email": "", "authorities": "", "status": null });
        let sort = json!({ "column": "lastName", "descending": false });
        let query = json!({ "tab": "active", "find": "", "filters": filters, "sort": sort, "language": "en" });
        let page = self.acts(&ADA, "ListUsers", json!({ "query": query, "offset": 0, "limit": 1 })).await;
        text(&page["rows"][0]["membership"])
    }

    /// Whether this password lets somebody in.
    pub async fn admits(&self, login: &str, password: &str) -> bool {
        self.sign_in(login, password).await.is_some()
    }

    /// The id of the role that the profile calls so.
    pub async fn role(&self, key: &str) -> String {
        let roles = self.acts(&ADA, "ListRoles", json!({})).await;
        let all = roles["roles"].as_array().expect("a list of roles");
        text(&all.iter().find(|role| role["key"] == key).expect("a role of the profile")["role"])
    }

    async fn administrator_role(&self) -> String {
        let roles = self.acts(&ADA, "ListRoles", json!({})).await;
        let all = roles["roles"].as_array().expect("a list of roles");
        text(&all.iter().find(|role| role["isAdministrator"] == true).expect("an administrator")["role"])
    }

    async fn sign_in(&self, login: &str, password: &str) -> Option<SessionToken> {
        match self.carry("SignIn", json!({ "login": login, "password": password }), None).await.1 {
            SessionChange::Started(token, _) => Some(token),
            _ => None,
        }
    }

    async fn carry(&self, name: &str, args: Value, session: Option<SessionToken>) -> (Value, SessionChange) {
        self.carry_in(None, name, args, session).await
    }

    async fn carry_in(
        &self,
        account: Option<&str>,
        name: &str,
        args: Value,
        session: Option<SessionToken>,
    ) -> (Value, SessionChange) {
        let account = account.map(|id| serde_json::from_value(json!(id)).expect("an account's id"));
        let call = Call { name: name.to_owned(), args, session, account, command_id: None };
        let answer = self.beside.call(call).await.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        (serde_json::from_str(&answer.body).expect("an answer in JSON"), answer.session)
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
