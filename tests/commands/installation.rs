//! Setting up, and what anybody at the computer may know.

use crate::support::{PASSWORD, every_database, set_up_form, with};
use serde_json::json;

every_database! {
    async fn whoever_sets_up_the_account_is_its_administrator(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let who = ada.call("WhoAmI", json!({})).await;
        assert_eq!((&who["rights"]["users"], &who["account"]["name"], &who["mustChoosePassword"]), (&json!("manage"), &json!("Voltpark Services"), &json!(false)));
        assert_eq!(ada.shown(&ada.membership).await["roles"], json!(ada.roles(&["partner-account-administrator-cpo"]).await));
        assert_eq!(office.nobody().refused("WhoAmI", json!({})).await.code, "signedOut");
    }

    async fn before_it_is_set_up_it_says_so_and_nobody_gets_in(office: Office) {
        let before = office.nobody().call("DescribeInstallation", json!({})).await;
        assert_eq!((&before["isSetUp"], &before["organisation"], &before["passwordMinimum"]), (&json!(false), &json!(null), &json!(15)));
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "refused");
        office.set_up("reseller", "Ada").await;
        let after = office.nobody().call("DescribeInstallation", json!({})).await;
        assert_eq!((&after["isSetUp"], &after["organisation"]), (&json!(true), &json!("Voltpark Services")));
    }

    async fn it_is_set_up_once(office: Office) {
        office.set_up("reseller", "Ada").await;
        assert_eq!(office.nobody().refused("SetUpOrganisation", set_up_form("reseller", "Eve")).await.code, "alreadySetUp");
        assert_eq!(office.answer_to("eve", PASSWORD).await["kind"], "refused");
    }

    async fn of_five_who_set_up_at_once_one_does(office: Office) {
        let nobody = office.nobody();
        let tries = ["Ada", "Brin", "Cleo", "Dara", "Emil"].map(|name| nobody.try_call("SetUpOrganisation", set_up_form("reseller", name)));
        let done = futures_util::future::join_all(tries).await;
        let refused: Vec<_> = done.iter().filter_map(|done| done.as_ref().err()).map(|failure| failure.code.as_str()).collect();
        assert_eq!(refused, ["alreadySetUp"; 4]);
        assert_eq!(office.raw().await.number("SELECT count(*) FROM accounts").await, 1);
    }

    async fn all_faults_of_the_set_up_form_are_told_at_once(office: Office) {
        let wrong = json!({ "name": " ", "profile": "airline", "language": "en", "firstName": "A\u{0}a", "lastName": "", "loginName": "a@b", "email": "a@b", "password": "short" });
        let faults = office.nobody().faults("SetUpOrganisation", wrong).await;
        assert_eq!(faults, ["email: malformed", "firstName: controlCharacters", "lastName: missing", "loginName: hasAt", "name: missing", "password: tooShort", "profile: malformed"]);
    }

    async fn the_first_password_is_held_against_the_organisations_name(office: Office) {
        for (password, code) in [("volt-park lantern owl", "context"), ("aaaaaaaaaaaaaaaaaaaaaa", "weak"), ("ada founder 1990 nice", "context")] {
            let form = with(set_up_form("reseller", "Ada"), json!({ "password": password }));
            assert_eq!(office.nobody().faults("SetUpOrganisation", form).await, [format!("password: {code}")]);
        }
    }

    async fn the_profile_says_how_users_get_in_and_what_the_button_says(office: Office) {
        let who = office.set_up("charging-network", "Ada").await.call("WhoAmI", json!({})).await;
        let said: Vec<_> = ["credential", "addWord", "hasOneRole"].iter().map(|field| &who[field]).collect();
        assert_eq!(json!(said), json!(["password", "add", false]));
    }

    async fn only_a_sample_folder_starts_a_sample(office: Office) {
        assert_eq!(office.nobody().refused("StartSample", json!({})).await.code, "notSample");
        assert_eq!(office.nobody().call("DescribeInstallation", json!({})).await["isSetUp"], false);
    }

    async fn closed_and_opened_again_all_is_there(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        office.steward.close().await;
        let again = steward::Steward::open(office.config.clone()).await.expect("opens again");
        let ada = crate::support::Person { steward: again, ..ada };
        assert_eq!(ada.row_of("Brin").await["status"], "pending");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }
}
