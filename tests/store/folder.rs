//! The data folder and its file, looked at before they are used.

use crate::support::{Office, PASSWORD, Person};
use serde_json::json;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};
use steward::{Config, OpenError, Steward, steward as opening};

/// A closed installation with a backup, and its file.
async fn closed() -> (Office, PathBuf) {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    ada.adds("Brin", &["user"], json!({})).await;
    ada.call("BackUpNow", json!({})).await;
    office.steward.close().await;
    let file = office.config.data.join("steward.db");
    (office, file)
}

async fn problem(config: &Config) -> OpenError {
    match Steward::open(config.clone()).await {
        Ok(_) => panic!("it opens"),
        Err(problem) => problem,
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_folder_is_its_owners_alone_and_made_so_again() {
    let (office, file) = closed().await;
    let folders = ["", "outbox", "backups"].map(|name| office.config.data.join(name));
    for folder in &folders {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
    }
    fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();

    let steward = Steward::open(office.config.clone()).await.expect("opens");
    Person { steward, ..office.nobody() }.call("SignIn", json!({ "login": "ada", "password": PASSWORD })).await;
    assert_eq!(folders.map(|folder| mode(&folder)), [0o700; 3]);
    for file in
        fs::read_dir(&office.config.data).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
    {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    for backup in fs::read_dir(office.config.data.join("backups")).unwrap() {
        assert_eq!(mode(&backup.unwrap().path()), 0o600);
    }
}

#[tokio::test]
async fn whatever_a_day_leaves_in_the_folder_is_its_owners_alone() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    ada.adds("Brin", &["user"], json!({})).await;
    office.mails().await;
    office.steward.back_up_daily().await.unwrap();
    office.later(jiff::SignedDuration::from_mins(1));
    let backup = ada.call("BackUpNow", json!({})).await;
    ada.call("RestoreBackup", json!({ "file": backup["file"] })).await;
    let ada = office.signs_in("ada", PASSWORD).await;
    ada.adds("Cleo", &["user"], json!({})).await;
    let mut names = Vec::new();
    look_into(&office.config.data, &mut names);
    for part in ["steward.db", "steward.db-wal", "steward.db-shm", ".eml", "-daily.db", "-asked.db", "-replaced.db"] {
        assert!(names.iter().any(|name| name.ends_with(part)), "{part} is not in {names:?}");
    }
}

/// Names every file below, each of which is for its owner only, as every folder is.
fn look_into(folder: &Path, names: &mut Vec<String>) {
    assert_eq!(mode(folder), 0o700, "{}", folder.display());
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            look_into(&path, names);
        } else {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
            names.push(path.display().to_string());
        }
    }
}

#[test]
fn a_folder_without_permission_to_write_is_named() {
    if as_somebody_without_rights("store::folder::a_folder_without_permission_to_write_is_named") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let shut = home.path().join("shut");
    fs::create_dir(&shut).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o500)).unwrap();
    let nobodys = [shut.join("steward"), "/steward-of-nobody".into()];
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        for folder in nobodys {
            let problem = problem(&Config::in_folder(folder.clone())).await;
            assert_eq!((problem.code(), problem.path()), ("unwritable", folder.as_path()));
        }
    });
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_backup_that_may_not_be_written_says_so_and_all_else_goes_on() {
    if as_somebody_without_rights("store::folder::a_backup_that_may_not_be_written_says_so_and_all_else_goes_on") {
        return;
    }
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let office = Office::on_sqlite().await;
        let ada = office.set_up("reseller", "Ada").await;
        let backups = office.config.data.join("backups");
        fs::set_permissions(&backups, fs::Permissions::from_mode(0o500)).unwrap();
        assert_eq!(ada.refused("BackUpNow", json!({})).await.code, "unwritable");
        ada.adds("Brin", &["user"], json!({})).await;
        fs::set_permissions(&backups, fs::Permissions::from_mode(0o700)).unwrap();
        ada.call("BackUpNow", json!({})).await;
    });
}

