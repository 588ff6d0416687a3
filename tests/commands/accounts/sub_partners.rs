//! Sub-partners beside the customers: listed, changed, put away and brought back, by those who manage them.

use super::{
    customers::{customers, form},
    partners::adds_partner,
};
use crate::{
    roles::adds_role,
    support::{OWN, Office, Person, access, each, every_database},
    undo::{does, is_kept, undoes},
};
use serde_json::{Value, json};
use steward::clock;

const CHANGES: [&str; 3] = ["EditCustomer", "ArchiveCustomer", "RestoreCustomer"];

/// Ada, and Hafen Mobil below Voltpark, which she added.
async fn hafen(office: &Office) -> (Person, Value) {
    let ada = office.set_up("reseller", "Ada").await;
    let hafen = adds_partner(office, &ada, "Hafen Mobil", "reseller").await;
    (ada, hafen)
}

/// Brin, who manages sub-partners where they reach none, and has a place in Hafen Mobil with this role.
async fn not_reached(office: &Office, role: &str) -> (Person, Person, Value) {
    let ada = office.set_up("reseller", "Ada").await;
    let rights = json!({ "customers": "manage", "subPartners": "manage" });
    let here = adds_role(&ada, "Here alone", json!({ "rights": rights, "countsIn": "partner" })).await;
    let brin = office.add_by_mail(&ada, "Brin", &[], json!({ "roles": [here] })).await;
    let hafen = adds_partner(office, &ada, "Hafen Mobil", "reseller").await;
    let there = ada.acting_in(&hafen);
    let known = json!({ "email": "brin@voltpark.test", "roles": there.roles(&[role]).await });
    there.call("AddKnownUser", known).await;
    (ada, brin, hafen)
}

/// Somebody ordinary, who may do this beside.
async fn with_rights(office: &Office, ada: &Person, name: &str, rights: Value) -> Person {
    office.add_with(ada, name, &["user"], access(rights, Value::Null)).await
}

/// An account as somebody's customers page lists it; null when it does not.
async fn line(person: &Person, account: &Value) -> Value {
    let listed = customers(person).await;
    listed.as_array().unwrap().iter().find(|one| one["account"] == *account).cloned().unwrap_or_default()
}

/// What a command that changes an account is asked with, on this version.
fn arguments(command: &str, account: &Value, version: i64) -> Value {
    match command {
        "EditCustomer" => json!({ "account": account, "version": version, "name": "Taken", "number": "", "city": "" }),
        _ => json!({ "account": account, "version": version }),
    }
}

async fn journal(person: &Person) -> Value {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    person.call("ListJournal", all).await["entries"].clone()
}

