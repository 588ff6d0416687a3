//! The stage: two partnerships, customers and a partner below, and an administrator in each account who makes what is needed there.

use crate::{
    foreign::kettle_works,
    support::{FIRST, Office, Person, access},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};

/// What lies between two things of which one must be the earlier.
pub const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// An account, and an administrator of it.
#[derive(Clone)]
pub struct House {
    pub account: Value,
    pub head: Person,
    /// The customers that its ordinary people reach, and below the first of which more are put; null for all.
    pub within: Value,
}

impl House {
    async fn of(head: Person, within: Value) -> House {
        let account = head.call("WhoAmI", json!({})).await["account"]["id"].clone();
        House { head: head.acting_in(&account), account, within }
    }
}

/// Everything that the tables name and that stays as it is.
pub struct Stage {
    pub office: Office,
    pub voltpark: House,
    /// The customer that is selected for whoever does not reach all.
    pub nordlicht: House,
    /// Another.
    pub alpin: House,
    /// A partner account below Voltpark.
    pub hafen: House,
    /// Another partnership; `within` it is its customer.
    pub kettle: House,
    /// A customer below Nordlicht.
    pub solar: Value,
    /// A customer of Voltpark that was put away.
    pub old: Value,
    made: AtomicU32,
}

impl Stage {
    /// Sets it up in an empty office.
    pub async fn set(office: Office) -> Stage {
        let ada = office.set_up("reseller", "Ada").await;
        let eve = kettle_works(&office).await;
        eve.call("RequestMyEmailChange", json!({ "email": "eve.kettle@voltpark.test" })).await;
        let west = eve.call("ListCustomers", json!({})).await["customers"][0]["account"].clone();
        let (nordlicht, alpin) = (ada.adds_customer("Nordlicht").await, ada.adds_customer("Alpin").await);
        let solar = json!({ "name": "Solar", "number": "", "city": "", "parent": nordlicht });
        let solar = ada.call("AddCustomer", solar).await["account"].clone();
        let old = ada.adds_customer("Old").await;
        ada.call("ArchiveCustomer", json!({ "account": old, "version": 1 })).await;
        let cleo = office.add(&ada.acting_in(&nordlicht), "Cleo", &["admin"]).await;
        let dora = office.add(&ada.acting_in(&alpin), "Dora", &["admin"]).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "Ada").await;
        Stage {
            voltpark: House::of(ada, json!([nordlicht])).await,
            nordlicht: House::of(cleo, Value::Null).await,
            alpin: House::of(dora, Value::Null).await,
            hafen,
            kettle: House::of(eve, json!([west])).await,
            solar,
            old,
            office,
            made: AtomicU32::new(0),
        }
    }

    /// Every account with somebody in it.
    pub fn houses(&self) -> [&House; 5] {
        [&self.voltpark, &self.nordlicht, &self.alpin, &self.hafen, &self.kettle]
    }

    /// A name that nobody and nothing has yet.
    pub fn name(&self, word: &str) -> String {
        format!("{word}{}", self.made.fetch_add(1, Ordering::SeqCst))
    }

    /// An address that nobody has yet.
    pub fn address(&self) -> String {
        format!("{}@voltpark.test", self.name("new"))
    }

    /// Adds somebody to an account, who has signed in and works there.
    pub async fn member(&self, house: &House, word: &str, roles: &[&str], changes: Value) -> Person {
        let name = self.name(word);
        self.office.add_with(&house.head, &name, roles, changes).await.acting_in(&house.account)
    }

    /// Adds somebody who has signed in, and has not chosen a password.
    pub async fn newcomer(&self, house: &House) -> Person {
        let name = self.name("Newcomer");
        let form = house.head.form(&name, &["admin"], json!({ "kind": "password", "password": FIRST })).await;
        house.head.call("AddUser", form).await;
        self.office.signs_in(&name.to_lowercase(), FIRST).await.acting_in(&house.account)
    }

    /// Somebody ordinary, who has founded a partner account below and administers it; and that account.
    pub async fn founder(&self) -> (Person, House) {
        let rights = access(json!({ "subPartners": "manage" }), Value::Null);
        let name = self.name("Founder");
        let founder = self.office.add_with(&self.voltpark.head, &name, &["user"], rights).await;
        let founded = adds_partner(&self.office, &founder, &self.name("Partner"), &name).await;
        (founder, founded)
    }
}

/// Adds a partner account, in which whoever adds it works from then on; later than the place above, which stays their first.
async fn adds_partner(office: &Office, by: &Person, name: &str, first_name: &str) -> House {
    office.later(SECOND);
    let account = by.call("AddPartner", json!({ "name": name, "profile": "reseller" })).await["account"].clone();
    let there = by.acting_in(&account);
    let membership = there.row_of(first_name).await["membership"].clone();
    House { head: Person { membership, ..there }, account, within: Value::Null }
}