/// Tells the story again as somebody who may not write everywhere, for root may; true when that was done.
fn as_somebody_without_rights(story: &str) -> bool {
    if std::env::var_os("STEWARD_UNPRIVILEGED").is_some() {
        return false;
    }
    let mut again = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tools/as-nobody.sh"));
    let output = again.arg(std::env::current_exe().unwrap()).args(["--exact", story, "--nocapture"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    true
}

#[tokio::test]
async fn a_file_in_the_way_of_the_folder_is_named() {
    let home = tempfile::tempdir().unwrap();
    let (file, link) = (home.path().join("file"), home.path().join("link"));
    fs::write(&file, "somebody's own file").unwrap();
    std::os::unix::fs::symlink(home.path().join("nowhere"), &link).unwrap();
    for data in [&file, &link, &file.join("below")] {
        let problem = problem(&Config::in_folder(data.clone())).await;
        assert_eq!((problem.code(), problem.path()), ("noFolder", data.as_path()));
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "somebody's own file");
}

#[tokio::test]
async fn a_folder_of_other_things_is_left_to_those_who_use_it() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("notes.txt"), "milk").unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for things in 1..=3 {
        let problem = problem(&Config::in_folder(home.path().to_owned())).await;
        assert_eq!((problem.code(), problem.path()), ("foreign", home.path()));
        assert_eq!((mode(home.path()), fs::read_dir(home.path()).unwrap().count()), (0o755, things));
        // Others have logs and backups too.
        fs::create_dir(home.path().join(["logs", "backups", "sample"][things - 1])).unwrap();
    }
}

/// Also when nothing of it can be read off the file alone.
#[tokio::test]
async fn an_empty_database_makes_a_folder_of_other_things_none_of_stewards() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("steward.db");
    fs::write(&file, "").unwrap();
    fs::write(home.path().join("notes.txt"), "milk").unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let is_left = async |things: usize| {
        let problem = problem(&Config::in_folder(home.path().to_owned())).await;
        assert_eq!((problem.code(), problem.path()), ("foreign", home.path()));
        assert_eq!((mode(home.path()), fs::read_dir(home.path()).unwrap().count()), (0o755, things));
    };
    is_left(2).await;
    fs::remove_file(home.path().join("notes.txt")).unwrap();
    let notes = rusqlite::Connection::open(&file).unwrap();
    notes
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE notes (text TEXT)")
        .unwrap();
    is_left(3).await;
    notes.close().unwrap();
}

#[tokio::test]
async fn a_newer_file_is_refused_with_the_version_it_needs() {
    let (office, file) = closed().await;
    let mut raw = office.raw().await;
    raw.run("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)").await.unwrap();
    raw.run("UPDATE facts SET value = '7.3.0' WHERE name = 'needs_version'").await.unwrap();
    raw.close().await;
    let before = fs::read(&file).unwrap();
    match problem(&office.config).await {
        OpenError::Newer { path, needs } => assert_eq!((path, needs.as_str()), (file.clone(), "7.3.0")),
        other => panic!("{other:?}"),
    }
    assert!(fs::read(&file).unwrap() == before, "the file is as it was");
}

#[tokio::test]
async fn a_file_of_an_earlier_steward_needs_a_later_one_once_it_was_opened() {
    let (office, _) = closed().await;
    let mut raw = office.raw().await;
    raw.run("UPDATE facts SET value = '0.1.0' WHERE name = 'needs_version'").await.unwrap();
    raw.close().await;
    Steward::open(office.config.clone()).await.expect("opens").close().await;
    let needs = office.raw().await.texts("SELECT value FROM facts WHERE name = 'needs_version'").await;
    assert_ne!(needs, ["0.1.0"]);
}

