//! The list against a model of a few lines: random people, random questions, the same answers on both databases.

use crate::support::{Person, every_database};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Value, json};
use steward::domain::text::fold;

/// Questions for each crowd.
const QUESTIONS: usize = 150;
const PEOPLE: usize = 60;
const STATUSES: [&str; 4] = ["active", "pending", "locked", "deactivated"];
const COLUMNS: [&str; 7] = ["firstName", "lastName", "loginName", "email", "authorities", "status", "lastSignIn"];

every_database! {
    async fn every_question_is_answered_as_a_model_answers_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mut dice = TestRunner::deterministic();
        for number in 0..PEOPLE {
            add(&ada, number, &roll(&mut dice, person())).await;
        }
        let crowd = crowd(&ada).await;
        for _ in 0..QUESTIONS {
            let question = roll(&mut dice, question());
            let (expected, got) = (model(&crowd, &question), answer(&ada, &question).await);
            assert_eq!(got, expected, "{question}");
        }
    }
}

fn roll<T: std::fmt::Debug>(dice: &mut TestRunner, of: impl Strategy<Value = T>) -> T {
    of.new_tree(dice).unwrap().current()
}

/// Few letters, so that needles hit; accents, ligatures, signs of SQL and of the index, and letters beyond the first plane.
fn name() -> impl Strategy<Value = String> {
    let letters = prop::sample::select(vec![
        "a", "A", "ä", "b", "B", "ß", "s", "ö", "o", "ı", "İ", "Š", "'", "\"", "%", "_", "\\", " ", "-", "𝒜", "明",
        "o\u{308}", "ﬁ", "*", "æ",
    ]);
    prop::collection::vec(letters, 1..9).prop_map(|letters| letters.concat())
}

fn person() -> impl Strategy<Value = (String, String, String, u8, u8)> {
    (name(), name(), "[abst._%]{1,6}", 0..4_u8, 0..4_u8)
}

fn needle() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 3 => name().prop_map(|name| name.chars().take(4).collect()), 1 => "[abst.@]{1,4}", 1 => Just("test".to_string())]
}

fn question() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(vec!["", "", "", "admin", "user", "marketing", "s", "us", "nobody"]);
    let word = || prop_oneof![2 => needle(), 1 => words.clone().prop_map(str::to_string)];
    let find = prop_oneof![2 => word(), 1 => (word(), word()).prop_map(|(one, other)| format!("{one} {other}"))];
    let status =
        prop_oneof![3 => Just(Value::Null), 1 => prop::sample::select(STATUSES.to_vec()).prop_map(Value::from)];
    let filters = (needle(), needle(), needle(), needle(), words, status);
    (find, filters, prop::sample::select(COLUMNS.to_vec()), any::<bool>(), 0..30_i64, 1..40_i64).prop_map(
        |(find, (first, last, login, email, authorities, status), column, descending, offset, limit)| {
            json!({
                "query": {
                    "tab": "active", "find": find, "language": "en", "sort": { "column": column, "descending": descending },
                    "filters": { "firstName": first, "lastName": last, "loginName": login, "email": email, "authorities": authorities, "status": status },
                },
                "offset": offset, "limit": limit,
            })
        },
    )
}

async fn add(ada: &Person, number: usize, (first, last, login, role, status): &(String, String, String, u8, u8)) {
    let role = ["user", "user", "marketing", "admin"][usize::from(*role)];
    let credential = if *status == 0 {
        json!({ "kind": "mailed" })
    } else {
        json!({ "kind": "password", "password": crate::support::FIRST })
    };
    let form = json!({
        "firstName": format!("{first}{number}"), "lastName": format!("{last}."), "loginName": format!("{login}{number}"), "email": format!("m{number}@{}.test", login.replace(['.', '_', '%'], "x")),
        "language": "en", "loginType": "email", "credential": credential, "roles": ada.roles(&[role]).await,
    });
    let added = ada.call("AddUser", form).await;
    if *status == 3 {
        ada.try_lock(&added["membership"], None).await.unwrap();
    }
}

