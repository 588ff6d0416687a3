//! The sample: looked around in, changed, reset and left, while one's own data stays untouched.

use serde_json::{Value, json};
use std::fs;
use steward_window_tests::{ADA, GERMAN, LIGHT, Window, Words};

#[tokio::test]
async fn the_sample_is_reset_and_left_and_nothing_of_ones_own_was_touched() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let mut window = LIGHT.open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.click(&words.say("start-sample")).await.sees(&words.say("sample-banner")).await;
    let before = people(&window).await;
    assert_eq!(people(&window).await["of"], 231);

    lock_the_first(&window).await;
    assert_ne!(people(&window).await, before);
    window.click(&words.say("sample-reset")).await.sees(&words.say("sample-reset-text")).await;
    window.click(&words.say("cancel")).await.sees_no(&words.say("sample-reset-text")).await;
    assert_ne!(people(&window).await, before);
    window.click(&words.say("sample-reset")).await.sees(&words.say("sample-reset-text")).await;
    window.click(&words.say("sample-reset")).await.sees_no(&words.say("sample-reset-text")).await;
    window.sees(&words.say("sample-banner")).await.sees("231").await;
    assert_eq!(people(&window).await["rows"][0]["status"], before["rows"][0]["status"]);

    window.click(&words.say("sample-leave")).await.sees(&words.say("sign-in-title")).await;
    window.sees("Voltpark").await.sees_no(&words.say("sample-banner")).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 1)])).await;
    window.restart().await;
    window.sees(&words.say("sign-in-title")).await.sees("Voltpark").await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_sample_opens_without_a_password() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("de");
    let window = GERMAN.open(data.path()).await;
    window.click(&words.say("start-sample")).await.sees("231").await;
    window.later(16).await.sees(&words.say("lock-sample")).await.is_accessible().await;
    window.click(&words.say("lock-open")).await.sees_no(&words.say("lock-title")).await;
    assert_eq!(people(&window).await["of"], 231);
    window.click(&words.say("sample-leave")).await.sees(&words.say("start-set-up")).await;
    window.close().await;
}

async fn people(window: &Window) -> Value {
    let none =
        json!({ "firstName": "", "lastName": "", "loginName": "", "email": "", "authorities": "", "status": null });
    let sort = json!({ "column": "lastName", "descending": false });
    let query = json!({ "tab": "active", "find": "", "filters": none, "sort": sort, "language": "en" });
    window.call("ListUsers", json!({ "query": query, "offset": 0, "limit": 1 })).await
}

async fn lock_the_first(window: &Window) {
    let first = people(window).await["rows"][0].clone();
    let shown = window.call("ShowUser", json!({ "membership": first["membership"] })).await;
    let lock =
        json!({ "membership": first["membership"], "membershipVersion": shown["membershipVersion"], "until": null });
    assert_eq!(window.call("LockUser", lock).await["error"], Value::Null);
}

#[tokio::test]
async fn a_damaged_sample_is_left_or_made_anew() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = LIGHT.open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.click(&words.say("start-sample")).await.sees(&words.say("sample-banner")).await;
    window.click(&words.say("sample-leave")).await.sees(&words.say("sign-in-title")).await;
    let sample = data.path().join("sample");
    for file in ["steward.db-wal", "steward.db-shm"] {
        let _ = fs::remove_file(sample.join(file)); // a sample that was closed has neither
    }
    fs::write(sample.join("steward.db"), b"Dear Sir or Madam".repeat(1_000)).unwrap();
    window.click(&words.say("start-sample")).await.sees(&words.say("problem-corrupt")).await;
    window.click(&words.say("sample-leave")).await.sees(&words.say("sign-in-title")).await.sees("Voltpark").await;
    window.click(&words.say("start-sample")).await.sees(&words.say("problem-corrupt")).await;
    window.click(&words.say("sample-reset")).await.sees(&words.say("sample-banner")).await;
    window.close().await;
}
