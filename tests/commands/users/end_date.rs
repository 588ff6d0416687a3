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

    async fn whose_access_ends_gives_themselves_no_more_in_a_place_that_does_not(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let role = json!({ "name": "Desk", "rights": { "contracts": "view" }, "standsAlone": false, "isDeprecated": false, "canSignIn": true, "countsIn": "both" });
        let desk = ada.call("AddRole", json!({ "shape": role })).await["role"].clone();
        let end = office.clock.now().plus(SignedDuration::from_hours(1)).millis();
        let ending = ends(json!(end));
        let tim = office.add_by_mail(&ada, "Tim", &["admin"], ending).await;
        office.later(SignedDuration::from_secs(1)); // this place stays the first
        let mut there = Vec::new();
        for (name, roles) in [("Beta", json!([desk])), ("Gamma", ada.roles(&["admin"]).await.into()), ("Delta", ada.roles(&["admin"]).await.into())] {
            let account = ada.adds_customer(name).await;
            let known = json!({ "email": "tim@voltpark.test", "roles": roles });
            let place = ada.acting_in(&account).call("AddKnownUser", known).await["membership"].clone();
            there.push((ada.acting_in(&account), tim.acting_in(&account), place));
        }
        let [beta, gamma, delta] = there.try_into().ok().unwrap();
        gamma.0.call("DeactivateUser", json!({ "membership": gamma.2, "membershipVersion": 1 })).await;
        delta.0.try_lock(&delta.2, None).await.unwrap();

        let more = beta.1.edit_form(&beta.2, json!({ "roles": ada.roles(&["admin"]).await })).await;
        assert_eq!(beta.1.refused("EditUser", more).await.code, "beyondYourRights");
        let back = json!({ "membership": gamma.2, "membershipVersion": 2 });
        assert_eq!(gamma.1.refused("ReactivateUser", back).await.code, "beyondYourRights");
        let open = json!({ "membership": delta.2, "membershipVersion": 2 });
        assert_eq!(delta.1.refused("UnlockUser", open.clone()).await.code, "beyondYourRights");
        let wider = json!({ "role": desk, "version": 1, "shape": with(role.clone(), json!({ "rights": { "users": "manage" } })) });
        assert_eq!(tim.refused("EditRole", wider.clone()).await.code, "beyondYourRights");

        // Somebody else may.
        ada.call("EditRole", wider).await;
        delta.0.call("UnlockUser", open).await;
    }
}

fn ends(at: Value) -> Value {
    json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": at } })
}