/// Everybody, as the list shows them, in the order in which they were added, which breaks ties.
async fn crowd(ada: &Person) -> Vec<Value> {
    let list = ada.list(json!({})).await;
    assert_eq!((list["total"].as_u64(), list["of"].as_u64()), (Some(PEOPLE as u64 + 1), Some(PEOPLE as u64 + 1)));
    let mut rows = list["rows"].as_array().unwrap().clone();
    let roles = ada.call("ListRoles", json!({})).await["roles"].as_array().unwrap().clone();
    for row in &mut rows {
        let key = roles.iter().find(|role| role["role"] == row["roles"][0]).unwrap()["key"].as_str().unwrap();
        let say = |suffix: &str| {
            steward::strings::say(steward::domain::language::Language::En, &format!("role-{key}{suffix}"), &[])
        };
        row["words"] = json!(fold(&format!("{} {}\n{}", say("-short"), say("-level"), say(""))));
        let number = row["firstName"].as_str().unwrap().trim_start_matches(|char: char| !char.is_ascii_digit());
        row["added"] = json!(number.parse::<i64>().unwrap_or(-1));
    }
    rows
}

fn text(row: &Value, field: &str) -> String {
    fold(row[field].as_str().unwrap())
}

/// Rows and total that a question must be answered with.
fn model(crowd: &[Value], question: &Value) -> (Vec<Value>, usize) {
    let (asked, filters) = (&question["query"], &question["query"]["filters"]);
    let typed = |value: &Value| fold(value.as_str().unwrap().trim());
    let has = |row: &Value, field: &str| text(row, field).contains(&typed(&filters[field]));
    let says = |row: &Value, needle: &str| row["words"].as_str().unwrap().contains(needle);
    let anywhere = |row: &Value| {
        let find = typed(&asked["find"]);
        let is_found =
            |word: &str| COLUMNS[..4].iter().any(|column| text(row, column).contains(word)) || says(row, word);
        find.split_whitespace().all(is_found)
    };
    let mut rows: Vec<&Value> = crowd
        .iter()
        .filter(|row| COLUMNS[..4].iter().all(|column| has(row, column)) && says(row, &typed(&filters["authorities"])))
        .filter(|row| anywhere(row) && (filters["status"].is_null() || filters["status"] == row["status"]))
        .collect();
    rows.sort_by_key(|row| keys(row, asked["sort"]["column"].as_str().unwrap()));
    if asked["sort"]["descending"] == true {
        rows.reverse();
    }
    let (offset, limit) = (question["offset"].as_u64().unwrap() as usize, question["limit"].as_u64().unwrap() as usize);
    let page = rows.iter().skip(offset).take(limit).map(|row| row["membership"].clone()).collect();
    (page, rows.len())
}

fn keys(row: &Value, column: &str) -> (String, String, i64) {
    let (first, second) = match column {
        "lastName" => (text(row, "lastName"), text(row, "firstName")),
        "firstName" => (text(row, "firstName"), text(row, "lastName")),
        "status" => {
            (format!("{:?}", STATUSES.iter().position(|status| row["status"] == *status)), text(row, "lastName"))
        }
        "authorities" => (row["words"].as_str().unwrap().to_owned(), text(row, "lastName")),
        "lastSignIn" => (row["lastSignIn"].to_string().replace("null", ""), String::new()),
        column => (text(row, column), String::new()),
    };
    (first, second, row["added"].as_i64().unwrap())
}

async fn answer(ada: &Person, question: &Value) -> (Vec<Value>, usize) {
    let page = ada.call("ListUsers", question.clone()).await;
    let rows: Vec<Value> = page["rows"].as_array().unwrap().iter().map(|row| row["membership"].clone()).collect();
    let start = question["offset"].as_i64().unwrap();
    for (place, membership) in (start..).zip(&rows).take(3) {
        let found = ada.call("LocateUser", json!({ "membership": membership, "query": question["query"] })).await;
        assert_eq!(found["position"], place, "{question}");
    }
    (rows, page["total"].as_u64().unwrap() as usize)
}
