//! Signing in.

use crate::support::{FIRST, OWN, PASSWORD, every_database};
use jiff::SignedDuration;
use serde_json::json;
use steward::SessionChange;

every_database! {
    async fn an_address_and_a_login_name_open_the_same_door(office: Office) {
        office.set_up("reseller", "Ada").await;
        for login in ["ada", "ADA", "Àda", " ada ", "ada@voltpark.test", "Ada@VoltPark.TEST"] {
            let person = office.signs_in(login, PASSWORD).await;
            assert_eq!(person.call("WhoAmI", json!({})).await["loginName"], "ada");
        }
    }

    async fn an_unknown_name_and_a_wrong_password_are_answered_alike(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.try_lock(&brin.membership, None).await.unwrap();
        ada.adds("Cleo", &["user"], json!({})).await;
        let nico = ada.form("Nico", &["notifications"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", nico).await;
        let refused = async |login: &str, password: &str| {
            let answer = office.nobody().try_call("SignIn", json!({ "login": login, "password": password })).await.unwrap();
            assert_eq!(answer.session, SessionChange::Unchanged);
            answer.body
        };
        let cases = [
            ("nobody", PASSWORD), ("nobody@voltpark.test", ""), ("ada", "a wrong one"), ("ada", ""), ("brin", OWN),
            ("brin", "a wrong one"), ("cleo", ""), ("nico", FIRST), ("nico", "a wrong one"), ("", ""), ("a\0b", "x"),
            ("\u{202e}ada", PASSWORD), ("ada", "7Q2XK-M0BVD-94TNE-ZC8HJ"),
        ];
        for (login, password) in cases {
            assert_eq!(refused(login, password).await, r#"{"kind":"refused"}"#, "{login:?} {password:?}");
        }
        assert_eq!(refused(&"x".repeat(1_000_000), &"y".repeat(1_000_000)).await, r#"{"kind":"refused"}"#);
    }

    // Time is not measured here, but what takes it: nearly all of an answer's time is hashing, each hash at the same cost.
    async fn an_unknown_name_and_a_wrong_password_take_the_same_work(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.try_lock(&brin.membership, None).await.unwrap();
        ada.adds("Cleo", &["user"], json!({})).await;
        office.mailed_password().await;
        let nico = ada.form("Nico", &["notifications"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", nico).await;
        let hasher = office.steward.desk().hasher.clone();
        let work = async |login: &str, password: &str| {
            let before = hasher.computed();
            assert_ne!(office.answer_to(login, password).await["kind"], "signedIn", "{login}");
            hasher.computed() - before
        };
        for (password, hashes) in [("a wrong one", 1), ("", 1), ("7Q2XK-M0BVD-94TNE-ZC8HJ", 2), ("a fourth one", 0)] {
            for login in ["nobody", "nobody@voltpark.test", "ada", "brin", "cleo", "nico"] {
                assert_eq!(work(login, password).await, hashes, "{login} {password:?}");
            }
        }
        assert_eq!((work("no one", OWN).await, work(&"x".repeat(1_000), &"y".repeat(1_000_000)).await), (1, 1));
        office.later(SignedDuration::from_secs(1));
        assert_eq!((work("nobody", OWN).await, work("brin", OWN).await), (1, 1));
    }

    async fn a_role_that_only_gets_mail_never_signs_in(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Nico", &["notifications"], json!({ "kind": "password", "password": FIRST })).await;
        let nico = ada.call("AddUser", form).await["membership"].clone();
        assert_eq!(office.answer_to("nico", FIRST).await["kind"], "refused");
        ada.call("EditUser", ada.edit_form(&nico, json!({ "roles": ada.roles(&["user"]).await })).await).await;
        let nico = office.signs_in("nico", FIRST).await;
        let form = ada.edit_form(&ada.row_of("Nico").await["membership"], json!({ "roles": ada.roles(&["notifications"]).await })).await;
        ada.call("EditUser", form).await;
        assert_eq!(nico.refused("WhoAmI", json!({})).await.code, "signedOut");
    }

    async fn signing_out_ends_this_session_and_no_other(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let elsewhere = office.signs_in("ada", PASSWORD).await;
        let answer = ada.try_call("SignOut", json!({})).await.unwrap();
        assert_eq!(answer.session, SessionChange::Ended);
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
        elsewhere.call("WhoAmI", json!({})).await;
    }

    async fn the_list_knows_when_somebody_was_last_here(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        office.later(SignedDuration::from_mins(3));
        office.tries_to_sign_in("brin", "a wrong one").await;
        let before = ada.row_of("Brin").await["lastSignIn"].clone();
        office.signs_in("brin", OWN).await;
        let after = ada.row_of("Brin").await["lastSignIn"].clone();
        assert_eq!((after.as_i64(), before.as_i64()), (Some(office.clock.now().millis()), Some(office.clock.now().millis() - 180_000)));
    }

    async fn sign_ins_are_in_the_journal_under_the_name_of_who_tried(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        let args = json!({ "login": "brin", "password": "a wrong one" });
        ada.call("SignIn", args).await;
        assert_eq!(office.last_entry().await, "Brin Tester · SignIn · refused · refused");
        let mut raw = office.raw().await;
        let newest = "FROM journal_entries WHERE partner_id IN (SELECT partner_id FROM accounts) ORDER BY sequence DESC LIMIT 1";
        assert_eq!(raw.texts(&format!("SELECT CASE WHEN actor_id IS NULL THEN 'nobody' ELSE 'somebody' END {newest}")).await, ["nobody"]);

        office.answer_to("somebody else", "x").await;
        assert_eq!(office.last_entry().await, "Brin Tester · SignIn · refused · refused");
        let unknown = "SELECT actor_name FROM journal_entries WHERE partner_id NOT IN (SELECT partner_id FROM accounts) AND command = 'SignIn'";
        assert_eq!(raw.texts(unknown).await, ["somebody else"]);
        office.signs_in("brin", OWN).await;
        assert_eq!(office.last_entry().await, "Brin Tester · SignIn · done");
    }

    async fn what_a_guesser_typed_is_kept_short_and_plain(office: Office) {
        office.set_up("reseller", "Ada").await;
        office.answer_to(&format!("\u{202e}e\0v\n{}", "x".repeat(10_000)), "x").await;
        let kept = office.raw().await.texts("SELECT actor_name || arguments FROM journal_entries WHERE command = 'SignIn' ORDER BY at, sequence").await;
        let kept = kept.iter().find(|text| text.contains("evx")).expect("the entry");
        assert!(kept.chars().count() < 600 && !kept.contains("\\u0000") && !kept.contains('\u{202e}'), "{kept}");
    }
}
