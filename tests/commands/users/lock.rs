//! Locking users: until a time or until unlocked, apart from removing them.

use crate::support::{OWN, every_database};
use jiff::SignedDuration;
use serde_json::json;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

every_database! {
    async fn a_locked_user_is_refused_at_the_next_call_and_stays_in_the_list(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.try_lock(&brin.membership, None).await.unwrap();

        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        let row = ada.row_of("Brin").await;
        assert_eq!((&row["status"], &row["roles"]), (&json!("locked"), &json!(ada.roles(&["user"]).await)));

        ada.unlocks(&brin.membership).await;
        assert_eq!(ada.row_of("Brin").await["status"], "active");
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        office.signs_in("brin", OWN).await;
    }

    async fn a_lock_until_a_time_ends_by_itself(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let until = office.clock.now().plus(HOUR).millis();
        ada.try_lock(&brin.membership, Some(until)).await.unwrap();
        assert_eq!(ada.row_of("Brin").await["lockedUntil"], until);

        office.later(HOUR - SignedDuration::from_millis(1));
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        office.later(SignedDuration::from_millis(1));
        let brin = office.signs_in("brin", OWN).await;
        assert_eq!(brin.call("WhoAmI", json!({})).await["firstName"], "Brin");
        let ada = office.signs_in("ada", crate::support::PASSWORD).await;
        assert_eq!(ada.row_of("Brin").await["status"], "active");
        assert_eq!(ada.list(json!({ "status": "locked" })).await["total"], 0);
    }

    async fn a_time_that_is_over_locks_nobody(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        for until in [0, -1, i64::MIN, office.clock.now().millis()] {
            let failure = ada.try_lock(&brin, Some(until)).await.unwrap_err();
            assert_eq!(crate::support::faults_of(&failure), ["until: past"]);
        }
        assert_eq!(ada.row_of("Brin").await["status"], "pending");
    }

    async fn a_lock_on_what_somebody_else_has_changed_is_a_conflict(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        ada.try_lock(&brin, None).await.unwrap();
        let stale = json!({ "membership": brin, "membershipVersion": 1, "until": null });
        assert_eq!(ada.refused("LockUser", stale).await.code, "conflict");
        let stale = json!({ "membership": brin, "membershipVersion": 1 });
        assert_eq!(ada.refused("UnlockUser", stale).await.code, "conflict");
    }

    async fn who_is_pending_can_be_locked_and_is_pending_after_that(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        ada.try_lock(&brin, None).await.unwrap();
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");
        ada.unlocks(&brin).await;
        assert_eq!(ada.row_of("Brin").await["status"], "pending");
        office.signs_in("brin", &password).await;
    }

    async fn unlocking_forgets_no_wrong_passwords(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        for _ in 0..3 {
            office.answer_to("brin", "a wrong one").await;
        }
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "wait");
        ada.unlocks(&brin.membership).await;
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "wait");
        office.later(SignedDuration::from_secs(1));
        office.signs_in("brin", OWN).await;
    }
}
