//! The notice to the address in force: its code discards the request until the new address is in force, and does nothing else.

use super::email_change::{DAY, NEW, SECOND, asked, pending, this_change};
use crate::support::{OWN, Office, PASSWORD, every_database};
use serde_json::{Value, json};

const OLD: &str = "brin@voltpark.test";

/// What somebody who need not be signed in is answered to the code of a notice.
async fn discard(office: &Office, email: &str, code: &str) -> Value {
    office.nobody().call("DiscardEmailChangeByCode", json!({ "email": email, "code": code })).await["kind"].clone()
}

every_database! {
    async fn whoever_reads_the_old_address_discards_the_request(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (confirming, _) = office.mailed_code(NEW).await;
        let (code, link) = office.mailed_code(OLD).await;
        assert_eq!(discard(&office, "Brin@VOLTPARK.test", &code.to_lowercase()).await, "discarded");
        assert_eq!(pending(&ada, &brin).await, Value::Null);
        assert_eq!(office.last_entry().await, "Brin Tester · DiscardEmailChangeByCode · done");
        assert_eq!(office.answer_to_code(NEW, &confirming).await, "refused");
        for secret in [&code, &link] {
            assert_eq!(discard(&office, OLD, secret).await, "refused");
        }
        assert_eq!(ada.row_of("Brin").await["email"], OLD);
        brin.call("WhoAmI", json!({})).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn what_is_confirmed_is_discarded_by_the_link_as_long_as_nobody_has_accepted_it(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        let verified = pending(&ada, &brin).await;
        let (_, link) = office.mailed_code(OLD).await;
        assert_eq!(discard(&office, OLD, &format!("steward://code/{link}")).await, "discarded");
        assert_eq!(ada.refused("AcceptEmailChange", this_change(&brin, &verified)).await.code, "notFound");
    }

    async fn what_is_in_force_is_not_undone_by_a_notice(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.answer_to_code(NEW, &code).await;
        let (of_notice, _) = office.mailed_code(OLD).await;
        ada.call("AcceptEmailChange", this_change(&brin, &pending(&ada, &brin).await)).await;
        for email in [OLD, NEW] {
            assert_eq!(discard(&office, email, &of_notice).await, "refused");
        }
        office.signs_in(NEW, OWN).await;
    }

    async fn neither_code_does_what_the_other_does(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        let (of_notice, link_of_notice) = office.mailed_code(OLD).await;
        for email in [NEW, OLD] {
            for secret in [&code, &link] {
                assert_eq!(discard(&office, email, secret).await, "refused", "{email}");
            }
            for secret in [&of_notice, &link_of_notice] {
                assert_eq!(office.answer_to_code(email, secret).await, "refused", "{email}");
            }
        }
        assert_eq!(discard(&office, NEW, &of_notice).await, "refused");
        assert_eq!(pending(&ada, &brin).await["state"], "asked");
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        assert_eq!(discard(&office, OLD, &of_notice).await, "discarded");
    }

    async fn the_code_of_a_notice_lives_seven_days_without_any_tidying(office: Office) {
        let (_, brin) = asked(&office).await;
        let (code, link) = office.mailed_code(OLD).await;
        office.later(DAY * 7);
        for secret in [&code, &link] {
            assert_eq!(discard(&office, OLD, secret).await, "refused");
        }
        let ada = office.signs_in("ada", PASSWORD).await;
        assert_eq!(pending(&ada, &brin).await["state"], "expired");
        office.later(-DAY * 7);
        assert_eq!(discard(&office, OLD, &code).await, "refused");
    }

    async fn the_code_of_a_notice_lives_until_its_last_second(office: Office) {
        asked(&office).await;
        let (code, _) = office.mailed_code(OLD).await;
        office.later(DAY * 7 - SECOND);
        assert_eq!(discard(&office, OLD, &code).await, "discarded");
    }

    async fn a_newer_request_kills_the_code_of_the_older_notice(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (old, _) = office.mailed_code(OLD).await;
        office.later(SECOND);
        ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": "other@voltpark.test" })).await;
        assert_eq!(discard(&office, OLD, &old).await, "refused");
        let (new, _) = office.mailed_code(OLD).await;
        assert_eq!(discard(&office, OLD, &old).await, "refused");
        assert_eq!(discard(&office, OLD, &new).await, "discarded");
    }

    async fn a_password_that_somebody_else_chose_does_not_end_the_code_of_a_notice(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(OLD).await;
        brin.call("ChoosePassword", json!({ "current": OWN, "password": crate::support::FIRST })).await;
        assert_eq!(pending(&ada, &brin).await["state"], "expired");
        assert_eq!(discard(&office, OLD, &code).await, "discarded");
        assert_eq!(pending(&ada, &brin).await, Value::Null);
    }

    async fn after_ten_wrong_codes_the_one_of_the_notice_is_dead_and_the_other_is_not(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (confirming, _) = office.mailed_code(NEW).await;
        let (code, link) = office.mailed_code(OLD).await;
        for _ in 0..10 {
            assert_eq!(discard(&office, OLD, "0000-0000-0000").await, "refused");
        }
        for secret in [&code, &link] {
            assert_eq!(discard(&office, OLD, secret).await, "refused");
        }
        assert_eq!(pending(&ada, &brin).await["state"], "asked");
        assert_eq!(office.answer_to_code(NEW, &confirming).await, "confirmed");
    }

    async fn of_many_at_once_one_discards(office: Office) {
        asked(&office).await;
        let (code, link) = office.mailed_code(OLD).await;
        let tries = (0..16).map(|number| discard(&office, OLD, if number % 2 == 0 { &code } else { &link }));
        let answers = futures_util::future::join_all(tries).await;
        assert_eq!(answers.iter().filter(|answer| **answer == "discarded").count(), 1, "{answers:?}");
    }

    async fn a_notice_that_leaves_after_the_decision_has_no_code_and_is_sent_all_the_same(office: Office) {
        let (ada, brin) = asked(&office).await;
        let change = this_change(&brin, &pending(&ada, &brin).await);
        ada.call("DiscardEmailChange", change).await;
        let mails = office.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(&format!("<{OLD}>")) && !mails[0].contains("steward://"), "{}", mails[0]);
    }

    async fn the_audit_log_shows_who_did_not_want_the_new_address(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(OLD).await;
        discard(&office, OLD, &code).await;
        let user = ada.shown(&brin.membership).await["user"].clone();
        let of_brin = json!({ "person": user, "from": null, "to": null, "before": null, "limit": 1 });
        let entry = ada.call("ListJournal", of_brin).await["entries"][0].clone();
        assert_eq!(entry["command"], "DiscardEmailChangeByCode");
        assert_eq!((&entry["actor"]["name"], &entry["about"][0]["name"]), (&json!("Brin Tester"), &json!("Brin Tester")));
    }
}
