//! The audit log at the window: who did what, from what to what, and whether anybody has changed it since.

use serde_json::{Value, json};
use std::path::Path;
use steward_window_tests::{ADA, DARK, Database, GERMAN, LIGHT, Look, Window, Words};

#[tokio::test]
async fn the_log_is_read_and_verified_in_the_light_theme() {
    read_and_verified(&LIGHT).await;
}

#[tokio::test]
async fn the_log_is_read_and_verified_in_the_dark_theme() {
    read_and_verified(&DARK).await;
}

#[tokio::test]
async fn the_log_is_read_and_verified_in_german_in_a_small_window() {
    read_and_verified(&GERMAN).await;
}

async fn read_and_verified(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let window = with_a_log(look, data.path()).await;
    window.sees(&words.say("journal-edit-user")).await.sees("Zoe Öztürk").await;
    let entries = words.count("journal-count", [("count", 4)]);
    window.sees(&entries).await;
    open_details(&window, &words.say("journal-edit-user")).await;
    window.sees(&words.say("journal-before")).await.sees("Tester").await;
    look.at(&window, "40-audit-log-details").await;

    window.click(&words.say("journal-verify")).await.sees(&words.count("journal-intact", [("entries", 4)])).await;
    let verified = window.call("VerifyJournal", json!({})).await;
    window.sees(verified["head"].as_str().unwrap()).await.sees(verified["installationHead"].as_str().unwrap()).await;
    look.at(&window, "41-audit-log-intact").await;
    window.click(&words.say("close")).await;

    let last_year = if look.language == "de" { "31.12.2019" } else { "31/12/2019" };
    window.fill(&words.say("journal-to"), last_year).await.press("Tab").await;
    window.sees(&words.say("journal-empty")).await;
    look.at(&window, "42-audit-log-empty").await;
    window.click(&words.say("users-clear")).await.sees(&entries).await;

    window.choose(&words.say("journal-of"), &words.say("journal-installation")).await;
    window.sees(&words.say_with("journal-as", [("name", "mallory")])).await;
    window.sees(&words.count("journal-count", [("count", 1)])).await;
    look.at(&window, "43-audit-log-of-the-installation").await;
    window.close().await;

    change(data.path(), "UPDATE journal_entries SET actor_name = 'Eve' WHERE sequence = 2 AND actor_id IS NOT NULL")
        .await;
    let window = look.open(data.path()).await;
    open_log(&window, &words).await;
    window.click(&words.say("journal-verify")).await;
    window.sees(&words.say_with("journal-broken", [("at", "2")])).await.sees(&words.say("journal-flaw-values")).await;
    look.at(&window, "44-audit-log-changed").await;
    window.close().await;
}

#[tokio::test]
async fn a_change_in_the_installations_own_entries_and_a_missing_end_are_told() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("fr");
    let french = Look { language: "fr", ..LIGHT };
    with_a_log(&french, data.path()).await.close().await;

    change(data.path(), "UPDATE journal_entries SET actor_name = 'nobody' WHERE actor_name = 'mallory'").await;
    let window = french.open(data.path()).await;
    open_log(&window, &words).await;
    window.click(&words.say("journal-verify")).await;
    window.sees(&words.say_with("journal-broken-installation", [("at", "1")])).await.is_accessible().await;
    window.close().await;

    change(data.path(), "DELETE FROM journal_entries WHERE actor_name = 'nobody'").await;
    let window = french.open(data.path()).await;
    open_log(&window, &words).await;
    window.click(&words.say("journal-verify")).await.sees(&words.say("journal-flaw-end")).await;
    window.close().await;
}

#[tokio::test]
async fn the_log_is_narrowed_to_a_person() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = with_a_log(&LIGHT, data.path()).await;
    window.choose(&words.say("journal-person"), "Ada Berg").await;
    window.sees(&words.count("journal-count", [("count", 4)])).await;
    window
        .fill(&words.say("journal-from"), "31/02/2026")
        .await
        .press("Tab")
        .await
        .sees(&words.say("field-no-day"))
        .await
        .click(&words.say("users-clear"))
        .await
        .holds(&words.say("journal-from"), "")
        .await;
    window
        .fill(&words.say("journal-from"), "1/1/2100")
        .await
        .press("Tab")
        .await
        .sees(&words.say("journal-empty"))
        .await;
    window.click(&words.say("users-clear")).await.sees(&words.say("journal-add-user")).await;
    window.close().await;
}

/// The page after a set-up, a sign-in, a new user and a change of their name; and a sign-in that nobody knows.
async fn with_a_log(look: &Look, data: &Path) -> Window {
    let words = look.words();
    let window = look.open(data).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    assert_eq!(window.call("SignIn", json!({ "login": "mallory", "password": "guess" })).await["kind"], "refused");
    open_log(&window, &words).await;
    let added = window.add("Zoe", "user", json!({ "kind": "mailed" })).await;
    let shown = window.call("ShowUser", json!({ "membership": added["membership"] })).await;
    let edited = json!({
        "membership": added["membership"], "membershipVersion": shown["membershipVersion"], "userVersion": shown["userVersion"],
        "firstName": "Zoe", "lastName": "Öztürk", "loginName": "zoe", "language": "en", "roles": shown["roles"],
    });
    assert_eq!(window.call("EditUser", edited).await["error"], Value::Null);
    window
}

async fn open_log(window: &Window, words: &Words) {
    window.sign_in(words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.click(&words.say("nav-journal")).await.sees(&words.say("journal-outcome")).await;
}

async fn open_details(window: &Window, what: &str) {
    let script = format!(
        "const row = [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes({what:?}));
         row.querySelector('button').click();
         arguments[0]('')"
    );
    window.run_in_page(&script).await;
}

/// Somebody with the file in hand takes the guards away and changes what was written.
async fn change(data: &Path, sql: &str) {
    let mut file = Database::of(data).await;
    for guard in ["journal_entries_are_kept", "journal_entries_stay"] {
        file.run(&format!("DROP TRIGGER IF EXISTS {guard}")).await;
    }
    file.run(sql).await;
    file.close().await;
}
