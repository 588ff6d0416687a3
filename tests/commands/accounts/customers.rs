//! Customers: added, changed, put away and brought back, by those who may.

use crate::support::{Person, each, every_database, with};
use serde_json::{Value, json};

/// What the customers page lists.
pub async fn customers(person: &Person) -> Value {
    person.call("ListCustomers", json!({})).await["customers"].clone()
}

/// The form of a customer as it is when it opens, with these changes.
pub fn form(customer: &Value, changes: Value) -> Value {
    let fields = ["account", "version", "name", "number", "city"];
    with(fields.into_iter().map(|field| (field.to_string(), customer[field].clone())).collect(), changes)
}

every_database! {
    async fn a_customer_is_added_changed_put_away_and_brought_back(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form_of_new = json!({ "name": " Nordlicht Energie GmbH ", "number": "K-1042", "city": "Kiel", "parent": null });
        let added = ada.call("AddCustomer", form_of_new).await;
        assert_eq!((&added["name"], &added["number"], &added["version"]), (&json!("Nordlicht Energie GmbH"), &json!("K-1042"), &json!(1)));
        let changed = ada.call("EditCustomer", form(&added, json!({ "city": "Flensburg" }))).await;
        assert_eq!((&changed["city"], &changed["version"]), (&json!("Flensburg"), &json!(2)));

        let question = json!({ "account": added["account"], "version": 2 });
        let archived = ada.call("ArchiveCustomer", question.clone()).await;
        assert_eq!(archived["archivedAt"], office.clock.now().millis());
        assert_eq!(customers(&ada).await[0]["people"], 0);
        assert_eq!(ada.refused("ArchiveCustomer", json!({ "account": added["account"], "version": 3 })).await.code, "denied");
        let restored = ada.call("RestoreCustomer", json!({ "account": added["account"], "version": 3 })).await;
        assert_eq!((&restored["archivedAt"], &restored["version"]), (&json!(null), &json!(4)));
        assert_eq!(ada.refused("RestoreCustomer", json!({ "account": added["account"], "version": 4 })).await.code, "denied");
        assert_eq!(customers(&ada).await[0]["people"], 1);
    }

    async fn customers_are_listed_as_people_sort_names_with_their_users(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        ada.adds_customer("Übersee Logistik").await;
        ada.adds_customer("alpin charge").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        ada.acting_in(&nordlicht).adds("Cleo", &["viewer"], json!({})).await;
        let listed = customers(&ada).await;
        assert_eq!(each(&listed, "name"), ["alpin charge", "Nordlicht", "Übersee Logistik"]);
        assert_eq!((&listed[1]["users"], &listed[1]["people"], &listed[0]["users"]), (&json!(1), &json!(2), &json!(0)));
    }

    async fn a_sub_account_is_added_below_its_customer_and_never_below_one_that_is_put_away(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let solar = json!({ "name": "Nordlicht Solar", "number": "", "city": "", "parent": nordlicht });
        assert_eq!(ada.call("AddCustomer", solar.clone()).await["parent"], nordlicht);
        assert_eq!(each(&customers(&ada.acting_in(&nordlicht)).await, "name"), ["Nordlicht Solar"]);
        ada.call("ArchiveCustomer", json!({ "account": nordlicht, "version": 1 })).await;
        assert_eq!(ada.faults("AddCustomer", solar).await, ["parent: archived"]);
    }

    async fn who_saves_second_is_shown_what_stands_there_and_who_put_it_there(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let account = ada.adds_customer("Nordlicht").await;
        let opened = customers(&ada).await[0].clone();
        brin.call("EditCustomer", form(&opened, json!({ "city": "Kiel" }))).await;
        for command in ["EditCustomer", "ArchiveCustomer", "RestoreCustomer"] {
            let args = if command == "EditCustomer" { form(&opened, json!({ "name": "Nordlicht AG" })) } else { json!({ "account": account, "version": 1 }) };
            let failure = ada.refused(command, args).await;
            let facts = (&failure.facts["theirs"]["city"], &failure.facts["theirs"]["version"], &failure.facts["by"]);
            assert_eq!((failure.code.as_str(), facts), ("conflict", (&json!("Kiel"), &json!(2), &json!("Brin Tester"))), "{command}");
        }
        assert_eq!(customers(&ada).await[0]["name"], "Nordlicht");
    }

    async fn what_cannot_be_taken_is_said_field_by_field(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let long = "x".repeat(61);
        let faults = ada.faults("AddCustomer", json!({ "name": " ", "number": long, "city": "a\u{202e}b", "parent": null })).await;
        assert_eq!(faults, ["city: controlCharacters", "name: missing", "number: tooLong"]);
    }

    async fn who_may_only_look_changes_nothing_and_who_may_not_look_sees_nothing(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Nordlicht").await;
        let cleo = office.add(&ada, "Cleo", &["user"]).await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        let nordlicht = customers(&cleo).await[0].clone();
        assert_eq!(nordlicht["name"], "Nordlicht");
        let question = json!({ "account": nordlicht["account"], "version": 1 });
        for (command, args) in [
            ("AddCustomer", json!({ "name": "Another", "number": "", "city": "", "parent": null })),
            ("EditCustomer", form(&nordlicht, json!({ "name": "Taken" }))),
            ("ArchiveCustomer", question.clone()),
            ("RestoreCustomer", question),
        ] {
            assert_eq!(cleo.refused(command, args.clone()).await.code, "denied", "{command}");
            assert_eq!(mila.refused(command, args).await.code, "denied", "{command}");
        }
        assert_eq!(mila.refused("ListCustomers", json!({})).await.code, "denied");
        assert_eq!(customers(&ada).await[0]["version"], 1);
    }
}
