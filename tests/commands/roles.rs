//! The roles of the portals.

use crate::support::every_database;
use serde_json::{Value, json};

fn names(roles: &Value, is: impl Fn(&Value) -> bool) -> Vec<String> {
    let all = roles["roles"].as_array().unwrap();
    all.iter().filter(|role| is(role)).map(|role| role["key"].as_str().unwrap().to_owned()).collect()
}

every_database! {
    async fn the_charging_network_has_eleven_roles_one_of_them_deprecated(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let roles = ada.call("ListRoles", json!({})).await;
        assert_eq!(names(&roles, |_| true).len(), 11);
        assert_eq!(names(&roles, |role| role["isDeprecated"] == true), ["power-helpdesk"]);
        assert_eq!(names(&roles, |role| role["standsAlone"] == true), ["partner-account-administrator-cpo"]);
        assert_eq!(names(&roles, |role| role["refusal"].is_null()).len(), 10);
    }

    async fn the_reseller_has_four_roles_and_one_never_signs_in(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let roles = ada.call("ListRoles", json!({})).await;
        assert_eq!(names(&roles, |_| true), ["admin", "user", "marketing", "notifications"]);
        assert_eq!(names(&roles, |role| role["canSignIn"] == false), ["notifications"]);
        assert_eq!(names(&roles, |role| role["isAdministrator"] == true), ["admin"]);
        assert_eq!(ada.call("WhoAmI", json!({})).await["hasOneRole"], true);
    }

    async fn a_hosting_admin_makes_users_but_no_master(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let brin = office.add(&ada, "Brin", &["account-admin"]).await;
        let cleo = brin.adds("Cleo", &["billing", "technical"], json!({})).await;
        assert_eq!(brin.shown(&cleo).await["roles"], json!(ada.roles(&["billing", "technical"]).await));
        let master = brin.form("Dora", &["master"], json!({ "kind": "mailed" })).await;
        assert_eq!(brin.refused("AddUser", master).await.code, "beyondYourRights");
        assert_eq!(brin.try_lock(&ada.membership, None).await.unwrap_err().code, "beyondYourRights");
        assert_eq!(brin.call("WhoAmI", json!({})).await["addWord"], "create");
    }

    async fn marketing_reaches_the_partner_kit_and_no_customer(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        assert_eq!(mila.call("WhoAmI", json!({})).await["rights"], json!({ "partnerKit": "view" }));
    }

    async fn rights_follow_the_roles_from_the_next_call_on(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(brin.refused("CountUsers", json!({})).await.code, "denied");
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "roles": ada.roles(&["admin"]).await })).await).await;
        brin.call("CountUsers", json!({})).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "roles": ada.roles(&["marketing"]).await })).await).await;
        assert_eq!(brin.refused("CountUsers", json!({})).await.code, "denied");
    }
}
