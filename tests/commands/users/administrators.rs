//! At least one active administrator, always; and nobody gives or takes beyond their own rights.

use crate::accounts::partners::adds_partner;
use crate::support::{OWN, Office, PASSWORD, Person, SUNDAY, access, every_database, with};
use serde_json::{Value, json};

/// How often two administrators turn against each other.
const ROUNDS: usize = 200;

every_database! {
    async fn the_last_administrator_is_neither_locked_nor_given_another_role(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(ada.try_lock(&ada.membership, None).await.unwrap_err().code, "lastAdministrator");
        let demoted = ada.edit_form(&ada.membership, json!({ "roles": ada.roles(&["user"]).await })).await;
        assert_eq!(ada.refused("EditUser", demoted).await.code, "lastAdministrator");
        assert_eq!(office.last_entry().await, "Ada Founder · EditUser · refused · lastAdministrator");
        let refusals = ada.shown(&ada.membership).await["refusals"].clone();
        assert_eq!(refusals, json!({
            "edit": null, "email": null, "roles": "lastAdministrator", "resetPassword": "lastAdministrator", "lock": "lastAdministrator",
            "deactivate": "lastAdministrator", "reactivate": "notDeactivated", "remove": "lastAdministrator",
        }));
    }

    async fn a_pending_or_locked_administrator_does_not_count(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["admin"], json!({})).await;
        assert_eq!(ada.try_lock(&ada.membership, None).await.unwrap_err().code, "lastAdministrator");
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        ada.try_lock(&cleo.membership, None).await.unwrap();
        assert_eq!(ada.try_lock(&ada.membership, None).await.unwrap_err().code, "lastAdministrator");
        ada.unlocks(&cleo.membership).await;
        ada.try_lock(&ada.membership, None).await.unwrap();
    }

    async fn an_administrator_whose_password_was_reset_does_not_count(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        assert_eq!(ada.try_lock(&ada.membership, None).await.unwrap_err().code, "lastAdministrator");
    }

    async fn who_would_leave_a_single_administrator_is_known_before(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let user = office.add(&ada, "Dara", &["user"]).await;
        assert_eq!(ada.shown(&brin.membership).await["leavesOneAdministrator"], false, "two others are left");
        ada.try_lock(&cleo.membership, None).await.unwrap();
        for (told, who) in [(true, &ada), (true, &brin), (false, &cleo), (false, &user)] {
            assert_eq!(ada.shown(&who.membership).await["leavesOneAdministrator"], told);
        }
        ada.try_lock(&brin.membership, None).await.unwrap();
        assert_eq!(ada.shown(&ada.membership).await["leavesOneAdministrator"], false);
    }

    async fn the_last_administrator_who_can_sign_in_is_not_reset_away(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        assert_eq!(ada.refused("ResetPassword", json!({ "membership": ada.membership })).await.code, "lastAdministrator");
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": OWN })).await;
    }

    async fn who_alone_manages_another_partner_keeps_a_password_and_is_told_why(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        assert_eq!(ada.shown(&ada.membership).await["refusals"]["resetPassword"], Value::Null);
        adds_partner(&office, &ada, "Hafen Mobil", "reseller").await;
        assert_eq!(ada.shown(&ada.membership).await["refusals"]["resetPassword"], "neededElsewhere");
        assert_eq!(ada.refused("ResetPassword", json!({ "membership": ada.membership })).await.code, "lastAdministrator");
    }

    async fn administrators_manage_other_administrators(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = office.add(&ada, "Brin", &["partner-account-administrator-cpo"]).await;
        let demoted = brin.edit_form(&ada.membership, json!({ "roles": ada.roles(&["standard-testing"]).await })).await;
        brin.call("EditUser", demoted).await;
        assert_eq!(ada.refused("ListRoles", json!({})).await.code, "denied");
    }

    async fn two_administrators_who_turn_on_each_other_leave_one(office: Office) {
        let mut ada = office.set_up("reseller", "Ada").await;
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": OWN })).await;
        let mut brin = office.add(&ada, "Brin", &["admin"]).await;
        for round in 0..ROUNDS {
            let (one, other) = (WAYS[round % WAYS.len()], WAYS[round / WAYS.len() % WAYS.len()]);
            let (on_brin, on_ada) = (form_of(one, &ada, &brin).await, form_of(other, &brin, &ada).await);
            let (first, second) = tokio::join!(ada.try_call(command_of(one), on_brin), brin.try_call(command_of(other), on_ada));
            assert!(first.is_ok() != second.is_ok(), "round {round}, {one:?} and {other:?}: {first:?} and {second:?}");
            let (left, lost) = if first.is_ok() { (&ada, &mut brin) } else { (&brin, &mut ada) };
            restore(&office, left, lost).await;
        }
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn two_administrators_who_step_back_at_once_leave_one(office: Office) {
        let mut ada = office.set_up("reseller", "Ada").await;
        ada.call("ChoosePassword", json!({ "current": PASSWORD, "password": OWN })).await;
        let mut brin = office.add(&ada, "Brin", &["admin"]).await;
        for round in 0..ROUNDS / 4 {
            let (one, other) = (WAYS[round % WAYS.len()], WAYS[round / WAYS.len() % WAYS.len()]);
            let (on_ada, on_brin) = (form_of(one, &ada, &ada).await, form_of(other, &brin, &brin).await);
            let (first, second) = tokio::join!(ada.try_call(command_of(one), on_ada), brin.try_call(command_of(other), on_brin));
            let refused = [&first, &second].into_iter().filter_map(|answer| answer.as_ref().err()).map(|failure| &*failure.code);
            assert_eq!(refused.collect::<Vec<_>>(), ["lastAdministrator"], "round {round}, {one:?} and {other:?}: {first:?} and {second:?}");
            let (left, lost) = if first.is_ok() { (&brin, &mut ada) } else { (&ada, &mut brin) };
            restore(&office, left, lost).await;
        }
    }

    async fn whoever_manages_users_without_being_administrator_gives_only_what_they_hold(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = office.add(&ada, "Brin", &["standard-testing"]).await;
        let cleo = office.add(&ada, "Cleo", &["standard-monitoring"]).await;
        let dara = office.add(&ada, "Dara", &["standard-testing"]).await;
        lets_testers_manage_users(&office).await;

        let form = brin.form("Emil", &["standard-monitoring"], json!({ "kind": "mailed" })).await;
        assert_eq!(brin.refused("AddUser", form).await.code, "beyondYourRights");
        let form = brin.form("Emil", &["partner-account-administrator-cpo"], json!({ "kind": "mailed" })).await;
        assert_eq!(brin.refused("AddUser", form).await.code, "beyondYourRights");
        brin.adds("Emil", &["standard-testing"], json!({})).await;

        for other in [&ada, &cleo] {
            let form = brin.edit_form(&other.membership, json!({ "lastName": "Taken" })).await;
            assert_eq!(brin.refused("EditUser", form).await.code, "beyondYourRights");
            assert_eq!(brin.try_lock(&other.membership, None).await.unwrap_err().code, "beyondYourRights");
            let reset = json!({ "membership": other.membership });
            assert_eq!(brin.refused("ResetPassword", reset).await.code, "beyondYourRights");
            assert_eq!(brin.shown(&other.membership).await["refusals"]["edit"], "beyondYourRights");
        }
        let more = brin.edit_form(&dara.membership, json!({ "roles": brin.roles(&["standard-testing", "standard-reporting"]).await })).await;
        assert_eq!(brin.refused("EditUser", more).await.code, "beyondYourRights");
        let own = brin.edit_form(&brin.membership, json!({ "roles": brin.roles(&["partner-account-administrator-cpo"]).await })).await;
        assert_eq!(brin.refused("EditUser", own).await.code, "beyondYourRights");
        brin.try_lock(&dara.membership, None).await.unwrap();
    }

    async fn what_may_not_be_given_says_so_before_it_is_tried(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = office.add(&ada, "Brin", &["standard-testing"]).await;
        lets_testers_manage_users(&office).await;
        let refusal = |roles: &Value, key: &str| {
            let all = roles["roles"].as_array().unwrap();
            all.iter().find(|role| role["key"] == key).unwrap()["refusal"].clone()
        };
        let (adas, brins) = (ada.call("ListRoles", json!({})).await, brin.call("ListRoles", json!({})).await);
        assert_eq!((refusal(&adas, "standard-monitoring"), refusal(&brins, "standard-monitoring")), (json!(null), json!("beyondYourRights")));
        assert_eq!((refusal(&adas, "power-helpdesk"), refusal(&brins, "standard-testing")), (json!("deprecated"), json!(null)));
    }
}

