//! Backups: one at a click, and the way back to it.

use serde_json::{Value, json};
use std::path::Path;
use steward_window_tests::{ADA, DARK, GERMAN, LIGHT, Look, Window, Words};

#[tokio::test]
async fn a_backup_is_restored_in_the_light_theme() {
    there_and_back(&LIGHT).await;
}

#[tokio::test]
async fn a_backup_is_restored_in_the_dark_theme() {
    there_and_back(&DARK).await;
}

#[tokio::test]
async fn a_backup_is_restored_in_german_in_a_small_window() {
    there_and_back(&GERMAN).await;
}

async fn there_and_back(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let window = settings_page(look, data.path()).await;
    window.click(&words.say("backup-now")).await.sees(&words.say("backup-asked")).await;
    window.add("Zoe", "user", json!({ "kind": "mailed" })).await;
    look.at(&window, "34-settings-with-backups").await;

    restore(&window, &words, "asked").await;
    let asked = backups(&window, "asked").await.remove(0);
    let counts = ["users", "entries"].map(|name| u32::try_from(asked[name].as_u64().unwrap()).unwrap());
    assert_eq!(counts[0], 1);
    window.sees(&words.count("restore-counts", [("users", counts[0]), ("entries", counts[1])])).await;
    look.at(&window, "35-restore").await;
    window.click(&words.say("backup-restore")).await.sees(&words.say("sign-in-title")).await;
    let sentence = words.say_with("restore-done", [("at", "#")]);
    window.sees(sentence.split('#').next_back().unwrap()).await;
    look.at(&window, "36-restored").await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 1)])).await;

    window.click(&words.say("nav-settings")).await.sees(&words.say("backup-replaced")).await;
    look.at(&window, "37-settings-after-restore").await;
    restore(&window, &words, "replaced").await;
    window.click(&words.say("backup-restore")).await.sees(&words.say("sign-in-title")).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(&words.count("users-count", [("total", 2), ("of", 2)])).await;
    window.sees("zoe@voltpark.example").await;
    assert_eq!(window.call("VerifyJournal", json!({})).await["isIntact"], true);
    window.close().await;
}

#[tokio::test]
async fn ten_impatient_clicks_make_one_backup() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = settings_page(&LIGHT, data.path()).await;
    let clicks = format!(
        "const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes({:?}));
         for (let click = 0; click < 10; click++) button.click();
         arguments[0](button.getAttribute('aria-busy'))",
        words.say("backup-now")
    );
    window.run_in_page(&clicks).await;
    window.sees(&words.say("backup-asked")).await;
    assert_eq!(backups(&window, "asked").await.len(), 1);
    window.click(&words.say("backup-now")).await;
    while backups(&window, "asked").await.len() < 2 {}
    window.close().await;
}

async fn settings_page(look: &Look, data: &Path) -> Window {
    let words = look.words();
    let window = look.open(data).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.click(&words.say("nav-settings")).await.sees(&words.say("settings-backups")).await;
    window
}

async fn backups(window: &Window, reason: &str) -> Vec<Value> {
    let list = window.call("ListBackups", json!({})).await;
    list["backups"].as_array().unwrap().iter().filter(|backup| backup["reason"] == reason).cloned().collect()
}

/// Opens the dialog for the backup that was made for this reason.
async fn restore(window: &Window, words: &Words, reason: &str) {
    let word = words.say(&format!("backup-{reason}"));
    let label = format!(
        "const row = [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes({word:?}));
         arguments[0](row.querySelector('button').getAttribute('aria-label'))"
    );
    let label = window.run_in_page(&label).await;
    window.click(&label).await.sees(&words.say("restore-text")).await;
}
