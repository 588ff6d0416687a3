//! Custom permissions: set module by module, from nothing or from Administrator by taking away, kept as differences.

use crate::support::{Office, Person, every_database, with};
use serde_json::{Value, json};

every_database! {
    async fn each_right_is_chosen_by_itself_for_somebody_without_a_role(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let brin = invited(&office, &ada, "Brin", &[], json!({ "users": "view", "invoices": "manage" })).await;

        assert_eq!(rights(&brin).await, json!({ "users": "view", "invoices": "manage" }));
        let row = ada.row_of("Brin").await;
        assert_eq!((&row["roles"], &row["isCustom"]), (&json!([]), &json!(true)));
        assert_eq!(brin.refused("AddUser", brin.form("Cleo", &[], mailed()).await).await.code, "denied");
    }

    async fn somebody_with_neither_role_nor_permission_is_refused(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let none = with(ada.form("Brin", &[], mailed()).await, access(json!({ "invoices": "none" })));
        assert_eq!(ada.faults("AddUser", none).await, ["roles: noRole"]);
        let cleo = ada.adds("Cleo", &[], access(json!({ "invoices": "view" }))).await;
        let emptied = ada.edit_form(&cleo, access(json!({}))).await;
        assert_eq!(ada.faults("EditUser", emptied).await, ["roles: noRole"]);
    }

    async fn an_administrator_from_whom_a_right_is_taken_is_custom_and_counts_no_more(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let brin = office.add(&ada, "Brin", &["administrator"]).await;
        let less = ada.edit_form(&brin.membership, access(json!({ "invoices": "view" }))).await;
        let shown = ada.call("EditUser", less).await;

        assert_eq!(shown["custom"], json!({ "invoices": "view" }));
        assert_eq!(brin.call("WhoAmI", json!({})).await["isAdministrator"], false);
        assert_eq!(rights(&brin).await, with(rights(&ada).await, json!({ "invoices": "view" })));
        assert_eq!(ada.try_lock(&ada.membership, None).await.unwrap_err().code, "lastAdministrator");
        let form = brin.form("Cleo", &["administrator"], mailed()).await;
        assert_eq!(brin.refused("AddUser", form).await.code, "beyondYourRights");
    }

    async fn no_right_is_taken_from_the_last_administrator(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let less = ada.edit_form(&ada.membership, access(json!({ "invoices": "none" }))).await;
        assert_eq!(ada.refused("EditUser", less.clone()).await.code, "lastAdministrator");
        office.add(&ada, "Brin", &["administrator"]).await;
        ada.call("EditUser", less).await;
    }

    async fn more_than_the_roles_give_leaves_an_administrator_one(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let more = ada.edit_form(&ada.membership, access(json!({ "invoices": "manage" }))).await;
        ada.call("EditUser", more).await;
        assert_eq!(ada.call("WhoAmI", json!({})).await["isAdministrator"], true);
        assert_eq!(rights(&ada).await["invoices"], "manage");
    }

    async fn a_user_of_the_customer_portal_is_given_modules_before_they_are_anything(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        let bare = ada.form("Brin", &["module-user"], mailed()).await;
        assert_eq!(ada.faults("AddUser", bare.clone()).await, ["access.custom: noModule"]);
        let brin = invited(&office, &ada, "Brin", &["module-user"], json!({ "reports": "view" })).await;
        assert_eq!(rights(&brin).await, json!({ "reports": "view" }));
    }

    async fn pricing_payments_and_users_are_for_administrators_only(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        let brin = office.add(&ada, "Brin", &["administrator"]).await;
        for module in ["users", "pricing", "payments"] {
            for roles in [vec!["module-user"], vec![]] {
                let form = ada.form("Cleo", &roles, mailed()).await;
                let form = with(form, access(json!({ "reports": "view", module: "view" })));
                assert_eq!(ada.faults("AddUser", form).await, ["access.custom: administratorOnly"]);
            }
        }
        // Whoever has a right taken away is an administrator no more, so that these go too.
        let less = ada.edit_form(&brin.membership, access(json!({ "reports": "none" }))).await;
        assert_eq!(ada.faults("EditUser", less).await, ["access.custom: administratorOnly"]);
        let taken = json!({ "reports": "none", "users": "none", "pricing": "none", "payments": "none" });
        ada.call("EditUser", ada.edit_form(&brin.membership, access(taken)).await).await;
        assert_eq!(brin.refused("ListRoles", json!({})).await.code, "denied");
    }

    async fn a_module_that_the_portal_does_not_have_is_unknown(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = with(ada.form("Brin", &["user"], mailed()).await, access(json!({ "pricing": "view" })));
        assert_eq!(ada.faults("AddUser", form).await, ["access.custom: unknown"]);
    }

    async fn differences_are_kept_while_the_role_changes_beneath_them(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let differences = json!({ "contracts": "none", "partnerKit": "manage", "tasks": "manage" });
        let brin = ada.adds("Brin", &["user"], access(differences)).await;
        // What the role says anyway is no difference.
        assert_eq!(ada.shown(&brin).await["custom"], json!({ "contracts": "none", "partnerKit": "manage" }));

        let other = ada.edit_form(&brin, json!({ "roles": ada.roles(&["marketing"]).await })).await;
        assert_eq!(ada.call("EditUser", other).await["custom"], json!({ "partnerKit": "manage" }));
    }

    async fn a_change_of_the_role_arrives_in_what_does_not_differ(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = invited(&office, &ada, "Brin", &["standard-testing"], json!({ "news": "view" })).await;
        let more = r#"UPDATE roles SET rights = '{"remoteTesting":"view","reports":"view"}' WHERE profile_key = 'standard-testing'"#;
        office.raw().await.run(more).await.unwrap();
        assert_eq!(rights(&brin).await, json!({ "news": "view", "remoteTesting": "view", "reports": "view" }));
    }

    async fn whoever_is_no_administrator_gives_by_modules_only_what_they_hold(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let own = json!({ "users": "manage", "roles": "view", "invoices": "view" });
        let brin = invited(&office, &ada, "Brin", &[], own).await;
        for beyond in [json!({ "invoices": "manage" }), json!({ "invoices": "view", "services": "view" })] {
            let form = with(brin.form("Cleo", &[], mailed()).await, access(beyond));
            assert_eq!(brin.refused("AddUser", form).await.code, "beyondYourRights");
        }
        let cleo = brin.adds("Cleo", &[], access(json!({ "invoices": "view" }))).await;
        let more = brin.edit_form(&cleo, access(json!({ "invoices": "manage" }))).await;
        assert_eq!(brin.refused("EditUser", more).await.code, "beyondYourRights");
        let own = brin.edit_form(&brin.membership, access(json!({ "users": "manage", "roles": "view", "services": "view" }))).await;
        assert_eq!(brin.refused("EditUser", own).await.code, "beyondYourRights");

        let dara = ada.adds("Dara", &[], access(json!({ "services": "view" }))).await;
        let touched = brin.edit_form(&dara, access(json!({}))).await;
        assert_eq!(brin.refused("EditUser", touched).await.code, "beyondYourRights");
    }

    async fn in_a_customer_account_what_counts_only_at_the_partner_is_compared_with_nothing(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let there = ada.acting_in(&ada.adds_customer("Nordlicht").await);
        let shape = json!({ "name": "Desk", "rights": { "contacts": "view", "roles": "manage", "settings": "view" }, "standsAlone": false, "isDeprecated": false, "canSignIn": true, "countsIn": "both" });
        let desk = ada.call("AddRole", json!({ "shape": shape })).await["role"].clone();
        let brin = invited(&office, &there, "Brin", &["admin"], json!({ "partnerKit": "none" })).await;
        let cleo = there.adds("Cleo", &["admin"], access(json!({ "partnerKit": "none", "contracts": "none" }))).await;
        let emil = there.adds("Emil", &["admin"], access(json!({ "contracts": "none" }))).await;

        brin.call("LockUser", brin.lock_form(&cleo, None).await).await;
        brin.call("EditUser", brin.edit_form(&cleo, json!({ "roles": [desk], "access": access(json!({}))["access"] })).await).await;
        brin.adds("Dara", &[], json!({ "roles": [desk] })).await;
        assert_eq!(brin.refused("LockUser", brin.lock_form(&emil, None).await).await.code, "beyondYourRights");
        let nothing = with(brin.form("Fynn", &[], mailed()).await, access(json!({ "settings": "view" })));
        assert_eq!(brin.faults("AddUser", nothing).await, ["roles: noRole"]);
        let form = with(brin.form("Fynn", &["user"], mailed()).await, access(json!({ "partnerKit": "view" })));
        assert_eq!(brin.refused("AddUser", form).await.code, "beyondYourRights");
    }

    async fn what_was_taken_from_an_administrator_is_given_back_by_administrators_only(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let brin = office.add(&ada, "Brin", &["administrator"]).await;
        let cleo = office.add(&ada, "Cleo", &["administrator"]).await;
        for person in [&brin, &cleo] {
            ada.call("EditUser", ada.edit_form(&person.membership, access(json!({ "reports": "view" }))).await).await;
        }
        let back = brin.edit_form(&cleo.membership, access(json!({}))).await;
        assert_eq!(brin.refused("EditUser", back.clone()).await.code, "beyondYourRights");
        ada.call("EditUser", back).await;
        assert_eq!(cleo.call("WhoAmI", json!({})).await["isAdministrator"], true);
    }

    async fn whoever_gets_notifications_signs_in_with_no_permission_either(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["notifications"], json!({ "kind": "password", "password": crate::support::FIRST })).await;
        ada.call("AddUser", with(form, access(json!({ "news": "view" })))).await;
        assert!(office.tries_to_sign_in("brin", crate::support::FIRST).await.session.is_none());
    }

    async fn the_window_is_told_which_modules_there_are_and_who_may_hold_them(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        let who = ada.call("WhoAmI", json!({})).await;
        assert_eq!(who["administratorOnly"], json!(["users", "pricing", "payments"]));
        assert_eq!(who["modules"].as_array().map(Vec::len), Some(17));
        assert_eq!((&who["firstScope"], &who["noneAssigned"]), (&json!("allPresentAndFuture"), &json!("refused")));
    }
}

/// Somebody with these roles and modules, who has signed in.
async fn invited(office: &Office, by: &Person, name: &str, roles: &[&str], custom: Value) -> Person {
    office.add_with(by, name, roles, access(custom)).await
}

async fn rights(person: &Person) -> Value {
    person.call("WhoAmI", json!({})).await["rights"].clone()
}

fn mailed() -> Value {
    json!({ "kind": "mailed" })
}

/// These modules beside the roles, and every account.
fn access(custom: Value) -> Value {
    json!({ "access": { "custom": custom, "scope": "allPresentAndFuture", "accounts": [], "endsAt": null } })
}
