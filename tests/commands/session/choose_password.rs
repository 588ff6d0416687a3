//! Choosing one's own password.

use crate::support::{FIRST, OWN, PASSWORD, every_database, with};
use jiff::SignedDuration;
use serde_json::json;

const NEW: &str = "eleven brass kettles hum at dawn";

every_database! {
    async fn until_the_password_is_changed_only_three_calls_are_answered(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["partner-account-administrator-cpo"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", form).await;
        let brin = office.signs_in("brin", FIRST).await;
        let answered = ["DescribeInstallation", "SetUpOrganisation", "StartSample", "SignIn", "ConfirmEmailChange", "DiscardEmailChangeByCode", "WhoAmI", "StillHere", "ChoosePassword", "SignOut"];
        for entry in steward::commands::all() {
            if answered.contains(&entry.name) {
                continue;
            }
            let args = crate::dispatch::arguments_of(entry.name, &ada).await;
            assert_eq!(brin.refused(entry.name, args).await.code, "passwordChangeNeeded", "{}", entry.name);
        }
        brin.call("StillHere", json!({})).await;
        brin.call("WhoAmI", json!({})).await;
        brin.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
        brin.call("CountUsers", json!({})).await;
    }

    async fn ones_other_sessions_end_and_this_one_stays(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let elsewhere = office.signs_in("ada", PASSWORD).await;
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": NEW })).await;
        assert_eq!(elsewhere.refused("WhoAmI", json!({})).await.code, "signedOut");
        ada.call("WhoAmI", json!({})).await;
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "refused");
        office.signs_in("ada", NEW).await;
    }

    async fn a_new_password_is_long_unknown_and_no_name_of_ones_own(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for (password, code) in [
            ("", "missing"), ("bZ8#kq!vT2pLx0", "tooShort"), (&"x9".repeat(65), "tooLong"), ("violet\0orbit lantern", "controlCharacters"),
            ("qwertyuiop12345", "common"), ("voltp@rk owls hum 62", "context"), ("orbit F0under lantern", "context"), ("St3w@rd orbit lantern", "context"),
            ("aaaaaaaaaaaaaaaaaaaa", "weak"), (PASSWORD, "sameAsLast"),
        ] {
            let args = json!({ "current": PASSWORD, "password": password });
            assert_eq!(ada.faults("ChoosePassword", args).await, [format!("password: {code}")], "{password}");
        }
        office.signs_in("ada", PASSWORD).await;
    }

    async fn the_name_of_no_account_that_one_works_in_or_above_it_is_in_ones_password(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nord = ada.adds_customer("Nordlicht").await;
        let named = [("nordlicht hums over the lamps", "context"), ("voltpark hums over the lamps", "context")];
        let form = ada.acting_in(&nord).form("Nina", &["master"], json!({ "kind": "password", "password": "-" })).await;
        for (password, code) in named {
            let form = with(form.clone(), json!({ "credential": { "kind": "password", "password": password } }));
            assert_eq!(ada.acting_in(&nord).faults("AddUser", form).await, [format!("credential.password: {code}")]);
        }
        let nina = office.add(&ada.acting_in(&nord), "Nina", &["master"]).await;
        for (password, code) in named {
            let args = json!({ "current": OWN, "password": password });
            assert_eq!(nina.faults("ChoosePassword", args).await, [format!("password: {code}")], "{password}");
        }
    }

    async fn the_last_password_is_not_chosen_again_after_a_reset(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        office.later(SignedDuration::from_secs(1));
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        let brin = office.signs_in("brin", &office.mailed_password().await).await;
        let again = json!({ "current": "", "password": OWN });
        assert_eq!(brin.faults("ChoosePassword", again).await, ["password: sameAsLast"]);
        brin.call("ChoosePassword", json!({ "current": "", "password": NEW })).await;
        let before_the_last = json!({ "current": NEW, "password": OWN });
        brin.call("ChoosePassword", before_the_last).await;
    }

    async fn a_mailed_password_is_not_chosen_however_it_is_typed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        let mailed = office.mailed_password().await;
        let brin = office.signs_in("brin", &mailed).await;
        for typed in [mailed.clone(), mailed.to_lowercase(), mailed.replace('-', ""), format!("{mailed}."), format!("my {mailed}"), format!("{mailed} 7"), format!("a{mailed}b")] {
            let args = json!({ "current": "", "password": typed });
            assert_eq!(brin.faults("ChoosePassword", args).await, ["password: sameAsLast"], "{typed}");
        }
        brin.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
    }

    async fn the_current_password_is_asked_for(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for current in ["", "a wrong one", NEW] {
            let args = json!({ "current": current, "password": NEW });
            assert_eq!(ada.refused("ChoosePassword", args).await.code, "wrongPassword");
        }
        assert_eq!(office.last_entry().await, "Ada Founder · ChoosePassword · refused · wrongPassword");
    }

    async fn a_session_is_no_way_to_guess_faster(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for _ in 0..3 {
            ada.refused("ChoosePassword", json!({ "current": "a guess", "password": NEW })).await;
        }
        let right = json!({ "current": PASSWORD, "password": NEW });
        let refused = ada.refused("ChoosePassword", right.clone()).await;
        assert_eq!((refused.code.as_str(), &refused.facts["seconds"]), ("wait", &json!(1)));
        assert_eq!(office.last_entry().await, "Ada Founder · ChoosePassword · refused · wait");
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "wait");
        office.later(SignedDuration::from_secs(1));
        ada.call("ChoosePassword", right).await;
        assert_eq!(office.answer_to("ada", "a wrong one").await["kind"], "refused");
    }

    async fn refused_new_passwords_are_no_wrong_ones(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for _ in 0..6 {
            ada.refused("ChoosePassword", json!({ "current": PASSWORD, "password": "aaaaaaaaaaaaaaaaaaaa" })).await;
        }
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": NEW })).await;
    }

    async fn the_same_keys_on_another_keyboard_are_the_same_password(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let composed = "zo\u{eb} keeps\u{a0}otters in boxes";
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": composed })).await;
        office.signs_in("ada", "zoe\u{308} keeps otters in boxes").await;
        assert_eq!(office.answer_to("ada", "Zo\u{eb} keeps otters in boxes").await["kind"], "refused");
    }
}
