//! Users: added, found, changed, locked.

use crate::support::{PASSWORD, every_database};
use serde_json::json;

every_database! {
    async fn an_administrator_adds_a_user(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let added = ada.call("AddUser", form).await;

        let list = ada.list(json!({ "firstName": "brin" })).await;
        assert_eq!((list["total"].as_i64(), list["of"].as_i64()), (Some(1), Some(2)));
        assert_eq!(list["rows"][0]["membership"], added["membership"]);
        assert_eq!(list["rows"][0]["status"], "pending");
    }

    async fn whoever_sets_up_the_account_is_its_administrator(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let who = ada.call("WhoAmI", json!({})).await;
        assert_eq!(who["rights"]["users"], "manage");
        assert_eq!(office.nobody().refused("WhoAmI", json!({})).await.code, "signedOut");
        assert!(office.tries_to_sign_in("ada@voltpark.test", PASSWORD).await.session.is_some());
    }
}
