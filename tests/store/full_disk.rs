//! A full disk: nothing is half done, reading goes on, and so does writing once there is space again.

use crate::support::{Office, Person};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};
use steward::{Config, Steward, clock, store::Tx};

/// Limits the file to so many pages, or to no more than it has.
async fn limit(office: &Office, pages: i64) {
    let mut store = office.steward.desk().begin_writing().await.unwrap();
    if let Tx::Sqlite(tx) = &mut *store {
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::query(sql).execute(&mut **tx).await.unwrap();
    }
    store.into_tx().rollback().await.unwrap();
}

/// Adds people until that is refused; says how many were added, and the refused form.
async fn fill(ada: &Person) -> (usize, Value) {
    for number in 0..20_000 {
        let form = ada.form(&format!("N{number}"), &["user"], json!({ "kind": "mailed" })).await;
        if let Err(failure) = ada.try_call("AddUser", form.clone()).await {
            assert_eq!(failure.code, "diskFull", "{failure:?}");
            return (number, form);
        }
    }
    panic!("it is never full");
}

async fn is_whole(office: &Office, ada: &Person, added: usize) {
    assert_eq!(ada.list(json!({})).await["of"], added + 1);
    assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    let mut raw = office.raw().await;
    assert_eq!(raw.number("SELECT count(*) FROM mails").await, added as i64);
    assert_eq!(raw.texts("PRAGMA integrity_check").await, ["ok"]);
}

#[tokio::test]
async fn a_file_that_cannot_grow_refuses_the_act_and_takes_the_next_when_it_can() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    limit(&office, 1).await;
    let (added, form) = fill(&ada).await;
    is_whole(&office, &ada, added).await;
    limit(&office, 1).await;
    let id = clock::new_id(office.clock.now());
    assert_eq!(ada.repeat("AddUser", form.clone(), id).await.unwrap_err().code, "diskFull");

    limit(&office, 1_000_000).await;
    ada.repeat("AddUser", form, id).await.expect("there is space again");
    is_whole(&office, &ada, added + 1).await;
}

#[tokio::test]
async fn a_full_disk_stops_writing_and_not_reading() {
    let disk = tempfile::tempdir().unwrap();
    let mounted =
        Command::new("mount").args(["-t", "tmpfs", "-o", "size=6m", "steward-story"]).arg(disk.path()).output();
    if !mounted.is_ok_and(|mount| mount.status.success()) {
        eprintln!("no tmpfs can be mounted here: only the story that needs no disk of its own was told");
        return;
    }
    let _unmounted = Unmount(disk.path());
    let mut office = Office::on_sqlite().await;
    office.config = Config { data: disk.path().join("data"), ..office.config };
    office.steward = Steward::open(office.config.clone()).await.expect("opens");
    let ada = office.set_up("reseller", "Ada").await;
    ada.adds("Brin", &["user"], json!({})).await;

    let filler = disk.path().join("filler");
    let _ = fs::write(&filler, vec![0; 8 << 20]); // ends when the disk is full
    let (added, form) = fill(&ada).await;
    office.later(SignedDuration::from_mins(2));
    assert_eq!(ada.list(json!({})).await["of"], added + 2);
    assert_eq!(ada.refused("BackUpNow", json!({})).await.code, "diskFull");
    assert_eq!(fs::read_dir(office.config.data.join("backups")).unwrap().count(), 0);

    fs::remove_file(&filler).unwrap();
    ada.call("AddUser", form).await;
    is_whole(&office, &ada, added + 2).await;
    ada.call("BackUpNow", json!({})).await;
    assert_eq!(office.mails().await.len(), added + 2);
    office.steward.close().await;
}

struct Unmount<'a>(&'a Path);

impl Drop for Unmount<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).output();
    }
}
