//! One's own account at the window: names, login name, language, password.

use steward_window_tests::{ADA, BO, DARK, GERMAN, LIGHT, Look, Office, one_time_password};

#[tokio::test]
async fn one_changes_oneself_in_the_light_theme() {
    one_changes_oneself(&LIGHT).await;
}

#[tokio::test]
async fn one_changes_oneself_in_the_dark_theme() {
    one_changes_oneself(&DARK).await;
}

#[tokio::test]
async fn one_changes_oneself_in_german_in_a_small_window() {
    one_changes_oneself(&GERMAN).await;
}

async fn one_changes_oneself(look: &Look) {
    let office = Office::set_up("charging-network").await.with_bo().await;
    let (window, words) = office.open(look).await;
    window.click(&words.say_with("user-menu", [("name", "Ada Berg")])).await.click(&words.say("menu-myself")).await;
    window.sees(&words.say("myself-profile")).await.sees(ADA.email).await;
    look.at(&window, "69-my-account").await;
    let users = format!("{} 2", words.say("nav-users"));

    window.paste(&words.say("login-name"), BO.login_name).await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("login-name"), &words.say("field-login-name-taken")).await;
    window
        .paste(&words.say("last-name"), "Ærø-Berg")
        .await
        .sees(&words.count("myself-unsaved", [("changes", 2)]))
        .await;
    look.at(&window, "70-my-account-with-an-error").await;
    window.click(&users).await.sees(&words.say("leave-title")).await.press("Esc").await;
    window.paste(&words.say("login-name"), "ada.aeroe").await.press("Ctrl+Enter").await;
    window.sees(&words.say("myself-saved")).await;
    window.click(&users).await.sees("ada.aeroe").await;

    window.click(&words.say_with("user-menu", [("name", "Ada Ærø-Berg")])).await.click(&words.say("menu-myself")).await;
    window.sees(&words.say("myself-profile")).await.click(&words.say("menu-change-password")).await;
    let current = words.say("password-current");
    window.fill(&current, "not mine").await.fill(&words.say("password-new"), OWN).await;
    window.fill(&words.say("password-repeat"), OWN).await.press("Enter").await;
    window.is_wrong(&current, &words.say("failure-wrong-password")).await.focus_is_on(&current).await;
    window
        .press("Esc")
        .await
        .click(&words.say("discard"))
        .await
        .sees_no(&current)
        .await
        .click(&words.say("user-reset-password-ask"))
        .await;
    window.sees(&words.say("myself-reset-title")).await;
    look.at(&window, "71-reset-own").await;
    window.press("Tab").await.press("Enter").await.sees(&words.say("myself-reset-done-written")).await;
    window.sign_in(&words, "ada.aeroe", &one_time_password(office.data(), ADA.email)).await;
    window.sees(&words.say("choose-password-title")).await;
    window.close().await;
}

/// What Ada would choose for herself.
const OWN: &str = "walnut ferry 27 orchestra mitten";
