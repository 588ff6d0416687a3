//! Deactivating, reactivating, removing: where somebody is listed, what they can still do, and who is told.

use crate::support::{FIRST, OWN, Person, access, every_database, query, with};
use serde_json::{Value, json};

/// The row of this first name in a tab; null when nobody there has it.
async fn row_in(by: &Person, tab: &str, first_name: &str) -> Value {
    let found = by.finds(query(json!({ "tab": tab, "filters": { "firstName": first_name } }))).await;
    found["rows"][0].clone()
}

every_database! {
    async fn a_deactivated_user_is_listed_apart_keeps_the_roles_and_works_no_more(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let roles = row_in(&ada, "active", "Brin").await["roles"].clone();

        ada.call("DeactivateUser", ada.state_form(&brin.membership).await).await;

        assert_eq!(row_in(&ada, "active", "Brin").await, Value::Null);
        let row = row_in(&ada, "deactivated", "Brin").await;
        assert_eq!((&row["status"], &row["roles"], &row["deactivatedBy"]), (&json!("deactivated"), &roles, &json!("Ada Founder")));
        assert_eq!(row["deactivatedAt"], office.clock.now().millis());
        assert_eq!(ada.call("CountUsers", json!({})).await, json!({ "active": 1, "pending": 0, "deactivated": 1 }));
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
    }

    async fn a_reactivated_user_is_back_with_roles_and_password(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.call("DeactivateUser", ada.state_form(&brin.membership).await).await;

        ada.call("ReactivateUser", ada.state_form(&brin.membership).await).await;

        assert_eq!(row_in(&ada, "active", "Brin").await["status"], "active");
        assert_eq!(row_in(&ada, "deactivated", "Brin").await, Value::Null);
        office.signs_in("brin", OWN).await;
        assert_eq!(ada.refused("ReactivateUser", ada.state_form(&brin.membership).await).await.code, "denied");
    }

    async fn whoever_is_picked_from_the_active_users_is_acted_upon_as_it_is_offered(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        office.add_with(&ada, "Brin", &["module-user"], access(json!({ "reports": "view" }), Value::Null)).await;
        let brin = row_in(&ada, "active", "Brin").await["membership"].clone();
        assert_eq!(ada.shown(&brin).await["refusals"], json!({
            "edit": null, "email": null, "roles": null, "resetPassword": null, "lock": null, "deactivate": null,
            "reactivate": "notDeactivated", "remove": null,
        }));
        ada.try_lock(&brin, None).await.unwrap();
        ada.unlocks(&brin).await;
        ada.call("DeactivateUser", ada.state_form(&brin).await).await;
        assert_eq!(ada.shown(&brin).await["refusals"], json!({
            "edit": null, "email": "deactivated", "roles": null, "resetPassword": "deactivated", "lock": "deactivated",
            "deactivate": "deactivated", "reactivate": null, "remove": null,
        }));
        ada.call("RemoveUser", ada.state_form(&brin).await).await;
        assert_eq!(row_in(&ada, "deactivated", "Brin").await, Value::Null);
    }

    async fn who_never_came_in_waits_again_after_being_reactivated(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        ada.call("DeactivateUser", ada.state_form(&brin).await).await;
        ada.call("ReactivateUser", ada.state_form(&brin).await).await;
        assert_eq!(row_in(&ada, "active", "Brin").await["status"], "pending");
    }

    async fn a_removed_user_is_in_no_list_and_the_journal_remembers(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;

        ada.call("RemoveUser", ada.state_form(&brin.membership).await).await;

        for tab in ["active", "pending", "deactivated"] {
            assert_eq!(row_in(&ada, tab, "Brin").await, Value::Null, "{tab}");
        }
        assert_eq!(ada.refused("ShowUser", json!({ "membership": brin.membership })).await.code, "notFound");
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 50 });
        let entries = ada.call("ListJournal", all).await["entries"].clone();
        let named = |command: &str| {
            let entry = entries.as_array().unwrap().iter().find(|entry| entry["command"] == command).unwrap();
            entry["about"].to_string().contains("Brin Tester")
        };
        assert!(named("RemoveUser") && named("AddUser"), "{entries}");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn a_removed_user_can_be_added_again_as_somebody_new(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let before = ada.shown(&brin.membership).await;
        ada.call("RemoveUser", ada.state_form(&brin.membership).await).await;

        let form = ada.form("Brin", &["user"], json!({ "kind": "password", "password": FIRST })).await;
        let again = ada.call("AddUser", form).await;

        assert_ne!(again["user"], before["user"]);
        assert_ne!(again["membership"], before["membership"]);
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        office.signs_in("brin", FIRST).await;
    }

    async fn whoever_could_sign_in_is_told_of_the_removal_and_nobody_else(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let noor = ada.adds("Noor", &["notifications"], json!({})).await;
        let before = office.mails().await.len();

        assert_eq!(ada.call("RemoveUser", ada.state_form(&noor).await).await, json!({ "isMailed": false, "signedOut": false }));
        assert_eq!(office.mails().await.len(), before);
        assert_eq!(ada.call("RemoveUser", ada.state_form(&brin.membership).await).await, json!({ "isMailed": true, "signedOut": false }));

        let mails = office.mails().await;
        assert_eq!(mails.len(), before + 1);
        let last = mails.last().unwrap();
        assert!(last.lines().any(|line| line.starts_with("To: ") && line.contains("brin@voltpark.test")), "{last}");
        assert!(last.contains("Ada Founder has removed you from Voltpark Services"), "{last}");
    }

    async fn a_one_time_password_that_is_on_its_way_opens_nothing_after_the_removal(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        ada.call("RemoveUser", ada.state_form(&brin).await).await;
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");
    }

    async fn the_last_administrator_is_neither_deactivated_nor_removed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        for act in ["DeactivateUser", "RemoveUser"] {
            assert_eq!(ada.refused(act, ada.state_form(&ada.membership).await).await.code, "lastAdministrator", "{act}");
        }
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        ada.call("DeactivateUser", ada.state_form(&cleo.membership).await).await;
        assert_eq!(ada.refused("RemoveUser", ada.state_form(&ada.membership).await).await.code, "lastAdministrator");
    }

    async fn whoever_removes_themselves_is_signed_out(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let answer = brin.call("RemoveUser", brin.state_form(&brin.membership).await).await;
        assert_eq!(answer, json!({ "isMailed": true, "signedOut": true }));
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(ada.list(json!({})).await["of"], 1);
    }

    async fn nobody_but_an_administrator_deactivates_and_removes_in_the_customer_portal(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        let everything = json!({ "reports": "manage", "customers": "manage", "contracts": "manage" });
        let form = ada.form("Max", &["module-user"], json!({ "kind": "mailed" })).await;
        let users_too = with(form, access(json!({ "users": "manage" }), Value::Null));
        assert_eq!(ada.faults("AddUser", users_too).await, ["access.custom: administratorOnly"]);
        let max = office.add_with(&ada, "Max", &["module-user"], access(everything, Value::Null)).await;
        let zoe = office.add(&ada, "Zoe", &["administrator"]).await;
        for act in ["DeactivateUser", "ReactivateUser", "RemoveUser"] {
            assert_eq!(max.refused(act, json!({ "membership": zoe.membership, "membershipVersion": 1 })).await.code, "denied", "{act}");
        }
        zoe.call("DeactivateUser", zoe.state_form(&max.membership).await).await;
        zoe.call("RemoveUser", zoe.state_form(&max.membership).await).await;
    }

    async fn whoever_may_only_look_deactivates_and_removes_nobody(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let looks = access(json!({ "users": "view" }), Value::Null);
        let brin = office.add_with(&ada, "Brin", &["viewer"], looks).await;
        let zoe = ada.adds("Zoe", &["viewer"], json!({})).await;
        assert_eq!(row_in(&brin, "active", "Zoe").await["status"], "pending");
        for act in ["DeactivateUser", "ReactivateUser", "RemoveUser"] {
            assert_eq!(brin.refused(act, json!({ "membership": zoe, "membershipVersion": 1 })).await.code, "denied", "{act}");
        }
    }

    async fn an_admin_of_the_hosting_portal_removes_users_but_no_master(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let brin = office.add(&ada, "Brin", &["account-admin"]).await;
        let zoe = ada.adds("Zoe", &["viewer"], json!({})).await;
        let max = office.add(&ada, "Max", &["master"]).await;
        assert_eq!(brin.refused("RemoveUser", ada.state_form(&max.membership).await).await.code, "beyondYourRights");
        assert_eq!(brin.refused("DeactivateUser", ada.state_form(&max.membership).await).await.code, "beyondYourRights");
        brin.call("RemoveUser", ada.state_form(&zoe).await).await;
        assert_eq!(row_in(&ada, "active", "Zoe").await, Value::Null);
    }

    async fn nobody_is_removed_on_what_the_dialog_no_longer_shows(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let opened = ada.state_form(&brin).await;
        ada.try_lock(&brin, None).await.unwrap();
        for act in ["DeactivateUser", "RemoveUser"] {
            let failure = ada.refused(act, opened.clone()).await;
            assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("conflict", &json!("Ada Founder")), "{act}");
        }
    }
}
