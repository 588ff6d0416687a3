//! One's own account: what everybody may see and change of themselves.

use crate::support::{PASSWORD, every_database, with};
use serde_json::{Value, json};

every_database! {
    async fn one_changes_ones_own_names_login_name_and_language(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        let now = mila.call("ShowMyself", json!({})).await;
        assert_eq!((&now["email"], &now["pendingEmail"], &now["emailRefusal"], &now["resetRefusal"]), (&json!("mila@voltpark.test"), &Value::Null, &Value::Null, &Value::Null));
        let edit = json!({ "version": now["version"], "firstName": "Ludmila", "lastName": "Öz", "loginName": "ludmila", "language": "fr" });
        let saved = mila.call("EditMyself", edit.clone()).await;
        assert_eq!((&saved["firstName"], &saved["language"]), (&json!("Ludmila"), &json!("fr")));
        assert_eq!(ada.row_of("Ludmila").await["loginName"], "ludmila");
        assert_eq!(office.last_entry().await, "Mila Tester · EditMyself · done");

        let failure = mila.refused("EditMyself", edit.clone()).await;
        assert_eq!((failure.code.as_str(), &failure.facts["theirs"]["firstName"]), ("conflict", &json!("Ludmila")));
        let current = with(edit, json!({ "version": saved["version"] }));
        assert_eq!(mila.faults("EditMyself", with(current.clone(), json!({ "loginName": "ADA" }))).await, ["loginName: inUse"]);
        assert_eq!(mila.faults("EditMyself", with(current.clone(), json!({ "email": "x@voltpark.test" }))).await, ["email: unknown"]);
        assert_eq!(mila.faults("EditMyself", with(current, json!({ "firstName": "", "loginName": "a@b" }))).await, ["firstName: missing", "loginName: hasAt"]);
    }

    async fn everybody_finds_their_own_account_whatever_their_role(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for (name, role) in [("Brin", "admin"), ("Cleo", "user"), ("Mila", "marketing")] {
            let person = office.add(&ada, name, &[role]).await;
            let own = person.call("ShowMyself", json!({})).await;
            let shown = json!([own["firstName"], own["lastName"], own["loginName"], own["email"]]);
            assert_eq!(shown, json!([name, "Tester", person.login, format!("{}@voltpark.test", person.login)]));
            assert_eq!(own["user"], ada.shown(&person.membership).await["user"]);
        }
        assert_eq!(office.nobody().refused("ShowMyself", json!({})).await.code, "signedOut");
    }

    async fn the_address_stands_in_ones_own_account_and_a_new_one_is_asked_for_there(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let own = ada.call("ShowMyself", json!({})).await;
        assert_eq!((&own["email"], &own["emailRefusal"]), (&json!("ada@voltpark.test"), &Value::Null));
        let asked = ada.call("RequestMyEmailChange", json!({ "email": "ada.new@voltpark.test" })).await;
        let pending = &asked["pendingEmail"];
        assert_eq!(json!([asked["email"], pending["email"], pending["state"]]), json!(["ada@voltpark.test", "ada.new@voltpark.test", "asked"]));
        assert_eq!(ada.call("ShowMyself", json!({})).await, asked);
    }

    async fn ones_own_reset_signs_one_out_without_any_right(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        assert_eq!(mila.call("ResetMyPassword", json!({})).await, json!({ "signedOut": true }));
        assert_eq!(mila.refused("WhoAmI", json!({})).await.code, "signedOut");
        office.signs_in("mila", &office.mailed_password().await).await;
    }

    async fn nor_does_the_last_of_a_partner_account_that_is_put_away(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        office.later(jiff::SignedDuration::from_secs(1));
        let hafen = ada.call("AddPartner", json!({ "name": "Hafen", "profile": "reseller" })).await["account"].clone();
        ada.call("ArchiveCustomer", json!({ "account": hafen, "version": 1 })).await;
        assert_eq!(ada.call("ShowMyself", json!({})).await["resetRefusal"], "neededElsewhere");
        assert_eq!(ada.refused("ResetMyPassword", json!({})).await.code, "lastAdministrator");
    }

    async fn the_last_administrator_does_not_reset_themselves(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        assert_eq!(ada.call("ShowMyself", json!({})).await["resetRefusal"], "lastAdministrator");
        assert_eq!(ada.refused("ResetMyPassword", json!({})).await.code, "lastAdministrator");
        office.signs_in("ada", PASSWORD).await;
    }
}
