//! Switching into customers by keyboard: seen on every screen, guarded, and never in the wrong account.

use serde_json::json;
use steward_window_tests::{ADA, LIGHT, Office, Window, Words, ZOE};

const NORDLICHT: &str = "Nordlicht Energie GmbH";
const LUMIERE: &str = "Lumière Parkings SAS";

#[tokio::test]
async fn somebody_switches_by_keyboard_acts_there_and_goes_back_and_forth() {
    let office = two_customers("hosting").await;
    let (window, words) = office.open(&LIGHT).await;
    switch(&window, &words, "lumiere", LUMIERE).await;
    window.press("Ctrl+N").await.write_new(&words, &ZOE).await;
    window.tick(&words.say("role-viewer")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await.is_accessible().await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("email-while-switched")).await;
    window.press("Esc").await.sees_no(&words.say("email-while-switched")).await;

    window
        .press("Ctrl+Shift+O")
        .await
        .sees_no(&acting(&words, LUMIERE))
        .await
        .sees(ADA.email)
        .await
        .sees_no(ZOE.email)
        .await;
    window.press("Ctrl+O").await.sees(&words.say("switch-recent")).await.press("Enter").await.sees(ZOE.email).await;
    window.press("Ctrl+O").await.sees(&words.say("switch-recent")).await.press("Enter").await.sees(ADA.email).await;
    window
        .press("Ctrl+O")
        .await
        .sees(&words.say("switch-recent"))
        .await
        .press("Esc")
        .await
        .sees_no(&words.say("switch-recent"))
        .await;

    window.press("G A").await.sees(&words.say("journal-verify")).await.sees(&words.say("journal-switched")).await;
    window.close().await;
}

#[tokio::test]
async fn a_changed_form_is_not_lost_by_switching() {
    let office = two_customers("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.fill(&words.say("last-name"), "Öztürk-Lang").await;
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Enter").await;
    window.sees(&words.say("leave-title")).await.click(&words.say("leave-stay")).await;
    window.holds(&words.say("last-name"), "Öztürk-Lang").await.sees_no(&acting(&words, NORDLICHT)).await;
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Enter").await;
    window
        .click(&words.say("discard"))
        .await
        .sees(&acting(&words, NORDLICHT))
        .await
        .sees_no(&words.say("user-update"))
        .await;
    window.close().await;
}

#[tokio::test]
async fn a_favourite_is_marked_by_a_key_and_opened_by_another_also_after_a_restart() {
    let office = two_customers("reseller").await;
    let (mut window, words) = office.open(&LIGHT).await;
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Ctrl+D Esc").await;
    window.press("Alt+1").await.sees(&acting(&words, NORDLICHT)).await;
    window.restart().await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await.press("Ctrl+O").await.sees(&words.say("switch-favourites")).await.press("Esc").await;
    window.press("Alt+1").await.sees(&acting(&words, NORDLICHT)).await;
    window.close().await;
}

#[tokio::test]
async fn a_restricted_user_sees_only_their_customer_and_no_forbidden_page() {
    let office = two_customers("reseller").await;
    let nordlicht = office.customer(NORDLICHT).await;
    office.add_reaching(&ZOE, "user", &[&nordlicht]).await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in(&words, ZOE.login_name, ZOE.password).await;
    window.sees(&words.say("choose-password-title")).await;
    choose_password(&window, &words).await;
    window.press("Ctrl+O").await.sees(NORDLICHT).await.sees_no(LUMIERE).await.type_text("lumiere").await;
    window.sees(&words.say("switch-none")).await.press("Esc").await;
    switch(&window, &words, "nord", NORDLICHT).await;
    window.sees_no(&words.say("nav-journal")).await.sees_no(&words.say("nav-settings")).await.is_accessible().await;
    window.close().await;
}

#[tokio::test]
async fn a_window_whose_account_is_put_away_says_so_keeps_the_form_and_shows_the_way_back() {
    let office = two_customers("reseller").await;
    let nordlicht = office.customer(NORDLICHT).await;
    let (window, words) = office.open(&LIGHT).await;
    let closed = words.say_with("account-closed", [("account", NORDLICHT)]);
    switch(&window, &words, "nord", NORDLICHT).await;
    window.press("Ctrl+N").await.fill(&words.say("first-name"), "Zoë").await;
    window.call("ArchiveCustomer", json!({ "account": nordlicht, "version": 1 })).await;
    window.sees(&closed).await.is_accessible().await.press("Esc Ctrl+O").await.sees(&closed).await;
    // Nothing is read for the page beneath, also after a lock over it.
    window.later(16).await.sees(&words.say("lock-title")).await;
    window
        .fill(&words.say("password"), ADA.password)
        .await
        .press("Enter")
        .await
        .sees_no(&words.say("lock-title"))
        .await;
    window.sees(&closed).await;
    window.call("RestoreCustomer", json!({ "account": nordlicht, "version": 2 })).await;
    window.sees_no(&closed).await.holds(&words.say("first-name"), "Zoë").await;
    let said = window.text().await;
    assert!(!said.contains(&words.say("failure-not-found")), "{said}");
    window.call("ArchiveCustomer", json!({ "account": nordlicht, "version": 3 })).await;
    window.sees(&closed).await;
    window.click(&words.say("account-closed-back")).await.sees(ADA.email).await;
    window.close().await;
}

#[tokio::test]
async fn a_customer_is_opened_in_a_window_of_its_own_and_the_first_stays_where_it_is() {
    let office = two_customers("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Ctrl+Enter").await;
    window.goes_on_in_window(2).await.sees(&acting(&words, NORDLICHT)).await;
    window.goes_on_in_window(1).await.sees(ADA.email).await.sees_no(&acting(&words, NORDLICHT)).await;
    switch(&window, &words, "lumiere", LUMIERE).await;
    window.goes_on_in_window(2).await.sees(&acting(&words, NORDLICHT)).await;
    // Who signs out in one window is signed out in all.
    window.goes_on_in_window(1).await.sign_out(&words, "Ada Berg").await;
    window.goes_on_in_window(2).await.sees(&words.say("lock-title")).await;
    window.close().await;
}

async fn two_customers(profile: &str) -> Office {
    let office = Office::set_up(profile).await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    office.add_customer(LUMIERE, "Lyon", None).await;
    office
}

fn acting(words: &Words, account: &str) -> String {
    words.say_with("acting-in", [("account", account)])
}

async fn switch(window: &Window, words: &Words, typed: &str, account: &str) {
    window.press("Ctrl+O").await.sees(account).await.type_text(typed).await;
    window
        .sees(&words.count("switch-found", [("count", 1)]))
        .await
        .press("Enter")
        .await
        .sees(&acting(words, account))
        .await;
}

async fn choose_password(window: &Window, words: &Words) {
    window.fill(&words.say("password-new"), OWN).await.fill(&words.say("password-repeat"), OWN).await;
    window.click(&words.say("choose-password")).await.sees_no(&words.say("choose-password-title")).await;
}

/// What Zoë chooses for herself.
const OWN: &str = "walnut ferry 27 orchestra mitten";
