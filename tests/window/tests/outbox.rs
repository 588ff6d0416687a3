//! The outbox at the window: where mails go while no server is set up, and which of them somebody must look at.

use serde_json::json;
use std::{fs, path::Path};
use steward_window_tests::{ADA, DARK, Database, GERMAN, LIGHT, Look, Window, Words, one_time_password};

#[tokio::test]
async fn mails_are_written_and_not_sent_in_the_light_theme() {
    written_and_not_sent(&LIGHT).await;
}

#[tokio::test]
async fn mails_are_written_and_not_sent_in_the_dark_theme() {
    written_and_not_sent(&DARK).await;
}

#[tokio::test]
async fn mails_are_written_and_not_sent_in_german_in_a_small_window() {
    written_and_not_sent(&GERMAN).await;
}

async fn written_and_not_sent(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let window = look.open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    open_outbox(&window, &words).await;
    let folder = data.path().join("outbox").display().to_string();
    window.sees(&words.say("outbox-folder")).await.sees(&folder).await.sees(&words.say("outbox-empty")).await;
    look.at(&window, "50-outbox-empty").await;

    window.add("Zoe", "user", json!({ "kind": "mailed" })).await;
    window.sees("zoe@voltpark.example").await.sees(&words.say("outbox-state-written")).await;
    window.sees_no(&words.say("outbox-state-sent")).await;
    one_time_password(data.path(), "zoe@voltpark.example");
    fs::rename(&folder, data.path().join("aside")).unwrap();
    fs::write(&folder, "in the way").unwrap();
    for name in ["Brin", "Cleo", "Dora", "Emil"] {
        window.add(name, "user", json!({ "kind": "mailed" })).await;
    }
    window.sees("emil@voltpark.example").await.sees(&words.say("outbox-state-waiting")).await;
    window.sees(&words.count("outbox-count", [("count", 5)])).await;
    window.sees("(os error").await.sees_no(&words.say("outbox-state-writing")).await;
    look.at(&window, "51-outbox-waiting").await;
    window.close().await;

    fs::remove_file(&folder).unwrap();
    settle(data.path()).await;
    let window = look.open(data.path()).await;
    open_outbox(&window, &words).await;
    for state in ["uncertain", "dead", "expired", "written"] {
        window.sees(&words.say(&format!("outbox-state-{state}"))).await;
    }
    let look_at = words.count("outbox-troubled", [("count", 2)]);
    window.tab_to(&format!("{}: {look_at}", words.say("nav-outbox"))).await;
    look.at(&window, "52-outbox-states").await;
    window.close().await;
}

async fn open_outbox(window: &Window, words: &Words) {
    window.sign_in(words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await.press("G X").await.sees(&words.say("outbox-folder")).await;
}

/// What a mail server may leave behind, for there is none yet.
async fn settle(data: &Path) {
    let mut file = Database::of(data).await;
    for (name, state, error) in [
        ("brin", "uncertain", "no answer within 60 s"),
        ("cleo", "dead", "550 5.1.1 no such user"),
        ("dora", "expired", "connection refused"),
    ] {
        let of = format!("to_address = '{name}@voltpark.example'");
        file.run(&format!(
            "UPDATE mails SET state = '{state}', error = '{error}', next_try_at = unixepoch() * 1000 + 1800000 WHERE {of}"
        ))
        .await;
    }
    file.close().await;
}
