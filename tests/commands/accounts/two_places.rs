//! Somebody with two places: each counts in the accounts that it reaches, and not where only the other does (docs/decisions/0010).

use super::{
    customers::{customers, form},
    partners::adds_partner,
};
use crate::support::{Office, Person, access, each, every_database};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Gives somebody who has a user a further place, with no more than this.
async fn also(office: &Office, by: &Person, email: &str, rights: Value, accounts: Value) -> Value {
    office.later(SignedDuration::from_secs(1));
    let given =
        crate::support::with(access(rights, accounts), json!({ "email": email, "roles": by.roles(&["user"]).await }));
    by.call("AddKnownUser", given).await["membership"].clone()
}

/// Nothing of what the role that everybody needs here opens, but this.
fn only(rights: Value) -> Value {
    let nothing = ["customers", "contacts", "contracts", "news", "alerts", "tasks", "reports"];
    let mut all: serde_json::Map<String, Value> =
        nothing.into_iter().map(|module| (module.to_owned(), json!("none"))).collect();
    all.extend(rights.as_object().expect("rights").clone());
    all.into()
}

async fn customer_below(by: &Person, name: &str, parent: &Value) -> Value {
    by.call("AddCustomer", json!({ "name": name, "number": "", "city": "", "parent": parent })).await["account"].clone()
}

async fn line(person: &Person, name: &str) -> Value {
    let listed = customers(person).await;
    listed.as_array().unwrap().iter().find(|one| one["name"] == name).cloned().unwrap_or_default()
}

