//! End dates: temporary access, which ends by itself at the next call.

use crate::support::{OWN, SUNDAY, every_database, with};
use jiff::SignedDuration;
use serde_json::{Value, json};
use steward::clock;

const DAY_MS: i64 = 86_400_000;

every_database! {
    async fn access_ends_by_itself_at_the_next_call(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let end = SUNDAY.millis() + 10 * 60_000;
        let brin = office.add_with(&ada, "Brin", &["user"], ends(json!(end))).await;
        brin.call("WhoAmI", json!({})).await;

        office.later(SignedDuration::from_mins(10));
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert!(office.tries_to_sign_in("brin", OWN).await.session.is_none());
        let row = ada.row_of("Brin").await;
        assert_eq!((&row["status"], &row["endsAt"]), (&json!("ended"), &json!(end)));
    }

    async fn access_that_has_ended_is_given_again_and_else_edited_as_it_is(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add_with(&ada, "Brin", &["user"], ends(json!(SUNDAY.millis() + 60_000))).await;
        office.later(SignedDuration::from_mins(5));
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "lastName": "Renamed" })).await).await;
        assert!(office.tries_to_sign_in("brin", OWN).await.session.is_none());
        ada.call("EditUser", ada.edit_form(&brin.membership, ends(Value::Null)).await).await;
        office.signs_in("brin", OWN).await;
    }

    async fn an_end_lies_ahead(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let past = with(form, ends(json!(SUNDAY.millis())));
        assert_eq!(ada.faults("AddUser", past).await, ["access.endsAt: past"]);
        let cleo = ada.adds("Cleo", &["user"], json!({})).await;
        let past = ada.edit_form(&cleo, ends(json!(SUNDAY.millis() - DAY_MS))).await;
        assert_eq!(ada.faults("EditUser", past).await, ["access.endsAt: past"]);
    }

    async fn the_last_administrator_without_an_end_is_given_none(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let end = ends(json!(SUNDAY.millis() + DAY_MS));
        let form = ada.edit_form(&ada.membership, end.clone()).await;
        assert_eq!(ada.refused("EditUser", form.clone()).await.code, "lastAdministrator");
        // A second one who leaves some day does not count.
        let brin = office.add_with(&ada, "Brin", &["admin"], end).await;
        assert_eq!(ada.refused("EditUser", form.clone()).await.code, "lastAdministrator");
        assert_eq!(ada.shown(&ada.membership).await["refusals"]["roles"], "lastAdministrator");
        ada.call("EditUser", ada.edit_form(&brin.membership, ends(Value::Null)).await).await;
        ada.call("EditUser", form).await;
    }

    async fn nobody_lets_themselves_work_longer(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (soon, later) = (SUNDAY.millis() + DAY_MS, SUNDAY.millis() + 2 * DAY_MS);
        let brin = office.add_with(&ada, "Brin", &["admin"], ends(json!(later))).await;
        for end in [json!(later + DAY_MS), Value::Null] {
            let form = brin.edit_form(&brin.membership, ends(end)).await;
            assert_eq!(brin.faults("EditUser", form).await, ["access.endsAt: yourself"]);
        }
        let act = clock::new_id(office.clock.now());
        brin.repeat("EditUser", brin.edit_form(&brin.membership, ends(json!(soon))).await, act).await.unwrap();
        assert_eq!(brin.refused("UndoAct", json!({ "act": act })).await.code, "beyondYourRights");
        ada.call("EditUser", ada.edit_form(&brin.membership, ends(Value::Null)).await).await;
    }
}

fn ends(at: Value) -> Value {
    json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": at } })
}
