//! What is measured: the calls of the users page, each with the hand-written ways to its answer.

use crate::{
    office::{NOW, Office},
    raw::{self, Way},
};
use rusqlite::Connection;
use serde_json::{Value, json};

/// One call, and every sensible way to its answer by hand.
pub struct Figure {
    pub name: &'static str,
    pub args: Value,
    pub by_hand: Vec<Way>,
}

/// The figures of the list.
pub async fn all(office: &Office, connection: &Connection) -> Vec<Figure> {
    let sets = sets_of_role(office, connection, "standard-invoice-management").await;
    let figure = |name, filters, offset, by_hand| Figure { name, args: args(filters, offset), by_hand };
    vec![
        figure("first-page", json!({}), 0, raw::everybody(0)),
        figure("email-4-percent", json!({ "email": "partner" }), 0, raw::text("email_key", "partner")),
        figure("last-name-7-hits", json!({ "lastName": "zwölfpfennig" }), 0, raw::text("last_key", "zwolfpfennig")),
        figure(
            "role-and-status",
            json!({ "authorities": "standard user invoice", "status": "locked" }),
            0,
            raw::locked_holders(&sets, NOW.millis()),
        ),
        figure("offset-90000", json!({}), 90_000, raw::everybody(90_000)),
        figure("last-name-1-letter", json!({ "lastName": "e" }), 0, raw::text("last_key", "e")),
        figure("last-name-2-letters", json!({ "lastName": "ko" }), 0, raw::text("last_key", "ko")),
        figure("last-name-2-rare-letters", json!({ "lastName": "zw" }), 0, raw::text("last_key", "zw")),
        figure("email-1-letter", json!({ "email": "z" }), 0, raw::text("email_key", "z")),
        figure("email-2-letters", json!({ "email": "ju" }), 0, raw::text("email_key", "ju")),
    ]
}

fn args(filters: Value, offset: i64) -> Value {
    let mut all =
        json!({ "firstName": "", "lastName": "", "loginName": "", "email": "", "authorities": "", "status": null });
    all.as_object_mut().expect("an object").extend(filters.as_object().cloned().unwrap_or_default());
    let sort = json!({ "column": "lastName", "descending": false });
    let query = json!({ "tab": "active", "find": "", "filters": all, "sort": sort, "language": "en" });
    json!({ "query": query, "offset": offset, "limit": 100 })
}

/// The numbers of the sets with a role; what the core finds out from the words in every call, the hand knows beforehand.
async fn sets_of_role(office: &Office, connection: &Connection, key: &str) -> String {
    let roles: Value = serde_json::from_str(&office.call("ListRoles", json!({})).await).expect("JSON");
    let known = roles["roles"].as_array().expect("roles").iter();
    let id = known.filter(|role| role["key"] == key).find_map(|role| role["role"].as_str()).expect("the role");
    let sql = "SELECT group_concat(id) FROM role_sets WHERE instr(roles, ?1) > 0";
    connection.query_row(sql, [id], |row| row.get(0)).expect("sets")
}