/// How an administrator stops being one who counts.
#[derive(Debug, Clone, Copy)]
enum Way {
    Demoted,
    Locked,
    Deactivated,
    Removed,
    Ended,
    Custom,
}

/// Each meets each other within 36 rounds.
const WAYS: [Way; 6] = [Way::Demoted, Way::Locked, Way::Deactivated, Way::Removed, Way::Ended, Way::Custom];

fn command_of(way: Way) -> &'static str {
    match way {
        Way::Demoted | Way::Ended | Way::Custom => "EditUser",
        Way::Locked => "LockUser",
        Way::Deactivated => "DeactivateUser",
        Way::Removed => "RemoveUser",
    }
}

/// What somebody sends to bring that about.
async fn form_of(way: Way, by: &Person, on: &Person) -> Value {
    let membership = &on.membership;
    match way {
        Way::Demoted => by.edit_form(membership, json!({ "roles": by.roles(&["user"]).await })).await,
        Way::Custom => by.edit_form(membership, access(json!({ "reports": "none" }), Value::Null)).await,
        Way::Ended => {
            let end =
                json!({ "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": SUNDAY.millis() + 1 });
            by.edit_form(membership, json!({ "access": end })).await
        }
        Way::Locked => by.lock_form(membership, None).await,
        Way::Deactivated | Way::Removed => by.state_form(membership).await,
    }
}

/// Makes whoever lost an administrator again, and signs them in.
async fn restore(office: &Office, by: &Person, lost: &mut Person) {
    let Ok(shown) = by.try_call("ShowUser", json!({ "membership": lost.membership })).await else {
        let name = if lost.login == "ada" { "Ada" } else { "Brin" };
        *lost = office.add(by, name, &["admin"]).await;
        return;
    };
    let shown: Value = serde_json::from_str(&shown.body).unwrap();
    if shown["status"] == "deactivated" {
        let form = json!({ "membership": lost.membership, "membershipVersion": shown["membershipVersion"] });
        by.call("ReactivateUser", form).await;
    }
    by.unlocks(&lost.membership).await;
    let administrator = with(access(json!({}), Value::Null), json!({ "roles": by.roles(&["admin"]).await }));
    by.call("EditUser", by.edit_form(&lost.membership, administrator).await).await;
    lost.session = office.signs_in(&lost.login, OWN).await.session;
}

/// A role of this partnership's own making, which no profile has.
async fn lets_testers_manage_users(office: &Office) {
    let sql = r#"UPDATE roles SET rights = '{"remoteTesting":"manage","users":"manage"}' WHERE profile_key = 'standard-testing'"#;
    office.raw().await.run(sql).await.unwrap();
    office.signs_in("brin", OWN).await;
    office.signs_in("ada", PASSWORD).await;
}
