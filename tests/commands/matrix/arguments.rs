//! What is sent: arguments that are taken wherever the caller may do what they ask for.

use super::{
    act::{Act, Noun},
    callers::Caller,
    stage::{House, Stage},
    targets::Target,
};
use crate::{
    dispatch::arguments_of,
    roles::shape,
    support::{Person, SUNDAY, access, edit_form_of, query, with},
};
use serde_json::{Value, json};
use steward::clock;
use uuid::Uuid;

/// What somebody chooses who has another password.
const NEXT: &str = "eleven brass kettles hum at dawn";

/// The arguments with which a command acts on a membership.
pub fn on_member(act: &Act, target: &Target, stage: &Stage) -> Value {
    let (membership, version) = (&target.membership, &target.shown["membershipVersion"]);
    match act.command {
        "LocateUser" => json!({ "membership": membership, "query": query(json!({})) }),
        "EditUser" => edit_form_of(&target.shown, json!({ "membership": membership, "lastName": "Renamed" })),
        "RequestEmailChange" => json!({ "membership": membership, "email": stage.address() }),
        "DiscardEmailChange" | "AcceptEmailChange" => json!({ "membership": membership, "change": target.change() }),
        "LockUser" => json!({ "membership": membership, "membershipVersion": version, "until": null }),
        "UnlockUser" | "DeactivateUser" | "ReactivateUser" | "RemoveUser" => {
            json!({ "membership": membership, "membershipVersion": version })
        }
        _ => json!({ "membership": membership }),
    }
}

impl Stage {
    /// The arguments of a call that acts on something else, or on nothing; several where its column means several things.
    pub async fn arguments(&self, act: &Act, caller: &Caller) -> Vec<Value> {
        match act.noun {
            Noun::Account => self.on_account(act, &caller.house).await,
            Noun::Role => self.on_role(act, &caller.house).await,
            Noun::Reach => self.on_reach(act, &caller.house).await,
            Noun::NewAddress => self.on_new_address(act, caller).await,
            Noun::Member | Noun::Nothing => vec![self.on_nothing(act.command, caller).await],
        }
    }

    async fn on_account(&self, act: &Act, house: &House) -> Vec<Value> {
        let name = self.name("Customer");
        let arguments = |(account, version): (Value, i64)| match act.command {
            "ListAccountPeople" => json!({ "account": account }),
            "AddCustomer" if act.on == "own" => json!({ "name": name, "number": "", "city": "", "parent": null }),
            "AddCustomer" => json!({ "name": name, "number": "", "city": "", "parent": account }),
            "EditCustomer" => json!({ "account": account, "version": version, "name": name, "number": "", "city": "" }),
            _ => json!({ "account": account, "version": version }),
        };
        self.accounts(act.on, house).await.into_iter().map(arguments).collect()
    }

    async fn on_role(&self, act: &Act, house: &House) -> Vec<Value> {
        let mut all = Vec::new();
        for role in self.roles(act.on, house).await {
            let given = with(access(json!({}), house.within.clone()), json!({ "roles": [role] }));
            all.push(match act.command {
                "EditRole" => json!({ "role": role, "version": 1, "shape": shape(&self.name("Role"), json!({})) }),
                "DeleteRole" => json!({ "role": role, "version": 1 }),
                command => self.giving(command, house, &[], given).await,
            });
        }
        all
    }

    async fn on_reach(&self, act: &Act, house: &House) -> Vec<Value> {
        let accounts = match act.on {
            "all" => vec![Value::Null],
            on => self.standing(on).into_iter().map(|account| json!([account])).collect(),
        };
        let mut all = Vec::new();
        for accounts in accounts {
            all.push(self.giving(act.command, house, &["user"], access(json!({}), accounts)).await);
        }
        all
    }

    /// The form that gives this to a new user, or to one there is.
    async fn giving(&self, command: &str, house: &House, roles: &[&str], given: Value) -> Value {
        match command {
            "AddUser" => {
                let form = house.head.form(&self.name("User"), roles, json!({ "kind": "mailed" })).await;
                with(form, given)
            }
            "AddKnownUser" => with(self.known(house, roles).await, given),
            "EditUser" => edit_form_of(&self.user(house, "colleague").await.shown, given),
            other => panic!("say here how {other} gives something"),
        }
    }

    /// The form that adds somebody of another partnership as they are.
    async fn known(&self, house: &House, roles: &[&str]) -> Value {
        let name = self.name("Known");
        self.kettle.head.adds(&name, &["standard-testing"], json!({})).await;
        json!({ "email": format!("{}@voltpark.test", name.to_lowercase()), "roles": house.head.roles(roles).await })
    }

    async fn on_new_address(&self, act: &Act, caller: &Caller) -> Vec<Value> {
        let house = &caller.house;
        if act.command.contains("My") {
            let users = self.own_change(&caller.person).await;
            let changes = self.changes(act.on, house, users).await;
            return changes.into_iter().map(|change| json!({ "change": change })).collect();
        }
        let target = self.user(house, "colleague").await;
        let changes = self.changes(act.on, house, target.change()).await;
        changes.into_iter().map(|change| json!({ "membership": target.membership, "change": change })).collect()
    }

    /// The new address that somebody asks for from their own account; that of nobody when they may not.
    async fn own_change(&self, person: &Person) -> Value {
        let own = Person { account: None, ..person.clone() };
        match own.try_call("RequestMyEmailChange", json!({ "email": self.address() })).await {
            Ok(answer) => {
                let myself: Value = serde_json::from_str(&answer.body).expect("JSON");
                myself["pendingEmail"]["change"].clone()
            }
            Err(_) => json!(Uuid::nil()),
        }
    }

    async fn on_nothing(&self, command: &str, caller: &Caller) -> Value {
        let (head, name) = (&caller.house.head, self.name("Fresh"));
        match command {
            "ChoosePassword" => json!({ "current": caller.password, "password": NEXT }),
            "EditMyself" => {
                json!({ "version": 1, "firstName": name, "lastName": "Tester", "loginName": name, "language": "en" })
            }
            "RequestMyEmailChange" => json!({ "email": self.address() }),
            "AddUser" => head.form(&name, &["user"], json!({ "kind": "mailed" })).await,
            "AddKnownUser" => self.known(&caller.house, &["user"]).await,
            "AddPartner" => json!({ "name": name, "profile": "modules" }),
            "AddRole" => json!({ "shape": shape(&name, json!({})) }),
            "UndoAct" => json!({ "act": self.last_act(caller).await }),
            _ => arguments_of(command, head).await,
        }
    }

    /// The last act on a user: the caller's, or that of the administrator before them when they could do none.
    async fn last_act(&self, caller: &Caller) -> Uuid {
        let (head, user) = (&caller.house.head, self.user(&caller.house, "colleague").await);
        let mut last = Uuid::nil();
        for by in [head, &caller.person] {
            let form = head.edit_form(&user.membership, json!({ "lastName": self.name("Edited") })).await;
            let act = clock::new_id(SUNDAY);
            if by.repeat("EditUser", form, act).await.is_ok() {
                last = act;
            }
        }
        last
    }
}
