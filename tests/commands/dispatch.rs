//! The one way of every call, whatever the command.

use crate::support::{Person, every_database, faults_of, query, with};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use steward::{
    Answer, Call, SessionChange, clock,
    command::{Access, Command, Cx, Effect},
    commands,
    dispatch::carry_out,
    error::{Error, Result},
};
use ts_rs::TS;
use uuid::Uuid;

/// Arguments that each command takes, for stories about what is around them.
pub async fn arguments_of(command: &str, ada: &Person) -> Value {
    let membership = ada.membership.clone();
    match command {
        "SetUpOrganisation" => crate::support::set_up_form("reseller", "Eve"),
        "SignIn" => json!({ "login": "nobody", "password": "nothing" }),
        "ChoosePassword" => json!({ "current": "nothing", "password": "eleven brass kettles hum at dawn" }),
        "ListUsers" => json!({ "query": query(json!({})), "offset": 0, "limit": 1 }),
        "LocateUser" => json!({ "membership": membership, "query": query(json!({})) }),
        "ShowUser" | "ShowAccess" | "ResetPassword" => json!({ "membership": membership }),
        "RequestEmailChange" => json!({ "membership": membership, "email": "new@voltpark.test" }),
        "DiscardEmailChange" | "AcceptEmailChange" => json!({ "membership": membership, "change": Uuid::nil() }),
        "ConfirmEmailChange" | "DiscardEmailChangeByCode" => {
            json!({ "email": "new@voltpark.test", "code": "0000-0000-0000" })
        }
        "RequestMyEmailChange" => json!({ "email": "new@voltpark.test" }),
        "DiscardMyEmailChange" | "AcceptMyEmailChange" => json!({ "change": Uuid::nil() }),
        "EditMyself" => {
            json!({ "version": 1, "firstName": "Ada", "lastName": "Founder", "loginName": "ada", "language": "en" })
        }
        "AddUser" => ada.form("Zoe", &[], json!({ "kind": "mailed" })).await,
        "AddKnownUser" => json!({ "email": "ada@voltpark.test", "roles": [] }),
        "EditUser" => ada.edit_form(&membership, json!({})).await,
        "LockUser" => json!({ "membership": membership, "membershipVersion": 1, "until": null }),
        "UnlockUser" | "DeactivateUser" | "ReactivateUser" | "RemoveUser" => {
            json!({ "membership": membership, "membershipVersion": 1 })
        }
        "ListAccountPeople" => json!({ "account": own_account(ada).await }),
        "AddPartner" => json!({ "name": "Hafen Mobil Partner", "profile": "modules" }),
        "AddCustomer" => json!({ "name": "Nordlicht", "number": "", "city": "", "parent": null }),
        "EditCustomer" => {
            json!({ "account": own_account(ada).await, "version": 1, "name": "Nordlicht", "number": "", "city": "" })
        }
        "ArchiveCustomer" | "RestoreCustomer" => json!({ "account": own_account(ada).await, "version": 1 }),
        "EditModuleLink" => json!({ "module": "reports", "before": "", "address": "" }),
        "AddRole" => json!({ "shape": crate::roles::shape("Night shift", json!({})) }),
        "EditRole" => {
            json!({ "role": Uuid::nil(), "version": 1, "shape": crate::roles::shape("Night shift", json!({})) })
        }
        "DeleteRole" => json!({ "role": Uuid::nil(), "version": 1 }),
        "ListJournal" => json!({ "person": null, "from": null, "to": null, "before": null, "limit": 10 }),
        "UndoAct" => json!({ "act": clock::new_id(crate::support::SUNDAY) }),
        "ListOutbox" => json!({ "offset": 0, "limit": 10 }),
        "RestoreBackup" => json!({ "file": "none.db" }),
        _ => json!({}),
    }
}

async fn own_account(ada: &Person) -> Value {
    ada.call("WhoAmI", json!({})).await["account"]["id"].clone()
}

async fn entries(office: &crate::support::Office) -> i64 {
    office.raw().await.number("SELECT count(*) FROM journal_entries").await
}