every_database! {
    async fn who_manages_one_customer_and_sees_all_changes_no_other(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let alpha = ada.adds_customer("Alpha").await;
        let [one, two] = [customer_below(&ada, "Alpha One", &alpha).await, customer_below(&ada, "Alpha Two", &alpha).await];
        let xena = office.add_by_mail(&ada, "Xena", &["user"], access(only(json!({ "customers": "view" })), Value::Null)).await;
        let there = ada.acting_in(&alpha);
        also(&office, &there, "xena@voltpark.test", only(json!({ "customers": "manage", "users": "view" })), json!([one])).await;

        let xena = xena.acting_in(&alpha);
        assert_eq!(xena.call("ListCustomers", json!({})).await["mayAdd"], false);
        let may = |line: &Value| (line["mayManage"].clone(), line["maySeePeople"].clone());
        assert_eq!(may(&line(&xena, "Alpha One").await), (json!(true), json!(true)));
        assert_eq!(may(&line(&xena, "Alpha Two").await), (json!(false), json!(false)));
        let changes = [
            ("EditCustomer", form(&line(&xena, "Alpha Two").await, json!({ "name": "Taken" })), "denied"),
            ("ArchiveCustomer", json!({ "account": two, "version": 1 }), "denied"),
            ("AddCustomer", json!({ "name": "New", "number": "", "city": "", "parent": two }), "denied"),
            ("AddCustomer", json!({ "name": "New", "number": "", "city": "", "parent": null }), "beyondYourRights"),
            ("ListAccountPeople", json!({ "account": two }), "notFound"),
        ];
        for (command, args, code) in changes {
            assert_eq!(xena.refused(command, args).await.code, code, "{command}");
        }
        let people = xena.call("ListAccountPeople", json!({ "account": one })).await;
        assert_eq!(each(&people["people"], "name"), ["Xena Tester"]);
        xena.call("EditCustomer", form(&line(&xena, "Alpha One").await, json!({ "city": "Kiel" }))).await;
        xena.call("AddCustomer", json!({ "name": "New", "number": "", "city": "", "parent": one })).await;
    }

    async fn who_manages_something_below_a_partner_and_sees_all_founds_and_closes_nothing(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cara = access(only(json!({ "customers": "view", "subPartners": "view" })), Value::Null);
        let cara = office.add_by_mail(&ada, "Cara", &["user"], cara).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        let kai = adds_partner(&office, &there, "Kai Service", "reseller").await;
        let secret = there.adds_customer("Speicher").await;
        let manages = only(json!({ "customers": "manage", "subPartners": "manage" }));
        also(&office, &there, "cara@voltpark.test", manages, json!([secret])).await;

        let cara = cara.acting_in(&hafen);
        assert_eq!(line(&cara, "Kai Service").await["mayManage"], false);
        assert_eq!(cara.call("ListCustomers", json!({})).await["mayAddPartner"], false);
        assert_eq!(cara.refused("ArchiveCustomer", json!({ "account": kai, "version": 1 })).await.code, "denied");
        let founding = json!({ "name": "Own", "profile": "reseller" });
        assert_eq!(cara.refused("AddPartner", founding).await.code, "beyondYourRights");
        cara.call("ArchiveCustomer", json!({ "account": secret, "version": 1 })).await;
    }

    async fn the_audit_log_tells_of_an_account_those_who_may_read_it_there(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let yoda = office.add_by_mail(&ada, "Yoda", &["user"], access(only(json!({ "contracts": "view", "subPartners": "view" })), Value::Null)).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        let [one, two] = [there.adds_customer("Kai 1").await, there.adds_customer("Kai 2").await];
        also(&office, &there, "yoda@voltpark.test", only(json!({ "journal": "view" })), json!([one])).await;
        for account in [&one, &two] {
            office.add(&there.acting_in(account), if account == &one { "Cleo" } else { "Dora" }, &["user"]).await;
        }
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
        let told = yoda.acting_in(&hafen).call("ListJournal", all).await.to_string();
        assert!(told.contains("Cleo") && !told.contains("Dora"), "{told}");
    }

    async fn a_place_in_a_partner_below_without_users_tells_nothing_of_its_people(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let rights = only(json!({ "users": "view", "customers": "view" }));
        let nosy = office.add_by_mail(&ada, "Nosy", &["user"], access(rights, Value::Null)).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        there.adds_customer("Kai 7").await;
        let place = also(&office, &there, "nosy@voltpark.test", only(json!({ "contracts": "view" })), Value::Null).await;
        let asks = json!({ "account": hafen });
        assert_eq!(nosy.refused("ListAccountPeople", asks.clone()).await.code, "notFound");
        let told = |line: Value| json!([line["maySeePeople"], line["users"], line["people"], line["accounts"]]);
        assert_eq!(told(line(&nosy, "Hafen Mobil").await), json!([false, null, null, 0]));
        let more = access(only(json!({ "contracts": "view", "users": "view" })), Value::Null);
        there.call("EditUser", there.edit_form(&place, more).await).await;
        let answer = nosy.call("ListAccountPeople", asks).await;
        assert_eq!(each(&answer["people"], "name"), ["Ada Founder", "Ada Founder", "Nosy Tester"]);
        let named: BTreeSet<String> = each(&answer["roles"], "key").into_iter().collect();
        assert_eq!(named, BTreeSet::from(["admin".to_owned(), "user".to_owned()]), "the roles of the partner below, by name");
        assert_eq!(told(line(&nosy, "Hafen Mobil").await), json!([true, 2, 2, 1]));
    }

    async fn what_somebody_reaches_in_partners_below_is_told_to_those_who_may_see_sub_partners(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Alpin").await;
        let brin = office.add_by_mail(&ada, "Brin", &["admin"], json!({})).await;
        let rights = |more: Value| only(crate::support::with(json!({ "users": "view", "customers": "view" }), more));
        let nosy = office.add_by_mail(&ada, "Nosy", &["user"], access(rights(json!({})), Value::Null)).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        there.adds_customer("Kai 7").await;
        also(&office, &there, "brin@voltpark.test", json!({}), Value::Null).await;

        let shown = nosy.call("ShowAccess", json!({ "membership": brin.membership })).await;
        assert_eq!(each(&shown["places"], "name"), ["Voltpark Services"]);
        assert_eq!((each(&shown["places"][0]["accounts"], "name"), &shown["reachesMore"]), (vec!["Alpin".to_owned()], &json!(true)));
        let more = access(rights(json!({ "subPartners": "view" })), Value::Null);
        ada.call("EditUser", ada.edit_form(&nosy.membership, more).await).await;
        let shown = nosy.call("ShowAccess", json!({ "membership": brin.membership })).await;
        assert_eq!(each(&shown["places"], "name"), ["Voltpark Services", "Hafen Mobil"]);
        assert_eq!((each(&shown["places"][0]["accounts"], "name"), &shown["reachesMore"]), (vec!["Alpin".to_owned(), "Hafen Mobil".into(), "Kai 7".into()], &json!(false)));
    }

    async fn the_right_to_see_sub_partners_opens_below_what_the_same_place_opens_and_is_given_so(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cara = access(only(json!({ "contracts": "view", "subPartners": "view" })), Value::Null);
        let cara = office.add_by_mail(&ada, "Cara", &["user"], cara).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        let kai = adds_partner(&office, &there, "Kai Service", "reseller").await;
        let manages = only(json!({ "users": "manage", "roles": "manage", "journal": "view" }));
        let place = also(&office, &there, "cara@voltpark.test", manages.clone(), Value::Null).await;
        let target = access(only(json!({ "users": "manage", "subPartners": "view" })), Value::Null);
        let target = there.adds("Target", &["user"], target).await;
        let in_kai = async |who: &Person| who.acting_in(&kai).call("WhoAmI", json!({})).await["rights"].clone();
        assert_eq!(in_kai(&cara).await, json!({ "contracts": "view", "subPartners": "view" }));

        let here = cara.acting_in(&hafen);
        let more = access(crate::support::with(manages, json!({ "subPartners": "view" })), Value::Null);
        let is_kept = async |command: &str, args: Value| assert_eq!(here.refused(command, args).await.code, "beyondYourRights", "{command}");
        is_kept("EditUser", here.edit_form(&place, more.clone()).await).await;
        is_kept("AddUser", crate::support::with(here.form("Eve", &["user"], json!({ "kind": "mailed" })).await, access(only(json!({ "users": "manage", "subPartners": "view" })), Value::Null))).await;
        is_kept("LockUser", here.lock_form(&target, None).await).await;
        is_kept("ResetPassword", json!({ "membership": target })).await;
        assert_eq!(in_kai(&cara).await, json!({ "contracts": "view", "subPartners": "view" }));
        there.call("EditUser", there.edit_form(&place, more).await).await;
        assert_eq!(in_kai(&cara).await["users"], "manage");
    }

    async fn an_administrator_of_some_customers_changes_nobody_who_reaches_all_and_becomes_none_of_them(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let alpha = ada.adds_customer("Alpha").await;
        ada.adds_customer("Beta").await;
        let lea = office.add_with(&ada, "Lea", &["admin"], access(json!({}), json!([alpha]))).await;
        let boss = office.add(&ada, "Boss", &["admin"]).await;
        let shrink = lea.edit_form(&boss.membership, access(json!({}), json!([alpha]))).await;
        for (command, args) in [
            ("EditUser", shrink),
            ("RequestEmailChange", json!({ "membership": boss.membership, "email": "evil@example.com" })),
            ("ResetPassword", json!({ "membership": boss.membership })),
            ("LockUser", lea.lock_form(&boss.membership, None).await),
            ("DeactivateUser", lea.state_form(&boss.membership).await),
            ("RemoveUser", lea.state_form(&boss.membership).await),
        ] {
            assert_eq!(lea.refused(command, args).await.code, "beyondYourRights", "{command}");
        }
        let brin = ada.adds("Brin", &["admin"], access(json!({}), json!([alpha]))).await;
        lea.call("LockUser", lea.lock_form(&brin, None).await).await;
    }

    async fn nobody_shortens_a_lock_of_their_own_by_what_ends_before_their_place_does(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let alpha = ada.adds_customer("Alpha").await;
        let there = ada.acting_in(&alpha);
        let kim = office.add_by_mail(&there, "Kim", &["user"], json!({})).await;
        let ends = office.clock.now().plus(SignedDuration::from_hours(24)).millis();
        let helper = json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": ends } });
        office.later(SignedDuration::from_secs(1));
        let known = crate::support::with(helper, json!({ "email": "kim@voltpark.test", "roles": ada.roles(&["admin"]).await }));
        ada.call("AddKnownUser", known).await;
        there.call("LockUser", there.lock_form(&kim.membership, None).await).await;
        let kim_there = kim.acting_in(&alpha);
        let soon = office.clock.now().plus(SignedDuration::from_secs(5)).millis();
        let shorter = kim_there.lock_form(&kim.membership, Some(soon)).await;
        assert_eq!(kim_there.refused("LockUser", shorter).await.code, "beyondYourRights");
        there.call("LockUser", there.lock_form(&kim.membership, Some(soon)).await).await;
    }
}
