//! Tidying: only what no longer counts is taken out.

use crate::support::{PASSWORD, every_database};
use jiff::SignedDuration;
use serde_json::json;
use steward::{clock, tidy};

every_database! {
    async fn what_is_over_goes_and_what_counts_stays(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        office.answer_to("nobody", "x").await;
        office.answer_to("brin", "x").await;
        let mut raw = office.raw().await;
        let mut rows = async |table: &str| raw.number(&format!("SELECT count(*) FROM {table}")).await;
        tidy::tidy(office.steward.desk()).await.unwrap();
        assert_eq!((rows("sessions").await, rows("finished_commands").await, rows("sign_in_counters").await), (1, 1, 2));

        office.later(SignedDuration::from_hours(25));
        let ada = office.signs_in("ada", PASSWORD).await;
        let id = clock::new_id(office.clock.now());
        let form = ada.lock_form(&brin, None).await;
        let first = ada.repeat("LockUser", form.clone(), id).await.unwrap();
        let entries = rows("journal_entries").await;
        tidy::tidy(office.steward.desk()).await.unwrap();
        assert_eq!((rows("sessions").await, rows("finished_commands").await, rows("sign_in_counters").await), (1, 1, 1));
        assert_eq!(rows("journal_entries").await, entries);
        assert_eq!(ada.repeat("LockUser", form, id).await.unwrap(), first);
    }
}
