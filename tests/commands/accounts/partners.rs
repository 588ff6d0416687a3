//! Partner accounts below others: each with a profile, roles and people of its own.

use crate::support::{Office, Person, access, each, every_database, with};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// Later than the place above, so that the one in which somebody was first added stays the first.
pub async fn adds_partner(office: &Office, person: &Person, name: &str, profile: &str) -> Value {
    office.later(SignedDuration::from_secs(1));
    person.call("AddPartner", json!({ "name": name, "profile": profile })).await["account"].clone()
}

async fn keys(person: &Person) -> Vec<String> {
    each(&person.call("ListRoles", json!({})).await["roles"], "key")
}

every_database! {
    async fn whoever_adds_a_partner_administers_it_and_works_in_both_with_other_roles_in_each(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add_with(&ada, "Brin", &["user"], access(json!({ "subPartners": "manage" }), Value::Null)).await;
        let hafen = adds_partner(&office, &brin, "Hafen Mobil", "modules").await;
        let there = brin.acting_in(&hafen);
        let (here, below) = (brin.call("WhoAmI", json!({})).await, there.call("WhoAmI", json!({})).await);
        assert_eq!((&here["account"]["profile"], &below["account"]["profile"]), (&json!("reseller"), &json!("modules")));
        assert_eq!((&here["rights"]["users"], &below["rights"]["users"], &below["capacity"]), (&json!(null), &json!("manage"), &json!("own")));
        assert_eq!(keys(&there).await, ["module-user", "administrator"]);
        assert_eq!(each(&brin.call("ListAccounts", json!({})).await["accounts"], "name"), ["Hafen Mobil", "Voltpark Services"]);
        assert_eq!(office.last_entry().await, "Brin Tester · AddPartner · done");
    }

    async fn a_partner_is_added_by_nobody_whose_access_ends_or_reaches_only_some(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let end = office.clock.now().plus(SignedDuration::from_hours(1)).millis();
        let ending = json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": end } });
        let temp = office.add_with(&ada, "Temp", &["admin"], ending).await;
        let listed = office.add_with(&ada, "Lin", &["admin"], access(json!({}), json!([nordlicht]))).await;
        let form = json!({ "name": "Hafen Mobil", "profile": "reseller" });
        for person in [&temp, &listed] {
            assert_eq!(person.refused("AddPartner", form.clone()).await.code, "beyondYourRights");
        }
        ada.call("AddPartner", form).await;
    }

    async fn a_partner_below_is_reached_from_above_by_those_who_may_see_sub_partners(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let cleo = office.add(&ada, "Cleo", &["user"]).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let kai = ada.acting_in(&hafen).adds_customer("Kai 7").await;
        for account in [&hafen, &kai] {
            assert_eq!(brin.acting_in(account).call("WhoAmI", json!({})).await["capacity"], "switched");
            assert_eq!(cleo.acting_in(account).refused("WhoAmI", json!({})).await.code, "notFound");
        }
        assert_eq!(each(&brin.call("ListAccounts", json!({})).await["accounts"], "name"), ["Hafen Mobil", "Kai 7", "Voltpark Services"]);
        let seen = ada.call("ShowAccess", json!({ "membership": brin.membership })).await;
        assert_eq!(each(&seen["places"][0]["accounts"], "name"), ["Hafen Mobil", "Kai 7"]);
    }

    async fn who_may_see_users_of_a_partner_below_from_above_or_in_it_is_told_who_works_there(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        let vic = office.add_by_mail(&ada, "Vic", &["user"], access(json!({ "users": "view" }), Value::Null)).await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let there = ada.acting_in(&hafen);
        let kai = there.adds_customer("Kai 7").await;
        let cleo = office.add(&there, "Cleo", &["admin"]).await;
        let people = async |who: &Person, account: &Value| each(&who.call("ListAccountPeople", json!({ "account": account })).await["people"], "name");
        let all = ["Ada Founder", "Ada Founder", "Brin Tester", "Cleo Tester"];
        assert_eq!(people(&ada, &hafen).await, all);
        assert_eq!(people(&cleo, &hafen).await, ["Ada Founder", "Cleo Tester"]);
        let own = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        assert_eq!(people(&ada, &own).await, ["Ada Founder", "Brin Tester", "Vic Tester"]);
        for account in [&hafen, &kai] {
            assert_eq!(vic.refused("ListAccountPeople", json!({ "account": account })).await.code, "notFound");
        }
        assert_eq!(ada.refused("ListAccountPeople", json!({ "account": kai })).await.code, "notFound");

        let known = with(access(json!({ "users": "view" }), Value::Null), json!({ "email": "vic@voltpark.test", "roles": there.roles(&["user"]).await }));
        there.call("AddKnownUser", known).await;
        assert_eq!(people(&vic, &hafen).await, [all.as_slice(), &["Vic Tester"]].concat());
    }

    async fn the_people_of_a_partner_below_see_nothing_of_the_one_above(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Nordlicht").await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let cleo = office.add(&ada.acting_in(&hafen), "Cleo", &["admin"]).await;
        let above = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        assert_eq!(each(&cleo.call("ListAccounts", json!({})).await["accounts"], "name"), ["Hafen Mobil"]);
        assert_eq!(cleo.acting_in(&above).refused("WhoAmI", json!({})).await.code, "notFound");
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
        assert!(!cleo.call("ListJournal", all).await.to_string().contains("Nordlicht"));
    }

    async fn backups_hold_the_whole_installation_and_are_the_top_accounts_alone(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        let cleo = office.add(&ada.acting_in(&hafen), "Cleo", &["admin"]).await;
        for person in [&cleo, &ada.acting_in(&hafen)] {
            for (command, args) in [("ListBackups", json!({})), ("BackUpNow", json!({})), ("RestoreBackup", json!({ "file": "none.db" }))] {
                assert_eq!(person.refused(command, args).await.code, "denied", "{command}");
            }
        }
        assert_eq!(ada.call("ListBackups", json!({})).await["backups"], json!([]));
    }

    async fn a_portal_without_sub_partners_has_none_also_for_those_who_look_after_it_from_above(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let hafen = adds_partner(&office, &ada, "Hafen Mobil", "cloud-partner").await;
        let there = office.add(&ada, "Brin", &["admin"]).await.acting_in(&hafen);
        assert_eq!(there.call("ListCustomers", json!({})).await["mayAddPartner"], false);
        assert_eq!(there.refused("AddPartner", json!({ "name": "Kai", "profile": "reseller" })).await.code, "denied");
    }

    async fn a_partner_is_added_by_nobody_who_only_looks_and_with_no_unknown_profile(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add_with(&ada, "Brin", &["user"], access(json!({ "subPartners": "view" }), Value::Null)).await;
        assert_eq!(brin.refused("AddPartner", json!({ "name": "Hafen", "profile": "reseller" })).await.code, "denied");
        let nordlicht = ada.adds_customer("Nordlicht").await;
        assert_eq!(ada.acting_in(&nordlicht).refused("AddPartner", json!({ "name": "Hafen", "profile": "reseller" })).await.code, "denied");
        assert_eq!(ada.faults("AddPartner", json!({ "name": "", "profile": "casino" })).await, ["name: missing", "profile: malformed"]);
    }
}
