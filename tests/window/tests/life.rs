//! Adding, deactivating, reactivating and removing somebody, and taking an act back, from the list.

use serde_json::json;
use steward_window_tests::{ADA, BO, LIGHT, Office, ZOE};

const NAME: [(&str, &str); 1] = [("name", "Zoë Öztürk")];

#[tokio::test]
async fn somebody_is_deactivated_found_apart_and_reactivated() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ZOE.email, "email").await.press("Shift+F10").await.click(&words.say("user-deactivate-ask")).await;
    window.sees(&words.say_with("deactivate-title", NAME)).await.click(&words.say("user-deactivate")).await;

    window.sees(&words.say_with("deactivate-done", NAME)).await.sees_no(ZOE.email).await;
    window.click(&format!("{} 1", words.say("users-tab-deactivated"))).await;
    window.row_says(ZOE.email, &words.say("status-deactivated")).await.row_says(ZOE.email, "Ada Berg").await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a deactivated person came in");

    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-reactivate")).await;
    window.sees(&words.say_with("reactivate-done", NAME)).await.sees(&words.say("users-empty-deactivated")).await;
    window.focus_is_on(&format!("{} 0", words.say("users-tab-deactivated"))).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "a reactivated person stays out");
    window.close().await;
}

#[tokio::test]
async fn somebody_is_removed_by_name_and_in_no_list_any_more() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ZOE.email, "email").await.press("Delete").await;
    window.sees(&words.say_with("remove-title", NAME)).await.click(&words.say("user-remove")).await;

    window.sees(&words.say_with("remove-done-written", NAME)).await.sees_no(ZOE.email).await;
    window
        .click(&format!("{} 0", words.say("users-tab-deactivated")))
        .await
        .sees(&words.say("users-empty-deactivated"))
        .await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a removed person came in");
    window.close().await;
}

#[tokio::test]
async fn when_a_row_goes_the_next_one_has_the_focus_and_the_tab_when_none_is_left() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(BO.email, "email").await.press("Delete").await;
    window
        .sees(&words.say_with("remove-title", [("name", "Bo Ängström")]))
        .await
        .click(&words.say("user-remove"))
        .await;
    window.sees_no(BO.email).await.focus_is_on(ADA.last_name).await;

    window.fill(&words.say("users-find"), "zoe").await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 2)])).await;
    window.click_row(ZOE.email, "email").await.press("Delete").await;
    window.sees(&words.say_with("remove-title", NAME)).await.click(&words.say("user-remove")).await;
    window.sees(&words.say("users-no-match")).await;
    window.focus_is_on(&format!("{} 1", words.say("users-tab-active"))).await;
    window.close().await;
}

#[tokio::test]
async fn a_lock_is_taken_back_from_its_notice_and_by_the_keys() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ZOE.email, "email").await.press("L").await.sees(&words.say("lock-user-text")).await;
    window.click(&words.say("user-lock")).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await.click(&words.say("undo")).await;
    window.row_says(ZOE.email, &words.say("status-active")).await;

    window.click_row(ZOE.email, "email").await.press("L").await.sees(&words.say("lock-user-text")).await;
    window.click(&words.say("user-lock")).await;
    let done = words.say_with("lock-done", [("name", "Zoë Öztürk")]);
    window.row_says(ZOE.email, &words.say("status-locked")).await.sees(&done).await.press("Ctrl+Z").await;
    window.row_says(ZOE.email, &words.say("status-active")).await.sees_no(&done).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "an unlocked person stays out");
    window.close().await;
}

#[tokio::test]
async fn nobody_unlocks_by_the_word_lock_whom_somebody_else_was_quicker_to_lock() {
    let office = Office::set_up("reseller").await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await;
    let version = office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await["membershipVersion"].clone();
    let lock = json!({ "membership": zoe, "membershipVersion": version, "until": null });
    office.acts(&ADA, "LockUser", lock).await;

    window.press("L").await.sees(&words.say("failure-conflict")).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a locked person came in");
    window.click_row(ZOE.email, "email").await.press("L").await.sees(&words.say_with("unlock-done", NAME)).await;
    window.close().await;
}

#[tokio::test]
async fn a_question_goes_on_from_what_somebody_else_did_meanwhile_and_goes_when_it_is_none_any_more() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("L").await.sees(&words.say_with("lock-user-title", NAME)).await;
    office.edits(&BO, &zoe, "roles", json!([office.role("admin").await])).await;
    window.click(&words.say("user-lock")).await.sees(&words.say("failure-conflict")).await;
    window.click(&words.say("user-lock")).await.sees(&words.say_with("lock-done", NAME)).await;

    window.click_row(ZOE.email, "email").await.press("Shift+F10").await.click(&words.say("user-deactivate-ask")).await;
    window.sees(&words.say_with("deactivate-title", NAME)).await;
    let version = office.acts(&BO, "ShowUser", json!({ "membership": zoe })).await["membershipVersion"].clone();
    office.acts(&BO, "DeactivateUser", json!({ "membership": zoe, "membershipVersion": version })).await;
    window.click(&words.say("user-deactivate")).await.sees(&words.say("refusal-deactivated")).await;
    window.sees_no(&words.say_with("deactivate-title", NAME)).await.sees_no(ZOE.email).await;
    window.focus_is_on(ADA.last_name).await;
    window.close().await;
}

#[tokio::test]
async fn what_cannot_be_taken_back_closes_the_way_back_to_what_was_done_before() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("Ctrl+Z").await.sees(&words.say("undo-nothing")).await;
    window.click_row(ZOE.email, "email").await.press("L").await.sees(&words.say("lock-user-text")).await;
    window.click(&words.say("user-lock")).await;
    let done = words.say_with("lock-done", NAME);
    window.row_says(ZOE.email, &words.say("status-locked")).await.sees(&done).await;

    window.click_row(BO.email, "email").await.press("P").await;
    window.sees(&words.say_with("reset-title", [("name", "Bo Ängström")])).await;
    window.click(&words.say("user-reset-password")).await.sees_no(&done).await;
    window.sees(&words.say_with("reset-done-written", [("email", BO.email)])).await.press("Ctrl+Z").await;
    window.sees(&words.say("undo-nothing")).await.row_says(ZOE.email, &words.say("status-locked")).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a locked person came in");
    window.close().await;
}

#[tokio::test]
async fn an_open_form_offers_what_its_row_does_and_closes_with_whom_it_shows() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.click(&words.say("users-more")).await.sees_no(&words.say("user-edit")).await;
    window.click(&words.say("user-deactivate-ask")).await.sees(&words.say_with("deactivate-title", NAME)).await;
    window.click(&words.say("user-deactivate")).await;

    window.sees(&words.say_with("deactivate-done", NAME)).await.sees_no(&words.say("user-update")).await;
    window.close().await;
}

#[tokio::test]
async fn somebody_new_is_taken_back_and_the_focus_goes_to_whoever_stood_beside() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;
    window.tick(&words.say("credential-password")).await.fill(&words.say("password"), ZOE.password).await;
    window.tick(&words.say("role-user")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", NAME)).await.marks_row(ZOE.email).await.focus_is_on("Öztürk").await;
    window.press("E").await.sees(&words.say("user-update")).await;

    window.click(&words.say("undo")).await.sees_no(ZOE.email).await.sees_no(&words.say("user-update")).await;
    let act = words.say("journal-add-user");
    window.sees(&words.say_with("undone-went", [("what", act.as_str()), ("name", "Zoë Öztürk")])).await;
    window.focus_is_on("Berg").await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a person who was taken back came in");
    window.close().await;
}
