//! The first screen that anybody sees, in three languages.

use steward_window_tests::{LANGUAGES, Window, Words};

#[tokio::test]
async fn a_first_start_welcomes_in_the_language_that_is_chosen() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(&data.path().join("data")).await;
    for (language, own_name) in LANGUAGES.into_iter().zip(["English", "Français", "Deutsch"]) {
        let words = Words::of(language);
        window.click(own_name).await;
        window.sees(&words.say("start-title")).await.sees(&words.say("start-set-up")).await;
        window.shot(&format!("{language}/first-start")).await.is_accessible().await;
    }
    window.close().await;
}
