//! What an administrator meets on the users page, as pictures to be held against the drawings.

use serde_json::json;
use steward_window_tests::{BO, DARK, GERMAN, LIGHT, Look, Office, Person, Window, Words, ZOE};

const IDA: Person = Person {
    first_name: "Ida",
    last_name: "Nyström",
    login_name: "ida.nystrom",
    email: "ida.nystrom@voltpark.example",
    password: "copper meadow 52 sandwich lantern",
};

#[tokio::test]
async fn the_users_page_at_work_in_the_light_theme() {
    the_users_page_at_work(&LIGHT).await;
}

#[tokio::test]
async fn the_users_page_at_work_in_the_dark_theme() {
    the_users_page_at_work(&DARK).await;
}

#[tokio::test]
async fn the_users_page_at_work_in_german_in_a_small_window() {
    the_users_page_at_work(&GERMAN).await;
}

async fn the_users_page_at_work(look: &Look) {
    let office = Office::set_up("charging-network").await.with_bo().await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    let (window, words) = office.open(look).await;

    window.hover_row(ZOE.email, "email").await.hover(&words.say("user-reset-password")).await;
    window.has_tip(&format!("{} P", words.say("user-reset-password"))).await;
    look.at(&window, "50-row-actions").await;
    new_user(&window, &words, look).await;
    lock(&window, &words, look).await;
    conflict(&office, &zoe, &window, &words, look).await;
    window.close().await;
}

async fn new_user(window: &Window, words: &Words, look: &Look) {
    window.click(&words.say("users-add")).await.write_new(words, &IDA).await;
    window.fill(&words.say("password"), IDA.password).await.tick(&words.say("role-power-business-contracts")).await;
    window.tick(&words.say("role-standard-monitoring")).await;
    window.sees(&words.count("role-others-count", [("count", 2), ("of", 10)])).await;
    look.at(window, "51-several-roles").await;
    window.tick(&words.say("role-partner-account-administrator-cpo")).await.sees(&words.say("role-others-off")).await;
    look.at(window, "52-administrator-stands-alone").await;

    window.paste(&words.say("last-name"), &"Nyström".repeat(1_500)).await;
    window.paste(&words.say("login-name"), "ZOE.oz").await.paste(&words.say("email"), "ida.nystrom").await;
    window.press("Ctrl+Enter").await.sees(&words.count("field-too-long", [("max", 100)])).await;
    look.at(window, "53-field-errors").await;
    window.paste(&words.say("last-name"), "Nyström").await.paste(&words.say("email"), IDA.email).await;
    window.press("Ctrl+Enter").await.sees(&words.say("field-login-name-taken")).await;
    look.at(window, "54-login-name-taken").await;

    window.paste(&words.say("login-name"), IDA.login_name).await;
    let filter = words.say_with("users-filter-of", [("column", &words.say("last-name"))]);
    window.fill_in_list(&filter, "ozt").await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("users-hidden", [("name", "Ida Nyström")])).await;
    look.at(window, "55-hidden-by-filters").await;
    window.click(&words.say("users-show")).await.marks_row(IDA.email).await;
    look.at(window, "56-shown-and-marked").await;
}

async fn lock(window: &Window, words: &Words, look: &Look) {
    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say("lock-user-text")).await.tick(&words.say("lock-until")).await;
    window.fill(&words.say("lock-until-when"), "01.01.2001, 12:00").await.click(&words.say("user-lock")).await;
    window.is_wrong(&words.say("lock-until-when"), &words.say("field-past")).await;
    look.at(window, "57-lock-until-a-time").await;
    window.fill(&words.say("lock-until-when"), "24.12.2077, 18:30").await.click(&words.say("user-lock")).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await;
    look.at(window, "58-locked").await;
}

async fn conflict(office: &Office, zoe: &str, window: &Window, words: &Words, look: &Look) {
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees("2077").await;
    window.fill(&words.say("last-name"), "Öztürk-Lang").await.fill(&words.say("login-name"), "zoe.lang").await;
    window.tick(&words.say("role-standard-monitoring")).await.press("Esc").await.sees(&words.say("leave-title")).await;
    look.at(window, "59-unsaved-changes").await;
    window.click(&words.say("leave-stay")).await;
    office.edits(&BO, zoe, "lastName", json!("Öztürk-Berg")).await;
    office.edits(&BO, zoe, "roles", json!([office.role("standard-reporting").await])).await;
    window.press("Ctrl+Enter").await.sees(&words.say("conflict-save")).await;
    look.at(window, "60-conflict").await;
}
