//! Another program that keeps the file locked: waited for, then told, and nothing is lost.

use crate::support::Office;
use serde_json::json;
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_locked_file_is_waited_for_and_then_said_to_be_busy() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
    let mut other = office.raw().await;
    other.run("BEGIN IMMEDIATE").await.unwrap();

    let began = Instant::now();
    assert_eq!(ada.refused("AddUser", form.clone()).await.code, "busy");
    assert!((4..9).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    assert_eq!(ada.list(json!({})).await["of"], 1);

    let waiting = tokio::spawn({
        let ada = ada.clone();
        async move { ada.call("AddUser", form).await }
    });
    tokio::time::timeout(Duration::from_millis(300), std::future::pending::<()>()).await.unwrap_err();
    other.run("ROLLBACK").await.unwrap();
    waiting.await.unwrap();
    assert_eq!(ada.list(json!({})).await["of"], 2);
}
