//! People: they call, and expect an answer or a refusal.

use super::{SUNDAY, faults_of, query, with};
use serde_json::{Value, json};
use steward::{Answer, Call, Failure, SessionToken, Steward, clock, domain::ids::AccountId};
use uuid::Uuid;

/// Somebody signed in.
#[derive(Clone)]
pub struct Person {
    pub steward: Steward,
    pub session: Option<SessionToken>,
    pub login: String,
    pub membership: Value,
    /// The account that calls are made for; `None` for the person's own.
    pub account: Option<AccountId>,
}

impl Person {
    /// Calls and expects an answer.
    pub async fn call(&self, name: &str, args: Value) -> Value {
        match self.try_call(name, args).await {
            Ok(answer) => serde_json::from_str(&answer.body).expect("JSON"),
            Err(failure) => panic!("{name} is refused: {failure:?}"),
        }
    }

    /// Calls and expects a refusal.
    pub async fn refused(&self, name: &str, args: Value) -> Failure {
        match self.try_call(name, args).await {
            Ok(answer) => panic!("{name} is answered: {}", answer.body),
            Err(failure) => failure,
        }
    }

    /// Calls and expects that fields are refused: `field: code`, in their order.
    pub async fn faults(&self, name: &str, args: Value) -> Vec<String> {
        faults_of(&self.refused(name, args).await)
    }

    /// Calls with a command id of its own.
    pub async fn try_call(&self, name: &str, args: Value) -> Result<Answer, Failure> {
        self.repeat(name, args, clock::new_id(SUNDAY)).await
    }

    /// Calls with a given command id.
    pub async fn repeat(&self, name: &str, args: Value, id: Uuid) -> Result<Answer, Failure> {
        let call = Call {
            name: name.into(),
            args,
            session: self.session.clone(),
            account: self.account,
            command_id: Some(id),
        };
        self.steward.call(call).await
    }

    /// The same person in a window of another account.
    pub fn acting_in(&self, account: &Value) -> Person {
        let account = serde_json::from_value(account.clone()).expect("an account's id");
        Person { account: Some(account), ..self.clone() }
    }

    /// Adds a customer account; says which.
    pub async fn adds_customer(&self, name: &str) -> Value {
        let customer = json!({ "name": name, "number": "", "city": "", "parent": null });
        self.call("AddCustomer", customer).await["account"].clone()
    }

    /// The ids of roles by their profile keys.
    pub async fn roles(&self, keys: &[&str]) -> Vec<Value> {
        let list = self.call("ListRoles", json!({})).await;
        let all = list["roles"].as_array().expect("roles").clone();
        let id = |key: &&str| {
            all.iter().find(|role| role["key"] == **key).unwrap_or_else(|| panic!("no role {key}"))["role"].clone()
        };
        keys.iter().map(id).collect()
    }

    /// A filled form for adding somebody.
    pub async fn form(&self, first_name: &str, roles: &[&str], credential: Value) -> Value {
        let login = first_name.to_lowercase();
        json!({
            "firstName": first_name, "lastName": "Tester", "loginName": login, "email": format!("{login}@voltpark.test"),
            "language": "en", "loginType": "email", "credential": credential, "roles": self.roles(roles).await,
        })
    }

    /// Adds somebody who has not signed in yet; says which membership.
    pub async fn adds(&self, first_name: &str, roles: &[&str], changes: Value) -> Value {
        let form = self.form(first_name, roles, json!({ "kind": "mailed" })).await;
        self.call("AddUser", with(form, changes)).await["membership"].clone()
    }

    /// A user as the drawer shows them.
    pub async fn shown(&self, membership: &Value) -> Value {
        self.call("ShowUser", json!({ "membership": membership })).await
    }

    /// The edit form of a user as it is filled when it opens, with these changes.
    pub async fn edit_form(&self, membership: &Value, changes: Value) -> Value {
        edit_form_of(&self.shown(membership).await, changes)
    }

    /// The lock dialog of a user as it is when it opens.
    pub async fn lock_form(&self, membership: &Value, until: Option<i64>) -> Value {
        let version = self.shown(membership).await["membershipVersion"].clone();
        json!({ "membership": membership, "membershipVersion": version, "until": until })
    }

    /// What deactivates, reactivates or removes a user as they are now.
    pub async fn state_form(&self, membership: &Value) -> Value {
        let version = self.shown(membership).await["membershipVersion"].clone();
        json!({ "membership": membership, "membershipVersion": version })
    }

    /// Locks a user as they are now.
    pub async fn try_lock(&self, membership: &Value, until: Option<i64>) -> Result<Answer, Failure> {
        let form = self.lock_form(membership, until).await;
        self.try_call("LockUser", form).await
    }

    /// Ends a user's lock.
    pub async fn unlocks(&self, membership: &Value) {
        let version = self.shown(membership).await["membershipVersion"].clone();
        self.call("UnlockUser", json!({ "membership": membership, "membershipVersion": version })).await;
    }

    /// The users page's first tab with these filters.
    pub async fn list(&self, filters: Value) -> Value {
        self.finds(query(json!({ "filters": filters }))).await
    }

    /// The first hundred rows of a query.
    pub async fn finds(&self, query: Value) -> Value {
        self.call("ListUsers", json!({ "query": query, "offset": 0, "limit": 100 })).await
    }

    /// The row of the person with this first name.
    pub async fn row_of(&self, first_name: &str) -> Value {
        self.list(json!({ "firstName": first_name })).await["rows"][0].clone()
    }
}

/// The edit form of a user who is shown so, with these changes.
pub fn edit_form_of(shown: &Value, changes: Value) -> Value {
    let fields =
        ["membership", "membershipVersion", "userVersion", "firstName", "lastName", "loginName", "language", "roles"];
    with(fields.into_iter().map(|field| (field.to_string(), shown[field].clone())).collect(), changes)
}
