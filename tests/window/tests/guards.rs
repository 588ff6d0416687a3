//! A form with changes is left only by somebody who wants to lose them.

use steward_window_tests::{ADA, LIGHT, Office, Window, Words, ZOE};

const TYPED: &str = "Öztürk-Lang";

#[tokio::test]
async fn every_way_out_of_a_changed_form_asks_and_staying_keeps_every_field() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    change_zoe(&window, &words).await;

    stays_after(&window, &words, async || window.press("Esc").await).await;
    stays_after(&window, &words, async || window.click(&words.say("close")).await).await;
    stays_after(&window, &words, async || window.click(&words.say("cancel")).await).await;
    stays_after(&window, &words, async || window.press("Alt+Up").await).await;
    stays_after(&window, &words, async || window.press("Ctrl+N").await).await;
    stays_after(&window, &words, async || window.click_row(ADA.login_name, "firstName").await.press("Enter").await)
        .await;
    stays_after(&window, &words, async || window.click(&words.say("nav-settings")).await).await;
    stays_after(&window, &words, async || {
        let menu = words.say_with("user-menu", [("name", "Ada Berg")]);
        window.click(&menu).await.click(&words.say("sign-out")).await
    })
    .await;
    window.close().await;
}

#[tokio::test]
async fn discarding_discards() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    change_zoe(&window, &words).await;

    window.press("Esc").await.click(&words.say("discard")).await.sees_no(&words.say("user-update")).await;
    window.row_says(ZOE.email, "Zoë Öztürk").await.sees_no(TYPED).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await;
    window.holds(&words.say("last-name"), "Öztürk").await.holds(&words.say("login-name"), ZOE.login_name).await;
    // Nothing is changed now, so nobody asks.
    window.press("Esc").await.sees_no(&words.say("user-update")).await.sees_no(&words.say("leave-title")).await;
    window.close().await;
}

#[tokio::test]
async fn discarding_for_another_page_opens_it() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    change_zoe(&window, &words).await;

    window.click(&words.say("nav-settings")).await.click(&words.say("discard")).await;

    window.sees(&words.say("backup-now")).await.sees_no(&words.say("user-update")).await;
    window.close().await;
}

#[tokio::test]
async fn the_close_button_asks_while_something_would_be_lost() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    change_zoe(&window, &words).await;

    stays_after(&window, &words, async || {
        window.press_close_button();
        &window
    })
    .await;
    window.press_close_button();
    window.click_and_end(&words.say("discard")).await;
}

#[tokio::test]
async fn the_close_button_asks_over_a_form_in_a_dialog_too() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    for (page, open, field) in [
        ("G C", "customer-add", "customer-name"),
        ("G C", "partner-add", "customer-name"),
        ("G R", "roles-add", "roles-name"),
    ] {
        window.press(page).await.click(&words.say(open)).await.fill(&words.say(field), TYPED).await;
        window.press_close_button();
        window.sees(&words.count("leave-text", [("changes", 1)])).await.press("Esc").await;
        window.sees_no(&words.say("leave-title")).await.holds(&words.say(field), TYPED).await;
        window.press("Esc").await.click(&words.say("discard")).await.sees_no(&words.say("cancel")).await;
    }
    window.click(&words.say("roles-add")).await.fill(&words.say("roles-name"), TYPED).await;
    window.press_close_button();
    window.click_and_end(&words.say("discard")).await;
}

#[tokio::test]
async fn the_close_button_asks_once_about_a_form_and_the_dialog_over_it() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    change_zoe(&window, &words).await;
    window.click(&words.say("email-change")).await.fill(&words.say("email-new"), "zoe@elsewhere.example").await;
    window.press_close_button();
    window.sees(&words.count("leave-text", [("changes", 3)])).await.press("Esc").await;
    window.sees_no(&words.say("leave-title")).await.holds(&words.say("email-new"), "zoe@elsewhere.example").await;
    window.press("Esc").await.sees(&words.count("leave-text", [("changes", 1)])).await;
    window.click(&words.say("discard")).await.sees_no(&words.say("email-new")).await;
    window.holds(&words.say("last-name"), TYPED).await.press_close_button();
    window.click_and_end(&words.say("discard")).await;
}

#[tokio::test]
async fn the_close_button_closes_when_nothing_would_be_lost() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;

    window.press_close_button();

    window.has_ended().await;
}

#[tokio::test]
async fn a_new_user_who_is_half_written_is_guarded_as_well() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;
    window.tick(&words.say("role-user")).await;

    window.press("Esc").await.sees(&words.count("leave-text", [("changes", 5)])).await;
    window.click(&words.say("leave-stay")).await.sees_no(&words.say("leave-title")).await;

    window.holds(&words.say("email"), ZOE.email).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.close().await;
}

async fn change_zoe(window: &Window, words: &Words) {
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.fill(&words.say("last-name"), TYPED).await.fill(&words.say("login-name"), "zoe.lang").await;
    window.sees(&words.count("user-changes", [("changes", 2)])).await;
}

async fn stays_after<'a>(window: &'a Window, words: &Words, leave: impl AsyncFn() -> &'a Window) {
    leave().await.sees(&words.say("leave-title")).await.sees(&words.count("leave-text", [("changes", 2)])).await;
    window.click(&words.say("leave-stay")).await.sees_no(&words.say("leave-title")).await;
    window.holds(&words.say("last-name"), TYPED).await.holds(&words.say("login-name"), "zoe.lang").await;
    window.holds(&words.say("first-name"), ZOE.first_name).await.sees(&words.say("user-update")).await;
}
