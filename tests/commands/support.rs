//! What stories have in common: an office with people in it, on either database, whose clock stands still.

use jiff::SignedDuration;
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};
use steward::{
    Answer, Call, Config, Failure, SessionChange, SessionToken, Steward, StoreAt, clock::Clock, domain::moment::Moment,
    sign_in::hash::HashCost,
};
use tempfile::TempDir;
use uuid::Uuid;

/// 22 November 2026, 14:05 UTC.
const MONDAY: Moment = Moment::from_millis(1_795_356_300_000);

/// A password that nothing objects to.
pub const PASSWORD: &str = "quiet otters sort seven lamps";

/// Tells a story on both databases: as two tests, `story::on_sqlite` and `story::on_postgres`.
macro_rules! every_database {
    ($($(#[$doc:meta])* async fn $story:ident($office:ident: Office) $body:block)*) => {$(
        mod $story {
            use super::*;

            async fn story($office: $crate::support::Office) $body

            #[tokio::test]
            async fn on_sqlite() {
                story($crate::support::Office::on_sqlite().await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                story($crate::support::Office::on_postgres().await).await;
            }
        }
    )*};
}
pub(crate) use every_database;

/// An installation to tell a story in.
pub struct Office {
    pub steward: Steward,
    pub clock: Clock,
    pub data: TempDir,
}

/// Somebody signed in.
#[derive(Clone)]
pub struct Person {
    pub steward: Steward,
    pub session: Option<SessionToken>,
    pub login: String,
    pub membership: Value,
}

impl Office {
    /// An empty installation in a file.
    pub async fn on_sqlite() -> Office {
        Self::at(StoreAt::File).await
    }

    /// An empty installation in a schema of its own on the server that `make test` has started.
    pub async fn on_postgres() -> Office {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var("STEWARD_TEST_POSTGRES")
            .expect("`make test` starts PostgreSQL and sets STEWARD_TEST_POSTGRES");
        let schema = format!("story_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
        let mut connection = PgConnection::connect(&server).await.expect("PostgreSQL");
        let sql = format!("SELECT pg_advisory_lock(7); CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE SCHEMA {schema}");
        connection.execute(sqlx::AssertSqlSafe(sql)).await.expect("a schema");
        connection.close().await.expect("closed");
        let and = if server.contains('?') { '&' } else { '?' };
        Self::at(StoreAt::Postgres(format!("{server}{and}options=-csearch_path%3D{schema}%2Cpublic"))).await
    }

    async fn at(store: StoreAt) -> Office {
        let data = tempfile::tempdir().expect("a folder");
        let clock = Clock::standing_at(MONDAY);
        let config = Config {
            store,
            clock: clock.clone(),
            hash_cost: HashCost::CHEAP,
            ..Config::in_folder(data.path().join("data"))
        };
        Office { steward: Steward::open(config).await.expect("opens"), clock, data }
    }

    /// Nobody: calls without a session.
    pub fn nobody(&self) -> Person {
        Person { steward: self.steward.clone(), session: None, login: String::new(), membership: Value::Null }
    }

    /// Sets up the organisation with this profile, and signs its first administrator in.
    pub async fn set_up(&self, profile: &str, first_name: &str) -> Person {
        let login = first_name.to_lowercase();
        let args = json!({
            "name": "Voltpark Services", "profile": profile, "language": "en", "firstName": first_name, "lastName": "Founder",
            "loginName": login, "email": format!("{login}@voltpark.test"), "password": PASSWORD,
        });
        self.nobody().call("SetUpOrganisation", args).await;
        self.signs_in(&login, PASSWORD).await
    }

    /// Signs somebody in who must succeed.
    pub async fn signs_in(&self, login: &str, password: &str) -> Person {
        let person = self.tries_to_sign_in(login, password).await;
        assert!(person.session.is_some(), "{login} does not get in");
        person
    }

    /// Somebody tries to sign in; `session` says whether they got in.
    pub async fn tries_to_sign_in(&self, login: &str, password: &str) -> Person {
        let mut person = self.nobody();
        person.login = login.into();
        let answer =
            person.try_call("SignIn", json!({ "login": login, "password": password })).await.expect("an answer");
        if let SessionChange::Started(token) = answer.session {
            person.session = Some(token);
        }
        person
    }

    /// Adds somebody with these roles (profile keys), who has signed in and chosen a password of their own.
    pub async fn add(&self, by: &Person, first_name: &str, roles: &[&str]) -> Person {
        let login = first_name.to_lowercase();
        let args =
            by.form(first_name, roles, json!({ "kind": "password", "password": "a first one that Ada made up" })).await;
        let added = by.call("AddUser", args).await;
        let mut person = self.signs_in(&login, "a first one that Ada made up").await;
        let new = format!("{PASSWORD} of one's own");
        person.call("ChoosePassword", json!({ "current": "a first one that Ada made up", "password": new })).await;
        person.membership = added["membership"].clone();
        person
    }

    /// Time passes.
    pub fn later(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// What the `.eml` files of the outbox folder say, the oldest first, after the worker has sent what is due.
    pub async fn mails(&self) -> Vec<String> {
        self.steward.send_due_mail().await.expect("sent");
        let mut files: Vec<_> = std::fs::read_dir(self.data.path().join("data/outbox"))
            .expect("outbox")
            .map(|f| f.unwrap().path())
            .collect();
        files.sort();
        files.iter().map(|file| std::fs::read_to_string(file).expect("a mail")).collect()
    }
}

impl Person {
    /// Calls and expects an answer.
    pub async fn call(&self, name: &str, args: Value) -> Value {
        match self.try_call(name, args).await {
            Ok(answer) => serde_json::from_str(&answer.body).expect("JSON"),
            Err(failure) => panic!("{name} is refused: {failure:?}"),
        }
    }

    /// Calls and expects a refusal.
    pub async fn refused(&self, name: &str, args: Value) -> Failure {
        match self.try_call(name, args).await {
            Ok(answer) => panic!("{name} is answered: {}", answer.body),
            Err(failure) => failure,
        }
    }

    /// Calls with a command id of its own.
    pub async fn try_call(&self, name: &str, args: Value) -> Result<Answer, Failure> {
        self.repeat(name, args, Uuid::now_v7()).await
    }

    /// Calls with a given command id.
    pub async fn repeat(&self, name: &str, args: Value, id: Uuid) -> Result<Answer, Failure> {
        let call = Call { name: name.into(), args, session: self.session.clone(), account: None, command_id: Some(id) };
        self.steward.call(call).await
    }

    /// The ids of roles by their profile keys.
    pub async fn roles(&self, keys: &[&str]) -> Vec<Value> {
        let list = self.call("ListRoles", json!({})).await;
        let all = list["roles"].as_array().expect("roles").clone();
        let id = |key: &&str| {
            all.iter().find(|role| role["key"] == **key).unwrap_or_else(|| panic!("no role {key}"))["role"].clone()
        };
        keys.iter().map(id).collect()
    }

    /// A filled form for adding somebody.
    pub async fn form(&self, first_name: &str, roles: &[&str], credential: Value) -> Value {
        let login = first_name.to_lowercase();
        json!({
            "firstName": first_name, "lastName": "Tester", "loginName": login, "email": format!("{login}@voltpark.test"),
            "language": "en", "loginType": "email", "credential": credential, "roles": self.roles(roles).await,
        })
    }

    /// The users page's first tab with these filters.
    pub async fn list(&self, filters: Value) -> Value {
        let mut all =
            json!({ "firstName": "", "lastName": "", "loginName": "", "email": "", "authorities": "", "status": null });
        all.as_object_mut().unwrap().extend(filters.as_object().cloned().unwrap_or_default());
        let query = json!({ "tab": "active", "find": "", "filters": all, "sort": { "column": "lastName", "descending": false }, "language": "en" });
        self.call("ListUsers", json!({ "query": query, "offset": 0, "limit": 100 })).await
    }
}
