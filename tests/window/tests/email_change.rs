//! A new e-mail address at the window: asked for, confirmed by somebody who is not signed in, accepted.

use serde_json::{Value, json};
use steward_window_tests::{ADA, DARK, FRENCH, GERMAN, LIGHT, Look, Office, Window, Words, ZOE, email_code};

const NEW: &str = "zoe.lang@voltpark.example";
const OWN: &str = "ada.lovelace@voltpark.example";

#[tokio::test]
async fn an_address_is_changed_in_the_light_theme() {
    an_address_is_changed(&LIGHT).await;
}

#[tokio::test]
async fn an_address_is_changed_in_the_dark_theme() {
    an_address_is_changed(&DARK).await;
}

#[tokio::test]
async fn an_address_is_changed_in_german_in_a_small_window() {
    an_address_is_changed(&GERMAN).await;
}

#[tokio::test]
async fn an_address_is_changed_in_french() {
    an_address_is_changed(&FRENCH).await;
}

#[tokio::test]
async fn whoever_reads_the_old_address_discards_the_request() {
    let office = Office::set_up("charging-network").await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    office.acts(&ADA, "RequestEmailChange", json!({ "membership": zoe, "email": NEW })).await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    let code = email_code(office.data(), ZOE.email);
    window.click(&words.say("code-have")).await.sees(&words.say("code-title")).await;
    window.fill(&words.say("code-email"), ZOE.email).await.paste(&words.say("code"), &code).await;
    window.click(&words.say("code-confirm")).await.sees(&words.say("code-refused")).await;
    window.click(&words.say("code-discard")).await;
    window.sees(&words.say_with("code-discarded", [("email", ZOE.email)])).await;
    LIGHT.at(&window, "86-request-discarded").await;
    let shown = office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await;
    assert_eq!((&shown["pendingEmail"], &shown["email"]), (&Value::Null, &json!(ZOE.email)));
    window.close().await;
}

async fn an_address_is_changed(look: &Look) {
    let office = Office::set_up("charging-network").await.with_bo().await;
    office.add(&ZOE, "standard-testing").await;
    let (window, words) = office.open(look).await;
    asked_for(&window, &words, look).await;
    let code = email_code(office.data(), NEW);
    window.press("Esc").await;
    window.sign_out(&words, "Ada Berg").await;
    confirmed(&window, &words, look, &code).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    accepted(&window, &words, look).await;
    ones_own(&office, &window, &words, look).await;
    window.close().await;
}

async fn asked_for(window: &Window, words: &Words, look: &Look) {
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("email-change")).await;
    window.click(&words.say("email-change")).await.sees(&words.say("email-change-text-written")).await;
    window
        .click(&words.say("email-request"))
        .await
        .is_wrong(&words.say("email-new"), &words.say("field-missing"))
        .await;
    window.fill(&words.say("email-new"), ADA.email).await.click(&words.say("email-request")).await;
    window.is_wrong(&words.say("email-new"), &words.say("field-email-taken")).await;
    look.at(window, "61-change-email").await;
    window.paste(&words.say("email-new"), NEW).await.click(&words.say("email-request")).await;
    window.sees(&words.say("email-state-asked")).await.sees(NEW).await;
    look.at(window, "62-email-asked").await;
}

async fn confirmed(window: &Window, words: &Words, look: &Look, code: &str) {
    look.at(window, "63-sign-in-with-a-code").await;
    window.click(&words.say("code-have")).await.sees(&words.say("code-title")).await;
    window.fill(&words.say("code-email"), NEW).await.fill(&words.say("code"), "0000-0000-0000").await;
    window.click(&words.say("code-confirm")).await.sees(&words.say("code-refused")).await;
    look.at(window, "64-code-refused").await;
    window.paste(&words.say("code"), &code.to_lowercase()).await.click(&words.say("code-confirm")).await;
    window.sees(&words.say_with("code-confirmed", [("email", NEW)])).await;
    look.at(window, "65-code-confirmed").await;
}

async fn accepted(window: &Window, words: &Words, look: &Look) {
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("email-state-verified")).await;
    look.at(window, "66-email-verified").await;
    window.click(&words.say("email-accept")).await.sees(&words.say_with("email-accepted", [("email", NEW)])).await;
    window.sees_no(&words.say("email-state-verified")).await.press("Esc").await.sees_no(ZOE.email).await;
}

async fn ones_own(office: &Office, window: &Window, words: &Words, look: &Look) {
    window.click(&words.say_with("user-menu", [("name", "Ada Berg")])).await.click(&words.say("menu-myself")).await;
    window.sees(&words.say("myself-profile")).await.click(&words.say("email-change")).await;
    window.fill(&words.say("email-new"), OWN).await.press("Enter").await.sees(&words.say("email-state-asked")).await;
    let code = email_code(office.data(), OWN);
    let confirmed = window.call("ConfirmEmailChange", json!({ "email": OWN, "code": code })).await;
    assert_eq!(confirmed["kind"], "confirmed", "{confirmed}");
    window.sees(&words.say("email-state-verified")).await;
    look.at(window, "67-my-account-verified").await;
    window.click(&words.say("email-accept")).await.sees(&words.say("email-accept-title")).await;
    look.at(window, "68-accept-own").await;
    window.press("Tab").await.press("Enter").await.sees(&words.say("email-accepted-own")).await;
    window.sign_in(words, OWN, ADA.password).await;
    window.sees(OWN).await;
}
