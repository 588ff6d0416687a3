//! Changing users.

use crate::support::{OWN, SUNDAY, access, every_database, with};
use jiff::SignedDuration;
use serde_json::json;
use steward::clock;

every_database! {
    async fn an_administrator_changes_a_users_data_and_sees_it_in_the_list(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let membership = ada.adds("Brin", &["standard-testing"], json!({})).await;
        let roles = ada.roles(&["power-reporting", "standard-monitoring"]).await;
        let changes = json!({ "firstName": "Brín", "lastName": "Öztürk", "loginName": "b.oz", "language": "fr", "roles": roles });
        let saved = ada.call("EditUser", ada.edit_form(&membership, changes).await).await;

        assert_eq!((&saved["userVersion"], &saved["membershipVersion"]), (&json!(2), &json!(2)));
        let row = ada.list(json!({ "lastName": "oztu" })).await["rows"][0].clone();
        let shown: Vec<_> = ["firstName", "lastName", "loginName", "email", "roles"].iter().map(|field| &row[field]).collect();
        assert_eq!(json!(shown), json!(["Brín", "Öztürk", "b.oz", "brin@voltpark.test", roles]));
        assert_eq!(ada.list(json!({ "lastName": "tester" })).await["total"], 0);
    }

    async fn settings_are_there_once_they_are_saved_and_a_form_is_saved_whole_or_not_at_all(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let brin = office.add_with(&ada, "Brin", &["administrator"], access(json!({}), json!([alpin, delta]))).await;
        let (before, rights) = (ada.shown(&brin.membership).await, brin.call("WhoAmI", json!({})).await["rights"].clone());
        let changes = with(access(json!({ "invoices": "view" }), json!([alpin])), json!({ "lastName": "Öztürk" }));

        let faulty = ada.edit_form(&brin.membership, with(changes.clone(), json!({ "loginName": "ada" }))).await;
        assert_eq!(ada.faults("EditUser", faulty).await, ["loginName: inUse"]);
        assert_eq!(ada.shown(&brin.membership).await, before);
        assert_eq!(brin.call("WhoAmI", json!({})).await["rights"], rights);

        let saved = ada.call("EditUser", ada.edit_form(&brin.membership, changes).await).await;
        assert_eq!((&saved["lastName"], &saved["accounts"]), (&json!("Öztürk"), &json!([alpin])));
        assert_eq!(brin.call("WhoAmI", json!({})).await["rights"], with(rights, json!({ "invoices": "view" })));
    }

    async fn the_second_of_two_administrators_is_shown_what_the_first_saved(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let cleo = ada.adds("Cleo", &["user"], json!({})).await;
        let adas = ada.edit_form(&cleo, json!({ "lastName": "Adasname" })).await;
        let brins = brin.edit_form(&cleo, json!({ "lastName": "Brinsname" })).await;

        office.later(SignedDuration::from_secs(5));
        ada.call("EditUser", adas).await;
        let saved_at = office.clock.now().millis();
        office.later(SignedDuration::from_secs(5));
        let conflict = brin.refused("EditUser", brins.clone()).await;

        assert_eq!(conflict.code, "conflict");
        assert_eq!(conflict.facts["theirs"]["lastName"], "Adasname");
        assert_eq!((&conflict.facts["by"], &conflict.facts["at"]), (&json!("Ada Founder"), &json!(saved_at)));
        assert_eq!(ada.shown(&cleo).await["lastName"], "Adasname");

        let theirs = &conflict.facts["theirs"];
        let versions = json!({ "userVersion": theirs["userVersion"], "membershipVersion": theirs["membershipVersion"] });
        brin.call("EditUser", with(brins, versions)).await;
        assert_eq!(ada.shown(&cleo).await["lastName"], "Brinsname");
    }

    async fn a_lock_meanwhile_is_a_conflict_too(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = ada.adds("Cleo", &["user"], json!({})).await;
        let form = ada.edit_form(&cleo, json!({ "lastName": "New" })).await;
        ada.try_lock(&cleo, None).await.unwrap();
        let conflict = ada.refused("EditUser", form).await;
        assert_eq!((conflict.code.as_str(), &conflict.facts["theirs"]["isLocked"]), ("conflict", &json!(true)));
    }

    async fn a_conflict_names_whoever_changed_what_is_newer_and_nobody_who_did_something_else_since(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (brin, dana) = (office.add(&ada, "Brin", &["admin"]).await, office.add(&ada, "Dana", &["admin"]).await);
        let cleo = office.add(&ada, "Cleo", &["user"]).await;
        let act = clock::new_id(SUNDAY);
        ada.repeat("EditUser", ada.edit_form(&cleo.membership, json!({ "lastName": "Öztürk" })).await, act).await.unwrap();
        let opened = ada.edit_form(&cleo.membership, json!({ "lastName": "Adasname" })).await;
        brin.call("EditUser", brin.edit_form(&cleo.membership, json!({ "lastName": "Brinsname" })).await).await;
        cleo.call("ChoosePassword", json!({ "current": OWN, "password": "walnut ferry 27 orchestra mitten" })).await;
        for (command, args) in [("EditUser", opened), ("UndoAct", json!({ "act": act }))] {
            assert_eq!(ada.refused(command, args).await.facts["by"], "Brin Tester", "{command}");
        }

        let question = ada.lock_form(&cleo.membership, None).await;
        brin.try_lock(&cleo.membership, None).await.unwrap();
        dana.call("EditUser", dana.edit_form(&cleo.membership, json!({ "lastName": "Danasname" })).await).await;
        assert_eq!(ada.refused("LockUser", question).await.facts["by"], "Brin Tester");
    }

    async fn the_same_values_change_nothing(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let membership = ada.adds("Brin", &["standard-testing", "standard-monitoring"], json!({})).await;
        let before = ada.shown(&membership).await;
        let backwards = ada.roles(&["standard-testing", "standard-monitoring"]).await;
        let after = ada.call("EditUser", ada.edit_form(&membership, json!({ "roles": backwards })).await).await;
        assert_eq!(after, before);
        let entry = ada.call("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 1 })).await;
        assert_eq!((&entry["entries"][0]["command"], &entry["entries"][0]["changes"]), (&json!("EditUser"), &json!([])));
    }

    async fn a_login_name_of_somebody_else_is_refused_and_ones_own_is_not(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let taken = ada.edit_form(&brin, json!({ "loginName": "ÁDA" })).await;
        assert_eq!(ada.faults("EditUser", taken).await, ["loginName: inUse"]);
        let own = ada.edit_form(&brin, json!({ "loginName": "BRIN" })).await;
        assert_eq!(ada.call("EditUser", own).await["loginName"], "BRIN");
    }

    async fn roles_are_checked_when_changed_as_when_given(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = ada.adds("Brin", &["standard-testing"], json!({})).await;
        for (roles, code) in [
            (vec!["partner-account-administrator-cpo", "standard-testing"], "standsAlone"),
            (vec!["power-helpdesk"], "deprecated"),
            (vec![], "noRole"),
        ] {
            let form = ada.edit_form(&brin, json!({ "roles": ada.roles(&roles).await })).await;
            assert_eq!(ada.faults("EditUser", form).await, [format!("roles: {code}")]);
        }
    }

    async fn who_holds_a_deprecated_role_keeps_it_or_loses_it_for_good(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = ada.adds("Brin", &["standard-testing"], json!({})).await;
        let (testing, helpdesk) = (ada.roles(&["standard-testing"]).await, ada.roles(&["power-helpdesk"]).await);
        let held = format!("[{},{}]", helpdesk[0], testing[0]);
        office.raw().await.run(&format!("UPDATE memberships SET roles = '{held}' WHERE state = 'pending'")).await.unwrap();

        let kept = ada.edit_form(&brin, json!({ "lastName": "Kept" })).await;
        assert_eq!(ada.call("EditUser", kept).await["roles"], json!([helpdesk[0], testing[0]]));
        let without = ada.edit_form(&brin, json!({ "roles": testing })).await;
        assert_eq!(ada.call("EditUser", without).await["roles"], json!(testing));
        let again = ada.edit_form(&brin, json!({ "roles": helpdesk })).await;
        assert_eq!(ada.faults("EditUser", again).await, ["roles: deprecated"]);
    }

    async fn a_membership_that_is_nowhere_is_not_found(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nowhere = json!("0192e4a0-0000-7000-8000-000000000000");
        let form = ada.edit_form(&ada.membership, json!({ "membership": nowhere })).await;
        assert_eq!(ada.refused("EditUser", form).await.code, "notFound");
        assert_eq!(ada.refused("ShowUser", json!({ "membership": nowhere })).await.code, "notFound");
        assert_eq!(ada.refused("ResetPassword", json!({ "membership": nowhere })).await.code, "notFound");
    }

    async fn the_address_of_a_user_is_not_changed_in_passing(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let form = ada.edit_form(&brin, json!({ "email": "new@voltpark.test" })).await;
        assert_eq!(ada.faults("EditUser", form).await, ["email: unknown"]);
    }
}