every_database! {
    async fn what_is_no_command_is_not_carried_out(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for name in ["", "listusers", "ListUsers ", "DropEverything", "ShellState", "ListUsers; SELECT 1"] {
            assert_eq!(ada.refused(name, json!({})).await.code, "unknownCommand", "{name}");
        }
    }

    async fn every_command_refuses_an_argument_that_it_does_not_know(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for entry in commands::all() {
            let args = arguments_of(entry.name, &ada).await;
            let failure = ada.refused(entry.name, with(args, json!({ "partnerId": "0192e4a0-0000-7000-8000-000000000000" }))).await;
            assert_eq!(faults_of(&failure), ["partnerId: unknown"], "{}", entry.name);
        }
    }

    async fn every_command_but_those_before_sign_in_asks_who_calls(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mut stranger = office.nobody();
        for entry in commands::all().into_iter().filter(|entry| entry.access != Access::Anyone) {
            let args = arguments_of(entry.name, &ada).await;
            stranger.session = None;
            assert_eq!(stranger.refused(entry.name, args.clone()).await.code, "signedOut", "{}", entry.name);
            stranger.session = Some(steward::SessionToken::random());
            assert_eq!(stranger.refused(entry.name, args).await.code, "signedOut", "{}", entry.name);
        }
    }

    async fn every_command_that_takes_a_right_is_denied_without_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        for entry in commands::all() {
            if let Access::Holding(..) = entry.access {
                let before = entries(&office).await;
                let args = arguments_of(entry.name, &ada).await;
                assert_eq!(mila.refused(entry.name, args).await.code, "denied", "{}", entry.name);
                assert_eq!(entries(&office).await, before + 1, "{}", entry.name);
                assert_eq!(office.last_entry().await, format!("Mila Tester · {} · denied · denied", entry.name));
            }
        }
    }

    async fn arguments_of_any_wrong_shape_are_refused(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for entry in commands::all() {
            for args in [json!(null), json!([]), json!("text"), json!(1), json!([{}])] {
                let failure = ada.try_call(entry.name, args.clone()).await;
                let is_refused = failure.as_ref().is_err_and(|failure| failure.code == "invalidInput");
                assert!(is_refused, "{} {args}: {failure:?}", entry.name);
            }
        }
        let deep = (0..500).fold(json!(1), |inner, _| json!([inner]));
        assert_eq!(ada.refused("ShowUser", json!({ "membership": deep })).await.code, "invalidInput");
    }

    async fn a_call_repeated_under_its_id_is_done_once_and_answered_alike(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let id = clock::new_id(office.clock.now());
        let first = ada.repeat("AddUser", form.clone(), id).await.unwrap();
        let second = ada.repeat("AddUser", form.clone(), id).await.unwrap();
        assert_eq!(first, second);
        assert_eq!((ada.list(json!({})).await["of"].as_i64(), office.mails().await.len()), (Some(2), 1));

        let other = with(form.clone(), json!({ "firstName": "Other" }));
        assert_eq!(ada.repeat("AddUser", other, id).await.unwrap_err().code, "commandIdReused");
        assert_eq!(ada.repeat("LockUser", json!({ "membership": ada.membership, "membershipVersion": 1, "until": null }), id).await.unwrap_err().code, "commandIdReused");
    }

    async fn a_command_id_belongs_to_its_session(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Cleo", &["user"], json!({ "kind": "mailed" })).await;
        let id = clock::new_id(office.clock.now());
        ada.repeat("AddUser", form.clone(), id).await.unwrap();
        let again = office.signs_in("ada", crate::support::PASSWORD).await;
        let failure = again.repeat("AddUser", form, id).await.unwrap_err();
        assert_eq!(faults_of(&failure), ["loginName: inUse", "email: inUse"]);
    }

    async fn a_refused_call_may_be_mended_under_the_same_id(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let id = clock::new_id(office.clock.now());
        let faulty = with(form.clone(), json!({ "loginName": "ada" }));
        assert_eq!(ada.repeat("AddUser", faulty, id).await.unwrap_err().code, "invalidInput");
        ada.repeat("AddUser", form, id).await.unwrap();
    }

    async fn ten_clicks_at_once_are_one_act_and_one_mail(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let before = entries(&office).await;
        let id = clock::new_id(office.clock.now());
        let clicks = (0..10).map(|_| ada.repeat("ResetPassword", json!({ "membership": brin.membership }), id));
        let answers: Vec<Answer> = futures_util::future::join_all(clicks).await.into_iter().map(|answer| answer.unwrap()).collect();
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        assert_eq!((entries(&office).await - before, office.mails().await.len()), (1, 1));
    }

    async fn ten_clicks_with_a_password_in_them_add_one_user(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "password", "password": crate::support::FIRST })).await;
        let id = clock::new_id(office.clock.now());
        let clicks = (0..10).map(|_| ada.repeat("AddUser", form.clone(), id));
        let answers: Vec<Answer> = futures_util::future::join_all(clicks).await.into_iter().map(|answer| answer.unwrap()).collect();
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        assert_eq!(ada.list(json!({})).await["of"], 2);
    }

    async fn a_reading_call_is_kept_from_writing_by_the_database(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let failure = carry_out::<WriteWhileReading>(ada.steward.desk().clone(), call(&ada, "WriteWhileReading")).await.unwrap_err();
        assert!(matches!(failure, Error::Sql(_)), "{failure:?}");
        assert!(ada.call("CountUsers", json!({})).await["active"] == 1);
        assert_eq!(office.last_entry().await.split(" · ").collect::<Vec<_>>()[1..3], ["WriteWhileReading", "failed"]);
    }

    async fn a_command_that_panics_is_an_error_and_the_program_goes_on(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let before = ada.call("CountUsers", json!({})).await;
        for half in [true, false] {
            let mut call = call(&ada, "Panic");
            call.args = json!({ "half": half });
            let failure = carry_out::<Panic>(ada.steward.desk().clone(), call).await.unwrap_err();
            assert!(matches!(failure, Error::Internal(_)), "{failure:?}");
            assert_eq!(office.last_entry().await, "Ada Founder · Panic · panicked · internal");
        }
        assert_eq!(ada.call("CountUsers", json!({})).await, before);
        ada.adds("Brin", &["user"], json!({})).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn an_account_that_is_not_ones_own_is_not_there(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let own = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        for (account, code) in [(own, ""), (json!("0192e4a0-0000-7000-8000-000000000000"), "notFound")] {
            let account = serde_json::from_value(account).unwrap();
            let answer = ada.steward.call(Call { account, ..call(&ada, "CountUsers") }).await;
            assert_eq!(answer.err().map(|failure| failure.code).unwrap_or_default(), code);
        }
    }

    async fn who_calls_while_others_do_is_nobody_else(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mut people = vec![ada.clone()];
        for name in ["Brin", "Cleo", "Dara"] {
            people.push(office.add(&ada, name, &["user"]).await);
        }
        let calls = (0..64).map(|number| {
            let person = people[number % people.len()].clone();
            async move { (person.call("WhoAmI", json!({})).await["loginName"].clone(), person.login) }
        });
        for (answered, login) in futures_util::future::join_all(calls).await {
            assert_eq!(answered, login);
        }
    }

    async fn windows_are_told_what_changed_once_it_is_committed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mut topics = ada.steward.topics();
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        ada.call("AddUser", form.clone()).await;
        assert_eq!(json!(topics.try_recv().unwrap()), json!(["outbox", "users", "journal"]));
        ada.refused("AddUser", form).await;
        assert_eq!(json!(topics.try_recv().unwrap()), json!(["journal"]));
        ada.call("CountUsers", json!({})).await;
        assert!(topics.try_recv().is_err());
    }

    async fn what_goes_unexpectedly_wrong_has_a_number(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.raw().await.run("ALTER TABLE mails RENAME TO gone").await.unwrap();
        let failure = ada.refused("ListOutbox", json!({ "offset": 0, "limit": 1 })).await;
        assert_eq!((failure.code.as_str(), failure.facts["id"].as_str().map(str::len)), ("internal", Some(8)));
        assert!(!format!("{failure:?}").contains("mails"));
        office.raw().await.run("ALTER TABLE gone RENAME TO mails").await.unwrap();
    }
}

fn call(person: &Person, name: &str) -> Call {
    Call { name: name.into(), args: json!({}), session: person.session.clone(), account: None, command_id: None }
}

/// Looks, and tries to write all the same.
#[derive(Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
struct WriteWhileReading {}

impl Command for WriteWhileReading {
    const ACCESS: Access = Access::SignedIn;
    const EFFECT: Effect = Effect::Reads;
    type Output = i64;

    async fn run(self, cx: &mut Cx) -> Result<i64> {
        let me = cx.caller()?.session_hash;
        steward::store::sessions::end(&mut cx.store, &me).await?;
        Ok(1)
    }
}

/// Panics, before or after it has written something.
#[derive(Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
struct Panic {
    half: bool,
}

impl Command for Panic {
    const ACCESS: Access = Access::SignedIn;
    type Output = i64;

    async fn run(self, cx: &mut Cx) -> Result<i64> {
        if self.half {
            let me = cx.caller()?.clone();
            let own = me.places[0].membership.clone();
            let mut other = own.clone();
            other.locked_until = Some(steward::domain::moment::Moment::FOR_EVER);
            cx.store.update(&own, other).await?;
            cx.session = SessionChange::Ended;
        }
        panic!("as a mistake in the program would");
    }
}
