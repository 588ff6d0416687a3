//! One window per data folder: a second start raises the first, and another folder is another window.

use std::time::Duration;
use steward_window_tests::{Program, Window, binary};

#[tokio::test]
async fn a_second_start_raises_the_first_window_and_ends() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(data.path()).await;

    window.is_raised_by_a_start(data.path(), &[]).await;

    window.close().await;
}

#[tokio::test]
async fn another_data_folder_is_another_window() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let window = Window::open(one.path()).await;

    let mut second = Program::start(window.stage().command(binary()).arg("--data").arg(other.path()));

    assert!(second.ends_within(Duration::from_secs(3)).is_none(), "the other window closed by itself");
    window.close().await;
}
