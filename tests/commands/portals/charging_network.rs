//! The charging network: what each of its eleven roles opens (checklist 25-35).

use super::{holds, marks_of, may_exactly};
use crate::{
    roles::on_page,
    support::{OWN, Office, Person, every_database},
};
use serde_json::{Value, json};

const ADMINISTRATOR: &str = "partner-account-administrator-cpo";

/// Ada, and Brin, who holds this role, marked as nothing special, and has these rights here and in a customer account.
async fn works_as(office: &Office, role: &str, rights: Value) -> (Person, Person) {
    let ada = office.set_up("charging-network", "Ada").await;
    assert!(marks_of(&ada, role).await.is_empty(), "{role}");
    let brin = holds(office, &ada, "Brin", role, rights.clone()).await;
    let there = brin.acting_in(&ada.adds_customer("Nordlicht").await).call("WhoAmI", json!({})).await;
    assert_eq!((&there["capacity"], &there["rights"]), (&json!("switched"), &rights));
    (ada, brin)
}

every_database! {
    async fn the_partner_account_administrator_manages_users_sub_partners_and_master_data_and_may_hold_no_other_role(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        assert_eq!(marks_of(&ada, ADMINISTRATOR).await, ["isAdministrator", "standsAlone"]);
        let brin = holds(&office, &ada, "Brin", ADMINISTRATOR, json!({
            "users": "manage", "subPartners": "manage", "masterData": "manage", "serviceTypes": "manage",
            "certificates": "manage", "contracts": "manage", "processMonitor": "view",
            // Steward's own administration beside what the portal names.
            "customers": "manage", "contacts": "manage", "reviews": "manage", "journal": "manage", "roles": "manage",
            "settings": "manage",
        })).await;

        let both = brin.form("Cleo", &[ADMINISTRATOR, "standard-testing"], json!({ "kind": "mailed" })).await;
        assert_eq!(brin.faults("AddUser", both).await, ["roles: standsAlone"]);
        let cleo = brin.adds("Cleo", &["standard-testing"], json!({})).await;
        brin.try_lock(&cleo, None).await.unwrap();
        brin.call("AddPartner", json!({ "name": "Hafen Mobil", "profile": "modules" })).await;
    }

    async fn a_power_user_for_intercharge_direct_sees_alerts_and_news_and_has_intercharge_direct(office: Office) {
        works_as(&office, "power-intercharge-direct", json!({ "alerts": "view", "news": "view", "direct": "manage" })).await;
    }

    async fn a_power_user_for_business_contracts_creates_and_sees_them(office: Office) {
        works_as(&office, "power-business-contracts", json!({ "contracts": "manage" })).await;
    }

    async fn nobody_becomes_a_power_user_for_the_helpdesk_any_more_and_whoever_is_one_stays_it_without_any_right(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        assert_eq!(marks_of(&ada, "power-helpdesk").await, ["isDeprecated"]);
        let late = ada.form("Cleo", &["power-helpdesk"], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", late).await, ["roles: deprecated"]);

        let membership = ada.adds("Brin", &["standard-testing"], json!({})).await;
        let helpdesk = ada.roles(&["power-helpdesk"]).await;
        // As somebody who was given it while it was not deprecated.
        let sql = format!("UPDATE memberships SET roles = '[{}]' WHERE state = 'pending'", helpdesk[0]);
        office.raw().await.run(&sql).await.unwrap();
        ada.call("EditUser", ada.edit_form(&membership, json!({ "lastName": "Kept" })).await).await;
        let mut brin = office.signs_in("brin", &office.mailed_password().await).await;
        brin.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        brin.membership = membership;
        may_exactly(&ada, &brin, &json!({})).await;
        assert_eq!(ada.row_of("Brin").await["roles"], json!(helpdesk));
        assert_eq!(on_page(&ada, "power-helpdesk").await["holders"], 1);
    }

    async fn a_power_user_for_invoices_has_all_of_them_with_their_account_configuration_and_sees_news_and_alerts(office: Office) {
        let rights = json!({ "news": "view", "alerts": "view", "invoices": "manage", "invoiceConfiguration": "manage" });
        works_as(&office, "power-invoice-management", rights).await;
    }

    async fn a_power_user_for_reporting_sees_alerts_and_news(office: Office) {
        works_as(&office, "power-reporting", json!({ "alerts": "view", "news": "view" })).await;
    }

    async fn a_standard_user_for_business_contracts_views_them_and_creates_none(office: Office) {
        works_as(&office, "standard-business-contracts", json!({ "contracts": "view" })).await;
    }

    async fn a_standard_user_for_invoices_sees_parts_of_them_and_never_their_account_configuration(office: Office) {
        let rights = json!({ "news": "view", "alerts": "view", "invoices": "view" });
        let (ada, brin) = works_as(&office, "standard-invoice-management", rights).await;
        let more = ada.roles(&["standard-reporting", "standard-invoice-management"]).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "roles": more })).await).await;
        assert_eq!(brin.call("WhoAmI", json!({})).await["rights"]["invoiceConfiguration"], Value::Null);
    }

    async fn a_standard_user_for_monitoring_views_the_process_monitor(office: Office) {
        works_as(&office, "standard-monitoring", json!({ "processMonitor": "view" })).await;
    }

    async fn a_standard_user_for_reporting_sees_what_a_power_user_for_reporting_sees_by_another_role(office: Office) {
        let (ada, brin) = works_as(&office, "standard-reporting", json!({ "alerts": "view", "news": "view" })).await;
        let cleo = office.add(&ada, "Cleo", &["power-reporting"]).await;
        let [brins, cleos] = [brin.call("WhoAmI", json!({})).await, cleo.call("WhoAmI", json!({})).await];
        assert_eq!(brins["rights"], cleos["rights"]);
        assert_ne!(ada.row_of("Brin").await["roles"], ada.row_of("Cleo").await["roles"]);
    }

    async fn a_standard_user_for_testing_has_the_remote_testing_tool(office: Office) {
        works_as(&office, "standard-testing", json!({ "remoteTesting": "manage" })).await;
    }
}
