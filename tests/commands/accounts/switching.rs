//! Switching: working in a customer account as far as one's rights reach there, known as that in the journal.

use crate::{
    dispatch::arguments_of,
    support::{OWN, Office, Person, access, every_database, with},
};
use serde_json::{Value, json};
use steward::{command::Effect, commands};

/// Ada, who looks after Nordlicht and Alpin; Cleo of Nordlicht, Dora of Alpin.
async fn two_customers(office: &Office) -> (Person, Person, Person) {
    let ada = office.set_up("hosting", "Ada").await;
    office.add(&ada, "Brin", &["account-admin"]).await;
    let (nordlicht, alpin) = (ada.adds_customer("Nordlicht").await, ada.adds_customer("Alpin").await);
    let mut cleo = office.add(&ada.acting_in(&nordlicht), "Cleo", &["master"]).await;
    let mut dora = office.add(&ada.acting_in(&alpin), "Dora", &["master"]).await;
    cleo.account = cleo.acting_in(&nordlicht).account;
    dora.account = dora.acting_in(&alpin).account;
    (ada, cleo, dora)
}

async fn entries(person: &Person) -> Value {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    person.call("ListJournal", all).await["entries"].clone()
}

every_database! {
    async fn whoever_switches_manages_users_there_and_the_journal_says_in_which_capacity(office: Office) {
        let (ada, cleo, _) = two_customers(&office).await;
        let there = Person { account: cleo.account, ..ada.clone() };
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "switched");
        let emil = there.adds("Emil", &["viewer"], json!({})).await;
        there.call("EditUser", there.edit_form(&emil, json!({ "lastName": "Changed" })).await).await;
        there.try_lock(&cleo.membership, None).await.unwrap();
        there.unlocks(&cleo.membership).await;
        there.refused("ListOutbox", json!({ "offset": 0, "limit": 1 })).await;
        let seen = entries(&there).await;
        let lines: Vec<String> = seen.as_array().unwrap().iter().filter(|entry| entry["actor"]["name"] == "Ada Founder")
            .map(|entry| format!("{} {}", entry["command"].as_str().unwrap(), entry["capacity"].as_str().unwrap())).collect();
        assert_eq!(lines, ["ListOutbox switched", "UnlockUser switched", "LockUser switched", "EditUser switched", "AddUser switched", "AddUser switched"]);
        let capacity_of = |entries: Value, command: &str| entries.as_array().unwrap().iter().find(|entry| entry["command"] == command).unwrap()["capacity"].clone();
        assert_eq!(capacity_of(entries(&office.signs_in("cleo", OWN).await).await, "ChoosePassword"), "own");
        assert_eq!(capacity_of(entries(&ada).await, "AddCustomer"), "own");
    }

    async fn a_window_of_one_account_does_nothing_in_another(office: Office) {
        let (ada, cleo, _) = two_customers(&office).await;
        let there = Person { account: cleo.account, ..ada.clone() };
        let before = there.shown(&cleo.membership).await;
        for (window, of_another) in [(&ada, &cleo), (&there, &ada)] {
            for command in ["ShowUser", "ShowAccess", "EditUser", "LockUser", "UnlockUser", "DeactivateUser", "ReactivateUser", "RemoveUser", "ResetPassword"] {
                let args = arguments_of(command, &ada).await;
                let failure = window.refused(command, with(args, json!({ "membership": of_another.membership }))).await;
                assert_eq!(failure.code, "notFound", "{command}");
            }
        }
        assert_eq!(there.shown(&cleo.membership).await, before);
    }

    async fn members_of_a_customer_learn_nothing_of_the_partner_and_its_other_customers(office: Office) {
        let (ada, cleo, dora) = two_customers(&office).await;
        for membership in [&dora.membership, &ada.membership] {
            cleo.refused("LockUser", json!({ "membership": membership, "membershipVersion": 1, "until": null })).await;
        }
        let mut asked = 0;
        for entry in commands::all().into_iter().filter(|entry| entry.effect == Effect::Reads) {
            let args = match entry.name {
                "ListJournal" => json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 }),
                name => arguments_of(name, &cleo).await,
            };
            let heard = match cleo.try_call(entry.name, args).await {
                Ok(answer) => answer.body,
                Err(failure) => failure.code,
            };
            let others = ["Brin", "brin@", "Dora", "dora@", "Alpin"];
            assert!(others.iter().all(|word| !heard.contains(word)), "{}: {heard}", entry.name);
            asked += 1;
        }
        assert!(asked > 10);
        // Of the partner's people those who have acted here are named, by what they did, and the administrators who help.
        let people = cleo.call("ListAccountPeople", json!({ "account": cleo.account })).await;
        assert_eq!(crate::support::each(&people["people"], "name"), ["Cleo Tester"]);
        for command in ["ListOutbox", "ListBackups", "BackUpNow", "RestoreBackup", "VerifyJournal"] {
            assert_eq!(cleo.refused(command, arguments_of(command, &cleo).await).await.code, "denied", "{command}");
        }
    }

    async fn no_password_is_reset_while_switched_and_mails_stay_on_this_computer(office: Office) {
        let (ada, cleo, _) = two_customers(&office).await;
        let there = Person { account: cleo.account, ..ada.clone() };
        let mails = office.mails().await.len();
        assert_eq!(there.shown(&cleo.membership).await["refusals"]["resetPassword"], "whileSwitched");
        assert_eq!(there.refused("ResetPassword", json!({ "membership": cleo.membership })).await.code, "whileSwitched");
        assert_eq!(office.mails().await.len(), mails);
        let emil = cleo.adds("Emil", &["viewer"], json!({})).await;
        cleo.call("ResetPassword", json!({ "membership": emil })).await;
    }

    async fn nobody_changes_the_e_mail_of_anybody_in_a_customer(office: Office) {
        let (ada, cleo, _) = two_customers(&office).await;
        let there = Person { account: cleo.account, ..ada.clone() };
        let form = there.edit_form(&cleo.membership, json!({ "email": "taken@voltpark.test" })).await;
        assert_eq!(there.faults("EditUser", form).await, ["email: unknown"]);
        let asks = json!({ "membership": cleo.membership, "email": "taken@voltpark.test" });
        assert_eq!(there.refused("RequestEmailChange", asks).await.code, "whileSwitched");
        assert_eq!(there.shown(&cleo.membership).await["refusals"]["email"], "whileSwitched");

        cleo.call("RequestMyEmailChange", json!({ "email": "cleo.new@voltpark.test" })).await;
        let (code, _) = office.mailed_code("cleo.new@voltpark.test").await;
        assert_eq!(office.answer_to_code("cleo.new@voltpark.test", &code).await, "confirmed");
        let change = cleo.call("ShowMyself", json!({})).await["pendingEmail"]["change"].clone();
        let accepts = json!({ "membership": cleo.membership, "change": change });
        assert_eq!(there.refused("AcceptEmailChange", accepts).await.code, "whileSwitched");
        cleo.call("AcceptMyEmailChange", json!({ "change": change })).await;
        assert_eq!(there.shown(&cleo.membership).await["email"], "cleo.new@voltpark.test");
    }

    async fn a_little_place_in_a_customer_makes_nobody_at_home_there(office: Office) {
        let (ada, cleo, _) = two_customers(&office).await;
        let there = Person { account: cleo.account, ..ada.clone() };
        let adds = async |roles: &[&str]| json!({ "email": "ada@voltpark.test", "roles": cleo.roles(roles).await });
        let place = cleo.call("AddKnownUser", adds(&["viewer"]).await).await["membership"].clone();
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "switched");
        assert_eq!(there.refused("ResetPassword", json!({ "membership": cleo.membership })).await.code, "whileSwitched");
        let asks = json!({ "membership": cleo.membership, "email": "taken@voltpark.test" });
        assert_eq!(there.refused("RequestEmailChange", asks.clone()).await.code, "whileSwitched");

        cleo.call("EditUser", cleo.edit_form(&place, json!({ "roles": cleo.roles(&["master"]).await })).await).await;
        assert_eq!(there.call("WhoAmI", json!({})).await["capacity"], "own");
        there.call("RequestEmailChange", asks).await;
    }

    async fn counts_tell_nothing_of_people_whom_one_may_not_know(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let alpin = ada.adds_customer("Alpin").await;
        let inside = office.add(&ada.acting_in(&alpin), "Nora", &["master"]).await;
        inside.adds_customer("Alpin One").await;
        let people = async |who: &Person| who.call("ListCustomers", json!({})).await["customers"][0]["people"].clone();
        assert_eq!((people(&inside).await, people(&ada.acting_in(&alpin)).await, people(&ada).await), (json!(1), json!(1), json!(2)));

        let looks = json!({ "customers": "view", "users": "none" });
        let uma = office.add_with(&ada, "Uma", &["viewer"], access(looks, Value::Null)).await;
        let row = uma.call("ListCustomers", json!({})).await["customers"][0].clone();
        assert_eq!((&row["users"], &row["people"], &row["maySeePeople"]), (&Value::Null, &Value::Null, &json!(false)));
        let told = |list: Value| list["accounts"].as_array().unwrap().iter().map(|one| one["users"].clone()).collect::<Vec<_>>();
        assert_eq!(told(uma.call("ListAccounts", json!({})).await), [json!(null), json!(null), json!(null)]);
        assert_eq!(told(ada.call("ListAccounts", json!({})).await), [json!(1), json!(0), json!(2)]);
    }
}