#[tokio::test]
async fn an_upgrade_that_fails_leaves_the_file_and_a_copy_of_it() {
    let (office, file) = closed().await;
    let mut raw = office.raw().await;
    raw.run("DELETE FROM _sqlx_migrations").await.unwrap();
    raw.close().await;
    assert_eq!(problem(&office.config).await.code(), "other");
    let copies = opening::newest_backup(&office.config.data).await.expect("a copy");
    assert_eq!((json!(copies.reason), copies.users), (json!("upgrade"), 2));
    assert_eq!(office.raw().await.number("SELECT count(*) FROM users").await, 2);
    assert!(file.exists());
}

type Breaks = fn(&mut Vec<u8>);

/// Ways in which a file breaks.
const BREAKAGES: [(&str, Breaks); 6] = [
    ("a header of zeros", |bytes| bytes[..100].fill(0)),
    ("another program's text", |bytes| *bytes = b"Dear Sir or Madam".repeat(1_000)),
    ("cut in the middle", |bytes| bytes.truncate(bytes.len() / 2)),
    ("cut within a page", |bytes| bytes.truncate(bytes.len() - 1_000)),
    ("page headers flipped", |bytes| (4_096..bytes.len()).step_by(4_096).for_each(|page| bytes[page] ^= 0xff)),
    ("nothing left", Vec::clear),
];

#[tokio::test]
async fn a_broken_file_is_found_and_left_as_it_is() {
    for (how, breaks) in BREAKAGES {
        let (office, file) = closed().await;
        let mut bytes = fs::read(&file).unwrap();
        breaks(&mut bytes);
        fs::write(&file, &bytes).unwrap();
        assert_eq!(problem(&office.config).await.code(), "corrupt", "{how}");
        assert!(fs::read(&file).unwrap() == bytes, "{how}: the file is as it was");
    }
}

#[tokio::test]
async fn the_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("steward.db");
    let notes = rusqlite::Connection::open(&file).unwrap();
    notes.execute_batch("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('milk')").unwrap();
    notes.close().unwrap();
    let bytes = fs::read(&file).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();

    // Neither in a folder of its own, nor where it was put into one of Steward's.
    for is_of_steward in [false, true] {
        if is_of_steward {
            fs::write(folder.path().join("steward.lock"), "").unwrap();
        }
        let found = problem(&Config::in_folder(folder.path().to_owned())).await;
        assert_eq!((found.code(), found.path(), mode(&file)), ("foreign", file.as_path(), 0o644));
        assert!(fs::read(&file).unwrap() == bytes, "the file is as it was");
        if !is_of_steward {
            assert_eq!((mode(folder.path()), fs::read_dir(folder.path()).unwrap().count()), (0o755, 1));
        }
    }
}

#[tokio::test]
async fn a_backup_takes_the_place_of_a_broken_file_which_is_kept() {
    for (how, breaks) in BREAKAGES {
        let (office, file) = closed().await;
        let mut bytes = fs::read(&file).unwrap();
        breaks(&mut bytes);
        fs::write(&file, &bytes).unwrap();
        let backup = opening::newest_backup(&office.config.data).await.expect("a backup");
        assert_eq!((backup.users, backup.organisation.as_deref()), (2, Some("Voltpark Services")));

        opening::restore_at_start(&office.config, &backup.file).await.expect("restored");
        let steward = Steward::open(office.config.clone()).await.expect("opens");
        let answer =
            Person { steward, ..office.nobody() }.call("SignIn", json!({ "login": "ada", "password": PASSWORD })).await;
        assert_eq!(answer["kind"], "signedIn", "{how}");
        let kept = fs::read_dir(office.config.data.join("backups")).unwrap().map(|entry| entry.unwrap().path());
        let kept =
            kept.filter(|path| path.to_string_lossy().ends_with("-replaced.db")).map(|path| fs::read(path).unwrap());
        assert!(kept.collect::<Vec<_>>() == [bytes], "{how}: the broken file is kept");
    }
}