every_database! {
    async fn a_partner_below_is_listed_before_the_customers_and_never_by_its_own(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let there = ada.acting_in(&hafen);
        ada.adds_customer("Alpin").await;
        there.adds_customer("Kai 7").await;
        office.add(&there, "Cleo", &["user"]).await;
        let listed = customers(&ada).await;
        assert_eq!(each(&listed, "name"), ["Hafen Mobil", "Alpin"]);
        let facts = ["kind", "users", "people", "accounts", "mayManage", "isInUse"].map(|fact| listed[0][fact].clone());
        assert_eq!(facts, [json!("partner"), json!(2), json!(2), json!(1), json!(true), json!(true)]);
        assert_eq!((&listed[1]["kind"], &listed[1]["accounts"]), (&json!("customer"), &json!(0)));
        assert_eq!(each(&customers(&there).await, "name"), ["Kai 7"]);
    }

    async fn a_partner_below_gets_another_name_from_above_and_the_journal_there_says_so(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let there = ada.acting_in(&hafen);
        let changes = json!({ "name": "Elbe Mobil", "number": "P-7", "city": "Hamburg" });
        let changed = ada.call("EditCustomer", form(&line(&ada, &hafen).await, changes)).await;
        assert_eq!((&changed["name"], &changed["city"], &changed["version"]), (&json!("Elbe Mobil"), &json!("Hamburg"), &json!(2)));
        assert_eq!(there.call("WhoAmI", json!({})).await["account"]["name"], "Elbe Mobil");
        let entry = journal(&ada).await[0].clone();
        assert_eq!((&entry["command"], &entry["about"][0]["name"]), (&json!("EditCustomer"), &json!("Elbe Mobil")));
        assert!(!journal(&there).await.to_string().contains("EditCustomer"));
        for person in [&ada, &there] {
            assert_eq!(person.call("VerifyJournal", json!({})).await["isIntact"], true);
        }
    }

    async fn nobody_works_in_a_partner_below_or_its_customers_while_it_is_put_away(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let there = ada.acting_in(&hafen);
        let kai = there.adds_customer("Kai 7").await;
        let cleo = office.add(&there, "Cleo", &["admin"]).await;
        let dora = office.add(&there.acting_in(&kai), "Dora", &["admin"]).await;
        let names = async || each(&ada.call("ListAccounts", json!({})).await["accounts"], "name");

        ada.call("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 1)).await;
        for (person, login) in [(&cleo, "cleo"), (&dora, "dora")] {
            assert_eq!(person.refused("WhoAmI", json!({})).await.code, "signedOut", "{login}");
            assert!(office.tries_to_sign_in(login, OWN).await.session.is_none(), "{login}");
        }
        for account in [&hafen, &kai] {
            assert_eq!(ada.acting_in(account).refused("WhoAmI", json!({})).await.code, "notFound");
        }
        assert_eq!(names().await, ["Voltpark Services"]);
        let away = line(&ada, &hafen).await;
        assert_eq!((&away["isInUse"], &away["people"], &away["accounts"]), (&json!(false), &json!(0), &json!(0)));
        assert_eq!(ada.refused("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 2)).await.code, "denied");

        ada.call("RestoreCustomer", arguments("RestoreCustomer", &hafen, 2)).await;
        assert_eq!(names().await, ["Hafen Mobil", "Kai 7", "Voltpark Services"]);
        for login in ["cleo", "dora"] {
            office.signs_in(login, OWN).await;
        }
        assert_eq!(ada.refused("RestoreCustomer", arguments("RestoreCustomer", &hafen, 3)).await.code, "denied");
    }

    async fn what_is_below_a_partner_that_is_put_away_is_closed_with_it(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let there = ada.acting_in(&hafen);
        let kai = adds_partner(&office, &there, "Kai Service", "reseller").await;
        let cleo = office.add(&there.acting_in(&kai), "Cleo", &["admin"]).await;
        ada.call("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 1)).await;
        assert_eq!(cleo.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(ada.refused("ArchiveCustomer", arguments("ArchiveCustomer", &kai, 1)).await.code, "notFound");
        ada.call("RestoreCustomer", arguments("RestoreCustomer", &hafen, 2)).await;
        assert_eq!(office.signs_in("cleo", OWN).await.call("WhoAmI", json!({})).await["account"]["name"], "Kai Service");
    }

    async fn whoever_works_in_one_that_is_put_away_goes_on_working_where_else_they_do(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let brin = office.add_by_mail(&ada, "Brin", &["user"], json!({})).await;
        let there = ada.acting_in(&hafen);
        let known = json!({ "email": "brin@voltpark.test", "roles": there.roles(&["admin"]).await });
        there.call("AddKnownUser", known).await;
        assert_eq!(brin.acting_in(&hafen).call("WhoAmI", json!({})).await["capacity"], "own");
        ada.call("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 1)).await;
        assert_eq!(brin.acting_in(&hafen).refused("WhoAmI", json!({})).await.code, "notFound");
        assert_eq!(brin.call("WhoAmI", json!({})).await["account"]["name"], "Voltpark Services");
    }

    async fn a_partner_below_is_changed_by_nobody_who_does_not_manage_sub_partners_or_does_not_see_it(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let alpin = ada.adds_customer("Alpin").await;
        let brin = with_rights(&office, &ada, "Brin", json!({ "customers": "manage" })).await;
        let dana = access(json!({ "customers": "manage", "subPartners": "manage" }), json!([alpin]));
        let dana = office.add_with(&ada, "Dana", &["user"], dana).await;
        for person in [&brin, &dana] {
            assert_eq!(each(&customers(person).await, "name"), ["Alpin"]);
            for command in CHANGES {
                let failure = person.refused(command, arguments(command, &hafen, 1)).await;
                let unknown = json!(clock::new_id(office.clock.now()));
                let of_nobody = person.refused(command, arguments(command, &unknown, 1)).await;
                assert_eq!((failure.code.as_str(), format!("{failure:?}")), ("notFound", format!("{of_nobody:?}")), "{command}");
            }
        }
        let cleo = with_rights(&office, &ada, "Cleo", json!({ "customers": "manage", "subPartners": "view" })).await;
        let mila = with_rights(&office, &ada, "Mila", json!({ "subPartners": "manage" })).await;
        for person in [&cleo, &mila] {
            assert_eq!(line(person, &hafen).await["mayManage"], false);
            for command in CHANGES {
                assert_eq!(person.refused(command, arguments(command, &hafen, 1)).await.code, "denied", "{command}");
            }
        }
        assert_eq!((&line(&ada, &hafen).await["version"], &line(&cleo, &alpin).await["mayManage"]), (&json!(1), &json!(true)));
    }

    async fn nobody_changes_the_account_that_they_call_for_or_the_one_above(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let above = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        let there = ada.acting_in(&hafen);
        for command in CHANGES {
            for account in [&hafen, &above] {
                assert_eq!(there.refused(command, arguments(command, account, 1)).await.code, "notFound", "{command}");
            }
        }
    }

    async fn a_partner_below_is_no_parent_of_a_customer_from_above(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let below = json!({ "name": "Kai 7", "number": "", "city": "", "parent": hafen });
        assert_eq!(ada.refused("AddCustomer", below).await.code, "notFound");
    }

    async fn who_sees_a_partner_below_by_a_place_of_their_own_alone_brings_it_back_all_the_same(office: Office) {
        let (_, brin, hafen) = not_reached(&office, "admin").await;
        assert_eq!(line(&brin, &hafen).await["mayManage"], true);
        let away = does(&brin, "ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 1)).await;
        assert_eq!(line(&brin, &hafen).await["isInUse"], false);
        undoes(&brin, away).await;
        brin.call("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 3)).await;
        brin.call("RestoreCustomer", arguments("RestoreCustomer", &hafen, 4)).await;
        assert_eq!(brin.acting_in(&hafen).call("WhoAmI", json!({})).await["capacity"], "own");
    }

    async fn who_has_a_plain_place_in_a_partner_below_and_does_not_reach_it_from_above_leaves_it_as_it_is(office: Office) {
        let (ada, brin, hafen) = not_reached(&office, "user").await;
        assert_eq!(line(&brin, &hafen).await["mayManage"], false);
        for command in CHANGES {
            assert_eq!(brin.refused(command, arguments(command, &hafen, 1)).await.code, "denied", "{command}");
        }
        let away = does(&ada, "ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 1)).await;
        assert_eq!(brin.refused("RestoreCustomer", arguments("RestoreCustomer", &hafen, 2)).await.code, "denied");
        undoes(&ada, away).await;
        assert_eq!(brin.acting_in(&hafen).call("WhoAmI", json!({})).await["capacity"], "own");
    }

    async fn what_was_done_to_a_partner_below_is_undone_by_who_did_it_while_they_may(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let brin = with_rights(&office, &ada, "Brin", json!({ "customers": "manage", "subPartners": "manage" })).await;
        let renamed = does(&brin, "EditCustomer", form(&line(&brin, &hafen).await, json!({ "name": "Elbe Mobil" }))).await;
        undoes(&brin, renamed).await;
        assert_eq!(line(&brin, &hafen).await["name"], "Hafen Mobil");
        let away = does(&brin, "ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 3)).await;
        undoes(&brin, away).await;
        assert_eq!(brin.acting_in(&hafen).call("WhoAmI", json!({})).await["capacity"], "switched");
        brin.call("ArchiveCustomer", arguments("ArchiveCustomer", &hafen, 5)).await;
        let restored = does(&brin, "RestoreCustomer", arguments("RestoreCustomer", &hafen, 6)).await;
        undoes(&brin, restored).await;
        assert_eq!(line(&brin, &hafen).await["isInUse"], false);

        let back = does(&brin, "RestoreCustomer", arguments("RestoreCustomer", &hafen, 8)).await;
        let less = access(json!({ "customers": "manage", "subPartners": "view" }), Value::Null);
        ada.call("EditUser", ada.edit_form(&brin.membership, less).await).await;
        assert_eq!(is_kept(&brin, back).await, "denied");
        let more = access(json!({ "customers": "manage", "subPartners": "manage" }), Value::Null);
        ada.call("EditUser", ada.edit_form(&brin.membership, more).await).await;
        ada.call("EditCustomer", form(&line(&ada, &hafen).await, json!({ "city": "Hamburg" }))).await;
        let newer = brin.refused("UndoAct", json!({ "act": back })).await;
        assert_eq!((newer.code.as_str(), &newer.facts["by"]), ("newer", &json!("Ada Founder")));
    }

    async fn who_saves_a_partner_below_second_is_shown_who_was_first(office: Office) {
        let (ada, hafen) = hafen(&office).await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        brin.call("EditCustomer", form(&line(&brin, &hafen).await, json!({ "city": "Hamburg" }))).await;
        for command in CHANGES {
            let failure = ada.refused(command, arguments(command, &hafen, 1)).await;
            let facts = (&failure.facts["theirs"]["city"], &failure.facts["theirs"]["version"], &failure.facts["by"]);
            assert_eq!((failure.code.as_str(), facts), ("conflict", (&json!("Hamburg"), &json!(2), &json!("Brin Tester"))), "{command}");
        }
    }
}
