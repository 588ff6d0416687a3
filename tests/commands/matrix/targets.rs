//! On whom and on what: the users, accounts, roles and addresses that the columns name, made when they are needed.

use super::{
    callers::Caller,
    stage::{House, Stage},
};
use crate::{
    roles::shape,
    support::{FIRST, access, with},
};
use serde_json::{Value, json};
use steward::clock;
use uuid::Uuid;

/// A membership that is acted on.
#[derive(Clone)]
pub struct Target {
    pub membership: Value,
    /// What whoever may look at it is shown: of somebody else, where it is nobody's.
    pub shown: Value,
}

impl Target {
    async fn of(house: &House, membership: Value) -> Target {
        Target { shown: house.head.shown(&membership).await, membership }
    }

    /// The new address that this user waits for.
    pub fn change(&self) -> Value {
        match &self.shown["pendingEmail"]["change"] {
            Value::Null => json!(Uuid::nil()),
            change => change.clone(),
        }
    }
}

impl Stage {
    /// The memberships that a column means for this caller.
    pub async fn targets(&self, on: &str, caller: &Caller) -> Vec<Target> {
        let house = &caller.house;
        match on {
            "oneself" => vec![self.with_new_address(house, caller.person.membership.clone()).await],
            "founder" => vec![self.with_new_address(house, self.founder().await.0.membership).await],
            "guest" => vec![Target::of(house, house.head.membership.clone()).await],
            "elsewhere" => self.elsewhere(house).await,
            kind => vec![self.user(house, kind).await],
        }
    }

    async fn elsewhere(&self, house: &House) -> Vec<Target> {
        let mut others =
            vec![Target { membership: self.nobodys_id(), ..Target::of(house, house.head.membership.clone()).await }];
        for other in self.houses().into_iter().filter(|other| other.account != house.account) {
            others.push(Target::of(other, other.head.membership.clone()).await);
        }
        others
    }

    /// A user of an account, of this kind, for whom a new address was asked for.
    pub async fn user(&self, house: &House, kind: &str) -> Target {
        let (roles, changes): (&[&str], Value) = match kind {
            "administrator" => (&["admin"], json!({})),
            "farther" => (&["user"], json!({})),
            "beyond" => (&[], access(json!({ "partnerKit": "view" }), house.within.clone())),
            _ => (&["user"], access(json!({}), house.within.clone())),
        };
        let credential = match kind {
            "pending" => json!({ "kind": "mailed" }),
            _ => json!({ "kind": "password", "password": FIRST }),
        };
        let form = house.head.form(&self.name("User"), roles, credential).await;
        let membership = house.head.call("AddUser", with(form, changes)).await["membership"].clone();
        let target = self.with_new_address(house, membership).await;
        let form = json!({ "membership": target.membership, "membershipVersion": 1 });
        let shown = match kind {
            "locked" => house.head.call("LockUser", with(form, json!({ "until": null }))).await,
            "deactivated" => house.head.call("DeactivateUser", form).await,
            _ => target.shown,
        };
        Target { membership: target.membership, shown }
    }

    async fn with_new_address(&self, house: &House, membership: Value) -> Target {
        let asked = json!({ "membership": membership, "email": self.address() });
        Target { shown: house.head.call("RequestEmailChange", asked).await, membership }
    }

    /// Every address that somebody waits for, as if whoever reads its mails had confirmed it.
    pub async fn confirm_addresses(&self) {
        let sql = "UPDATE email_changes SET verified_at = asked_at";
        self.office.raw().await.run(sql).await.expect("confirmed");
    }

    /// The accounts that a column means for this caller, each with its version.
    pub async fn accounts(&self, on: &str, house: &House) -> Vec<(Value, i64)> {
        match on {
            "own" => vec![(house.account.clone(), 1)],
            "customer" => vec![(self.customer(house).await, 1)],
            "archived" => {
                let account = self.customer(house).await;
                house.head.call("ArchiveCustomer", json!({ "account": account, "version": 1 })).await;
                vec![(account, 2)]
            }
            "partner" => vec![(self.partner().await, 1)],
            "away" => {
                let account = self.partner().await;
                self.voltpark.head.call("ArchiveCustomer", json!({ "account": account, "version": 1 })).await;
                vec![(account, 2)]
            }
            one => self.standing(one).into_iter().map(|account| (account, 1)).collect(),
        }
    }

    /// The accounts that a word means for everybody.
    pub fn standing(&self, on: &str) -> Vec<Value> {
        match on {
            "selected" => vec![self.nordlicht.account.clone()],
            "inside" => vec![self.solar.clone()],
            "unreached" => vec![self.alpin.account.clone()],
            "above" => vec![self.voltpark.account.clone()],
            "partner" => vec![self.hafen.account.clone()],
            "elsewhere" => {
                let west = self.kettle.within[0].clone();
                vec![self.kettle.account.clone(), west, self.nobodys_id()]
            }
            nothing => panic!("say here which account is {nothing}"),
        }
    }

    async fn customer(&self, house: &House) -> Value {
        let form = json!({ "name": self.name("Customer"), "number": "", "city": "", "parent": house.within[0] });
        house.head.call("AddCustomer", form).await["account"].clone()
    }

    /// A partner account below Voltpark that nothing else is done to.
    async fn partner(&self) -> Value {
        let form = json!({ "name": self.name("Partner"), "profile": "reseller" });
        self.voltpark.head.call("AddPartner", form).await["account"].clone()
    }

    /// The roles that a column means in this account.
    pub async fn roles(&self, on: &str, house: &House) -> Vec<Value> {
        let keeper = if house.account == self.hafen.account { &self.hafen.head } else { &self.voltpark.head };
        match on {
            "administrators" => keeper.roles(&["admin"]).await,
            "partners" => keeper.roles(&["marketing"]).await,
            "elsewhere" => {
                let foreign = self.kettle.head.roles(&["standard-testing"]).await;
                foreign.into_iter().chain([self.nobodys_id()]).collect()
            }
            own => {
                let changes = match own {
                    "contained" | "held" => json!({}),
                    "beyond" => json!({ "rights": { "partnerKit": "view" } }),
                    "deprecated" => json!({ "isDeprecated": true }),
                    nothing => panic!("say here which role is {nothing}"),
                };
                let added = keeper.call("AddRole", json!({ "shape": shape(&self.name("Role"), changes) })).await;
                let role = added["role"].clone();
                if own == "held" {
                    let more = access(json!({ "partnerKit": "view" }), Value::Null);
                    keeper.adds(&self.name("Holder"), &[], with(more, json!({ "roles": [role] }))).await;
                }
                vec![role]
            }
        }
    }

    /// The ids of changes of addresses that a column means, beside that of a user.
    pub async fn changes(&self, on: &str, house: &House, users: Value) -> Vec<Value> {
        match on {
            "users" => vec![users],
            "anothers" => vec![self.user(house, "colleague").await.change()],
            "elsewhere" => {
                let foreign = Target::of(&self.kettle, self.kettle.head.membership.clone()).await;
                vec![foreign.change(), self.nobodys_id()]
            }
            nothing => panic!("say here whose address is {nothing}"),
        }
    }

    fn nobodys_id(&self) -> Value {
        json!(clock::new_id(self.office.clock.now()))
    }
}
