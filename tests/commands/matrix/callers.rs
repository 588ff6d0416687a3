//! Who calls: the people whom columns and parts of the tables name, made when they are needed.

use super::stage::{House, SECOND, Stage};
use crate::support::{FIRST, OWN, Office, Person, access, with};
use jiff::SignedDuration;
use serde_json::{Value, json};
use steward::{SessionToken, domain::ids::UserId, sign_in::authenticate::IDLE, store::sessions};

/// Somebody who calls.
#[derive(Clone)]
pub struct Caller {
    pub person: Person,
    /// The account in which they act, or try to.
    pub house: House,
    pub password: &'static str,
    /// Whose session begins before each call, and how long ago: of those whose own was ended when they became what they are.
    begins: Option<(UserId, SignedDuration)>,
}

impl Caller {
    fn of(person: Person, house: &House) -> Caller {
        Caller { person, house: house.clone(), password: OWN, begins: None }
    }

    /// Themselves with a session, as if nobody had ended it.
    pub async fn signed_in(&self, office: &Office) -> Person {
        let Some((user, unused_for)) = self.begins else { return self.person.clone() };
        let token = SessionToken::random();
        let mut store = office.steward.desk().begin_writing().await.expect("a transaction");
        store.now = store.now.plus(-unused_for);
        sessions::start(&mut store, &token.hash(), user).await.expect("a session");
        store.into_tx().commit().await.expect("committed");
        Person { session: Some(token), ..self.person.clone() }
    }
}

/// Those whom a column stands for.
pub fn people_of(column: &'static str) -> Vec<&'static str> {
    match column {
        "out" => vec!["nobody", "idle", "locked", "deactivated", "ended", "removed"],
        "unchosen" => vec!["newcomer", "pending"],
        "apart" => vec!["foreign", "above", "aboveFromPartner", "unselected", "archived"],
        one => vec![one],
    }
}

impl Stage {
    /// Somebody of this kind, whom nobody else depends on.
    pub async fn caller(&self, who: &str) -> Caller {
        let (voltpark, nordlicht) = (&self.voltpark, &self.nordlicht);
        match who {
            "nobody" => Caller::of(self.office.nobody(), voltpark),
            "idle" | "locked" | "deactivated" | "ended" | "removed" => self.gone(who).await,
            "newcomer" => Caller { password: FIRST, ..Caller::of(self.newcomer(voltpark).await, voltpark) },
            "pending" => self.pending().await,
            "administrator" => Caller::of(self.administrator(voltpark).await, voltpark),
            "custom" => Caller::of(self.custom().await, voltpark),
            "manager" => Caller::of(self.manager().await, voltpark),
            "keeper" => Caller::of(self.keeper().await, voltpark),
            "viewer" => Caller::of(self.holding("Viewer", json!({ "users": "view" })).await, voltpark),
            "reporter" => Caller::of(self.holding("Reporter", json!({ "reports": "view" })).await, voltpark),
            "switched" => Caller::of(self.administrator(voltpark).await.acting_in(&nordlicht.account), nordlicht),
            "switchedManager" => Caller::of(self.manager().await.acting_in(&nordlicht.account), nordlicht),
            "customers" => Caller::of(self.administrator(nordlicht).await, nordlicht),
            "below" => Caller::of(self.administrator(&self.hafen).await, &self.hafen),
            "host" => self.host().await,
            other => self.apart(other).await,
        }
    }

    /// Somebody in a window of an account that they do not reach.
    async fn apart(&self, who: &str) -> Caller {
        let (voltpark, alpin) = (&self.voltpark, &self.alpin);
        let above = |person: Person| Caller::of(person.acting_in(&voltpark.account), voltpark);
        match who {
            "foreign" => above(self.kettle.head.clone()),
            "above" => above(self.administrator(&self.nordlicht).await),
            "aboveFromPartner" => above(self.administrator(&self.hafen).await),
            "unselected" => Caller::of(self.manager().await.acting_in(&alpin.account), alpin),
            "archived" => Caller::of(self.administrator(voltpark).await.acting_in(&self.old), voltpark),
            nobody => panic!("say here who is {nobody}"),
        }
    }

    async fn administrator(&self, house: &House) -> Person {
        self.member(house, "Administrator", &["admin"], json!({})).await
    }

    /// Like an administrator, but for one module.
    async fn custom(&self) -> Person {
        let less = access(json!({ "partnerKit": "none" }), Value::Null);
        self.member(&self.voltpark, "Custom", &["admin"], less).await
    }

    async fn manager(&self) -> Person {
        let rights = access(json!({ "users": "manage", "customers": "manage" }), self.voltpark.within.clone());
        self.member(&self.voltpark, "Manager", &["user"], rights).await
    }

    /// No administrator, with all that is kept beside users and customers; reaches one customer.
    async fn keeper(&self) -> Person {
        let rights = json!({ "settings": "manage", "subPartners": "manage", "journal": "manage", "roles": "manage" });
        self.member(&self.voltpark, "Keeper", &[], access(rights, self.voltpark.within.clone())).await
    }

    async fn holding(&self, word: &str, rights: Value) -> Person {
        self.member(&self.voltpark, word, &[], access(rights, Value::Null)).await
    }

    async fn host(&self) -> Caller {
        let (_, founded) = self.founder().await;
        Caller::of(self.administrator(&founded).await, &founded)
    }

    /// Somebody who has not confirmed, and would have a session all the same.
    async fn pending(&self) -> Caller {
        let house = &self.voltpark;
        let membership = house.head.adds(&self.name("Pending"), &["admin"], json!({})).await;
        let begins = Some((self.user_of(&membership).await, SignedDuration::ZERO));
        let person = Person { membership, ..self.office.nobody().acting_in(&house.account) };
        Caller { begins, ..Caller::of(person, house) }
    }

    /// An administrator who was signed in, and has become what lets nobody work.
    async fn gone(&self, how: &str) -> Caller {
        let (house, head) = (&self.voltpark, &self.voltpark.head);
        let end = json!(self.office.clock.now().plus(SECOND).millis());
        let ends = json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": end } });
        let changes = if how == "ended" { ends } else { json!({}) };
        let person = self.member(house, how, &["admin"], changes).await;
        let user = self.user_of(&person.membership).await;
        let form = json!({ "membership": person.membership, "membershipVersion": 1 });
        match how {
            "locked" => drop(head.call("LockUser", with(form, json!({ "until": null }))).await),
            "deactivated" => drop(head.call("DeactivateUser", form).await),
            "removed" => drop(head.call("RemoveUser", form).await),
            _ => self.office.later(SECOND),
        }
        let unused_for = if how == "idle" { IDLE } else { SignedDuration::ZERO };
        let begins = (how != "removed").then_some((user, unused_for));
        Caller { begins, ..Caller::of(person, house) }
    }

    async fn user_of(&self, membership: &Value) -> UserId {
        let shown = self.voltpark.head.shown(membership).await;
        serde_json::from_value(shown["user"].clone()).expect("a user's id")
    }
}