#[tokio::test]
async fn only_a_whole_backup_of_this_folder_is_put_back() {
    let (office, file) = closed().await;
    let outside = office.data.path().join("steward-20261122T140500.000Z-asked.db");
    fs::copy(&file, &outside).unwrap();
    let damaged = "steward-20261101T000000.000Z-daily.db";
    fs::write(office.config.data.join("backups").join(damaged), "no database").unwrap();
    let before = fs::read(&file).unwrap();
    for name in [
        "none.db",
        "",
        "..",
        "../steward.db",
        outside.to_str().unwrap(),
        "../../steward-20261122T140500.000Z-asked.db",
        damaged,
    ] {
        assert!(opening::restore_at_start(&office.config, name).await.is_err(), "{name}");
    }
    assert!(fs::read(&file).unwrap() == before);
}

#[tokio::test]
async fn an_empty_file_of_a_start_that_was_cut_off_is_filled() {
    let home = tempfile::tempdir().unwrap();
    let config = Config::in_folder(home.path().join("data"));
    fs::create_dir_all(&config.data).unwrap();
    let file = config.data.join("steward.db");
    fs::write(&file, "").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let _open = Steward::open(config.clone()).await.expect("opens");
    look_into(&config.data, &mut Vec::new());
}

#[tokio::test]
async fn a_restore_at_the_start_is_in_the_audit_log_and_ends_every_session() {
    let (office, file) = closed().await;
    fs::write(&file, "Dear Sir or Madam").unwrap();
    let backup = opening::newest_backup(&office.config.data).await.expect("a backup");
    opening::restore_at_start(&office.config, &backup.file).await.expect("restored");

    let steward = Steward::open(office.config.clone()).await.expect("opens");
    let office = Office { steward, ..office };
    assert_eq!(office.raw().await.number("SELECT count(*) FROM sessions").await, 0);
    assert_eq!(office.last_entry().await, " · RestoredFromBackup · done");
    let ada = office.signs_in("ada", PASSWORD).await;
    assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    let left: Vec<_> = fs::read_dir(&office.config.data).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("coming")), "{left:?}");
}

#[tokio::test]
async fn what_a_restore_has_put_aside_is_a_backup_when_the_file_breaks() {
    let (office, file) = closed().await;
    let steward = Steward::open(office.config.clone()).await.expect("opens");
    let office = Office { steward, ..office };
    office.later(jiff::SignedDuration::from_mins(1));
    let ada = office.signs_in("ada", PASSWORD).await;
    let asked = ada.call("ListBackups", json!({})).await["backups"][0]["file"].clone();
    ada.call("RestoreBackup", json!({ "file": asked })).await;
    office.steward.close().await;
    fs::write(&file, "Dear Sir or Madam").unwrap();
    fs::remove_file(office.config.data.join("backups").join(asked.as_str().unwrap())).unwrap();
    let newest = opening::newest_backup(&office.config.data).await.expect("what was put aside");
    assert_eq!((json!(newest.reason), newest.users), (json!("replaced"), 2));
}

#[tokio::test]
async fn a_file_that_is_missing_beside_backups_is_no_first_start() {
    let (office, data) = closed_with_backup().await;
    for name in ["steward.db", "steward.db-wal", "steward.db-shm"] {
        let _ = fs::remove_file(data.join(name)); // the last two go when the file is closed
    }
    assert_eq!(problem(&office.config).await.code(), "corrupt");
    assert!(!data.join("steward.db").exists(), "nothing is put where the data was");

    let backup = steward::steward::newest_backup(&data).await.expect("a backup");
    steward::steward::restore_at_start(&office.config, &backup.file).await.unwrap();
    Steward::open(office.config.clone()).await.expect("opens again");
}

async fn closed_with_backup() -> (Office, PathBuf) {
    let office = Office::on_sqlite().await;
    office.set_up("reseller", "Ada").await;
    office.steward.back_up_daily().await.unwrap();
    office.steward.close().await;
    let data = office.config.data.clone();
    (office, data)
}
