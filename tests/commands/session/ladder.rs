//! The ladder: guessing is slow, and nobody is shut out by it for good who is needed.

use crate::support::{OWN, Office, PASSWORD, every_database};
use jiff::SignedDuration;
use serde_json::{Value, json};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

async fn wrong(office: &Office, login: &str) -> Value {
    office.answer_to(login, "a wrong one").await
}

/// So many wrong passwords, each as soon as it may be tried.
async fn fails(office: &Office, login: &str, times: usize) {
    let mut failed = 0;
    while failed < times {
        match wrong(office, login).await {
            answer if answer["kind"] == "refused" => failed += 1,
            answer => office.later(SignedDuration::from_secs(answer["seconds"].as_i64().expect("a wait"))),
        }
    }
}

every_database! {
    async fn from_the_third_failure_on_one_waits_twice_as_long_each_time(office: Office) {
        office.set_up("reseller", "Ada").await;
        fails(&office, "ada", 2).await;
        let mut waits = Vec::new();
        for _ in 3..=12 {
            assert_eq!(wrong(&office, "ada").await["kind"], "refused");
            let wait = wrong(&office, "ada").await["seconds"].as_i64().expect("a wait");
            waits.push(wait);
            office.later(SignedDuration::from_secs(wait) - SignedDuration::from_millis(1));
            assert_eq!(office.answer_to("ada", PASSWORD).await, json!({ "kind": "wait", "seconds": 1 }));
            office.later(SignedDuration::from_millis(1));
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 900, 900, 900]);
        office.signs_in("ada", PASSWORD).await;
        assert_eq!(wrong(&office, "ada").await["kind"], "refused");
    }

    async fn a_name_that_nobody_has_waits_alike(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        for _ in 0..6 {
            assert_eq!(wrong(&office, "brin").await, wrong(&office, "nobody").await);
        }
    }

    async fn all_spellings_of_a_user_count_together(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        for login in ["brin", "BRIN", "brin@voltpark.test"] {
            assert_eq!(wrong(&office, login).await["kind"], "refused");
        }
        for login in ["Brin@Voltpark.test", " bRin"] {
            assert_eq!(office.answer_to(login, OWN).await["kind"], "wait", "{login}");
        }
        office.signs_in("ada", PASSWORD).await;
    }

    async fn guesses_at_once_are_counted_one_after_the_other(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        for checked in [3, 1, 1] {
            let tries = (0..8).map(|_| wrong(&office, "brin"));
            let answers = futures_util::future::join_all(tries).await;
            assert_eq!(answers.iter().filter(|answer| answer["kind"] == "refused").count(), checked);
            office.later(MINUTE);
        }
    }

    async fn the_tenth_failure_is_told_by_mail_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        fails(&office, "brin", 9).await;
        assert!(office.mails().await.is_empty());
        fails(&office, "brin", 3).await;
        let mails = office.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("brin@voltpark.test"));
    }

    async fn after_a_hundred_failures_only_a_reset_helps(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        fails(&office, "brin", 100).await;
        office.later(SignedDuration::from_hours(24 * 365));
        assert_eq!(office.answer_to("brin", OWN).await, json!({ "kind": "blocked" }));
        let ada = office.signs_in("ada", PASSWORD).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        office.mails().await;
        office.signs_in("brin", &office.mailed_password().await).await;
    }

    async fn sessions_that_run_are_not_touched_by_failures(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for _ in 0..4 {
            wrong(&office, "ada").await;
        }
        ada.call("WhoAmI", json!({})).await;
    }

    async fn the_last_administrator_is_never_blocked_for_good(office: Office) {
        office.set_up("reseller", "Ada").await;
        fails(&office, "ada", 100).await;
        assert_eq!(office.answer_to("ada", PASSWORD).await, json!({ "kind": "wait", "seconds": 900 }));
        office.later(MINUTE * 15);
        office.signs_in("ada", PASSWORD).await;
    }

    async fn of_two_administrators_not_both_are_blocked(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        fails(&office, "ada", 100).await;
        office.later(MINUTE * 15);
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "blocked");
        fails(&office, "brin", 100).await;
        office.later(MINUTE * 15);
        office.signs_in("brin", OWN).await;
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "blocked");
    }
}
