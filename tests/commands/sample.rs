//! Exploring with sample data, in a folder of its own.

use crate::support::{Office, Person, SUNDAY, each, query, with};
use serde_json::json;
use steward::{Config, SessionChange, Steward, clock::Clock, sign_in::hash::HashCost};

async fn visitor(office: &Office) -> Person {
    let mut person = office.nobody();
    let answer = person.try_call("StartSample", json!({})).await.expect("it starts");
    let SessionChange::Started(token, _) = answer.session else { panic!("not signed in") };
    person.session = Some(token);
    person
}

async fn sample() -> Office {
    let data = tempfile::tempdir().expect("a folder");
    let clock = Clock::standing_at(SUNDAY);
    let folder = Config::in_folder(data.path().join("sample"));
    let config = Config { clock: clock.clone(), hash_cost: HashCost::CHEAP, is_sample: true, ..folder };
    Office { steward: Steward::open(config.clone()).await.expect("opens"), clock, data, config }
}

#[tokio::test]
async fn the_sample_is_there_at_once_and_marked_as_one() {
    let office = sample().await;
    let helene = visitor(&office).await;
    let who = helene.call("WhoAmI", json!({})).await;
    assert_eq!(
        (&who["isSample"], &who["loginName"], &who["rights"]["users"]),
        (&json!(true), &json!("h.brandt"), &json!("manage"))
    );
    let counts = helene.call("CountUsers", json!({})).await;
    let all: i64 = ["active", "pending", "deactivated"].iter().map(|tab| counts[tab].as_i64().unwrap()).sum();
    assert_eq!((all, counts["deactivated"].as_i64() > Some(0)), (248, true));
    assert_eq!(office.raw().await.number("SELECT count(*) FROM accounts WHERE kind = 'customer'").await, 66);
    let custom = helene.list(json!({ "authorities": "custom" })).await;
    assert_eq!(each(&custom["rows"], "firstName"), ["Maja", "Aylin"]);
    assert_eq!(helene.call("VerifyJournal", json!({})).await["isIntact"], true);
}

#[tokio::test]
async fn an_act_on_very_many_things_is_shown_by_the_first_of_them_and_counts_the_others() {
    let office = sample().await;
    let helene = visitor(&office).await;
    let log = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 10 });
    let log = helene.call("ListJournal", log).await;
    let filled = &log["entries"][0];
    let shown = |part: &str| filled[part].as_array().unwrap().len() as i64;
    assert_eq!((filled["command"].as_str(), shown("about"), shown("changes")), (Some("StartSample"), 50, 200));
    assert_eq!(filled["moreAbout"], 67 + 2 * 282 - 50);
    assert!(
        filled["moreChanges"].as_i64() > Some(3_000) && log.to_string().len() < 100_000,
        "{}",
        filled["moreChanges"]
    );
    let kept =
        "SELECT count(DISTINCT entity_id) FROM journal_changes WHERE entity IN ('user', 'account', 'membership')";
    assert_eq!(office.raw().await.number(kept).await, 67 + 2 * 282);
}

#[tokio::test]
async fn a_second_visit_finds_what_the_first_left() {
    let office = sample().await;
    let helene = visitor(&office).await;
    let form = helene.form("Zora", &["standard-testing"], json!({ "kind": "mailed" })).await;
    helene.call("AddUser", form).await;
    let again = visitor(&office).await;
    assert_eq!(again.list(json!({ "firstName": "zora" })).await["total"], 1);
    assert_eq!(office.raw().await.number("SELECT count(*) FROM users").await, 283);
}

#[tokio::test]
async fn nobody_signs_in_with_a_password_that_nobody_set() {
    let office = sample().await;
    visitor(&office).await;
    for login in ["h.brandt", "helene.brandt@voltpark.test", "e.aubert"] {
        for password in ["", "password", "h.brandt"] {
            assert_ne!(office.answer_to(login, password).await["kind"], "signedIn");
        }
    }
}

#[tokio::test]
async fn its_people_are_found_sorted_and_filtered() {
    let office = sample().await;
    let helene = visitor(&office).await;
    for (filters, least) in [
        (json!({ "lastName": "oztu" }), 1),
        (json!({ "authorities": "helpdesk" }), 3),
        (json!({ "status": "locked" }), 1),
        (json!({ "status": "pending" }), 1),
    ] {
        let total = helene.list(filters.clone()).await["total"].as_i64().unwrap();
        assert!(total >= least, "{filters}: {total}");
    }
    let deactivated = helene.finds(query(json!({ "tab": "deactivated" }))).await;
    assert_eq!(deactivated["rows"][0]["status"], "deactivated");
    let membership = deactivated["rows"][0]["membership"].clone();
    assert_eq!(helene.try_lock(&membership, None).await.unwrap_err().code, "denied");
    assert_eq!(helene.refused("ResetPassword", json!({ "membership": membership })).await.code, "denied");
    let google = helene.list(json!({ "lastName": "Åkesson" })).await["rows"][0]["membership"].clone();
    assert_eq!(helene.shown(&google).await["refusals"]["resetPassword"], "noPassword");
    assert_eq!(helene.refused("ResetPassword", json!({ "membership": google })).await.code, "denied");
    let form = helene.edit_form(&google, json!({})).await;
    helene.call("EditUser", with(form, json!({ "lastName": "Åkesson-Ek" }))).await;
    assert_eq!(helene.list(json!({ "lastName": "akesson-ek" })).await["total"], 1);
}
