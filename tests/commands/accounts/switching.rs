//! Switching: working in a customer account as far as one's rights reach there, known as that in the journal.

use crate::{
    dispatch::arguments_of,
    support::{OWN, Office, Person, every_database, with},
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
        // Of the partner's people only those who have acted here are named, by what they did.
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
    }
}
