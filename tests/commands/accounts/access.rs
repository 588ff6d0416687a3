//! Why somebody reaches an account, and what opens each module there.

use crate::support::{Person, access, each, every_database};
use serde_json::{Value, json};

/// `way module level because`, of a person in a list of who reaches an account.
fn lines(person: &Value, roles: &[(&str, Value)]) -> Vec<String> {
    reasons(&person["reasons"], roles)
}

fn reasons(reasons: &Value, roles: &[(&str, Value)]) -> Vec<String> {
    let because = |source: &Value| match source {
        Value::String(custom) => custom.clone(),
        source => roles.iter().find(|(_, id)| *id == source["role"]).expect("a role").0.to_owned(),
    };
    let line = |reason: &Value| {
        let sources: Vec<String> = reason["sources"].as_array().expect("sources").iter().map(because).collect();
        format!("{} {} {}", reason["module"].as_str().unwrap(), reason["level"].as_str().unwrap(), sources.join("+"))
    };
    reasons.as_array().expect("reasons").iter().map(line).collect()
}

async fn people(person: &Person, account: &Value) -> Value {
    person.call("ListAccountPeople", json!({ "account": account })).await["people"].clone()
}

every_database! {
    async fn everybody_who_reaches_a_customer_is_listed_with_way_and_reason(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let solar = ada.call("AddCustomer", json!({ "name": "Solar", "number": "", "city": "", "parent": nordlicht })).await["account"].clone();
        office.add_with(&ada, "Brin", &["technical"], access(json!({ "invoices": "view", "alerts": "none" }), json!([nordlicht]))).await;
        office.add_with(&ada, "Dora", &["billing", "viewer"], access(json!({}), json!([solar]))).await;
        office.add(&ada.acting_in(&nordlicht), "Cleo", &["viewer"]).await;
        let ended = ada.adds("Gone", &["viewer"], json!({})).await;
        ada.try_lock(&ended, None).await.unwrap();

        let there = people(&ada, &nordlicht).await;
        assert_eq!(each(&there, "name"), ["Ada Founder", "Brin Tester", "Cleo Tester"]);
        assert_eq!(each(&there, "way"), ["allCustomers", "selected", "member"]);
        assert_eq!(each(&there, "through"), ["Voltpark Services", "Voltpark Services", "Nordlicht"]);
        let keys = ["technical", "billing", "viewer"];
        let roles: Vec<(&str, Value)> = keys.into_iter().zip(ada.roles(&keys).await).collect();
        assert_eq!(lines(&there[1], &roles), ["invoices view custom", "services manage technical", "supportTickets manage technical"]);

        let below = people(&ada, &solar).await;
        assert_eq!((each(&below, "name"), each(&below, "way")), (
            vec!["Ada Founder".into(), "Brin Tester".into(), "Cleo Tester".into(), "Dora Tester".into()],
            vec!["allCustomers".into(), "fromParent".into(), "allCustomers".into(), "selected".to_owned()],
        ));
        assert!(lines(&below[3], &roles).contains(&"contracts view billing+viewer".to_owned()));
        assert!(lines(&below[3], &roles).contains(&"invoices manage billing".to_owned()));
        assert_eq!(below[0]["isAdministrator"], true);
    }

    async fn every_account_and_module_that_a_user_reaches_is_shown_with_the_reason(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        ada.call("AddCustomer", json!({ "name": "Solar", "number": "", "city": "Kiel", "parent": nordlicht })).await;
        ada.adds_customer("Alpin").await;
        let brin = office.add_with(&ada, "Brin", &["technical"], access(json!({ "settings": "view" }), json!([nordlicht]))).await;
        let roles = vec![("technical", ada.roles(&["technical"]).await.remove(0))];

        let shown = ada.call("ShowAccess", json!({ "membership": brin.membership })).await["places"][0].clone();
        assert_eq!((&shown["name"], &shown["scope"], &shown["isUsable"]), (&json!("Voltpark Services"), &json!("listed"), &json!(true)));
        assert_eq!(reasons(&shown["here"], &roles), ["alerts view technical", "settings view custom", "services manage technical", "supportTickets manage technical"]);
        // The installation's settings are the partner's own.
        assert_eq!(reasons(&shown["below"], &roles), ["alerts view technical", "services manage technical", "supportTickets manage technical"]);
        assert_eq!((each(&shown["accounts"], "name"), each(&shown["accounts"], "way")), (vec!["Nordlicht".into(), "Solar".into()], vec!["selected".into(), "fromParent".to_owned()]));

        ada.try_lock(&brin.membership, None).await.unwrap();
        assert_eq!(ada.call("ShowAccess", json!({ "membership": brin.membership })).await["places"][0]["isUsable"], false);
    }

    async fn in_a_customer_only_what_somebody_is_there_and_below_is_shown(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let there = ada.acting_in(&nordlicht);
        let cleo = office.add(&there, "Cleo", &["master"]).await;
        let shown = there.call("ShowAccess", json!({ "membership": cleo.membership })).await;
        assert_eq!(each(&shown["places"], "name"), ["Nordlicht"]);
        let roles = vec![("master", ada.roles(&["master"]).await.remove(0))];
        let here = reasons(&shown["places"][0]["here"], &roles);
        assert!(here.contains(&"roles view master".to_owned()) && !here.iter().any(|line| line.starts_with("settings")), "{here:?}");
        assert_eq!(each(&people(&there, &nordlicht).await, "name"), ["Cleo Tester"]);
    }
}
