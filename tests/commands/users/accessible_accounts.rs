//! Accessible accounts: all, also future ones, or those that are selected; an empty list never means all.

use crate::support::{Office, Person, every_database, with};
use serde_json::{Value, json};
use steward::clock;

every_database! {
    async fn a_user_reaches_only_the_customers_that_are_selected(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let brin = office.add_with(&ada, "Brin", &["user"], listed(json!([alpin]))).await;

        assert_eq!(reached(&brin).await, ["Alpin", "Voltpark Services"]);
        let inside = brin.acting_in(&alpin).call("WhoAmI", json!({})).await;
        assert_eq!((&inside["capacity"], &inside["account"]["name"]), (&json!("switched"), &json!("Alpin")));
        assert_eq!(brin.acting_in(&delta).refused("WhoAmI", json!({})).await.code, "notFound");
    }

    async fn without_a_choice_all_customers_are_reached_also_future_ones(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Alpin").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(ada.shown(&brin.membership).await["scope"], "allPresentAndFuture");
        ada.adds_customer("Later").await;
        assert_eq!(reached(&brin).await, ["Alpin", "Later", "Voltpark Services"]);
    }

    async fn the_selection_is_changed_later_and_counts_at_the_next_call(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let inside = brin.acting_in(&alpin);
        inside.call("WhoAmI", json!({})).await;

        let shown = ada.call("EditUser", ada.edit_form(&brin.membership, listed(json!([delta]))).await).await;
        assert_eq!((&shown["scope"], &shown["accounts"]), (&json!("listed"), &json!([delta])));
        assert_eq!(shown["partnership"], "Voltpark Services");
        assert_eq!(inside.refused("WhoAmI", json!({})).await.code, "notFound");
        assert_eq!(reached(&brin).await, ["Delta", "Voltpark Services"]);
    }

    async fn a_selection_counts_once_it_is_confirmed_and_is_kept_as_it_was_chosen(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, solar) = (ada.adds_customer("Alpin").await, ada.adds_customer("Solar").await);
        ada.adds_customer("Delta").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let chosen = ada.edit_form(&brin.membership, listed(json!([alpin, solar]))).await;
        assert_eq!(reached(&brin).await, ["Alpin", "Delta", "Solar", "Voltpark Services"]);

        let saved = ada.call("EditUser", chosen).await;
        assert_eq!(reached(&brin).await, ["Alpin", "Solar", "Voltpark Services"]);
        assert_eq!(ada.shown(&brin.membership).await, saved);
        let again = given(json!({}), "listed", saved["accounts"].clone());
        assert_eq!(ada.call("EditUser", ada.edit_form(&brin.membership, again).await).await, saved);
    }

    async fn a_user_is_shown_with_their_partnership_and_how_many_companies_are_theirs_in_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        ada.adds_customer("Solar").await;
        let brin = office.add_with(&ada, "Brin", &["user"], listed(json!([alpin, delta]))).await;
        let cleo = office.add(&ada, "Cleo", &["user"]).await;
        ada.adds_customer("Later").await;

        for (person, scope, selected, companies) in [(&brin, "listed", 2, 2), (&cleo, "allPresentAndFuture", 0, 4)] {
            let shown = ada.shown(&person.membership).await;
            assert_eq!((&shown["partnership"], &shown["scope"]), (&json!("Voltpark Services"), &json!(scope)));
            assert_eq!(set_of(&shown["accounts"]).len(), selected, "{}", person.login);
            let access = ada.call("ShowAccess", json!({ "membership": person.membership })).await;
            assert_eq!(access["places"][0]["accounts"].as_array().unwrap().len(), companies, "{}", person.login);
        }
    }

    async fn where_the_portal_preselects_them_a_new_user_gets_a_list_of_those_there_are(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let brin = ada.adds("Brin", &["administrator"], json!({})).await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let gone = ada.adds_customer("Gone").await;
        ada.call("ArchiveCustomer", json!({ "account": gone, "version": 1 })).await;
        let cleo = office.add(&ada, "Cleo", &["administrator"]).await;

        assert_eq!(set_of(&ada.shown(&cleo.membership).await["accounts"]), set_of(&json!([alpin, delta])));
        ada.adds_customer("Later").await;
        assert_eq!(reached(&cleo).await, ["Alpin", "Delta", "Voltpark Services"]);
        // Whoever was added before there was any reaches none, and can still be renamed.
        let shown = ada.shown(&brin).await;
        assert_eq!((&shown["scope"], &shown["accounts"]), (&json!("listed"), &json!([])));
        ada.call("EditUser", ada.edit_form(&brin, json!({ "lastName": "Renamed" })).await).await;
    }

    async fn an_empty_list_never_means_all(office: Office) {
        for profile in ["reseller", "cloud-partner"] {
            let office = match office.config.store {
                steward::StoreAt::File => Office::on_sqlite().await,
                _ => Office::on_postgres().await,
            };
            let ada = office.set_up(profile, "Ada").await;
            let alpin = ada.adds_customer("Alpin").await;
            let role = if profile == "reseller" { "user" } else { "administrator" };
            let form = with(ada.form("Brin", &[role], json!({ "kind": "mailed" })).await, listed(json!([])));
            assert_eq!(ada.faults("AddUser", form).await, ["access.accounts: noAccount"]);
            let brin = ada.adds("Brin", &[role], listed(json!([alpin]))).await;
            let emptied = ada.edit_form(&brin, listed(json!([]))).await;
            assert_eq!(ada.faults("EditUser", emptied).await, ["access.accounts: noAccount"]);
            let both = with(listed(json!([alpin])), json!({}));
            let both = json!({ "access": with(both["access"].clone(), json!({ "scope": "allPresentAndFuture" })) });
            assert_eq!(ada.faults("EditUser", ada.edit_form(&brin, both).await).await, ["access.accounts: unknown"]);
        }
    }

    async fn an_account_that_is_not_below_is_unknown_whosever_it_is(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let alpin = ada.adds_customer("Alpin").await;
        let own = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        let brin = ada.adds("Brin", &["user"], listed(json!([alpin]))).await;
        for foreign in [own, json!("0192e4a0-0000-7000-8000-000000000000")] {
            let form = ada.edit_form(&brin, listed(json!([alpin, foreign]))).await;
            assert_eq!(ada.faults("EditUser", form).await, ["access.accounts: unknown"]);
        }
    }

    async fn a_selected_customer_that_was_put_away_may_stay_in_the_list(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let brin = ada.adds("Brin", &["user"], listed(json!([alpin, delta]))).await;
        let cleo = ada.adds("Cleo", &["user"], listed(json!([alpin]))).await;
        ada.call("ArchiveCustomer", json!({ "account": delta, "version": 1 })).await;
        ada.call("EditUser", ada.edit_form(&brin, json!({ "lastName": "Renamed" })).await).await;
        assert_eq!(set_of(&ada.shown(&brin).await["accounts"]), set_of(&json!([alpin, delta])));
        let new = ada.edit_form(&cleo, listed(json!([alpin, delta]))).await;
        assert_eq!(ada.faults("EditUser", new).await, ["access.accounts: unknown"]);
    }

    async fn whoever_reaches_some_customers_gives_only_those(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let rights = json!({ "users": "manage", "customers": "view" });
        let brin = office.add_with(&ada, "Brin", &[], given(rights.clone(), "listed", json!([alpin]))).await;
        let modules = json!({ "customers": "view" });

        let adds = async |scope: &str, accounts: Value| with(brin.form("Cleo", &[], json!({ "kind": "mailed" })).await, given(modules.clone(), scope, accounts));
        assert_eq!(brin.refused("AddUser", adds("allPresentAndFuture", json!([])).await).await.code, "beyondYourRights");
        // What one does not reach is answered like what there is not.
        for account in [delta.clone(), json!(clock::new_id(office.clock.now()))] {
            for accounts in [json!([account]), json!([alpin, account])] {
                assert_eq!(brin.faults("AddUser", adds("listed", accounts).await).await, ["access.accounts: unknown"]);
            }
        }
        let cleo = brin.adds("Cleo", &[], given(modules.clone(), "listed", json!([alpin]))).await;
        let more = brin.edit_form(&cleo, given(modules.clone(), "listed", json!([alpin, delta]))).await;
        assert_eq!(brin.faults("EditUser", more).await, ["access.accounts: unknown"]);
        let own = brin.edit_form(&brin.membership, given(rights, "allPresentAndFuture", json!([]))).await;
        assert_eq!(brin.refused("EditUser", own).await.code, "beyondYourRights");
    }

    async fn whoever_reaches_some_customers_opens_no_more_in_the_others(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let rights = json!({ "users": "manage", "customers": "view", "invoices": "view" });
        let brin = office.add_with(&ada, "Brin", &[], given(rights, "listed", json!([alpin]))).await;
        let (less, more) = (json!({ "customers": "view" }), json!({ "customers": "view", "invoices": "view" }));
        for (name, scope, accounts) in [("Cleo", "allPresentAndFuture", json!([])), ("Dara", "listed", json!([delta]))] {
            let member = ada.adds(name, &[], given(less.clone(), scope, accounts.clone())).await;
            let opened = brin.edit_form(&member, given(more.clone(), scope, accounts.clone())).await;
            assert_eq!(brin.refused("EditUser", opened).await.code, "beyondYourRights");
        }
    }

    async fn whoever_reaches_some_customers_changes_no_place_that_reaches_others(office: Office) {
        let ada = office.set_up("cloud-partner", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        let rights = json!({ "users": "manage", "customers": "view" });
        let brin = office.add_with(&ada, "Brin", &[], given(rights, "listed", json!([alpin]))).await;
        let modules = json!({ "customers": "view" });
        let cleo = ada.adds("Cleo", &[], given(modules.clone(), "listed", json!([alpin, delta]))).await;
        let less = brin.edit_form(&cleo, given(modules.clone(), "listed", json!([alpin]))).await;
        assert_eq!(brin.refused("EditUser", less).await.code, "beyondYourRights");
        let sooner = with_end(given(modules, "listed", json!([alpin, delta])), office.clock.now().millis() + 60_000);
        let sooner = brin.edit_form(&cleo, sooner).await;
        assert_eq!(brin.refused("EditUser", sooner).await.code, "beyondYourRights");
        let refusals = brin.shown(&cleo).await["refusals"].clone();
        assert_eq!([&refusals["edit"], &refusals["roles"]], ["beyondYourRights"; 2]);
        let renamed = brin.edit_form(&cleo, json!({ "loginName": "cleo.renamed" })).await;
        assert_eq!(brin.refused("EditUser", renamed).await.code, "beyondYourRights");
    }
}

fn with_end(mut given: Value, end: i64) -> Value {
    given["access"]["endsAt"] = json!(end);
    given
}

/// The names of the accounts that somebody can work in.
async fn reached(person: &Person) -> Vec<String> {
    let list = person.call("ListAccounts", json!({})).await;
    let names = list["accounts"].as_array().unwrap().iter().map(|account| account["name"].as_str().unwrap().to_owned());
    names.collect()
}

fn set_of(ids: &Value) -> std::collections::BTreeSet<String> {
    ids.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn listed(accounts: Value) -> Value {
    given(json!({}), "listed", accounts)
}

fn given(custom: Value, scope: &str, accounts: Value) -> Value {
    json!({ "access": { "custom": custom, "scope": scope, "accounts": accounts, "endsAt": null } })
}
