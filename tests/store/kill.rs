//! Killed in the middle of saving: what was acknowledged is there, and nothing is half there.

use crate::support::{OWN, Office, PASSWORD};
use serde_json::json;
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::Duration,
};
use steward::{Config, Steward, clock, sign_in::hash::HashCost};

const ROUNDS: u64 = 50;
/// Says to the same program that it is the one to be killed, and where it works.
const CHILD: &str = "STEWARD_KILLED_IN";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_fifty_times_nothing_acknowledged_is_lost_and_nothing_is_half() {
    if let Ok(round) = std::env::var(CHILD) {
        return save_until_killed(&round).await;
    }
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    office.add(&ada, "Brin", &["admin"]).await;
    office.steward.close().await;

    let mut acknowledged = BTreeSet::new();
    for round in 0..ROUNDS {
        acknowledged.extend(tokio::task::block_in_place(|| kill_one(&office.config, round)));
        let mut raw = office.raw().await;
        assert_eq!(raw.texts("PRAGMA integrity_check").await, ["ok"], "round {round}");
        raw.close().await;
    }
    assert!(acknowledged.len() as u64 > ROUNDS, "{} saved in all", acknowledged.len());

    let mut raw = office.raw().await;
    let all = |sql: &'static str| sql;
    let found: BTreeSet<String> =
        raw.texts(all("SELECT login_name FROM users WHERE login_name LIKE 'k%'")).await.into_iter().collect();
    assert!(found.is_superset(&acknowledged), "lost: {:?}", acknowledged.difference(&found).collect::<Vec<_>>());
    let saved = found.len() as i64;
    for (what, sql) in [
        ("memberships", "SELECT count(*) - 2 FROM memberships"),
        ("rows in the list", "SELECT count(*) FROM user_list WHERE login_key LIKE 'k%'"),
        ("words in the index", "SELECT count(*) - 2 FROM user_find"),
        ("size of the list", "SELECT size - 2 FROM lists"),
        ("mails", "SELECT count(*) FROM mails"),
        (
            "entries",
            "SELECT count(*) FROM journal_entries WHERE command = 'AddUser' AND outcome = 'done' AND command_id IS NOT NULL AND arguments LIKE '%\"loginName\":\"k%'",
        ),
        (
            "kept answers",
            "SELECT count(*) FROM finished_commands f JOIN journal_entries e ON e.command_id = f.command_id WHERE e.arguments LIKE '%\"loginName\":\"k%'",
        ),
    ] {
        assert_eq!(raw.number(sql).await, saved, "{what}");
    }
    let steward = Steward::open(office.config.clone()).await.expect("opens");
    let again = Office { steward, ..office };
    let ada = again.signs_in("ada", PASSWORD).await;
    assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
}

/// Lets a process save and kills it at some moment; gives the login names whose saving it had acknowledged.
fn kill_one(config: &Config, round: u64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "store::kill::killed_fifty_times_nothing_acknowledged_is_lost_and_nothing_is_half",
            "--nocapture",
        ])
        .env(CHILD, format!("{round} {}", config.data.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let first = lines.by_ref().find(|line| line.starts_with("saved ")).expect("it saves");
    std::thread::sleep(Duration::from_micros(997 * round + 131)); // the moment of death is what this story is about
    child.kill().unwrap();
    child.wait().unwrap();
    let rest = lines.collect::<Vec<_>>();
    [first].into_iter().chain(rest).filter_map(|line| line.strip_prefix("saved ").map(str::to_owned)).collect()
}

async fn save_until_killed(told: &str) {
    let (round, data) = told.split_once(' ').expect("round and folder");
    let config = Config { hash_cost: HashCost::CHEAP, ..Config::in_folder(data.into()) };
    let steward = Steward::open(config.clone()).await.expect("opens");
    let data = tempfile::tempdir().expect("a folder");
    let office = Office { steward, clock: config.clock.clone(), data, config };
    let brin = office.signs_in("brin", OWN).await;
    let form = brin.form("K", &["user"], json!({ "kind": "mailed" })).await;
    for number in 0.. {
        let login = format!("k{round}-{number}");
        let unique = json!({ "loginName": login, "email": format!("{login}@voltpark.test") });
        brin.call("AddUser", crate::support::with(form.clone(), unique)).await;
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {login}").and_then(|()| out.flush()).expect("told");
    }
}

#[tokio::test]
async fn a_call_repeated_after_a_new_start_is_answered_as_the_first_time() {
    let office = Office::on_sqlite().await;
    let ada = office.set_up("reseller", "Ada").await;
    let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
    let id = clock::new_id(office.clock.now());
    let first = ada.repeat("AddUser", form.clone(), id).await.unwrap();
    let steward = Steward::open(office.config.clone()).await.expect("opens beside the one that hangs");
    let again = crate::support::Person { steward, ..ada };
    assert_eq!(again.repeat("AddUser", form, id).await.unwrap(), first);
    assert_eq!(again.list(json!({})).await["of"], 2);
}
