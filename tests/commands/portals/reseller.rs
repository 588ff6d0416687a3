//! The reseller: an Admin may do everything, also to other Admins (checklist 49, 50).

use super::{holds, marks_of};
use crate::{roles::adds_role, support::every_database};
use serde_json::json;

every_database! {
    async fn an_admin_has_full_access_to_everything_in_the_portal(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        assert_eq!(marks_of(&ada, "admin").await, ["isAdministrator"]);
        let brin = holds(&office, &ada, "Brin", "admin", json!({
            "users": "manage", "customers": "manage", "subPartners": "manage", "contacts": "manage", "contracts": "manage",
            "news": "manage", "alerts": "manage", "tasks": "manage", "partnerKit": "manage", "reviews": "manage",
            "processMonitor": "manage", "journal": "manage", "roles": "manage", "settings": "manage", "reports": "manage",
        })).await;

        let who = brin.call("WhoAmI", json!({})).await;
        let modules = who["modules"].as_array().unwrap();
        assert!(modules.iter().all(|module| who["rights"][module.as_str().unwrap()] == "manage"), "{who}");
        brin.adds_customer("Nordlicht").await;
        adds_role(&brin, "Night shift", json!({})).await;
    }

    async fn an_admin_makes_other_admins_and_manages_whoever_made_them(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let cleo = office.add(&brin, "Cleo", &["admin"]).await;
        let dora = office.add(&cleo, "Dora", &["user"]).await;

        cleo.call("EditUser", cleo.edit_form(&brin.membership, json!({ "lastName": "Renamed" })).await).await;
        cleo.try_lock(&brin.membership, None).await.unwrap();
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        cleo.unlocks(&brin.membership).await;
        cleo.call("ResetPassword", json!({ "membership": brin.membership })).await;
        let demoted = cleo.edit_form(&ada.membership, json!({ "roles": cleo.roles(&["user"]).await })).await;
        cleo.call("EditUser", demoted).await;

        let form = cleo.form("Emil", &["admin"], json!({ "kind": "mailed" })).await;
        for person in [&ada, &dora] {
            assert_eq!(person.refused("AddUser", form.clone()).await.code, "denied", "{}", person.login);
        }
    }
}
