//! A data folder with a problem: the window opens, says what is wrong, and changes nothing.

use serde_json::json;
use std::{fs, path::Path, process::Command};
use steward_window_tests::{ADA, DARK, Database, FRENCH, GERMAN, LIGHT, Look, Nobody, Window, Words, binary, permit};

const BROKEN: [u8; 8192] = [0x5a; 8192];

#[tokio::test]
async fn a_damaged_file_is_shown_and_left_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("steward.db"), BROKEN).unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.sees(&words.say("problem-corrupt")).await.sees(&words.say("problem-corrupt-alone")).await;
    window.shot("en/problem-corrupt").await.is_accessible().await;
    window.close().await;
    assert_eq!(fs::read(data.path().join("steward.db")).unwrap(), BROKEN);
}

/// The first page does not wait for the look through the whole file, but nobody is let in before it.
#[tokio::test]
async fn a_file_that_is_damaged_deep_inside_lets_nobody_in() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sees(&words.say("sign-in-login")).await;
    window.close().await;
    Database::of(data.path()).await.damage("user_list_by_email", data.path()).await;
    let damaged = fs::read(data.path().join("steward.db")).unwrap();

    let window = Window::open(data.path()).await;
    let answer = window.call("SignIn", json!({ "login": ADA.login_name, "password": ADA.password })).await;
    assert_eq!(answer["error"]["code"], "corrupt");
    window.sees(&words.say("problem-corrupt")).await;
    window.close().await;
    assert!(fs::read(data.path().join("steward.db")).unwrap() == damaged, "the file is left as it is");
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

#[test]
fn recovery_begins_no_installation_where_there_is_none() {
    let home = tempfile::tempdir().unwrap();
    let nowhere = home.path().join("tpyo");
    let mut recovering = Command::new(binary());
    let output = recovering.args(["--recover", "ada", "--data"]).arg(&nowhere).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("holds no Steward data"), "{output:?}");
    assert!(!nowhere.exists());
}

#[tokio::test]
async fn a_folder_of_other_things_is_refused_before_anything_is_put_there() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("notes.txt"), "milk").unwrap();
    is_refused(home.path());

    fs::remove_file(home.path().join("notes.txt")).unwrap();
    fs::write(home.path().join("steward.db"), "").unwrap();
    let mut notes = Database::of(home.path()).await;
    notes.run("CREATE TABLE notes (text TEXT)").await;
    notes.close().await;
    is_refused(home.path());
}

/// At the terminal, and nothing is put there.
fn is_refused(home: &Path) {
    for arguments in [["--data"].as_slice(), &["--recover", "ada", "--data"]] {
        let output = Command::new(binary()).args(arguments).arg(home).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{output:?}");
        assert!(said.contains("not Steward's") || said.contains("holds no Steward data"), "{said}");
        assert_eq!(fs::read_dir(home).unwrap().count(), 1);
    }
}

/// Both are mended without a new start.
#[tokio::test]
async fn what_lies_in_the_way_of_the_data_is_named() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    fs::write(&data, "somebody's own file").unwrap();
    let window = Window::open(&data).await;
    for look in [LIGHT, FRENCH, GERMAN] {
        let words = look.words();
        window.size(look.size.0, look.size.1).await.click(words.own_name()).await;
        window.sees(&words.say("problem-no-folder")).await.sees(&words.say("problem-no-folder-way")).await;
        look.at(&window, "40-problem-no-folder").await;
    }
    let words = GERMAN.words();
    fs::remove_file(&data).unwrap();
    fs::create_dir(&data).unwrap();
    fs::write(data.join("steward.db"), "").unwrap();
    let mut notes = Database::of(&data).await;
    notes.run("CREATE TABLE notes (text TEXT)").await;
    notes.close().await;
    window.click(&words.say("try-again")).await.sees(&words.say("problem-foreign-way")).await;
    GERMAN.at(&window, "41-problem-foreign").await;

    fs::remove_file(data.join("steward.db")).unwrap();
    window.click(&words.say("try-again")).await.sees(&words.say("start-title")).await;
    window.close().await;
}

