//! Two administrators on one user: the second to save sees what each of them changed, and loses nothing.

use serde_json::json;
use steward_window_tests::{BO, LIGHT, Office, Window, Words, ZOE};

#[tokio::test]
async fn who_saves_second_keeps_what_they_typed_and_what_the_other_changed_elsewhere() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = meet(&office).await;

    window.click(&words.say("conflict-save")).await;

    window.sees(&words.say_with("user-updated", [("name", "Zora Öztürk-Lang")])).await;
    window.row_says(ZOE.email, "Zora Öztürk-Lang").await.row_says(ZOE.email, "zoe.lang").await;
    window.close().await;
}

#[tokio::test]
async fn who_saves_second_can_take_what_the_other_saved() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = meet(&office).await;

    window.tick(&format!("{} Öztürk-Berg", words.say("conflict-theirs"))).await;
    window.tick(&format!("{} zoe.oz", words.say("conflict-theirs"))).await;
    window.click(&words.say("conflict-save")).await;

    window.sees(&words.say_with("user-kept", [("name", "Zora Öztürk-Berg")])).await;
    window.row_says(ZOE.email, "Zora Öztürk-Berg").await.row_says(ZOE.email, "zoe.oz").await;
    window.close().await;
}

#[tokio::test]
async fn the_form_comes_back_with_both_and_saves_over_the_other() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = meet(&office).await;

    window.click(&words.say("conflict-back")).await;

    window.holds(&words.say("first-name"), "Zora").await.holds(&words.say("last-name"), "Öztürk-Lang").await;
    window.holds(&words.say("login-name"), "zoe.lang").await;
    window.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-updated", [("name", "Zora Öztürk-Lang")])).await;
    window.close().await;
}

#[tokio::test]
async fn esc_from_a_conflict_asks_before_anything_is_lost() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = meet(&office).await;

    window.press("Esc").await.sees(&words.say("leave-title")).await;
    window.click(&words.say("leave-stay")).await.sees_no(&words.say("leave-title")).await;

    window.sees(&words.say("conflict-save")).await.sees("Öztürk-Lang").await.sees("Öztürk-Berg").await;
    window.close().await;
}

/// Ada types while Bo saves the same user: both change the last name, Bo the first name, Ada the login name.
async fn meet(office: &Office) -> (Window, Words) {
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.fill(&words.say("last-name"), "Öztürk-Lang").await.fill(&words.say("login-name"), "zoe.lang").await;
    office.edits(&BO, &zoe, "lastName", json!("Öztürk-Berg")).await;
    office.edits(&BO, &zoe, "firstName", json!("Zora")).await;
    window.press("Ctrl+Enter").await;
    window.sees("Bo Ängström").await.sees(&words.say("conflict-save")).await;
    window.sees("Öztürk-Lang").await.sees("Öztürk-Berg").await;
    (window, words)
}
