//! Backups: whole, verified, kept for a fortnight, and put back with nothing lost.

use crate::support::{OWN, Office, PASSWORD, Person, access};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};
use steward::{Config, SessionChange, Steward, clock::Clock};

async fn names(ada: &Person) -> Vec<String> {
    let list = ada.call("ListBackups", json!({})).await;
    list["backups"].as_array().unwrap().iter().map(|backup| backup["file"].as_str().unwrap().to_owned()).collect()
}

async fn backed_up() -> (Office, Person, Value) {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    ada.adds("Brin", &["user"], json!({})).await;
    let backup = ada.call("BackUpNow", json!({})).await;
    (office, ada, backup)
}

#[tokio::test]
async fn a_backup_says_what_it_holds() {
    let (office, ada, backup) = backed_up().await;
    assert_eq!(
        (&backup["users"], &backup["organisation"], &backup["reason"], &backup["at"]),
        (&json!(2), &json!("Voltpark Services"), &json!("asked"), &json!(office.clock.now().millis()))
    );
    let list = ada.call("ListBackups", json!({})).await;
    assert_eq!((&list["backups"], &list["folder"]), (&json!([backup]), &json!(office.config.data.join("backups"))));
}

#[tokio::test]
async fn going_back_to_a_backup_keeps_what_it_replaces_and_ends_every_session() {
    let (office, ada, backup) = backed_up().await;
    office.later(SignedDuration::from_mins(1));
    let cleo = office.add(&ada, "Cleo", &["admin"]).await;
    let answer = ada.try_call("RestoreBackup", json!({ "file": backup["file"] })).await.unwrap();
    assert_eq!(answer.session, SessionChange::Ended);

    for person in [&ada, &cleo] {
        assert_eq!(person.refused("WhoAmI", json!({})).await.code, "signedOut");
    }
    assert_eq!(office.answer_to("cleo", OWN).await["kind"], "refused");
    let ada = office.signs_in("ada", PASSWORD).await;
    assert_eq!(ada.list(json!({})).await["of"], 2);
    let raw = office
        .raw()
        .await
        .texts("SELECT command FROM journal_entries WHERE partner_id <> zeroblob(16) ORDER BY sequence DESC LIMIT 2")
        .await;
    assert_eq!(raw, ["SignIn", "RestoredFromBackup"]);
    let log =
        ada.call("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 2 })).await;
    assert_eq!(log["entries"][1]["actor"]["name"], "Ada Founder", "{log}");
    assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);

    let replaced = names(&ada).await.into_iter().find(|name| name.ends_with("-replaced.db")).expect("kept");
    office.later(SignedDuration::from_mins(1));
    ada.call("RestoreBackup", json!({ "file": replaced })).await;
    office.signs_in("cleo", OWN).await;
}

/// A backup brings back what everybody was allowed then: the mole was an administrator.
#[tokio::test]
async fn a_backup_is_restored_by_nobody_but_an_administrator_of_everything_whose_access_does_not_end() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    let nordlicht = ada.adds_customer("Nordlicht").await;
    let mole = office.add(&ada, "Mole", &["admin"]).await;
    let backup = ada.call("BackUpNow", json!({})).await;
    let less = json!({ "roles": ada.roles(&["user"]).await, "access": { "custom": { "settings": "manage" }, "scope": "allPresentAndFuture", "accounts": [], "endsAt": null } });
    ada.call("EditUser", ada.edit_form(&mole.membership, less).await).await;
    let end = office.clock.now().plus(SignedDuration::from_hours(1)).millis();
    let ending = json!({ "access": { "custom": {}, "scope": "allPresentAndFuture", "accounts": [], "endsAt": end } });
    let temp = office.add_with(&ada, "Temp", &["admin"], ending).await;
    let listed = office.add_with(&ada, "Lin", &["admin"], access(json!({}), json!([nordlicht]))).await;
    for person in [&mole, &temp, &listed] {
        assert_eq!(person.refused("RestoreBackup", json!({ "file": backup["file"] })).await.code, "beyondYourRights");
        assert_eq!(person.call("ListBackups", json!({})).await["mayRestore"], false);
    }
    assert_eq!(ada.call("ListBackups", json!({})).await["mayRestore"], true);
    assert_eq!(ada.list(json!({})).await["of"], 4);
    ada.call("RestoreBackup", json!({ "file": backup["file"] })).await;
}

