//! The command line: the same calls without a window, beside an open one.

#![cfg(test)]

use serde_json::{Value, json};
use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};
use steward::{Call, Config, Steward, sign_in::hash::HashCost};

const PASSWORD: &str = "quiet otters sort seven lamps";

fn cli(arguments: &[&str], data: Option<&Path>, typed: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward-cli"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if let Some(data) = data {
        command.arg("--data").arg(data);
    }
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// An installation that stays open, as a window's does.
async fn open(data: &Path) -> Steward {
    let config = Config { hash_cost: HashCost::CHEAP, ..Config::in_folder(data.to_owned()) };
    let steward = Steward::open(config).await.expect("opens");
    let args = json!({
        "name": "Voltpark Services", "profile": "reseller", "language": "en", "firstName": "Ada", "lastName": "Founder",
        "loginName": "ada", "email": "ada@voltpark.test", "password": PASSWORD,
    });
    let call = Call { name: "SetUpOrganisation".into(), args, session: None, account: None, command_id: None };
    steward.call(call).await.expect("set up");
    steward
}

#[test]
fn it_lists_every_command_with_effect_and_access() {
    let listed = text(&cli(&["commands"], None, "").stdout);
    assert_eq!(listed.lines().count(), steward::commands::all().len());
    assert!(
        listed
            .lines()
            .any(|line| line.split_whitespace().collect::<Vec<_>>()
                == ["AddUser", "Writes", "Holding(Users,", "Manage)"]),
        "{listed}"
    );
}

#[tokio::test]
async fn it_calls_beside_an_open_window_and_leaves_no_session() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let steward = open(&data).await;
    let output = cli(&["call", "CountUsers", "{}", "--as", "ada"], Some(&data), &format!("{PASSWORD}\n"));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    assert_eq!(answer, json!({ "active": 1, "pending": 0, "deactivated": 0 }));
    let again = cli(&["call", "CountUsers", "--as", "ada@voltpark.test"], Some(&data), &format!("{PASSWORD}\n"));
    assert!(again.status.success() && !text(&again.stdout).contains(PASSWORD));
    let file = rusqlite::Connection::open(data.join("steward.db")).unwrap();
    let sessions: i64 = file.query_row("SELECT count(*) FROM sessions", [], |row| row.get(0)).unwrap();
    assert_eq!(sessions, 0);
    steward.close().await;
}

#[tokio::test]
async fn what_is_refused_is_an_error_and_a_status() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let steward = open(&data).await;
    for (arguments, typed, said) in [
        (vec!["call", "CountUsers"], "", "signedOut"),
        (vec!["call", "CountUsers", "--as", "ada"], "a wrong one\n", "refused"),
        (vec!["call", "Nothing"], "", "unknownCommand"),
        (vec!["call", "CountUsers", "{"], "", "arguments"),
    ] {
        let output = cli(&arguments, Some(&data), typed);
        assert!(!output.status.success() && text(&output.stderr).contains(said), "{arguments:?}: {output:?}");
    }
    let nowhere = home.path().join("nowhere");
    assert!(text(&cli(&["call", "WhoAmI"], Some(&nowhere), "").stderr).contains("holds no Steward data"));
    assert!(!nowhere.exists());
    steward.close().await;
}
