//! Every screen, as a picture to be held against the drawings, and free of violations of WCAG 2.2 AA.

use steward_window_tests::{DARK, GERMAN, LIGHT, Look, Window, Words};

#[tokio::test]
async fn every_screen_in_the_light_theme() {
    every_screen(&LIGHT).await;
}

#[tokio::test]
async fn every_screen_in_the_dark_theme() {
    every_screen(&DARK).await;
}

#[tokio::test]
async fn every_screen_in_german_in_a_small_window() {
    every_screen(&GERMAN).await;
}

async fn every_screen(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let (window, words) = (look.open(data.path()).await, look.words());
    let look = async |screen: &str| look.at(&window, screen).await;

    window.sees(&words.say("start-title")).await;
    look("01-first-start").await;
    window.click(&words.say("start-set-up")).await.sees(&words.say("set-up-title")).await;
    look("02-set-up").await;
    window.click(&words.say("set-up")).await.sees(&words.say("field-missing")).await;
    look("03-set-up-with-errors").await;
    window.click(&words.say("back")).await.click(&words.say("start-sample")).await;
    window.sees(&words.say("sample-leave")).await.sees("231").await;
    look("04-users").await;
    people(&window, &words, look).await;
    pages(&window, &words, look).await;

    window.click(&words.say("sample-reset")).await.sees(&words.say("sample-reset-title")).await;
    look("18-reset-sample").await;
    window.close().await;
}

async fn people(window: &Window, words: &Words, look: impl AsyncFn(&str)) {
    window
        .fill(&words.say("users-find"), "girard")
        .await
        .sees(&words.count("users-count", [("total", 1), ("of", 231)]))
        .await;
    window.click_row("Girard", "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    look("05-edit-user").await;
    window.press("Esc").await.sees_no(&words.say("user-update")).await;
    window.click_row("Girard", "email").await.press("P").await.sees("paul.girard@lumiere.test").await;
    look("06-reset-password").await;
    window.press("Esc").await;
    window.press("L").await.sees(&words.say("lock-user-text")).await;
    look("07-lock-user").await;
    window.press("Esc").await;
    window.press("Shift+F10").await.sees(&words.say("user-reset-password-ask")).await;
    look("08-row-menu").await;
    window.press("Esc").await;
    window.click(&words.say("users-add")).await.sees(&words.say("credential")).await;
    window.press("Ctrl+Enter").await.sees(&words.say("field-missing")).await;
    look("09-add-user-with-errors").await;
    window.press("Esc").await.sees_no(&words.say("credential")).await;
    window.fill(&words.say("users-find"), "zzzz").await.sees(&words.say("users-no-match")).await;
    look("10-nothing-matches").await;
    window.click(&words.say("users-clear")).await.sees("Ahrens").await;
    window.click(&words.say("users-columns")).await.sees(&words.say("users-columns-reset")).await;
    look("11-columns").await;
    window.press("Esc").await;
}

async fn pages(window: &Window, words: &Words, look: impl AsyncFn(&str)) {
    for (key, seen, screen) in [
        ("nav-journal", "journal-verify", "12-audit-log"),
        ("nav-outbox", "outbox-folder", "13-outbox"),
        ("nav-settings", "backup-now", "14-settings"),
    ] {
        window.click(&words.say(key)).await.sees(&words.say(seen)).await;
        look(screen).await;
    }
    let menu = words.say_with("user-menu", [("name", "Helene Brandt")]);
    window.click(&words.say("backup-now")).await.sees(&words.say("backup-restore-ask")).await;
    window.click(&menu).await.sees(&words.say("menu-about")).await;
    look("15-user-menu").await;
    window.click(&words.say("menu-about")).await.sees(&words.say("about-licences")).await;
    look("16-about").await;
    window.press("Esc").await;
    window.click(&menu).await.click(&words.say("menu-keys")).await.sees(&words.say("keys-grid")).await;
    look("17-keys").await;
    window.press("Esc").await;
}