#[tokio::test]
async fn each_problem_has_a_way_out_in_english() {
    each_problem(&LIGHT).await;
}

#[tokio::test]
async fn each_problem_has_a_way_out_in_the_dark_theme() {
    each_problem(&DARK).await;
}

#[tokio::test]
async fn each_problem_has_a_way_out_in_french() {
    each_problem(&FRENCH).await;
}

#[tokio::test]
async fn each_problem_has_a_way_out_in_german() {
    each_problem(&GERMAN).await;
}

/// One after the other in the same folder; each is mended as the screen says.
async fn each_problem(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let window = look.open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.call("BackUpNow", json!({})).await;
    window.close().await;

    let lock = fs::File::create(data.path().join("steward.lock")).unwrap();
    lock.lock().unwrap();
    let window = look.open(data.path()).await;
    window.sees(&words.say("problem-in-use")).await.sees(&words.say("problem-in-use-way")).await;
    look.at(&window, "30-problem-in-use").await;

    lock.unlock().unwrap();
    later_steward(data.path(), "7.3.0").await;
    let try_again = words.say("try-again");
    let needs = [("version", env!("CARGO_PKG_VERSION")), ("needs", "7.3.0")];
    window.click(&try_again).await.sees(&words.say_with("problem-newer-cause", needs)).await;
    look.at(&window, "31-problem-newer").await;

    no_later_steward(data.path()).await;
    let mut other = Database::of(data.path()).await;
    other.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").await;
    window.click(&try_again).await.sees(&words.say("problem-locked-way")).await;
    look.at(&window, "32-problem-locked").await;

    other.run("ROLLBACK").await;
    other.close().await;
    fs::write(data.path().join("steward.db"), BROKEN).unwrap();
    window.click(&try_again).await.sees(&words.say("problem-corrupt-way")).await;
    look.at(&window, "33-problem-corrupt").await;

    window.click(&words.say("problem-restore")).await.sees(&words.say("restore-text")).await;
    look.at(&window, "39-problem-restore").await;
    window.click(&words.say("backup-restore")).await;
    let restored = words.say_with("restore-done", [("at", "#")]);
    window.sees(restored.split('#').next_back().unwrap()).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.close().await;
    assert!(replaced(data.path()).contains(&BROKEN.to_vec()), "the broken file is kept");
}

async fn later_steward(data: &Path, version: &str) {
    let mut file = Database::of(data).await;
    file.run("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)").await;
    file.run(&format!("UPDATE facts SET value = '{version}' WHERE name = 'needs_version'")).await;
    file.close().await;
}

async fn no_later_steward(data: &Path) {
    let mut file = Database::of(data).await;
    file.run("DELETE FROM _sqlx_migrations WHERE version = 9999").await;
    file.close().await;
}

/// The files that a restore has put aside.
fn replaced(data: &Path) -> Vec<Vec<u8>> {
    let kept = fs::read_dir(data.join("backups")).unwrap().map(|entry| entry.unwrap().path());
    kept.filter(|path| path.to_string_lossy().ends_with("-replaced.db")).map(|path| fs::read(path).unwrap()).collect()
}

#[tokio::test]
async fn a_folder_that_may_not_be_written_is_used_once_it_may() {
    let nobody = Nobody::at_home();
    let above = nobody.folder("above");
    permit(&above, 0o500);
    let window = Window::open_with(&nobody.program(), &above.join("data")).await;
    for look in [LIGHT, FRENCH, GERMAN] {
        let words = look.words();
        // The choice cannot be kept there; it holds all the same.
        window.size(look.size.0, look.size.1).await.click(words.own_name()).await;
        window.sees(&words.say("problem-unwritable")).await.sees(&words.say("problem-unwritable-way")).await;
        look.at(&window, "38-problem-unwritable").await;
    }
    let words = GERMAN.words();
    window.click(&words.say("try-again")).await.sees(&words.say("problem-unwritable")).await;

    permit(&above, 0o700);
    window.click(&words.say("try-again")).await.sees(&words.say("start-set-up")).await;
    window.close().await;
}