#[tokio::test]
async fn a_one_time_password_that_was_used_since_opens_nothing_after_a_restore() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    ada.adds("Brin", &["user"], json!({})).await;
    let mailed = office.mailed_password().await;
    let backup = ada.call("BackUpNow", json!({})).await;
    office.signs_in("brin", &mailed).await;
    ada.call("RestoreBackup", json!({ "file": backup["file"] })).await;
    assert_eq!(office.answer_to("brin", &mailed).await["kind"], "refused");
}

#[tokio::test]
async fn a_code_that_was_used_since_and_what_was_discarded_do_not_live_again_after_a_restore() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    ada.call("RequestMyEmailChange", json!({ "email": "taken@voltpark.test" })).await;
    let (code, _) = office.mailed_code("taken@voltpark.test").await;
    let backup = ada.call("BackUpNow", json!({})).await;
    assert_eq!(office.answer_to_code("taken@voltpark.test", &code).await, "confirmed");
    let change = ada.call("ShowMyself", json!({})).await["pendingEmail"]["change"].clone();
    ada.call("DiscardMyEmailChange", json!({ "change": change })).await;

    ada.call("RestoreBackup", json!({ "file": backup["file"] })).await;
    let ada = office.signs_in("ada", PASSWORD).await;
    assert_eq!(ada.call("ShowMyself", json!({})).await["pendingEmail"], json!(null));
    assert_eq!(office.answer_to_code("taken@voltpark.test", &code).await, "refused");
    assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
}

/// What the audit log of an account tells of a restore.
async fn restored(reader: &Person) -> String {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    let entries = reader.call("ListJournal", all).await["entries"].clone();
    let of_it = entries.as_array().unwrap().iter().filter(|entry| entry["command"] == "RestoredFromBackup");
    of_it.map(Value::to_string).collect()
}

#[tokio::test]
async fn each_partnership_is_told_of_its_own_what_a_restore_ended() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    office.later(SignedDuration::from_secs(1));
    let hafen = ada.call("AddPartner", json!({ "name": "Hafen Mobil", "profile": "modules" })).await;
    let there = ada.acting_in(&hafen["account"]);
    let kim = office.add(&there, "Kim", &["administrator"]).await;
    kim.call("RequestMyEmailChange", json!({ "email": "kim.private@voltpark.test" })).await;
    let backup = ada.call("BackUpNow", json!({})).await;
    ada.call("RestoreBackup", json!({ "file": backup["file"] })).await;

    let ada = office.signs_in("ada", PASSWORD).await;
    let here = restored(&ada).await;
    assert!(!here.is_empty() && !here.contains("kim.private"), "{here}");
    assert!(restored(&office.signs_in("kim", OWN).await).await.contains("kim.private@voltpark.test"));
}

#[tokio::test]
async fn what_is_no_backup_is_not_put_back_and_ends_nothing() {
    let (office, ada, _) = backed_up().await;
    let damaged = "steward-20261101T000000.000Z-daily.db";
    fs::write(office.config.data.join("backups").join(damaged), "no database").unwrap();
    for name in ["none.db", "", "../steward.db", "/etc/passwd", damaged] {
        assert_eq!(ada.refused("RestoreBackup", json!({ "file": name })).await.code, "notFound", "{name}");
    }
    assert_eq!((names(&ada).await.len(), ada.list(json!({})).await["of"].as_i64()), (1, Some(2)));
    let done = "SELECT count(*) FROM journal_entries WHERE command = 'RestoreBackup' AND outcome = 'done'";
    assert_eq!(office.raw().await.number(done).await, 0);
}

#[tokio::test]
async fn a_backup_is_made_once_a_day_and_fourteen_are_kept() {
    let (office, ada, asked) = backed_up().await;
    for day in 0..17 {
        office.steward.back_up_daily().await.unwrap();
        office.later(SignedDuration::from_hours(23));
        office.steward.back_up_daily().await.unwrap();
        office.later(SignedDuration::from_hours(1));
        assert_eq!(fs::read_dir(office.config.data.join("backups")).unwrap().count(), 2 + day.min(13));
    }
    drop(ada);
    let ada = office.signs_in("ada", PASSWORD).await;
    let names = names(&ada).await;
    assert_eq!((names.len(), names.last().map(String::as_str)), (15, asked["file"].as_str()));
}

