//! Adding users.

use crate::support::{FIRST, OWN, every_database, faults_of, one_time_password_in, with};
use serde_json::json;

every_database! {
    async fn an_administrator_adds_a_user(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let membership = ada.adds("Brin", &["user"], json!({})).await;

        let list = ada.list(json!({ "firstName": "brin" })).await;
        assert_eq!((list["total"].as_i64(), list["of"].as_i64()), (Some(1), Some(2)));
        assert_eq!(list["rows"][0]["membership"], membership);
        let shown: Vec<_> = ["firstName", "lastName", "loginName", "email", "status"].iter().map(|field| &list["rows"][0][field]).collect();
        assert_eq!(json!(shown), json!(["Brin", "Tester", "brin", "brin@voltpark.test", "pending"]));
        assert_eq!(list["rows"][0]["roles"], json!(ada.roles(&["user"]).await));
    }

    async fn who_is_added_stands_in_the_list_before_confirming_anything(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        assert_eq!(ada.row_of("Brin").await["status"], "pending");
        assert_eq!(ada.call("CountUsers", json!({})).await, json!({ "active": 2, "pending": 0, "deactivated": 0 }));
    }

    async fn the_login_name_is_a_field_of_its_own_beside_the_address(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", with(form, json!({ "loginName": "b.tester" }))).await;
        assert_eq!(ada.row_of("Brin").await["loginName"], "b.tester");
        for login in ["b.tester", "B.Tester", "brin@voltpark.test", " Brin@VOLTPARK.test "] {
            office.signs_in(login, FIRST).await;
        }
    }

    async fn all_faults_of_a_form_are_told_at_once(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let wrong = json!({
            "firstName": "", "lastName": "x".repeat(101), "loginName": "brin@home", "email": "nobody", "language": "tlh",
            "loginType": "email", "credential": { "kind": "password", "password": "short" }, "roles": [],
        });
        let faults = ada.faults("AddUser", wrong).await;
        let fields: Vec<&str> = faults.iter().map(String::as_str).collect();
        assert_eq!(fields, [
            "credential.password: tooShort", "email: malformed", "firstName: missing", "language: malformed",
            "lastName: tooLong", "loginName: hasAt",
        ]);
        assert_eq!(ada.list(json!({})).await["of"], 1);
    }

    async fn a_login_name_and_an_address_belong_to_one_user_however_they_are_written(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Özge", &["user"], json!({ "loginName": "e.Yıldız", "email": "Ozge@Bücher.test" })).await;
        let form = ada.form("Other", &["user"], json!({ "kind": "mailed" })).await;
        let twice = with(form, json!({ "loginName": "E.YILDIZ", "email": "oZGE@xn--bcher-kva.test", "roles": [] }));
        assert_eq!(ada.faults("AddUser", twice).await, ["loginName: inUse", "email: inUse", "roles: noRole"]);
    }

    async fn the_charging_networks_administrator_stands_alone(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let both = ["partner-account-administrator-cpo", "standard-testing"];
        let form = ada.form("Brin", &both, json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", form).await, ["roles: standsAlone"]);
        ada.adds("Cleo", &["partner-account-administrator-cpo"], json!({})).await;
    }

    async fn several_other_roles_can_be_held_together(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let three = ["power-business-contracts", "standard-monitoring", "standard-testing"];
        let brin = office.add(&ada, "Brin", &three).await;
        assert_eq!(ada.shown(&brin.membership).await["roles"], json!(ada.roles(&three).await));
        let rights = brin.call("WhoAmI", json!({})).await["rights"].clone();
        assert_eq!(rights, json!({ "contracts": "manage", "processMonitor": "view", "remoteTesting": "manage" }));
    }

    async fn a_reseller_gives_each_user_one_role(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user", "marketing"], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", form).await, ["roles: oneRole"]);
    }

    async fn a_deprecated_or_unknown_role_is_given_to_nobody(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["power-helpdesk"], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", form.clone()).await, ["roles: deprecated"]);
        let nobodys = with(form, json!({ "roles": ["0192e4a0-0000-7000-8000-000000000000"] }));
        assert_eq!(ada.faults("AddUser", nobodys).await, ["roles: unknown"]);
    }

    async fn a_credential_is_a_password_or_a_mail_and_nothing_between(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for (credential, fault) in [
            (json!({ "kind": "password" }), "credential.password: missing"),
            (json!({ "kind": "mailed", "password": FIRST }), "credential.password: unknown"),
            (json!({ "kind": "none" }), "credential.kind: malformed"),
            (json!({}), "credential.kind: missing"),
        ] {
            let form = ada.form("Brin", &["standard-testing"], credential).await;
            assert_eq!(ada.faults("AddUser", form).await, [fault]);
        }
    }

    async fn every_user_has_a_role(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &[], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", form).await, ["roles: noRole"]);
    }

    async fn a_password_that_somebody_else_set_must_be_changed_first(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", form).await;

        let brin = office.signs_in("brin", FIRST).await;
        assert_eq!(brin.call("WhoAmI", json!({})).await["mustChoosePassword"], true);
        assert_eq!(brin.refused("ListRoles", json!({})).await.code, "passwordChangeNeeded");
        brin.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
        assert_eq!(brin.call("WhoAmI", json!({})).await["mustChoosePassword"], false);
        assert!(office.tries_to_sign_in("brin", FIRST).await.session.is_none());
    }

    async fn who_signs_in_with_what_was_mailed_is_pending_no_longer(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({ "language": "de" })).await;
        let mails = office.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("To: \"Brin Tester\" <brin@voltpark.test>") || mails[0].contains("brin@voltpark.test"));
        let password = one_time_password_in(&mails[0]);

        let brin = office.signs_in("brin", &password.to_lowercase().replace('-', " ")).await;
        assert_eq!(ada.row_of("Brin").await["status"], "active");
        brin.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        office.signs_in("brin@voltpark.test", OWN).await;
    }

    async fn an_initial_password_is_held_against_the_new_users_own_names(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for (password, code) in [("orbit lantern brinning 62", "context"), ("voltpark lantern 62 owls", "context"), ("aaaaaaaaaaaaaaaaaaaa", "weak"), ("qwertyuiop12345", "common")] {
            let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "password", "password": password })).await;
            assert_eq!(ada.faults("AddUser", form).await, [format!("credential.password: {code}")], "{password}");
        }
    }

    async fn a_person_without_users_manage_adds_nobody(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Cleo", &["user"], json!({ "kind": "mailed" })).await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(brin.refused("AddUser", form).await.code, "denied");
        assert_eq!(office.last_entry().await, "Brin Tester · AddUser · denied · denied");
    }

    async fn google_and_azure_wait_for_their_own_time(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", with(form, json!({ "loginType": "google" }))).await, ["loginType: unknown"]);
    }

    async fn fields_that_belong_to_the_database_are_refused(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        for field in ["id", "version", "partnerId", "partner_id", "state", "isAdministrator", "homeAccount", "must_change", "hash"] {
            let failure = ada.refused("AddUser", with(form.clone(), json!({ field: "active" }))).await;
            assert_eq!(faults_of(&failure), [format!("{field}: unknown")]);
        }
        assert_eq!(ada.list(json!({})).await["of"], 1);
    }

    async fn who_can_never_sign_in_is_mailed_no_password_and_waits_for_nothing(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Nico", &["notifications"], json!({})).await;
        assert_eq!(ada.row_of("Nico").await["status"], "active");
        assert!(office.mails().await.is_empty());
    }
}
