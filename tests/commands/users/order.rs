//! The order of the list: as people sort, by every column.

use crate::support::{OWN, column, every_database, query};
use jiff::SignedDuration;
use serde_json::json;

every_database! {
    async fn accented_letters_stand_beside_their_plain_ones(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let names = ["Zander", "Ärmel", "Bauer", "Šimek", "Adler", "Sauer", "Öhler", "Otto", "Tal", "ansel"];
        for (number, name) in names.iter().enumerate() {
            ada.adds(&format!("P{number}"), &["user"], json!({ "lastName": name })).await;
        }
        let up = column(&ada.list(json!({ "authorities": "user" })).await, "lastName");
        assert_eq!(up, ["Adler", "ansel", "Ärmel", "Bauer", "Öhler", "Otto", "Sauer", "Šimek", "Tal", "Zander"]);
        let down = query(json!({ "filters": { "authorities": "user" }, "sort": { "column": "lastName", "descending": true } }));
        let reversed: Vec<String> = up.into_iter().rev().collect();
        assert_eq!(column(&ada.finds(down).await, "lastName"), reversed);
    }

    async fn status_goes_from_active_over_pending_and_locked(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Pia", &["user"], json!({})).await;
        let locked = ada.adds("Lou", &["user"], json!({})).await;
        office.add(&ada, "Brin", &["user"]).await;
        ada.try_lock(&locked, None).await.unwrap();
        let by_status = |descending: bool| query(json!({ "sort": { "column": "status", "descending": descending } }));
        assert_eq!(column(&ada.finds(by_status(false)).await, "status"), ["active", "active", "pending", "locked"]);
        assert_eq!(column(&ada.finds(by_status(true)).await, "status"), ["locked", "pending", "active", "active"]);
        for (status, first) in [("active", vec!["Ada", "Brin"]), ("pending", vec!["Pia"]), ("locked", vec!["Lou"]), ("deactivated", vec![])] {
            assert_eq!(column(&ada.list(json!({ "status": status })).await, "firstName"), first);
        }
    }

    async fn the_last_sign_in_orders_those_who_never_did_first(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Never", &["user"], json!({})).await;
        office.later(SignedDuration::from_mins(1));
        let brin = office.add(&ada, "Brin", &["user"]).await;
        office.later(SignedDuration::from_mins(1));
        office.signs_in("ada", crate::support::PASSWORD).await;
        let seen = query(json!({ "sort": { "column": "lastSignIn", "descending": false } }));
        let list = ada.finds(seen).await;
        assert_eq!(column(&list, "firstName"), ["Never", "Brin", "Ada"]);
        assert_eq!((&list["rows"][0]["lastSignIn"], &list["rows"][2]["lastSignIn"]), (&json!(null), &json!(office.clock.now().millis())));
        assert_eq!(list["rows"][1]["membership"], brin.membership);
        assert_eq!(list["rows"][2]["isMyself"], true);
        office.signs_in("brin", OWN).await;
    }

    async fn authorities_are_ordered_by_their_words_in_the_readers_language(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for (name, role) in [("One", "standard-testing"), ("Two", "power-intercharge-direct"), ("Three", "standard-monitoring"), ("Four", "power-invoice-management")] {
            ada.adds(name, &[role], json!({})).await;
        }
        for language in ["en", "fr", "de"] {
            let asked = query(json!({ "language": language, "sort": { "column": "authorities", "descending": false } }));
            let list = ada.finds(asked).await;
            let roles = ada.call("ListRoles", json!({})).await;
            let words = |row: &serde_json::Value| {
                let held = roles["roles"].as_array().unwrap().iter().find(|role| role["role"] == row["roles"][0]).unwrap();
                let key = format!("role-{}-short", held["key"].as_str().unwrap());
                let language = serde_json::from_value(json!(language)).unwrap();
                steward::domain::text::fold(&steward::strings::say(language, &key, &[]))
            };
            let shown: Vec<String> = list["rows"].as_array().unwrap().iter().map(words).collect();
            let mut sorted = shown.clone();
            sorted.sort();
            assert_eq!((shown.len(), &shown), (5, &sorted), "{language}");
        }
    }
}
