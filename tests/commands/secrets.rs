//! Secrets: what was typed or mailed to prove who somebody is, is nowhere afterwards.

use crate::support::{FIRST, OWN, Office, PASSWORD, every_database, with};
use serde_json::{Value, json};
use std::{
    fmt::{Debug, Write},
    fs,
    path::Path,
    sync::{Arc, Mutex},
};
use tracing::{
    Dispatch, Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

/// Passwords that are typed and refused.
const REFUSED: [&str; 4] = ["planted-1-owl", "planted two stewards hum", "PLANTED333", "planted four\u{0}lanterns hum"];

/// Everything that is logged while it is the subscriber.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        attributes.record(&mut Line(&mut self.0.lock().unwrap()));
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut Line(&mut self.0.lock().unwrap()));
    }
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut Line(&mut self.0.lock().unwrap()));
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0, "{field}={value:?}").unwrap();
    }
}

/// All that is kept anywhere: every row as text, and every byte of the data folder but the mails themselves.
async fn everything_kept(office: &Office) -> Vec<u8> {
    let mut kept = office.raw().await.dump().await.into_bytes();
    let mut folders = vec![office.config.data.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            match entry.is_dir() {
                true if entry.file_name() != Path::new("outbox").file_name() => folders.push(entry),
                true => {}
                false => kept.extend(fs::read(entry).unwrap()),
            }
        }
    }
    kept
}

fn holds(kept: &[u8], secret: &str) -> bool {
    kept.windows(secret.len()).any(|window| window.eq_ignore_ascii_case(secret.as_bytes()))
}

every_database! {
    async fn no_secret_is_in_any_row_file_log_or_answer(office: Office) {
        let log = Log::default();
        // With one alone, what another thread is the first to log is held to be of no interest to anybody.
        let _second = Dispatch::new(Log::default());
        let _guard = tracing::subscriber::set_default(log.clone());
        let (secrets, answers) = live(&office).await;
        let kept = everything_kept(&office).await;
        assert!(holds(&kept, "brin@voltpark.test"), "the scan sees what is kept");
        let logged = log.0.lock().unwrap().clone();
        assert!(logged.contains("AddUser"), "the scan sees what is logged");
        for secret in secrets {
            assert!(!holds(&kept, &secret), "{secret:?} is kept");
            assert!(!holds(logged.as_bytes(), &secret), "{secret:?} is logged");
            assert!(!holds(answers.as_bytes(), &secret), "{secret:?} is answered");
        }
    }

    async fn a_kept_answer_does_not_let_its_password_be_guessed(office: Office) {
        use sha2::{Digest, Sha256};
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", form.clone()).await;
        let guess = hex::encode(Sha256::digest(format!("AddUser\n{form}")));
        assert!(!office.raw().await.dump().await.to_lowercase().contains(&guess));
    }
}

/// Everything that a secret can be part of; gives the secrets, and all that was answered.
async fn live(office: &Office) -> (Vec<String>, String) {
    let ada = office.set_up("charging-network", "Ada").await;
    let mut answers = String::new();
    let mut ask = async |person: &crate::support::Person, name: &str, args: Value| {
        let answer = person.try_call(name, args).await;
        let body = answer.as_ref().map(|answer| answer.body.clone()).unwrap_or_default();
        writeln!(answers, "{body}{:?}", answer.err()).unwrap();
    };
    let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "password", "password": FIRST })).await;
    for (number, password) in REFUSED.into_iter().enumerate() {
        let credential = json!({ "kind": "password", "password": password });
        ask(&ada, "AddUser", with(form.clone(), json!({ "credential": credential }))).await;
        ask(
            &ada,
            "AddUser",
            with(form.clone(), json!({ "credential": credential, "roles": "none", "password": password })),
        )
        .await;
        ask(&ada, "ChoosePassword", json!({ "current": password, "password": password })).await;
        ask(&ada, "ChoosePassword", json!({ "current": PASSWORD, "password": [password] })).await;
        ask(&ada, "SignIn", json!({ "login": format!("n{number}"), "password": password })).await;
        ask(&ada, "SignIn", json!({ "login": "ada", "password": { "is": password } })).await;
        ask(
            &office.nobody(),
            "SetUpOrganisation",
            with(crate::support::set_up_form("reseller", "Eve"), json!({ "password": password })),
        )
        .await;
    }
    office.later(jiff::SignedDuration::from_mins(1));
    let brin = office.add(&ada, "Brin", &["standard-testing"]).await;
    let cleo = ada.adds("Cleo", &["standard-testing"], json!({})).await;
    let first = office.mailed_password().await;
    office.later(jiff::SignedDuration::from_secs(1));
    ask(&ada, "ResetPassword", json!({ "membership": cleo })).await;
    let second = office.mailed_password().await;
    office.signs_in("cleo", &second).await;
    let recovered = office.steward.recover("ada").await.expect("a way in");
    let ada = office.signs_in("ada", &recovered).await;
    ada.call("ChoosePassword", json!({ "current": "", "password": "eleven brass kettles hum at dawn" })).await;
    for (name, args) in [
        ("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 })),
        ("ListOutbox", json!({ "offset": 0, "limit": 100 })),
        ("ShowUser", json!({ "membership": brin.membership })),
        ("ShowUser", json!({ "membership": cleo })),
        ("WhoAmI", json!({})),
    ] {
        ask(&ada, name, args).await;
    }
    let mailed = [first, second, recovered].map(|password| [password.clone(), password.replace('-', "")]).concat();
    let typed =
        [PASSWORD, FIRST, OWN, "eleven brass kettles hum at dawn"].into_iter().chain(REFUSED).map(str::to_owned);
    (typed.chain(mailed).collect(), answers)
}
