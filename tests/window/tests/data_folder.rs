//! A data folder with a problem: the window opens, says what is wrong, and changes nothing.

use std::fs;
use steward_window_tests::{Window, Words};

const BROKEN: [u8; 8192] = [0x5a; 8192];

#[tokio::test]
async fn a_damaged_file_is_shown_and_left_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("steward.db"), BROKEN).unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.sees(&words.say("problem-corrupt")).await.sees(&words.say("problem-corrupt-way")).await;
    window.shot("en/problem-corrupt").await.is_accessible().await;
    window.close().await;
    assert_eq!(fs::read(data.path().join("steward.db")).unwrap(), BROKEN);
}

#[tokio::test]
async fn a_repaired_folder_opens_without_a_new_start() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("steward.db"), BROKEN).unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.sees(&words.say("problem-corrupt")).await;

    fs::remove_file(data.path().join("steward.db")).unwrap();
    window.click(&words.say("try-again")).await;

    window.sees(&words.say("start-title")).await;
    window.close().await;
}

#[tokio::test]
async fn a_folder_that_another_session_works_in_is_not_opened_twice() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let first = Window::open(data.path()).await;
    first.sees(&words.say("start-title")).await;
    // A window of its own has a bus of its own, as on another computer that shares the folder.
    let second = Window::open(data.path()).await;
    second.sees(&words.say("problem-in-use")).await;

    first.close().await;
    second.click(&words.say("try-again")).await;

    second.sees(&words.say("start-title")).await;
    second.close().await;
}
