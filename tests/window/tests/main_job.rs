//! The main job, done by a person at the window: from the first start to a second one, where all is still there.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};
use steward_window_tests::{ADA, Window, Words, one_time_password};

const FIRST: &str = "marble tractor 91 lighthouse";
const OWN: &str = "quiet harbour 27 pepper sledge";
const LOGIN: &str = "zoe.oz";
const EMAIL: &str = "zoe.oeztuerk@voltpark.example";

#[tokio::test]
async fn the_main_job_is_done_in_english() {
    main_job("en").await;
}

#[tokio::test]
async fn the_main_job_is_done_in_french() {
    main_job("fr").await;
}

#[tokio::test]
async fn the_main_job_is_done_in_german() {
    main_job("de").await;
}

async fn main_job(language: &'static str) {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of(language);
    let mut window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;

    add_zoe(&window, &words).await;
    filter(&window, &words).await;
    edit(&window, &words).await;
    reset_password(&window, &words).await;
    window.sign_out(&words, "Ada Berg").await;

    window.sign_in(&words, LOGIN, &one_time_password(data.path(), EMAIL)).await;
    choose_password(&window, &words).await;
    window.sign_out(&words, "Zoë Öztürk-Lang").await;

    window.restart().await;
    window.sign_in(&words, EMAIL, OWN).await;
    window.sign_out(&words, "Zoë Öztürk-Lang").await;
    window.sign_in(&words, ADA.email, ADA.password).await;
    window.sees(&words.count("users-count", [("total", 2), ("of", 2)])).await;
    window.sees("Öztürk-Lang").await.sees(EMAIL).await.is_accessible().await;
    window.close().await;
    the_log_keeps_secrets(data.path());
    is_its_owners_alone(data.path());
}

/// Every file that a day at the window has left, and every folder but the page engine's own inner ones.
fn is_its_owners_alone(folder: &Path) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        if path.is_dir() && !path.ends_with("webview") {
            is_its_owners_alone(&path);
        }
    }
}

/// It is written, and names neither passwords nor whole addresses.
fn the_log_keeps_secrets(data: &Path) {
    let log = fs::read_to_string(data.join("logs/steward.log")).unwrap();
    assert!(log.contains("Steward starts"), "{log}");
    for secret in [ADA.password, FIRST, OWN, ADA.email, EMAIL, &one_time_password(data, EMAIL)] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

async fn add_zoe(window: &Window, words: &Words) {
    window.click(&words.say("users-add")).await;
    window.fill(&words.say("first-name"), "Zoë").await;
    window.fill(&words.say("last-name"), "Öztürk").await;
    window.fill(&words.say("login-name"), LOGIN).await;
    window.fill(&words.say("email"), EMAIL).await;
    window.choose(&words.say("language-of-mails"), &words.say(words.name_key())).await;
    window.tick(&words.say("credential-password")).await;
    window.fill(&words.say("password"), FIRST).await;
    window.tick(&words.say("role-user")).await;
    window.click(&words.say("users-add")).await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.sees(&words.count("users-count", [("total", 2), ("of", 2)])).await;
}

/// Case and accents make no difference.
async fn filter(window: &Window, words: &Words) {
    let last_name = words.say_with("users-filter-of", [("column", &words.say("last-name"))]);
    window.fill(&last_name, "oztu").await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 2)])).await;
    window.sees(EMAIL).await.sees_no(ADA.email).await;
}

async fn edit(window: &Window, words: &Words) {
    window.click_row(EMAIL, "email").await.press("Enter").await;
    window.sees(&words.say("user-update")).await;
    window.fill(&words.say("last-name"), "Öztürk-Lang").await;
    window.click(&words.say("user-update")).await;
    window.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk-Lang")])).await;
}

async fn reset_password(window: &Window, words: &Words) {
    window.click_row(EMAIL, "email").await.press("P").await;
    window.sees(&words.say_with("reset-title", [("name", "Zoë Öztürk-Lang")])).await;
    window.click(&words.say("user-reset-password")).await;
    window.sees(&words.say_with("reset-done-written", [("email", EMAIL)])).await;
}

async fn choose_password(window: &Window, words: &Words) {
    window.sees(&words.say("choose-password-title")).await;
    window.fill(&words.say("password-new"), OWN).await;
    window.fill(&words.say("password-repeat"), OWN).await;
    window.click(&words.say("choose-password")).await;
    window.sees_no(&words.say("choose-password-title")).await;
}
