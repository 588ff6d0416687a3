//! The roles of the portals as the checklist tells them: who holds one may do what its item says, and nothing else.

mod charging_network;
mod hosting;
mod reseller;

use crate::{
    dispatch::arguments_of,
    support::{Office, Person},
};
use serde_json::{Map, Value, json};
use steward::{
    command::{Access, Effect},
    commands,
    domain::module::{Level, Module},
};

/// Somebody who is given this role alone, signs in, and may do exactly what it is said to open.
async fn holds(office: &Office, ada: &Person, first_name: &str, role: &str, rights: Value) -> Person {
    let person = office.add(ada, first_name, &[role]).await;
    may_exactly(ada, &person, &rights).await;
    person
}

/// They are told these rights, who looks at their access sees these, and every command that takes a right goes by these.
async fn may_exactly(ada: &Person, person: &Person, rights: &Value) {
    assert_eq!(person.call("WhoAmI", json!({})).await["rights"], *rights);
    assert_eq!(seen_by(ada, person).await, *rights);
    for entry in commands::all() {
        let Access::Holding(module, level) = entry.access else { continue };
        let is_open = opens(rights, module, level);
        // What changes something and is open to them is done where a story tells of it.
        if is_open && entry.effect == Effect::Writes {
            continue;
        }
        let args = arguments_of(entry.name, ada).await;
        let code = person.try_call(entry.name, args).await.err().map(|failure| failure.code);
        assert_eq!(code.as_deref(), if is_open { None } else { Some("denied") }, "{} by {}", entry.name, person.login);
    }
}

/// What is open to somebody in their account, as the page of their access lists it with its reasons.
async fn seen_by(ada: &Person, person: &Person) -> Value {
    let access = ada.call("ShowAccess", json!({ "membership": person.membership })).await;
    let reasons = access["places"][0]["here"].as_array().expect("reasons").iter();
    let right = |reason: &Value| (reason["module"].as_str().expect("a module").to_owned(), reason["level"].clone());
    Value::Object(reasons.map(right).collect::<Map<String, Value>>())
}

fn opens(rights: &Value, module: Module, level: Level) -> bool {
    let module = json!(module);
    let held = rights[module.as_str().expect("a name")].clone();
    serde_json::from_value::<Option<Level>>(held).expect("a level") >= Some(level)
}

/// What a role is marked as, of what the checklist knows.
async fn marks_of(ada: &Person, role: &str) -> Vec<&'static str> {
    let list = ada.call("ListRoles", json!({})).await;
    let all = list["roles"].as_array().expect("roles");
    let role = all.iter().find(|one| one["key"] == role).expect("a role");
    ["isAdministrator", "standsAlone", "isDeprecated"].into_iter().filter(|mark| role[*mark] == true).collect()
}
