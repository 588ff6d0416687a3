//! What stories have in common: an office with people in it, on either database, whose clock stands still.

use jiff::SignedDuration;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection, SqliteConnection};
use std::sync::atomic::{AtomicU32, Ordering};
use steward::{
    Answer, Call, Config, Failure, SessionChange, SessionToken, Steward, StoreAt, clock, clock::Clock,
    domain::moment::Moment, sign_in::hash::HashCost,
};
use tempfile::TempDir;
use uuid::Uuid;

/// 22 November 2026, 14:05 UTC.
pub const SUNDAY: Moment = Moment::from_millis(1_795_356_300_000);

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

/// An installation to tell a story in.
pub struct Office {
    pub steward: Steward,
    pub clock: Clock,
    pub data: TempDir,
    pub config: Config,
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
        connection.execute(AssertSqlSafe(sql)).await.expect("a schema");
        connection.close().await.expect("closed");
        let and = if server.contains('?') { '&' } else { '?' };
        Self::at(StoreAt::Postgres(format!("{server}{and}options=-csearch_path%3D{schema}%2Cpublic"))).await
    }

    async fn at(store: StoreAt) -> Office {
        let data = tempfile::tempdir().expect("a folder");
        let clock = Clock::standing_at(SUNDAY);
        let config = Config {
            store,
            clock: clock.clone(),
            hash_cost: HashCost::CHEAP,
            ..Config::in_folder(data.path().join("data"))
        };
        Office { steward: Steward::open(config.clone()).await.expect("opens"), clock, data, config }
    }

    /// Nobody: calls without a session.
    pub fn nobody(&self) -> Person {
        Person { steward: self.steward.clone(), session: None, login: String::new(), membership: Value::Null }
    }

    /// Sets up the organisation with this profile, and signs its first administrator in.
    pub async fn set_up(&self, profile: &str, first_name: &str) -> Person {
        self.nobody().call("SetUpOrganisation", set_up_form(profile, first_name)).await;
        let mut person = self.signs_in(&first_name.to_lowercase(), PASSWORD).await;
        person.membership = person.row_of(first_name).await["membership"].clone();
        person
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

    /// What somebody who tries to sign in is answered.
    pub async fn answer_to(&self, login: &str, password: &str) -> Value {
        self.nobody().call("SignIn", json!({ "login": login, "password": password })).await
    }

    /// Adds somebody with these roles (profile keys), who has signed in and chosen a password of their own.
    pub async fn add(&self, by: &Person, first_name: &str, roles: &[&str]) -> Person {
        let login = first_name.to_lowercase();
        let args = by.form(first_name, roles, json!({ "kind": "password", "password": FIRST })).await;
        let added = by.call("AddUser", args).await;
        let mut person = self.signs_in(&login, FIRST).await;
        person.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
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
        let folder = self.config.data.join("outbox");
        let mut files: Vec<_> = std::fs::read_dir(folder).expect("outbox").map(|file| file.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| std::fs::read_to_string(file).expect("a mail")).collect()
    }

    /// The one-time password in the latest mail.
    pub async fn mailed_password(&self) -> String {
        one_time_password_in(self.mails().await.last().expect("a mail"))
    }

    /// A connection that goes round Steward.
    pub async fn raw(&self) -> Raw {
        match &self.config.store {
            StoreAt::File => {
                let file = self.config.data.join("steward.db");
                Raw::Sqlite(steward::store::open::options(&file).connect().await.expect("the file"))
            }
            StoreAt::Postgres(url) => Raw::Postgres(PgConnection::connect(url).await.expect("the server")),
        }
    }

    /// The newest entry of the partnership's journal, as `Actor · Command · outcome · error`.
    pub async fn last_entry(&self) -> String {
        let sql = "SELECT actor_name || ' · ' || command || ' · ' || outcome || coalesce(' · ' || error, '') FROM journal_entries WHERE partner_id IN (SELECT partner_id FROM accounts) ORDER BY sequence DESC LIMIT 1";
        self.raw().await.texts(sql).await.pop().expect("an entry")
    }
}

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

