//! A clock that jumps: what is over stays over, and nothing lasts longer because the clock was set back.

use crate::support::{OWN, PASSWORD, every_database};
use jiff::SignedDuration;
use serde_json::json;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

every_database! {
    async fn a_session_that_was_over_stays_over(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.later(MINUTE * 20);
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
        office.later(-MINUTE * 20);
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
    }

    async fn a_session_does_not_outlive_a_clock_set_back(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.later(-MINUTE * 4);
        ada.call("StillHere", json!({})).await;
        office.later(-DAY * 8);
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
        office.signs_in("ada", PASSWORD).await;
    }

    async fn a_one_time_password_that_had_expired_stays_expired(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        office.later(DAY);
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");
        office.later(-DAY);
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");
    }

    async fn a_one_time_password_does_not_outlive_a_clock_set_back(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for name in ["Brin", "Cleo"] {
            ada.adds(name, &["user"], json!({})).await;
        }
        let mails = office.mails().await;
        let [brin, cleo] = ["brin", "cleo"].map(|name| {
            let mail = mails.iter().find(|mail| mail.contains(&format!("{name}@voltpark.test"))).expect("a mail");
            crate::support::one_time_password_in(mail)
        });
        office.later(-MINUTE * 4);
        office.signs_in("brin", &brin).await;
        office.later(-DAY * 8);
        assert_eq!(office.answer_to("cleo", &cleo).await["kind"], "refused");
    }

    async fn who_waits_after_wrong_passwords_waits_no_longer_and_no_shorter(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        for _ in 0..5 {
            assert_eq!(office.answer_to("brin", "a wrong one").await["kind"], "refused");
            office.later(MINUTE);
        }
        assert_eq!(office.answer_to("brin", "a wrong one").await["kind"], "refused");
        office.later(-DAY * 8);
        assert_eq!(office.answer_to("brin", OWN).await, json!({ "kind": "wait", "seconds": 8 }));
        office.later(SignedDuration::from_secs(7));
        assert_eq!(office.answer_to("brin", OWN).await, json!({ "kind": "wait", "seconds": 1 }));
        office.later(SignedDuration::from_secs(1));
        office.signs_in("brin", OWN).await;
    }

    async fn an_earlier_clock_frees_nobody_who_is_locked(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (brin, cleo) = (office.add(&ada, "Brin", &["user"]).await, office.add(&ada, "Cleo", &["user"]).await);
        let until = office.clock.now().plus(MINUTE * 60).millis();
        ada.try_lock(&brin.membership, Some(until)).await.unwrap();
        ada.try_lock(&cleo.membership, None).await.unwrap();
        for jump in [-DAY * 8, DAY * 8 + MINUTE * 59] {
            office.later(jump);
            assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
            assert_eq!(office.answer_to("cleo", OWN).await["kind"], "refused");
        }
        office.later(MINUTE);
        office.signs_in("brin", OWN).await;
        office.later(DAY * 365);
        assert_eq!(office.answer_to("cleo", OWN).await["kind"], "refused");
    }

    async fn a_mail_leaves_although_it_was_queued_later_than_now(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        office.later(-DAY * 8);
        assert_eq!(office.mails().await.len(), 1);
        assert_eq!(office.mails().await.len(), 1);
    }

    async fn the_journal_is_in_the_order_of_its_acts_whatever_the_clock_says(office: Office) {
        office.set_up("reseller", "Ada").await;
        for jump in [DAY * 8, -DAY * 16, DAY * 3] {
            office.later(jump);
            let ada = office.signs_in("ada", PASSWORD).await;
            ada.call("SignOut", json!({})).await;
        }
        let ada = office.signs_in("ada", PASSWORD).await;
        let log = ada.call("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 100 })).await;
        let sequences: Vec<i64> = log["entries"].as_array().unwrap().iter().map(|entry| entry["sequence"].as_i64().unwrap()).collect();
        assert_eq!(sequences, (1..=9).rev().collect::<Vec<_>>());
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }
}
