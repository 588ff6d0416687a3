//! Undoing: what stood there before returns, and nothing newer is lost.

use crate::support::{Person, every_database};
use serde_json::{Value, json};
use steward::clock;
use uuid::Uuid;

/// Somebody does something, under an id by which it can be undone.
async fn does(by: &Person, name: &str, args: Value) -> Uuid {
    let act = clock::new_id(crate::support::SUNDAY);
    by.repeat(name, args, act).await.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    act
}

async fn edits(by: &Person, membership: &Value, changes: Value) -> Uuid {
    let form = by.edit_form(membership, changes).await;
    does(by, "EditUser", form).await
}

async fn undoes(by: &Person, act: Uuid) -> Value {
    by.call("UndoAct", json!({ "act": act })).await
}

every_database! {
    async fn an_undone_edit_brings_names_and_roles_back_and_says_which_roles(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let (user, marketing) = (ada.roles(&["user"]).await, ada.roles(&["marketing"]).await);
        let before = ada.shown(&brin).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk", "roles": marketing })).await;

        let undone = undoes(&ada, act).await;

        assert_eq!(undone, json!({ "command": "EditUser", "returned": user, "taken": marketing }));
        let after = ada.shown(&brin).await;
        assert_eq!((&after["lastName"], &after["roles"]), (&before["lastName"], &before["roles"]));
        assert_eq!(office.last_entry().await, "Ada Founder · UndoAct · done");
        assert_eq!(ada.row_of("Brin").await["lastName"], "Tester");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn locks_and_deactivations_are_undone(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let lock = does(&ada, "LockUser", ada.lock_form(&brin, None).await).await;
        undoes(&ada, lock).await;
        assert_eq!(ada.shown(&brin).await["isLocked"], false);
        let version = ada.shown(&brin).await["membershipVersion"].clone();
        let away = does(&ada, "DeactivateUser", json!({ "membership": brin, "membershipVersion": version })).await;
        undoes(&ada, away).await;
        assert_eq!(ada.shown(&brin).await["status"], "pending");
    }

    async fn nothing_newer_is_lost_to_an_undo(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        edits(&cleo, &brin, json!({ "lastName": "Ärmel" })).await;

        let failure = ada.refused("UndoAct", json!({ "act": act })).await;

        assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("newer", &json!("Cleo Tester")));
        assert_eq!(ada.shown(&brin).await["lastName"], "Ärmel");
    }

    async fn an_act_is_undone_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        undoes(&ada, act).await;
        assert_eq!(ada.refused("UndoAct", json!({ "act": act })).await.code, "newer");
    }

    async fn nobody_undoes_the_acts_of_others_or_what_was_mailed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let added = does(&ada, "AddUser", form).await;
        let brin = ada.row_of("Brin").await["membership"].clone();
        let edited = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        assert_eq!(cleo.refused("UndoAct", json!({ "act": edited })).await.code, "notFound");
        assert_eq!(ada.refused("UndoAct", json!({ "act": added })).await.code, "denied");
        assert_eq!(ada.shown(&brin).await["lastName"], "Öztürk");
    }

    async fn whoever_lost_the_right_undoes_nothing_with_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&cleo, &brin, json!({ "lastName": "Öztürk" })).await;
        edits(&ada, &cleo.membership, json!({ "roles": ada.roles(&["user"]).await })).await;
        assert_eq!(cleo.refused("UndoAct", json!({ "act": act })).await.code, "denied");
    }
}
