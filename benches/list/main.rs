//! The users page's list at 100,000 users, through `Steward::call`, beside the fastest hand-written SQL for the same answer.
//!
//! One line per figure: name, value, unit, limit. A p95 is that of the quietest round of its side. Ends with 1 when a limit is
//! missed. A word after `--` measures only the
//! figures that have it in their names.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what cannot be measured ends the run"
)]

mod figures;
mod measure;
mod office;
mod people;
mod raw;

use figures::Figure;
use measure::{Pair, millis};
use office::{NOW, Office};
use rusqlite::Connection;
use serde_json::Value;
use std::{process::ExitCode, time::Instant};

/// Tries of each hand-written way; the one with the fastest middle is measured.
const TRIES: usize = 9;

#[tokio::main]
async fn main() -> ExitCode {
    let office = Office::open().await;
    let connection = raw::open(&office.file());
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let mut missed = Vec::new();
    let all = figures::all(&office, &connection).await;
    for figure in all.into_iter().filter(|figure| figure.name.contains(&wanted)) {
        let times = take(&office, &connection, &figure).await;
        times.print(figure.name);
        if !times.is_within_limit() {
            missed.push(figure.name);
        }
    }
    if missed.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("missed: {}", missed.join(", "));
    ExitCode::FAILURE
}

async fn take(office: &Office, connection: &Connection, figure: &Figure) -> Pair {
    let (way, find) = fastest(connection, figure);
    let (rows, total) = find(connection).expect("rows");
    let answer: Value = serde_json::from_str(&office.call("ListUsers", figure.args.clone()).await).expect("JSON");
    assert_eq!(answer["total"], total, "{}", figure.name);
    let by_hand: Vec<Value> = rows.iter().map(|row| row.answered_at(NOW.millis())).collect();
    assert!(rows_of(answer) == by_hand, "{}: another answer than by hand", figure.name);
    eprintln!("{}: {total} match; by hand fastest: {way}", figure.name);
    let raw = || {
        let started = Instant::now();
        std::hint::black_box(find(connection).expect("rows"));
        millis(started.elapsed())
    };
    let core = async || {
        let args = figure.args.clone();
        let started = Instant::now();
        std::hint::black_box(office.call("ListUsers", args).await);
        millis(started.elapsed())
    };
    Pair::in_turns(raw, core).await
}

fn rows_of(mut answer: Value) -> Vec<Value> {
    let Value::Array(mut rows) = answer["rows"].take() else { panic!("no rows") };
    for row in &mut rows {
        row.as_object_mut().expect("a row").remove("isMyself");
    }
    rows
}

fn fastest<'a>(connection: &Connection, figure: &'a Figure) -> &'a raw::Way {
    let middle = |way: &raw::Way| {
        let mut times: Vec<f64> = (0..TRIES)
            .map(|_| {
                let started = Instant::now();
                way.1(connection).expect("rows");
                millis(started.elapsed())
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[TRIES / 2]
    };
    let tried = figure.by_hand.iter().map(|way| (middle(way), way));
    tried.min_by(|(one, _), (other, _)| one.total_cmp(other)).expect("a way").1
}
