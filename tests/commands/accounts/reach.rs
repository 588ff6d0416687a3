//! Who reaches which account: all customers or the selected, downward only, and never one that is put away.

use crate::support::{OWN, Person, access, each, every_database, with};
use serde_json::{Value, json};
use steward::clock;

async fn reached(person: &Person) -> Vec<String> {
    each(&person.call("ListAccounts", json!({})).await["accounts"], "name")
}

async fn works_in(person: &Person, account: &Value) -> bool {
    match person.acting_in(account).try_call("WhoAmI", json!({})).await {
        Ok(_) => true,
        Err(failure) => {
            assert_eq!(failure.code, "notFound");
            false
        }
    }
}

async fn below(ada: &Person, parent: &Value, name: &str) -> Value {
    ada.call("AddCustomer", json!({ "name": name, "number": "", "city": "", "parent": parent })).await["account"]
        .clone()
}

async fn archive(ada: &Person, account: &Value) {
    ada.call("ArchiveCustomer", json!({ "account": account, "version": 1 })).await;
}

every_database! {
    async fn a_user_to_whom_no_customer_is_assigned_reaches_all_also_future_ones(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Alpin").await;
        let cleo = office.add(&ada, "Cleo", &["user"]).await;
        assert_eq!(reached(&cleo).await, ["Alpin", "Voltpark Services"]);
        let nordlicht = ada.adds_customer("Nordlicht").await;
        assert_eq!(reached(&cleo).await, ["Alpin", "Nordlicht", "Voltpark Services"]);
        assert!(works_in(&cleo, &nordlicht).await);
    }

    async fn a_user_reaches_only_the_selected_customers_and_what_is_below_them(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, nordlicht) = (ada.adds_customer("Alpin").await, ada.adds_customer("Nordlicht").await);
        let (solar, hafen) = (below(&ada, &nordlicht, "Nordlicht Solar").await, below(&ada, &alpin, "Alpin Hafen").await);
        let cleo = office.add_with(&ada, "Cleo", &["user"], access(json!({}), json!([nordlicht, hafen]))).await;
        assert_eq!(reached(&cleo).await, ["Alpin Hafen", "Nordlicht", "Nordlicht Solar", "Voltpark Services"]);
        let open = [works_in(&cleo, &nordlicht).await, works_in(&cleo, &solar).await, works_in(&cleo, &hafen).await];
        assert_eq!((open, works_in(&cleo, &alpin).await), ([true; 3], false));
        assert_eq!(each(&cleo.call("ListCustomers", json!({})).await["customers"], "name"), ["Alpin Hafen", "Nordlicht", "Nordlicht Solar"]);
        let later = ada.adds_customer("Zephyr").await;
        assert!(!works_in(&cleo, &later).await);
    }

    async fn marketing_reaches_no_customer_whatever_else_it_may(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let mila = office.add_with(&ada, "Mila", &["marketing"], access(json!({ "customers": "manage" }), Value::Null)).await;
        assert_eq!(mila.call("WhoAmI", json!({})).await["rights"], json!({ "customers": "manage", "partnerKit": "view" }));
        assert_eq!(reached(&mila).await, ["Voltpark Services"]);
        assert!(!works_in(&mila, &nordlicht).await);
        assert_eq!(mila.call("ListCustomers", json!({})).await["customers"], json!([]));
        assert_eq!(mila.refused("EditCustomer", json!({ "account": nordlicht, "version": 1, "name": "Taken", "number": "", "city": "" })).await.code, "notFound");
        assert_eq!(mila.refused("AddCustomer", json!({ "name": "New", "number": "", "city": "", "parent": null })).await.code, "beyondYourRights");
    }

    async fn rights_flow_downward_only(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let (alpin, nordlicht) = (ada.adds_customer("Alpin").await, ada.adds_customer("Nordlicht").await);
        let solar = below(&ada, &nordlicht, "Nordlicht Solar").await;
        let cleo = office.add(&ada.acting_in(&nordlicht), "Cleo", &["master"]).await;
        let dara = office.add(&ada.acting_in(&solar), "Dara", &["master"]).await;
        let partner = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        assert_eq!((reached(&cleo).await, reached(&dara).await), (vec!["Nordlicht".into(), "Nordlicht Solar".into()], vec!["Nordlicht Solar".to_owned()]));
        for (person, account, is_open) in [
            (&cleo, &nordlicht, true), (&cleo, &solar, true), (&cleo, &alpin, false), (&cleo, &partner, false),
            (&dara, &solar, true), (&dara, &nordlicht, false), (&dara, &partner, false),
        ] {
            assert_eq!(works_in(person, account).await, is_open, "{} in {account}", person.login);
        }
    }

    async fn what_roles_open_is_the_same_below_but_for_what_is_the_partners_own(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let brin = office.add(&ada, "Brin", &["standard-testing"]).await;
        assert_eq!(brin.acting_in(&nordlicht).call("WhoAmI", json!({})).await["rights"], brin.call("WhoAmI", json!({})).await["rights"]);
        let there = ada.acting_in(&nordlicht).call("WhoAmI", json!({})).await["rights"].clone();
        assert_eq!((&there["users"], &there["roles"], &there["settings"], &there["subPartners"]), (&json!("manage"), &json!("view"), &json!(null), &json!(null)));
    }

    async fn an_account_that_is_put_away_is_closed_with_what_is_below_it_until_it_is_brought_back(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let solar = below(&ada, &nordlicht, "Nordlicht Solar").await;
        let cleo = office.add(&ada.acting_in(&nordlicht), "Cleo", &["master"]).await;
        let dara = office.add(&ada.acting_in(&solar), "Dara", &["viewer"]).await;
        archive(&ada, &nordlicht).await;
        assert_eq!((works_in(&ada, &nordlicht).await, works_in(&ada, &solar).await), (false, false));
        assert_eq!(reached(&ada).await, ["Voltpark Services"]);
        for person in [&cleo, &dara] {
            assert_eq!(person.refused("WhoAmI", json!({})).await.code, "signedOut");
            assert_eq!(office.answer_to(&person.login, OWN).await["kind"], "refused");
        }
        ada.call("RestoreCustomer", json!({ "account": nordlicht, "version": 2 })).await;
        assert!(works_in(&ada, &solar).await);
        let cleo = office.signs_in("cleo", OWN).await;
        assert_eq!(reached(&cleo).await, ["Nordlicht", "Nordlicht Solar"]);
    }

    async fn what_is_below_an_archived_customer_takes_nothing_up_is_given_to_nobody_and_comes_back_only_with_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let solar = below(&ada, &nordlicht, "Nordlicht Solar").await;
        archive(&ada, &solar).await;
        archive(&ada, &nordlicht).await;
        ada.call("RestoreCustomer", json!({ "account": solar, "version": 2 })).await;

        let in_use = async || {
            let listed = ada.call("ListCustomers", json!({})).await["customers"].clone();
            [listed[0]["isInUse"].clone(), listed[1]["isInUse"].clone()]
        };
        assert_eq!((in_use().await, reached(&ada).await), ([json!(false), json!(false)], vec!["Voltpark Services".to_owned()]));
        let roof = json!({ "name": "Roof", "number": "", "city": "", "parent": solar });
        assert_eq!(ada.faults("AddCustomer", roof).await, ["parent: archived"]);
        let cleo = with(ada.form("Cleo", &["user"], json!({ "kind": "mailed" })).await, access(json!({}), json!([solar])));
        assert_eq!(ada.faults("AddUser", cleo.clone()).await, ["access.accounts: unknown"]);

        ada.call("RestoreCustomer", json!({ "account": nordlicht, "version": 2 })).await;
        assert_eq!((in_use().await, works_in(&ada, &solar).await), ([json!(true), json!(true)], true));
        below(&ada, &solar, "Roof").await;
        ada.call("AddUser", cleo).await;
    }

    async fn unreachable_unknown_and_put_away_accounts_are_answered_alike(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, nordlicht, old) = (ada.adds_customer("Alpin").await, ada.adds_customer("Nordlicht").await, ada.adds_customer("Old").await);
        archive(&ada, &old).await;
        let cleo = office.add_with(&ada, "Cleo", &["user"], access(json!({ "customers": "manage", "users": "view" }), json!([nordlicht]))).await;
        let nobodys = json!(clock::new_id(office.clock.now()));
        for command in ["WhoAmI", "ListUsers", "ListCustomers", "ListJournal", "AddUser"] {
            let args = crate::dispatch::arguments_of(command, &ada).await;
            for account in [&alpin, &old, &nobodys] {
                let failure = cleo.acting_in(account).refused(command, args.clone()).await;
                assert_eq!((failure.code.as_str(), failure.facts.is_empty()), ("notFound", true), "{command} in {account}");
            }
        }
        for account in [&alpin, &nobodys] {
            assert_eq!(cleo.refused("ListAccountPeople", json!({ "account": account })).await.code, "notFound");
            assert_eq!(cleo.refused("ArchiveCustomer", json!({ "account": account, "version": 1 })).await.code, "notFound");
            assert_eq!(cleo.refused("AddCustomer", json!({ "name": "New", "number": "", "city": "", "parent": account })).await.code, "notFound");
        }
        let lou = office.add_with(&ada, "Lou", &["user"], access(json!({}), json!([alpin, nordlicht]))).await;
        let seen = cleo.call("ShowAccess", json!({ "membership": lou.membership })).await;
        assert_eq!((each(&seen["places"][0]["accounts"], "name"), &seen["reachesMore"]), (vec!["Nordlicht".to_owned()], &json!(true)));
        let own = cleo.call("ShowAccess", json!({ "membership": cleo.membership })).await;
        assert_eq!((each(&own["places"][0]["accounts"], "name"), &own["reachesMore"]), (vec!["Nordlicht".to_owned()], &json!(false)));
        let whole = ada.call("ShowAccess", json!({ "membership": lou.membership })).await;
        assert_eq!((each(&whole["places"][0]["accounts"], "name"), &whole["reachesMore"]), (vec!["Alpin".to_owned(), "Nordlicht".to_owned()], &json!(false)));
        for (command, args) in [
            ("ShowAccess", json!({ "membership": lou.membership })), ("ShowUser", json!({ "membership": lou.membership })),
            ("ListCustomers", json!({})), ("ListAccounts", json!({})), ("ListAccountPeople", json!({ "account": nordlicht })),
        ] {
            let answer = cleo.call(command, args).await.to_string();
            assert!(!answer.contains("Alpin"), "{command}: {answer}");
        }
    }

    async fn who_reaches_only_an_account_below_another_learns_nothing_of_the_one_between(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nord = ada.adds_customer("Nord").await;
        let solar = below(&ada, &nord, "Solar").await;
        office.add(&ada.acting_in(&nord), "Nina", &["master"]).await;
        office.add(&ada.acting_in(&solar), "Sami", &["master"]).await;
        let ulla = office.add_with(&ada, "Ulla", &["account-admin"], access(json!({}), json!([solar]))).await;
        let people = async |who: &Person| each(&who.call("ListAccountPeople", json!({ "account": solar })).await["people"], "name");
        assert_eq!(people(&ulla).await, ["Ada Founder", "Sami Tester", "Ulla Tester"]);
        assert_eq!(people(&ada).await, ["Ada Founder", "Nina Tester", "Sami Tester", "Ulla Tester"]);
        let mara = office.add_by_mail(&ada, "Mara", &["account-admin"], json!({})).await;
        let known = json!({ "email": "mara@voltpark.test", "roles": ada.roles(&["master"]).await });
        ada.acting_in(&nord).call("AddKnownUser", known).await;
        let seen = ulla.call("ShowAccess", json!({ "membership": mara.membership })).await;
        assert_eq!((each(&seen["places"], "name"), &seen["reachesMore"]), (vec!["Voltpark Services".to_owned()], &json!(true)));
    }
}
