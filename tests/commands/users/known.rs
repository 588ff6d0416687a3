//! Somebody who has a user already works in another account too: with other roles there, and one name, address and password.

use crate::support::{FIRST, OWN, Office, Person, access, each, every_database, with};
use jiff::SignedDuration;
use serde_json::{Value, json};
use steward::clock;

const SECOND: SignedDuration = SignedDuration::from_secs(1);
const BRIN: &str = "brin@voltpark.test";
/// How often two calls meet.
const ROUNDS: usize = 20;

/// Ada of Voltpark; Brin, who is at home there; and Ada in Hafen Mobil below, of which she is an administrator as well.
async fn two_partners(office: &Office) -> (Person, Person, Person) {
    let ada = office.set_up("reseller", "Ada").await;
    let brin = office.add_by_mail(&ada, "Brin", &["user"], json!({})).await;
    office.later(SECOND);
    let hafen = ada.call("AddPartner", json!({ "name": "Hafen Mobil", "profile": "modules" })).await;
    office.later(SECOND);
    let there = ada.acting_in(&hafen["account"]);
    (ada, brin, there)
}

/// The form that gives somebody with this address these roles.
async fn form(by: &Person, email: &str, roles: &[&str]) -> Value {
    json!({ "email": email, "roles": by.roles(roles).await })
}

/// Adds somebody with this address, with these roles; says which membership.
async fn adds_known(by: &Person, email: &str, roles: &[&str]) -> Value {
    by.call("AddKnownUser", form(by, email, roles).await).await["membership"].clone()
}

/// Somebody in a window of the account in which another acts.
fn beside(person: &Person, other: &Person) -> Person {
    Person { account: other.account, ..person.clone() }
}

/// The names of the accounts that somebody can switch to.
async fn accounts(person: &Person) -> Vec<String> {
    each(&person.call("ListAccounts", json!({})).await["accounts"], "name")
}

/// The account in which somebody begins who signs in anew.
async fn starts_in(office: &Office, login: &str, password: &str) -> Value {
    office.signs_in(login, password).await.call("WhoAmI", json!({})).await["account"]["name"].clone()
}

/// What somebody did, and in which capacity, as the audit log of an account tells it; the newest first.
async fn acts_of(reader: &Person, first_name: &str, since: i64) -> Vec<String> {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    let entries = reader.call("ListJournal", all).await["entries"].clone();
    let by_them = entries.as_array().unwrap().iter().filter(|entry| {
        entry["actor"]["name"].as_str().is_some_and(|actor| actor.starts_with(first_name))
            && entry["at"].as_i64() >= Some(since)
    });
    by_them
        .map(|entry| format!("{} {}", entry["command"].as_str().unwrap(), entry["capacity"].as_str().unwrap()))
        .collect()
}

/// How many mails to an address the outbox of an account shows.
async fn mails_to(reader: &Person, address: &str) -> usize {
    let outbox = reader.call("ListOutbox", json!({ "offset": 0, "limit": 50 })).await;
    outbox["mails"].as_array().unwrap().iter().filter(|mail| mail["to"] == address).count()
}

/// The latest mail, as its reader sees it.
async fn last_mail(office: &Office) -> String {
    office.mails().await.pop().expect("a mail").replace("=\r\n", "")
}

/// Deactivates whoever has this first name, in the account of the one who does it.
async fn leaves(by: &Person, first_name: &str) {
    let membership = by.row_of(first_name).await["membership"].clone();
    by.call("DeactivateUser", by.state_form(&membership).await).await;
}