/// A connection that goes round Steward.
pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Raw {
    /// Carries out a statement; says how many rows it changed, or why not.
    pub async fn run(&mut self, sql: &str) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        Ok(match self {
            Raw::Sqlite(connection) => connection.execute(sql).await?.rows_affected(),
            Raw::Postgres(connection) => connection.execute(sql).await?.rows_affected(),
        })
    }

    /// Takes away what keeps the journal from being changed, as somebody with the file in hand could.
    pub async fn unguard_journal(&mut self) {
        let sql = match self {
            Raw::Sqlite(_) => {
                "DROP TRIGGER journal_entries_are_kept; DROP TRIGGER journal_entries_stay; DROP TRIGGER journal_changes_are_kept; DROP TRIGGER journal_changes_stay"
            }
            Raw::Postgres(_) => {
                "ALTER TABLE journal_entries DISABLE TRIGGER USER; ALTER TABLE journal_changes DISABLE TRIGGER USER"
            }
        };
        self.run(sql).await.expect("the guards are gone");
    }

    /// Lets go of the database.
    pub async fn close(self) {
        match self {
            Raw::Sqlite(connection) => connection.close().await.expect("closed"),
            Raw::Postgres(connection) => connection.close().await.expect("closed"),
        }
    }

    /// Every row of every table, as text.
    pub async fn dump(&mut self) -> String {
        let mut all = String::new();
        match self {
            Raw::Sqlite(_) => {
                let tables = self
                    .texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
                    .await;
                for table in tables {
                    let columns = self.texts(&format!("SELECT name FROM pragma_table_info('{table}')")).await;
                    let row =
                        columns.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join(" || ' ' || ");
                    all.push_str(&self.texts(&format!("SELECT {row} FROM {table}")).await.join("\n"));
                }
            }
            Raw::Postgres(_) => {
                let tables =
                    self.texts("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()").await;
                for table in tables {
                    all.push_str(&self.texts(&format!("SELECT t::text FROM {table} t")).await.join("\n"));
                }
            }
        }
        all
    }

    /// The texts of a query's one column.
    pub async fn texts(&mut self, sql: &str) -> Vec<String> {
        let query = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(connection) => sqlx::query_scalar(query).fetch_all(connection).await.expect(sql),
            Raw::Postgres(connection) => sqlx::query_scalar(query).fetch_all(connection).await.expect(sql),
        }
    }

    /// The number that a query answers.
    pub async fn number(&mut self, sql: &str) -> i64 {
        let query = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(connection) => sqlx::query_scalar(query).fetch_one(connection).await.expect(sql),
            Raw::Postgres(connection) => sqlx::query_scalar(query).fetch_one(connection).await.expect(sql),
        }
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

    /// Calls and expects that fields are refused: `field: code`, in their order.
    pub async fn faults(&self, name: &str, args: Value) -> Vec<String> {
        faults_of(&self.refused(name, args).await)
    }

    /// Calls with a command id of its own.
    pub async fn try_call(&self, name: &str, args: Value) -> Result<Answer, Failure> {
        self.repeat(name, args, clock::new_id(SUNDAY)).await
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

    /// Adds somebody who has not signed in yet; says which membership.
    pub async fn adds(&self, first_name: &str, roles: &[&str], changes: Value) -> Value {
        let form = self.form(first_name, roles, json!({ "kind": "mailed" })).await;
        self.call("AddUser", with(form, changes)).await["membership"].clone()
    }

    /// A user as the drawer shows them.
    pub async fn shown(&self, membership: &Value) -> Value {
        self.call("ShowUser", json!({ "membership": membership })).await
    }

    /// The edit form of a user as it is filled when it opens, with these changes.
    pub async fn edit_form(&self, membership: &Value, changes: Value) -> Value {
        let shown = self.shown(membership).await;
        let fields = [
            "membership",
            "membershipVersion",
            "userVersion",
            "firstName",
            "lastName",
            "loginName",
            "language",
            "roles",
        ];
        with(fields.into_iter().map(|field| (field.to_string(), shown[field].clone())).collect(), changes)
    }

    /// The lock dialog of a user as it is when it opens.
    pub async fn lock_form(&self, membership: &Value, until: Option<i64>) -> Value {
        let version = self.shown(membership).await["membershipVersion"].clone();
        json!({ "membership": membership, "membershipVersion": version, "until": until })
    }

    /// Locks a user as they are now.
    pub async fn try_lock(&self, membership: &Value, until: Option<i64>) -> Result<Answer, Failure> {
        let form = self.lock_form(membership, until).await;
        self.try_call("LockUser", form).await
    }

    /// Ends a user's lock.
    pub async fn unlocks(&self, membership: &Value) {
        let version = self.shown(membership).await["membershipVersion"].clone();
        self.call("UnlockUser", json!({ "membership": membership, "membershipVersion": version })).await;
    }

    /// The users page's first tab with these filters.
    pub async fn list(&self, filters: Value) -> Value {
        self.finds(query(json!({ "filters": filters }))).await
    }

    /// The first hundred rows of a query.
    pub async fn finds(&self, query: Value) -> Value {
        self.call("ListUsers", json!({ "query": query, "offset": 0, "limit": 100 })).await
    }

    /// The row of the person with this first name.
    pub async fn row_of(&self, first_name: &str) -> Value {
        self.list(json!({ "firstName": first_name })).await["rows"][0].clone()
    }
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

/// One column of a list's rows.
pub fn column(list: &Value, field: &str) -> Vec<String> {
    list["rows"].as_array().expect("rows").iter().map(|row| row[field].as_str().expect("text").to_owned()).collect()
}