#[tokio::test]
async fn a_repeated_click_makes_one_backup() {
    let (office, ada, _) = backed_up().await;
    let id = steward::clock::new_id(office.clock.now());
    office.later(SignedDuration::from_mins(1));
    let first = ada.repeat("BackUpNow", json!({}), id).await.unwrap();
    office.later(SignedDuration::from_mins(1));
    assert_eq!(ada.repeat("BackUpNow", json!({}), id).await.unwrap(), first);
    assert_eq!(names(&ada).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_who_ask_at_once_share_one_copy_or_the_next() {
    let (office, _, _) = backed_up().await;
    office.steward.close().await;
    let config = Config { clock: Clock::system(), ..office.config.clone() };
    let office = Office { steward: Steward::open(config).await.expect("opens"), ..office };
    let ada = office.signs_in("ada", PASSWORD).await;
    let before = office.steward.desk().asked.count();
    // No copy is finished before all ten have asked.
    let writing = office.steward.desk().begin_writing().await.unwrap();
    let asks = futures_util::future::join_all((0..10).map(|_| ada.call("BackUpNow", json!({}))));
    let release = async {
        while office.steward.desk().asked.count() < before + 10 {
            tokio::task::yield_now().await;
        }
        drop(writing);
    };
    let (answers, ()) = tokio::join!(asks, release);
    let made: BTreeSet<&str> = answers.iter().map(|backup| backup["file"].as_str().unwrap()).collect();
    assert!(made.len() <= 2, "{made:?}");
    let names = names(&ada).await;
    assert!(
        names.len() == made.len() + 1 && made.iter().all(|file| names.iter().any(|name| name == file)),
        "{names:?}"
    );
    ada.call("BackUpNow", json!({})).await;
    assert_eq!(self::names(&ada).await.len(), names.len() + 1);
}

#[tokio::test]
async fn half_a_copy_is_no_backup() {
    let (office, ada, _) = backed_up().await;
    office.later(SignedDuration::from_mins(1));
    fs::write(office.config.data.join("backups/steward-20261122T140600.000Z-asked.part"), "half").unwrap();
    assert_eq!(names(&ada).await.len(), 1);
    ada.call("BackUpNow", json!({})).await;
    assert_eq!(fs::read_dir(office.config.data.join("backups")).unwrap().count(), 2);
}

#[tokio::test]
async fn backups_are_for_those_who_manage_settings() {
    let (office, ada, backup) = backed_up().await;
    let dara = office.add(&ada, "Dara", &["user"]).await;
    for (command, args) in
        [("ListBackups", json!({})), ("BackUpNow", json!({})), ("RestoreBackup", json!({ "file": backup["file"] }))]
    {
        assert_eq!(dara.refused(command, args).await.code, "denied");
    }
    assert_eq!(names(&ada).await.len(), 1);
}

#[tokio::test]
async fn a_server_is_not_replaced_by_a_file() {
    let (filed, _, backup) = backed_up().await;
    let office = Office::on_postgres().await;
    let ada = office.set_up("reseller", "Ada").await;
    let name = backup["file"].as_str().unwrap();
    fs::copy(filed.config.data.join("backups").join(name), office.config.data.join("backups").join(name)).unwrap();
    assert_eq!(ada.refused("RestoreBackup", json!({ "file": name })).await.code, "notFound");
    assert_eq!(ada.list(json!({})).await["of"], 1);
}

#[tokio::test]
async fn a_clock_set_back_does_not_keep_the_day_from_being_backed_up() {
    let (office, _, _) = backed_up().await;
    office.steward.back_up_daily().await.unwrap();
    office.later(SignedDuration::from_hours(-24 * 8));
    for _ in 0..3 {
        office.steward.back_up_daily().await.unwrap();
        office.later(SignedDuration::from_hours(1));
    }
    let daily = fs::read_dir(office.config.data.join("backups")).unwrap();
    let daily = daily.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with("-daily.db"));
    assert_eq!(daily.count(), 2);
}
