//! The office: an installation on either database, with a clock that stands still.

use super::{FIRST, OWN, PASSWORD, Person, Raw, one_time_password_in, set_up_form, with};
use jiff::SignedDuration;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection};
use steward::{
    Config, SessionChange, Steward, StoreAt,
    clock::{self, Clock},
    domain::moment::Moment,
    sign_in::hash::HashCost,
};
use tempfile::TempDir;

/// 22 November 2026, 14:05 UTC.
pub const SUNDAY: Moment = Moment::from_millis(1_795_356_300_000);

/// The server that `make test` has started.
pub(super) fn postgres() -> String {
    std::env::var("STEWARD_TEST_POSTGRES").expect("`make test` starts PostgreSQL and sets STEWARD_TEST_POSTGRES")
}

/// An installation to tell a story in.
pub struct Office {
    pub steward: Steward,
    pub clock: Clock,
    pub data: TempDir,
    pub config: Config,
}

impl Office {
    /// An empty installation in a file.
    pub async fn on_sqlite() -> Office {
        Self::at(StoreAt::File).await
    }

    /// An empty installation in a schema of its own on the server that `make test` has started.
    pub async fn on_postgres() -> Office {
        let server = postgres();
        // Not by the number of the process: a long run has one twice.
        let schema = format!("story_{}", clock::new_id(SUNDAY).simple());
        let mut connection = PgConnection::connect(&server).await.expect("PostgreSQL");
        let sql = format!("SELECT pg_advisory_lock(7); CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE SCHEMA {schema}");
        connection.execute(AssertSqlSafe(sql)).await.expect("a schema");
        connection.close().await.expect("closed");
        let and = if server.contains('?') { '&' } else { '?' };
        Self::at(StoreAt::Postgres(format!("{server}{and}options=-csearch_path%3D{schema}%2Cpublic"))).await
    }

    async fn at(store: StoreAt) -> Office {
        Self::open(tempfile::tempdir().expect("a folder"), store, SUNDAY).await
    }

    /// Opens what is in a folder and a database, or makes it, with a clock that stands at this moment.
    pub(super) async fn open(data: TempDir, store: StoreAt, now: Moment) -> Office {
        let clock = Clock::standing_at(now);
        let config = Config {
            store,
            clock: clock.clone(),
            hash_cost: HashCost::CHEAP,
            ..Config::in_folder(data.path().join("data"))
        };
        Office { steward: Steward::open_at_once(config.clone()).await.expect("opens"), clock, data, config }
    }

    /// Nobody: calls without a session.
    pub fn nobody(&self) -> Person {
        Person {
            steward: self.steward.clone(),
            session: None,
            login: String::new(),
            membership: Value::Null,
            account: None,
        }
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
        if let SessionChange::Started(token, _) = answer.session {
            person.session = Some(token);
        }
        person
    }

    /// What somebody who tries to sign in is answered.
    pub async fn answer_to(&self, login: &str, password: &str) -> Value {
        self.nobody().call("SignIn", json!({ "login": login, "password": password })).await
    }

    /// The latest mail to an address, as its reader sees it.
    pub async fn mail_to(&self, address: &str) -> String {
        let mails = self.mails().await;
        let mut to_it = mails.into_iter().filter(|mail| mail.contains(&format!("<{address}>")));
        to_it.next_back().unwrap_or_else(|| panic!("no mail to {address}")).replace("=\r\n", "").replace("=3D", "=")
    }

    /// The code and the secret of the link in the latest mail to an address.
    pub async fn mailed_code(&self, address: &str) -> (String, String) {
        let mail = self.mail_to(address).await;
        let is_code = |word: &&str| word.len() == 14 && word.split('-').all(|group| group.len() == 4);
        let code = mail.split_whitespace().find(is_code).expect("a code").to_owned();
        let (_, link) = mail.split_once("steward://code/").expect("a link");
        let secret = link.split(|char: char| !char.is_ascii_alphanumeric() && !"-_".contains(char)).next().unwrap();
        (code, secret.to_owned())
    }

    /// What somebody who need not be signed in is answered to a code.
    pub async fn answer_to_code(&self, email: &str, code: &str) -> Value {
        self.nobody().call("ConfirmEmailChange", json!({ "email": email, "code": code })).await["kind"].clone()
    }

    /// Adds somebody with these roles (profile keys), who has signed in and chosen a password of their own.
    pub async fn add(&self, by: &Person, first_name: &str, roles: &[&str]) -> Person {
        self.add_with(by, first_name, roles, json!({})).await
    }

    /// Adds somebody like that, with these changes to the form.
    pub async fn add_with(&self, by: &Person, first_name: &str, roles: &[&str], changes: Value) -> Person {
        let login = first_name.to_lowercase();
        let form = by.form(first_name, roles, json!({ "kind": "password", "password": FIRST })).await;
        let args = with(form, changes);
        let added = by.call("AddUser", args).await;
        let mut person = self.signs_in(&login, FIRST).await;
        person.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
        person.membership = added["membership"].clone();
        person
    }

    /// Adds somebody with these roles who has come in with what was mailed to them, and chosen a password of their own.
    pub async fn add_by_mail(&self, by: &Person, first_name: &str, roles: &[&str], changes: Value) -> Person {
        let membership = by.adds(first_name, roles, changes).await;
        let login = first_name.to_lowercase();
        let to = format!("<{login}@voltpark.test>");
        let mailed = self.mails().await.into_iter().rfind(|mail| mail.contains(&to)).expect("a mail");
        let mut person = self.signs_in(&login, &one_time_password_in(&mailed)).await;
        person.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        person.membership = membership;
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
