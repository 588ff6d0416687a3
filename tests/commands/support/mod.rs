//! What stories have in common: an office with people in it, the forms they fill, and how answers are read.

mod office;
mod person;
mod raw;
mod template;

pub use office::{Office, SUNDAY};
pub use person::{Person, edit_form_of};
pub use raw::Raw;
pub use template::Template;

use serde_json::{Value, json};
use steward::Failure;

/// A password that nothing objects to.
pub const PASSWORD: &str = "quiet otters sort seven lamps";
/// What an administrator thinks up for somebody else.
pub const FIRST: &str = "a first one that somebody made up";
/// What that person chooses then.
pub const OWN: &str = "quiet otters sort seven lamps of one's own";

/// Tells a story on both databases: as two tests, `story::on_sqlite` and `story::on_postgres`.
macro_rules! every_database {
    ($(async fn $story:ident($office:ident: Office) $body:block)*) => {$(
        async fn $story($office: $crate::support::Office) $body

        mod $story {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$story($crate::support::Office::on_sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                super::$story($crate::support::Office::on_postgres().await).await;
            }
        }
    )*};
}
pub(crate) use every_database;

/// What is asked of whoever sets the organisation up.
pub fn set_up_form(profile: &str, first_name: &str) -> Value {
    let login = first_name.to_lowercase();
    json!({
        "name": "Voltpark Services", "profile": profile, "language": "en", "firstName": first_name, "lastName": "Founder",
        "loginName": login, "email": format!("{login}@voltpark.test"), "password": PASSWORD,
    })
}

/// The four groups of five that a mail shows.
pub fn one_time_password_in(mail: &str) -> String {
    let is_one =
        |word: &&str| word.len() == 23 && word.split('-').count() == 4 && word.split('-').all(|group| group.len() == 5);
    let words = mail.split(|char: char| !char.is_ascii_alphanumeric() && char != '-');
    words.clone().find(is_one).unwrap_or_else(|| panic!("no one-time password in {mail}")).to_owned()
}

/// `field: code` of every fault, in their order.
pub fn faults_of(failure: &Failure) -> Vec<String> {
    assert_eq!(failure.code, "invalidInput", "{failure:?}");
    let line = |fault: &Value| format!("{}: {}", fault["field"].as_str().unwrap(), fault["code"].as_str().unwrap());
    failure.fields.iter().map(line).collect()
}

/// A query of the first tab by last name, with these changes; those to the filters leave the others empty.
pub fn query(changes: Value) -> Value {
    let none =
        json!({ "firstName": "", "lastName": "", "loginName": "", "email": "", "authorities": "", "status": null });
    let plain = json!({ "tab": "active", "find": "", "filters": none, "sort": { "column": "lastName", "descending": false }, "language": "en" });
    with(plain, changes)
}

/// An object with other values for some of its fields, however deep.
pub fn with(mut object: Value, changes: Value) -> Value {
    let (Value::Object(fields), Value::Object(changes)) = (&mut object, changes) else { panic!("no objects") };
    for (field, change) in changes {
        let old = fields.remove(&field).unwrap_or(Value::Null);
        let new = if old.is_object() && change.is_object() && field == "filters" { with(old, change) } else { change };
        fields.insert(field, new);
    }
    object
}

/// What is given to somebody beside roles: these modules, and only these accounts, unless they are `null`.
pub fn access(custom: Value, accounts: Value) -> Value {
    let scope = if accounts.is_null() { "allPresentAndFuture" } else { "listed" };
    let accounts = if accounts.is_null() { json!([]) } else { accounts };
    json!({ "access": { "custom": custom, "scope": scope, "accounts": accounts, "endsAt": null } })
}

/// One text of each thing in a list, in its order.
pub fn each(list: &Value, field: &str) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|one| one[field].as_str().expect("text").to_owned()).collect()
}

/// One column of a list's rows.
pub fn column(list: &Value, field: &str) -> Vec<String> {
    list["rows"].as_array().expect("rows").iter().map(|row| row[field].as_str().expect("text").to_owned()).collect()
}