every_database! {
    async fn somebody_works_in_several_accounts_with_other_roles_in_each(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        let added = there.call("AddKnownUser", form(&there, "Brin@VOLTPARK.test", &["administrator"]).await).await;

        let (here, below) = (ada.shown(&brin.membership).await, there.shown(&added["membership"]).await);
        assert_eq!((&added["user"], &added["name"]), (&here["user"], &json!("Brin Tester")));
        assert_eq!((&here["partnership"], &here["roles"]), (&json!("Voltpark Services"), &json!(ada.roles(&["user"]).await)));
        assert_eq!((&below["partnership"], &below["roles"]), (&json!("Hafen Mobil"), &json!(there.roles(&["administrator"]).await)));
        let row = there.row_of("Brin").await;
        assert_eq!((&row["membership"], &row["user"], &row["status"]), (&added["membership"], &here["user"], &json!("active")));

        let (here, below) = (brin.call("WhoAmI", json!({})).await, beside(&brin, &there).call("WhoAmI", json!({})).await);
        assert_eq!((&here["rights"]["users"], &below["rights"]["users"], &below["capacity"]), (&json!(null), &json!("manage"), &json!("own")));
        assert_eq!(accounts(&brin).await, ["Hafen Mobil", "Voltpark Services"]);
        assert_eq!(starts_in(&office, "brin", OWN).await, "Voltpark Services");
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 1 });
        let entry = there.call("ListJournal", all).await["entries"][0].clone();
        assert_eq!((&entry["command"], &entry["about"][0]["name"]), (&json!("AddKnownUser"), &json!("Brin Tester")));
        assert_eq!(there.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn which_customers_somebody_reaches_is_decided_in_each_partnership(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        ada.adds_customer("Alpin").await;
        there.adds_customer("Kai 7").await;
        let cleo = office.add_by_mail(&ada, "Cleo", &["user"], access(json!({}), json!([nordlicht]))).await;
        adds_known(&there, "cleo@voltpark.test", &["administrator"]).await;
        assert_eq!(accounts(&cleo).await, ["Hafen Mobil", "Kai 7", "Nordlicht", "Voltpark Services"]);
        ada.adds_customer("Delta").await;
        there.adds_customer("Kai 9").await;
        assert_eq!(accounts(&cleo).await, ["Hafen Mobil", "Kai 7", "Kai 9", "Nordlicht", "Voltpark Services"]);
    }

    async fn an_address_that_nobody_has_adds_nobody(office: Office) {
        let (_, _, there) = two_partners(&office).await;
        let faults = there.faults("AddKnownUser", json!({ "email": "nobody@voltpark.test", "roles": [] })).await;
        assert_eq!(faults, ["email: unknown", "roles: noRole"]);
        let faults = there.faults("AddKnownUser", json!({ "email": "brin", "roles": [] })).await;
        assert_eq!(faults, ["email: malformed"]);
        assert_eq!(there.list(json!({})).await["of"], 1);
    }

    async fn who_is_here_already_is_added_no_second_time_not_even_deactivated(office: Office) {
        let (ada, brin, _) = two_partners(&office).await;
        let again = form(&ada, "BRIN@voltpark.test", &["user"]).await;
        assert_eq!(ada.faults("AddKnownUser", again.clone()).await, ["email: inUse"]);
        ada.call("DeactivateUser", ada.state_form(&brin.membership).await).await;
        assert_eq!(ada.faults("AddKnownUser", again).await, ["email: inUse"]);
        let new = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        assert_eq!(ada.faults("AddUser", with(new, json!({ "loginName": "b.tester" }))).await, ["email: inUse"]);
    }

    async fn who_adds_somebody_new_is_told_of_somebody_known_elsewhere(office: Office) {
        let (_, _, there) = two_partners(&office).await;
        let new = there.form("Brin", &["administrator"], json!({ "kind": "mailed" })).await;
        assert_eq!(there.faults("AddUser", new.clone()).await, ["loginName: inUse", "email: knownElsewhere"]);
        let new = with(new, json!({ "loginName": "b.tester" }));
        assert_eq!(there.faults("AddUser", new.clone()).await, ["email: knownElsewhere"]);
        adds_known(&there, BRIN, &["administrator"]).await;
        assert_eq!(there.faults("AddUser", new).await, ["email: inUse"]);
    }

    async fn nobody_adds_themselves_to_an_account_into_which_they_have_switched(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let there = ada.acting_in(&nordlicht);
        let own = ada.shown(&ada.membership).await["email"].as_str().unwrap().to_owned();
        assert_eq!(there.faults("AddKnownUser", form(&there, &own, &["master"]).await).await, ["email: yourself"]);
        let new = there.form("Ada", &["master"], json!({ "kind": "mailed" })).await;
        let new = with(new, json!({ "loginName": "a.founder", "email": own }));
        assert_eq!(there.faults("AddUser", new).await, ["email: yourself"]);
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "switched");
        assert_eq!(ada.faults("AddKnownUser", form(&ada, &own, &["master"]).await).await, ["email: inUse"]);

        let mara = office.add(&ada, "Mara", &["master"]).await;
        adds_known(&mara.acting_in(&nordlicht), &own, &["master"]).await;
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "own");
    }

    async fn nobody_gives_somebody_known_more_than_they_may_give_to_anybody(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        office.add_by_mail(&ada.acting_in(&nordlicht), "Cleo", &["master"], json!({})).await;
        let (brin, vic) = (office.add(&ada, "Brin", &["account-admin"]).await, office.add(&ada, "Vic", &["viewer"]).await);
        let (master, viewer) = (form(&ada, "cleo@voltpark.test", &["master"]).await, form(&ada, "cleo@voltpark.test", &["viewer"]).await);

        assert_eq!(vic.refused("AddKnownUser", viewer.clone()).await.code, "denied");
        assert_eq!(brin.refused("AddKnownUser", master).await.code, "beyondYourRights");
        assert_eq!(office.last_entry().await, "Brin Tester · AddKnownUser · denied · beyondYourRights");
        let settings = with(viewer.clone(), access(json!({ "settings": "manage" }), Value::Null));
        assert_eq!(brin.refused("AddKnownUser", settings).await.code, "beyondYourRights");
        assert_eq!(office.mails().await.len(), 1, "Cleo's own");
        brin.call("AddKnownUser", viewer).await;
        assert_eq!(ada.row_of("Cleo").await["roles"], json!(ada.roles(&["viewer"]).await));
    }

    async fn two_places_together_give_nothing_where_only_one_of_them_reaches(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let below = |name: &str| json!({ "name": name, "number": "", "city": "", "parent": nordlicht });
        let solar = ada.call("AddCustomer", below("Solar")).await["account"].clone();
        let wind = ada.call("AddCustomer", below("Wind")).await["account"].clone();
        let mara = office.add_by_mail(&ada, "Mara", &["user"], json!({})).await.acting_in(&nordlicht);
        let there = ada.acting_in(&nordlicht);
        let known = form(&there, "mara@voltpark.test", &["admin"]).await;
        there.call("AddKnownUser", with(known, access(json!({}), json!([solar])))).await;

        for (accounts, is_given) in [(Value::Null, false), (json!([wind]), false), (json!([solar, wind]), false), (json!([solar]), true)] {
            let form = mara.form("Zoe", &["admin"], json!({ "kind": "mailed" })).await;
            let given = mara.try_call("AddUser", with(form, access(json!({}), accounts.clone()))).await;
            let code = given.err().map(|failure| failure.code);
            assert_eq!(code.as_deref(), if is_given { None } else { Some("beyondYourRights") }, "{accounts}");
        }
    }

    async fn what_belongs_to_a_user_is_changed_at_home_alone(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        let kim = office.add(&there, "Kim", &["administrator"]).await;
        let joined = adds_known(&kim, BRIN, &["administrator"]).await;

        let refusals = kim.shown(&joined).await["refusals"].clone();
        assert_eq!([&refusals["edit"], &refusals["email"], &refusals["resetPassword"]], ["notHome"; 3]);
        let renamed = kim.edit_form(&joined, json!({ "lastName": "Taken" })).await;
        assert_eq!(kim.refused("EditUser", renamed).await.code, "denied");
        assert_eq!(kim.refused("ResetPassword", json!({ "membership": joined })).await.code, "denied");
        let address = json!({ "membership": joined, "email": "taken@voltpark.test" });
        assert_eq!(kim.refused("RequestEmailChange", address).await.code, "denied");
        let less = with(access(json!({ "reports": "view" }), Value::Null), json!({ "roles": kim.roles(&["module-user"]).await }));
        kim.call("EditUser", kim.edit_form(&joined, less).await).await;

        let refusals = ada.shown(&brin.membership).await["refusals"].clone();
        assert_eq!([&refusals["edit"], &refusals["email"], &refusals["resetPassword"]], [&Value::Null; 3]);
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "lastName": "Renamed" })).await).await;
        assert_eq!(kim.row_of("Brin").await["lastName"], "Renamed");
        ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": "new@voltpark.test" })).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
    }

    async fn nobody_becomes_at_home_somebody_who_may_do_elsewhere_what_they_may_not(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let kim = office.add(&there, "Kim", &["administrator"]).await;
        let nora = office.add_by_mail(&there, "Nora", &["administrator"], json!({})).await;
        adds_known(&ada, "nora@voltpark.test", &["user"]).await;

        let refusals = kim.shown(&nora.membership).await["refusals"].clone();
        assert_eq!([&refusals["email"], &refusals["resetPassword"]], ["elsewhere"; 2]);
        assert_eq!(kim.refused("ResetPassword", json!({ "membership": nora.membership })).await.code, "beyondYourRights");
        let address = json!({ "membership": nora.membership, "email": "kim.too@voltpark.test" });
        assert_eq!(kim.refused("RequestEmailChange", address).await.code, "beyondYourRights");
        kim.call("EditUser", kim.edit_form(&nora.membership, json!({ "lastName": "Renamed" })).await).await;
        nora.call("RequestMyEmailChange", json!({ "email": "nora.new@voltpark.test" })).await;
        there.call("ResetPassword", json!({ "membership": nora.membership })).await;
    }

    async fn an_address_that_another_account_gave_a_place_is_changed_by_its_reader_alone(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let kim = office.add(&there, "Kim", &["administrator"]).await;
        let nora = there.adds("Nora", &["administrator"], json!({})).await;
        let asked = |email: &str| json!({ "membership": nora, "email": email });
        kim.call("RequestEmailChange", asked("kim.too@voltpark.test")).await;
        let (code, _) = office.mailed_code("kim.too@voltpark.test").await;
        let change = kim.shown(&nora).await["pendingEmail"]["change"].clone();
        let change = json!({ "membership": nora, "change": change });
        adds_known(&ada, "nora@voltpark.test", &["notifications"]).await;

        assert_eq!(office.answer_to_code("kim.too@voltpark.test", &code).await, "confirmed");
        assert_eq!(kim.refused("AcceptEmailChange", change.clone()).await.code, "beyondYourRights");
        assert_eq!(kim.refused("DiscardEmailChange", change.clone()).await.code, "beyondYourRights");
        assert_eq!(kim.refused("RequestEmailChange", asked("kim.three@voltpark.test")).await.code, "beyondYourRights");
        let refusals = kim.shown(&nora).await["refusals"].clone();
        assert_eq!([&refusals["email"], &refusals["resetPassword"]], [&json!("elsewhere"), &Value::Null]);
        there.call("AcceptEmailChange", change).await;
    }

    async fn what_somebody_changes_of_themselves_stands_where_they_are_at_home(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        let kim = office.add(&there, "Kim", &["administrator"]).await;
        let place = adds_known(&there, BRIN, &["administrator"]).await;
        let brin = beside(&brin, &there);
        let form = ada.edit_form(&brin.membership, json!({ "lastName": "Late" })).await;
        let myself = brin.call("ShowMyself", json!({})).await;
        let names = json!({ "version": myself["version"], "firstName": "Brin", "lastName": "Changed", "loginName": "brin", "language": "en" });
        office.later(SECOND);
        let (act, since) = (clock::new_id(office.clock.now()), office.clock.now().millis());
        brin.repeat("EditMyself", names, act).await.unwrap();
        brin.call("RequestMyEmailChange", json!({ "email": "private@voltpark.test" })).await;
        assert_eq!(acts_of(&ada, "Brin", since).await, ["RequestMyEmailChange own", "EditMyself own"]);
        assert_eq!(acts_of(&kim, "Brin", since).await, Vec::<String>::new());
        assert_eq!(mails_to(&ada, "private@voltpark.test").await, 1);
        assert_eq!(mails_to(&kim, "private@voltpark.test").await, 0);
        assert_eq!(kim.shown(&place).await["pendingEmail"], Value::Null);
        assert_eq!(ada.shown(&brin.membership).await["pendingEmail"]["email"], "private@voltpark.test");

        let conflict = ada.refused("EditUser", form).await;
        assert_eq!((conflict.code.as_str(), &conflict.facts["by"]), ("conflict", &json!("Brin Tester")));
        brin.call("UndoAct", json!({ "act": act })).await;
        assert_eq!(ada.row_of("Brin").await["lastName"], "Tester");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn another_account_of_the_same_partnership_reads_nothing_of_what_they_change_of_themselves(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let (alpin, delta) = (ada.acting_in(&ada.adds_customer("Alpin").await), ada.acting_in(&ada.adds_customer("Delta").await));
        let cleo = office.add_by_mail(&alpin, "Cleo", &["master"], json!({})).await;
        let mia = office.add(&delta, "Mia", &["master"]).await;
        adds_known(&mia, "cleo@voltpark.test", &["viewer"]).await;
        office.later(SECOND);
        let since = office.clock.now().millis();
        beside(&cleo, &delta).call("RequestMyEmailChange", json!({ "email": "private@voltpark.test" })).await;
        assert_eq!(acts_of(&beside(&cleo, &alpin), "Cleo", since).await, ["RequestMyEmailChange own"]);
        assert_eq!(acts_of(&mia, "Cleo", since).await, Vec::<String>::new());
        // Nor while they are there by what they are elsewhere too.
        adds_known(&ada, "cleo@voltpark.test", &["master"]).await;
        let there = beside(&cleo, &delta);
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "switched");
        there.call("RequestMyEmailChange", json!({ "email": "private.too@voltpark.test" })).await;
        assert_eq!(acts_of(&mia, "Cleo", since).await, Vec::<String>::new());
    }

    async fn a_little_place_above_takes_nobodys_powers_at_home(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let alpin = ada.acting_in(&ada.adds_customer("Alpin").await);
        let keeps = access(json!({ "users": "manage" }), Value::Null);
        let ines = office.add_by_mail(&alpin, "Ines", &["technical"], keeps).await;
        let (kim, max) = (alpin.adds("Kim", &["technical"], json!({})).await, alpin.adds("Max", &["billing"], json!({})).await);
        office.later(SECOND);
        let asks = |who: &Value, email: &str| json!({ "membership": who, "email": email });
        assert_eq!(ines.refused("RequestEmailChange", asks(&max, "max.one@voltpark.test")).await.code, "beyondYourRights");
        adds_known(&ada, "ines@voltpark.test", &["billing"]).await;

        let who = ines.call("WhoAmI", json!({})).await;
        assert_eq!((&who["account"]["name"], &who["capacity"]), (&json!("Alpin"), &json!("own")));
        ines.call("RequestEmailChange", asks(&kim, "kim.new@voltpark.test")).await;
        // What they are above adds nothing to that.
        assert_eq!(ines.refused("RequestEmailChange", asks(&max, "max.two@voltpark.test")).await.code, "beyondYourRights");
        ines.try_lock(&max, None).await.unwrap();
    }

    async fn whoever_comes_to_work_above_their_home_begins_there_and_stays_themselves_at_home(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let alpin = ada.acting_in(&ada.adds_customer("Alpin").await);
        let cleo = office.add_by_mail(&alpin, "Cleo", &["viewer"], json!({})).await;
        office.later(SECOND);
        adds_known(&ada, "cleo@voltpark.test", &["master"]).await;
        let cleo = office.signs_in(&cleo.login, OWN).await;
        assert_eq!(starts_in(&office, &cleo.login, OWN).await, "Voltpark Services");
        let at_home = beside(&cleo, &alpin);
        let who = at_home.call("WhoAmI", json!({})).await;
        assert_eq!((&who["capacity"], &who["home"]["name"]), (&json!("switched"), &json!("Voltpark Services")));
        at_home.call("RequestMyEmailChange", json!({ "email": "cleo.new@voltpark.test" })).await;
        let kim = alpin.adds("Kim", &["viewer"], json!({})).await;
        let asks = json!({ "membership": kim, "email": "taken@voltpark.test" });
        assert_eq!(at_home.refused("RequestEmailChange", asks).await.code, "whileSwitched");
    }

    async fn a_lock_in_one_account_leaves_the_other_open(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        adds_known(&there, BRIN, &["administrator"]).await;
        ada.try_lock(&brin.membership, None).await.unwrap();
        let voltpark = ada.call("WhoAmI", json!({})).await["account"]["id"].clone();
        assert_eq!(brin.acting_in(&voltpark).refused("WhoAmI", json!({})).await.code, "notFound");
        assert_eq!(accounts(&brin).await, ["Hafen Mobil"]);
        assert_eq!(starts_in(&office, "brin", OWN).await, "Hafen Mobil");
        ada.unlocks(&brin.membership).await;
        assert_eq!(starts_in(&office, "brin", OWN).await, "Voltpark Services");
    }

    async fn who_is_removed_here_goes_on_elsewhere(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        let joined = adds_known(&there, BRIN, &["administrator"]).await;
        there.call("RemoveUser", json!({ "membership": joined, "membershipVersion": 1 })).await;
        assert_eq!((there.list(json!({})).await["of"].as_i64(), accounts(&brin).await), (Some(1), vec!["Voltpark Services".into()]));
        assert_eq!(ada.row_of("Brin").await["status"], "active");
        adds_known(&there, BRIN, &["administrator"]).await;
        assert_eq!(accounts(&brin).await, ["Hafen Mobil", "Voltpark Services"]);
    }

    async fn who_is_removed_at_home_is_at_home_where_they_came_next(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        let joined = adds_known(&there, BRIN, &["administrator"]).await;
        ada.call("RemoveUser", ada.state_form(&brin.membership).await).await;
        assert_eq!((ada.list(json!({})).await["of"].as_i64(), starts_in(&office, "brin", OWN).await), (Some(1), json!("Hafen Mobil")));
        assert_eq!(there.shown(&joined).await["refusals"]["edit"], Value::Null);
        there.call("EditUser", there.edit_form(&joined, json!({ "lastName": "Renamed" })).await).await;
        there.call("ResetPassword", json!({ "membership": joined })).await;
    }

    async fn the_person_is_told_in_their_language_by_whom_and_where(office: Office) {
        let (ada, brin, there) = two_partners(&office).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "language": "de" })).await).await;
        let before = office.mails().await.len();
        adds_known(&there, BRIN, &["administrator"]).await;
        let mail = last_mail(&office).await;
        assert_eq!(office.mails().await.len(), before + 1);
        assert!(mail.lines().any(|line| line.starts_with("To: ") && line.contains(BRIN)), "{mail}");
        assert!(mail.contains("Ada Founder hat Ihnen Zugang zu Hafen Mobil gegeben."), "{mail}");
        assert!(mail.contains("Melden Sie sich wie bisher an"), "{mail}");
        let outbox = there.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await;
        assert_eq!((&outbox["total"], &outbox["mails"][0]["kind"]), (&json!(1), &json!("joined")));
    }

    async fn who_never_signs_in_here_is_told_nothing(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        office.add_by_mail(&there, "Kim", &["administrator"], json!({})).await;
        let before = office.mails().await.len();
        adds_known(&ada, "kim@voltpark.test", &["notifications"]).await;
        assert_eq!(ada.row_of("Kim").await["status"], "active");
        assert_eq!(office.mails().await.len(), before);
    }

    async fn who_has_not_come_in_yet_is_pending_in_both_until_they_do(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        ada.adds("Pia", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        office.later(SECOND);
        adds_known(&there, "pia@voltpark.test", &["administrator"]).await;
        assert_eq!((&ada.row_of("Pia").await["status"], &there.row_of("Pia").await["status"]), (&json!("pending"), &json!("pending")));
        let mail = last_mail(&office).await;
        assert!(mail.contains("Sign in with the one-time password that was mailed to you before"), "{mail}");

        let pia = office.signs_in("pia", &password).await;
        assert_eq!((&ada.row_of("Pia").await["status"], &there.row_of("Pia").await["status"]), (&json!("active"), &json!("active")));
        pia.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        assert_eq!(accounts(&pia).await, ["Hafen Mobil", "Voltpark Services"]);
    }

    async fn a_place_that_is_pending_again_is_confirmed_by_the_next_sign_in(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let membership = ada.adds("Pia", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        adds_known(&there, "pia@voltpark.test", &["administrator"]).await;
        let act = clock::new_id(office.clock.now());
        ada.repeat("DeactivateUser", json!({ "membership": membership, "membershipVersion": 1 }), act).await.unwrap();
        let pia = office.signs_in("pia", &password).await;
        pia.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        ada.call("UndoAct", json!({ "act": act })).await;
        assert_eq!(ada.row_of("Pia").await["status"], "pending");
        office.signs_in("pia", OWN).await;
        assert_eq!(ada.row_of("Pia").await["status"], "active");
    }

    async fn whom_no_place_let_in_so_far_is_mailed_a_way_in(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let nico = ada.adds("Nico", &["notifications"], json!({})).await;
        office.later(SECOND);
        adds_known(&there, "nico@voltpark.test", &["administrator"]).await;
        assert_eq!(there.row_of("Nico").await["status"], "pending");
        let password = office.mailed_password().await;
        assert!(last_mail(&office).await.contains("Ada Founder has added you as a user of Hafen Mobil"));
        office.signs_in("nico", &password).await;
        assert_eq!(there.row_of("Nico").await["status"], "active");
        assert_eq!(ada.shown(&nico).await["refusals"]["resetPassword"], Value::Null);
        ada.call("ResetPassword", json!({ "membership": nico })).await;
    }

    async fn what_was_mailed_is_not_undone(office: Office) {
        let (_, _, there) = two_partners(&office).await;
        let act = clock::new_id(office.clock.now());
        there.repeat("AddKnownUser", form(&there, BRIN, &["administrator"]).await, act).await.unwrap();
        assert_eq!(there.refused("UndoAct", json!({ "act": act })).await.code, "denied");
        assert_eq!(there.row_of("Brin").await["status"], "active");
    }

    async fn an_administrator_is_given_a_way_in_again_wherever_they_are_at_home(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        office.add_by_mail(&there, "Nora", &["module-user"], access(json!({ "reports": "view" }), Value::Null)).await;
        assert!(office.steward.recover("nora").await.is_err());
        adds_known(&ada, "nora@voltpark.test", &["admin"]).await;
        let password = office.steward.recover("nora").await.expect("a way in");
        office.signs_in("nora", &password).await;
    }

    async fn nobody_takes_along_a_password_that_somebody_else_may_have_set(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let pia = office.add(&there, "Pia", &["administrator"]).await;
        let known = form(&ada, "pia@voltpark.test", &["admin"]).await;
        assert_eq!(ada.faults("AddKnownUser", known.clone()).await, ["email: unproven"]);

        there.call("ResetPassword", json!({ "membership": pia.membership })).await;
        let pia = office.signs_in("pia", &office.mailed_password().await).await;
        pia.call("ChoosePassword", json!({ "current": "", "password": FIRST })).await;
        let joined = ada.call("AddKnownUser", known).await;
        assert_eq!(ada.row_of("Pia").await["status"], "active");
        assert_eq!(accounts(&pia).await, ["Hafen Mobil", "Voltpark Services"]);
        assert_eq!(office.tries_to_sign_in("pia", OWN).await.session, None);
        ada.call("RemoveUser", json!({ "membership": joined["membership"], "membershipVersion": 1 })).await;

        pia.call("RequestMyEmailChange", json!({ "email": "pia.new@voltpark.test" })).await;
        let (code, _) = office.mailed_code("pia.new@voltpark.test").await;
        assert_eq!(office.answer_to_code("pia.new@voltpark.test", &code).await, "confirmed");
        let change = pia.call("ShowMyself", json!({})).await["pendingEmail"]["change"].clone();
        pia.call("AcceptMyEmailChange", json!({ "change": change })).await;
        assert_eq!(ada.faults("AddKnownUser", form(&ada, "pia.new@voltpark.test", &["admin"]).await).await, ["email: unproven"]);
    }

    async fn a_password_of_somebody_who_never_signs_in_ends_before_they_do_so_elsewhere(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let set = ada.form("Nico", &["notifications"], json!({ "kind": "password", "password": FIRST })).await;
        ada.call("AddUser", set).await;
        office.later(SECOND);
        adds_known(&there, "nico@voltpark.test", &["administrator"]).await;
        assert_eq!(there.row_of("Nico").await["status"], "pending");
        assert_eq!(office.tries_to_sign_in("nico", FIRST).await.session, None);
        office.signs_in("nico", &office.mailed_password().await).await;
        assert_eq!(there.row_of("Nico").await["status"], "active");
    }

    async fn whoever_lost_every_way_in_is_mailed_another_where_they_are_added(office: Office) {
        let (ada, _, there) = two_partners(&office).await;
        let lou = office.add(&ada, "Lou", &["user"]).await;
        let silent = json!({ "roles": ada.roles(&["notifications"]).await });
        ada.call("EditUser", ada.edit_form(&lou.membership, silent).await).await;
        office.later(SECOND);
        adds_known(&there, "lou@voltpark.test", &["administrator"]).await;
        assert_eq!(there.row_of("Lou").await["status"], "pending");
        assert_eq!(office.tries_to_sign_in("lou", OWN).await.session, None);
        office.signs_in("lou", &office.mailed_password().await).await;
        assert_eq!(there.row_of("Lou").await["status"], "active");
    }

    async fn two_calls_in_two_partnerships_do_not_leave_a_third_without_an_administrator(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for round in 0..ROUNDS {
            let (uwe, vic) = (format!("Uwe{round}"), format!("Vic{round}"));
            let uwe = office.add_by_mail(&ada, &uwe, &["user"], json!({})).await;
            office.later(SECOND);
            let kai = ada.call("AddPartner", json!({ "name": format!("Kai {round}"), "profile": "modules" })).await;
            let kai = ada.acting_in(&kai["account"]);
            adds_known(&kai, &format!("{}@voltpark.test", uwe.login), &["administrator"]).await;
            let vic = office.add(&kai, &vic, &["administrator"]).await;
            leaves(&vic, "Ada").await;

            let on_vic = vic.state_form(&vic.membership).await;
            let there = beside(&uwe, &kai);
            let reset = json!({ "membership": uwe.membership });
            let (first, second) =
                tokio::join!(ada.try_call("ResetPassword", reset), there.try_call("DeactivateUser", on_vic));
            assert!(first.is_ok() != second.is_ok(), "round {round}: {first:?} and {second:?}");
        }
    }
}
