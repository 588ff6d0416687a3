//! Links to modules that live elsewhere: set by those who look after the settings, offered to those who hold the module.

use super::partners::adds_partner;
use crate::{
    support::{Office, Person, access, every_database},
    undo::{does, is_kept, undoes},
};
use serde_json::{Value, json};

const INVOICES: &str = "https://invoices.voltpark.test/start?from=steward";

/// What somebody's sidebar offers.
async fn offered(person: &Person) -> Value {
    person.call("WhoAmI", json!({})).await["links"].clone()
}

/// The form of one link, as the settings page fills it, with this address.
async fn form(person: &Person, module: &str, address: &str) -> Value {
    let listed = person.call("ListModuleLinks", json!({})).await;
    let shown = listed["links"].as_array().expect("links").iter().find(|link| link["module"] == module);
    json!({ "module": module, "before": shown.map_or(json!(""), |link| link["address"].clone()), "address": address })
}

async fn names(person: &Person, module: &str, address: &str) -> Value {
    person.call("EditModuleLink", form(person, module, address).await).await
}

/// The address of a module that the settings page shows.
fn address_of(list: &Value, module: &str) -> Value {
    let links = list["links"].as_array().expect("links");
    links.iter().find(|link| link["module"] == module).expect("a module that lives elsewhere")["address"].clone()
}

/// Ada, and Inge, who works with invoices and nothing else.
async fn two(office: &Office) -> (Person, Person) {
    let ada = office.set_up("charging-network", "Ada").await;
    let inge = office.add(&ada, "Inge", &["standard-invoice-management"]).await;
    (ada, inge)
}

every_database! {
    async fn a_module_that_lives_elsewhere_is_offered_to_those_who_hold_it_once_it_has_an_address(office: Office) {
        let (ada, inge) = two(&office).await;
        assert_eq!(offered(&inge).await, json!([]));
        assert_eq!(address_of(&ada.call("ListModuleLinks", json!({})).await, "invoices"), "");
        names(&ada, "certificates", "https://certificates.voltpark.test").await;
        let named = names(&ada, "invoices", &format!(" {INVOICES} ")).await;
        assert_eq!(address_of(&named, "invoices"), INVOICES);
        assert_eq!(offered(&inge).await, json!([{ "module": "invoices", "address": INVOICES }]));
        names(&ada, "invoices", "").await;
        assert_eq!(offered(&inge).await, json!([]));
    }

    async fn whoever_is_switched_into_a_customer_is_offered_what_they_hold_there(office: Office) {
        let (ada, _) = two(&office).await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let inge = office.add_with(&ada, "Iris", &["standard-invoice-management"], access(json!({}), Value::Null)).await;
        names(&ada, "invoices", INVOICES).await;
        assert_eq!(offered(&inge.acting_in(&nordlicht)).await[0]["address"], INVOICES);
        assert_eq!(ada.acting_in(&nordlicht).refused("ListModuleLinks", json!({})).await.code, "denied");
    }

    async fn only_https_addresses_of_modules_that_live_elsewhere_are_taken(office: Office) {
        let (ada, inge) = two(&office).await;
        for (address, fault) in [
            ("http://invoices.voltpark.test", "malformed"),
            ("javascript:alert(1)", "malformed"),
            ("https://voltpark.test@invoices.test", "malformed"),
            ("https://invoices.test/\u{202e}", "controlCharacters"),
        ] {
            let form = form(&ada, "invoices", address).await;
            assert_eq!(ada.faults("EditModuleLink", form).await, [format!("address: {fault}")], "{address}");
        }
        for module in ["users", "pricing"] {
            let form = form(&ada, module, INVOICES).await;
            assert_eq!(ada.faults("EditModuleLink", form).await, ["module: unknown"], "{module}");
        }
        assert_eq!(offered(&inge).await, json!([]));
    }

    async fn who_names_an_address_second_is_shown_the_first(office: Office) {
        let (ada, inge) = two(&office).await;
        let brin = office.add(&ada, "Brin", &["partner-account-administrator-cpo"]).await;
        let opened = form(&ada, "invoices", "https://late.test").await;
        names(&brin, "invoices", INVOICES).await;
        let failure = ada.refused("EditModuleLink", opened).await;
        assert_eq!((failure.code.as_str(), &failure.facts["theirs"]), ("conflict", &json!(INVOICES)));
        assert_eq!(offered(&inge).await[0]["address"], INVOICES);
        names(&ada, "certificates", "https://certificates.test").await;
        names(&brin, "certificates", "").await; // another module is nobody's conflict
    }

    async fn an_address_is_undone_unless_a_newer_one_stands_there(office: Office) {
        let (ada, inge) = two(&office).await;
        let first = does(&ada, "EditModuleLink", form(&ada, "invoices", INVOICES).await).await;
        let second = does(&ada, "EditModuleLink", form(&ada, "invoices", "https://newer.test").await).await;
        assert_eq!(is_kept(&ada, first).await, "newer");
        undoes(&ada, second).await;
        assert_eq!(offered(&inge).await[0]["address"], INVOICES);
        assert_eq!(office.last_entry().await, "Ada Founder · UndoAct · done");
    }

    async fn each_partner_account_has_links_of_its_own(office: Office) {
        let (ada, inge) = two(&office).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "hosting").await;
        let there = ada.acting_in(&hafen);
        names(&there, "invoices", "https://hafen.test").await;
        assert_eq!(offered(&inge).await, json!([]));
        assert_eq!(offered(&there).await, json!([{ "module": "invoices", "address": "https://hafen.test" }]));
    }
}
