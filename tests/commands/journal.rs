//! The audit log: who did what, on whom, from what to what; and that nobody has changed it since.

use crate::support::{OWN, Office, PASSWORD, Person, access, each, every_database};
use jiff::SignedDuration;
use serde_json::{Value, json};

async fn entries(person: &Person, wanted: Value) -> Vec<Value> {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    let list = person.call("ListJournal", crate::support::with(all, wanted)).await;
    list["entries"].as_array().unwrap().clone()
}

async fn verdict(person: &Person) -> (bool, Value, String) {
    let verdict = person.call("VerifyJournal", json!({})).await;
    let why = verdict["why"].as_str().unwrap_or("").to_owned();
    (verdict["isIntact"].as_bool().unwrap(), verdict["brokenAt"].clone(), why)
}

/// An office in which something has happened, and its administrator.
async fn lively(office: &Office) -> Person {
    let ada = office.set_up("reseller", "Ada").await;
    let brin = office.add(&ada, "Brin", &["user"]).await;
    ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "lastName": "Öztürk" })).await).await;
    ada.refused("EditUser", json!({})).await;
    ada.try_lock(&brin.membership, None).await.unwrap();
    ada
}

every_database! {
    async fn every_act_is_one_entry_with_what_it_changed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        office.later(SignedDuration::from_secs(1));
        ada.call("EditUser", ada.edit_form(&brin, json!({ "lastName": "Öztürk" })).await).await;

        let newest = entries(&ada, json!({ "limit": 1 })).await.remove(0);
        let change = &newest["changes"][0];
        let values: Vec<_> = ["entity", "field", "before", "after"].iter().map(|field| &change[field]).collect();
        assert_eq!(json!(values), json!(["user", "lastName", "Tester", "Öztürk"]));
        assert_eq!((newest["changes"].as_array().map(Vec::len), &change["id"]), (Some(1), &ada.shown(&brin).await["user"]));
        let said: Vec<_> = ["command", "outcome", "capacity", "error"].iter().map(|field| &newest[field]).collect();
        assert_eq!(json!(said), json!(["EditUser", "done", "own", null]));
        assert_eq!((&newest["actor"]["name"], &newest["at"]), (&json!("Ada Founder"), &json!(office.clock.now().millis())));
        assert_eq!(newest["about"][0]["name"], "Brin Öztürk");
    }

    async fn calls_that_were_not_done_are_remembered_without_changes(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.refused("AddUser", json!({ "firstName": "" })).await;
        brin.refused("ResetPassword", json!({ "membership": ada.membership })).await;
        ada.try_lock(&ada.membership, None).await.unwrap_err();
        let lines: Vec<String> = entries(&ada, json!({ "limit": 3 })).await.iter()
            .map(|entry| format!("{} {} {} {}", entry["actor"]["name"].as_str().unwrap(), entry["command"].as_str().unwrap(), entry["outcome"].as_str().unwrap(), entry["error"].as_str().unwrap()))
            .collect();
        assert_eq!(lines, ["Ada Founder LockUser refused lastAdministrator", "Brin Tester ResetPassword denied denied", "Ada Founder AddUser refused invalidInput"]);
        assert!(entries(&ada, json!({ "limit": 3 })).await.iter().all(|entry| entry["changes"] == json!([])));
    }

    async fn looking_leaves_no_trace(office: Office) {
        let ada = lively(&office).await;
        let before = entries(&ada, json!({})).await.len();
        for (command, args) in [("CountUsers", json!({})), ("ListRoles", json!({})), ("WhoAmI", json!({})), ("VerifyJournal", json!({}))] {
            ada.call(command, args).await;
        }
        assert_eq!(entries(&ada, json!({})).await.len(), before);
    }

    async fn it_is_filtered_by_person_and_time_and_paged(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        office.later(SignedDuration::from_mins(1));
        let cleo = brin.adds("Cleo", &["user"], json!({})).await;
        office.later(SignedDuration::from_mins(1));
        ada.try_lock(&cleo, None).await.unwrap();
        let commands = |entries: Vec<Value>| entries.iter().map(|entry| entry["command"].as_str().unwrap().to_owned()).collect::<Vec<_>>();

        let on_cleo = entries(&ada, json!({ "person": ada.shown(&cleo).await["user"] })).await;
        assert_eq!(commands(on_cleo), ["LockUser", "AddUser"]);
        let by_brin = entries(&ada, json!({ "person": ada.shown(&brin.membership).await["user"], "limit": 2 })).await;
        assert_eq!(commands(by_brin), ["AddUser", "ChoosePassword"]);
        let now = office.clock.now().millis();
        assert_eq!(commands(entries(&ada, json!({ "from": now })).await), ["LockUser"]);
        assert_eq!(commands(entries(&ada, json!({ "from": now - 60_000, "to": now })).await), ["AddUser"]);

        let all = entries(&ada, json!({})).await;
        let (first, rest) = all.split_at(2);
        let page = entries(&ada, json!({ "before": first[1]["sequence"], "limit": 200 })).await;
        assert_eq!(page, rest);
        let people = ada.call("ListJournalPeople", json!({})).await;
        assert_eq!(people["people"].as_array().unwrap().iter().map(|person| &person["name"]).collect::<Vec<_>>(), ["Ada Founder", "Brin Tester"]);
    }

    async fn everybody_is_called_as_they_were_then_and_is_found_by_their_name_now(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["admin"]).await;
        ada.try_lock(&brin.membership, None).await.unwrap();
        ada.unlocks(&brin.membership).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "lastName": "Keller" })).await).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;

        let names = async |command: &str| {
            let all = entries(&ada, json!({})).await;
            let entry = all.iter().find(|entry| entry["command"] == command).unwrap().clone();
            (entry["actor"]["name"].clone(), entry["about"][0]["name"].clone())
        };
        assert_eq!(names("LockUser").await, (json!("Ada Founder"), json!("Brin Tester")));
        assert_eq!(names("EditUser").await.1, "Brin Keller");
        assert_eq!(names("ResetPassword").await.1, "Brin Keller");
        assert_eq!(names("ChoosePassword").await, (json!("Brin Tester"), json!("Brin Tester")));
        let people = ada.call("ListJournalPeople", json!({})).await;
        assert_eq!(each(&people["people"], "name"), ["Ada Founder", "Brin Keller"]);
    }

    async fn who_reaches_only_some_accounts_sees_only_what_was_done_in_them_and_nothing_of_another(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let (nord, ost) = (ada.adds_customer("Nord").await, ada.adds_customer("Ost").await);
        let ulla = office.add_with(&ada, "Ulla", &["account-admin"], access(json!({}), json!([nord]))).await;
        office.add(&ada.acting_in(&nord), "Nina", &["master"]).await;
        let olga = office.add(&ada.acting_in(&ost), "Olga", &["master"]).await;
        ada.call("EditCustomer", json!({ "account": ost, "version": 1, "name": "Ost", "number": "K-77", "city": "Görlitz" })).await;

        let all = entries(&ulla, json!({})).await;
        let text = json!(all).to_string();
        for (said, is_seen) in [("Nord", true), ("Nina", true), ("Ost", false), ("Olga", false), ("K-77", false), ("Görlitz", false)] {
            assert_eq!(text.contains(said), is_seen, "{said} in {text}");
        }
        let person = ada.acting_in(&ost).shown(&olga.membership).await["user"].clone();
        assert_eq!(entries(&ulla, json!({ "person": person })).await, Vec::<Value>::new());
        let people = async |who: &Person| each(&who.call("ListJournalPeople", json!({})).await["people"], "name");
        assert_eq!(people(&ulla).await, ["Ada Founder", "Nina Tester", "Ulla Tester"]);
        assert_eq!(people(&ada).await, ["Ada Founder", "Nina Tester", "Olga Tester", "Ulla Tester"]);
        assert!(json!(entries(&ada, json!({})).await).to_string().contains("Görlitz"));

        let mut paged = Vec::new();
        let mut before = Value::Null;
        loop {
            let page = entries(&ulla, json!({ "before": before, "limit": 2 })).await;
            let Some(last) = page.last() else { break };
            before = last["sequence"].clone();
            assert!(page.len() == 2 || paged.len() + page.len() == all.len());
            paged.extend(page);
        }
        assert_eq!(paged, all);
        assert_eq!(ulla.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn who_reaches_no_account_below_sees_what_was_done_in_their_own(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds_customer("Nordlicht").await;
        let mila = office.add_with(&ada, "Mila", &["marketing"], access(json!({ "journal": "view" }), Value::Null)).await;
        let seen: Vec<Value> = entries(&mila, json!({})).await.iter().map(|entry| entry["command"].clone()).collect();
        assert!(seen.contains(&json!("AddUser")) && !seen.contains(&json!("AddCustomer")), "{seen:?}");
    }

    async fn the_chain_is_intact_and_says_where_it_ends(office: Office) {
        let ada = lively(&office).await;
        let before = ada.call("VerifyJournal", json!({})).await;
        assert_eq!((&before["isIntact"], before["head"].as_str().map(str::len)), (&json!(true), Some(64)));
        ada.adds("Cleo", &["user"], json!({})).await;
        let after = ada.call("VerifyJournal", json!({})).await;
        assert_eq!(after["entries"].as_i64(), before["entries"].as_i64().map(|entries| entries + 1));
        assert_ne!(after["head"], before["head"]);
    }

    async fn there_is_a_chain_for_the_partnership_and_one_for_the_installation(office: Office) {
        let ada = lively(&office).await;
        office.answer_to("nobody", "x").await;
        let mut raw = office.raw().await;
        let chains = raw.texts("SELECT CAST(sequence AS TEXT) FROM chains ORDER BY sequence").await;
        assert_eq!((chains.len(), chains[0].as_str()), (2, "1"));
        raw.unguard_journal().await;
        raw.run("UPDATE journal_entries SET actor_name = 'somebody' WHERE actor_name = 'nobody'").await.unwrap();
        let found = ada.call("VerifyJournal", json!({})).await;
        assert_eq!((&found["isIntact"], &found["isInInstallation"]), (&json!(false), &json!(true)));
    }

    async fn administrators_read_what_happened_before_anybody_was_signed_in(office: Office) {
        let ada = lively(&office).await;
        office.answer_to("nobody\u{202e}@voltpark.test", "x").await;
        office.later(SignedDuration::from_mins(1));
        office.nobody().refused("SetUpOrganisation", json!({})).await;
        let page = ada.call("ListJournal", json!({ "installation": true, "person": null, "from": null, "to": null, "before": null, "limit": 200 })).await;
        let said: Vec<Value> = page["entries"].as_array().unwrap().iter().map(|one| json!([one["sequence"], one["command"], one["outcome"], one["actor"]])).collect();
        let by = json!({ "user": null, "name": "nobody@voltpark.test" });
        assert_eq!(json!(said), json!([[2, "SetUpOrganisation", "refused", null], [1, "SignIn", "refused", by]]));
        assert_eq!(entries(&ada, json!({ "installation": true, "from": office.clock.now().millis() })).await.len(), 1);
        assert_eq!(ada.call("VerifyJournal", json!({})).await["installationHead"].as_str().map(str::len), Some(64));
    }

    async fn who_is_no_administrator_reads_their_own_partnership_only(office: Office) {
        let ada = lively(&office).await;
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 1 });
        assert_eq!(ada.call("ListJournal", all.clone()).await["seesInstallation"], true);
        office.add(&ada, "Cleo", &["marketing"]).await;
        let cleo = office.signs_in("cleo", OWN).await;
        let mut raw = office.raw().await;
        raw.run("UPDATE roles SET rights = '{\"journal\":\"view\"}' WHERE profile_key = 'marketing'").await.unwrap();
        assert_eq!(cleo.call("ListJournal", all.clone()).await["seesInstallation"], false);
        assert_eq!(cleo.refused("ListJournal", crate::support::with(all, json!({ "installation": true }))).await.code, "denied");
    }

    async fn the_database_refuses_to_change_or_remove_what_was_written(office: Office) {
        lively(&office).await;
        let mut raw = office.raw().await;
        for sql in [
            "DELETE FROM journal_entries WHERE sequence = 1",
            "DELETE FROM journal_changes WHERE sequence = 1",
            "UPDATE journal_entries SET outcome = 'done'",
            "UPDATE journal_entries SET actor_name = 'Eve'",
            "UPDATE journal_changes SET after_values = '{}'",
            "UPDATE journal_changes SET digest = hash FROM journal_entries",
        ] {
            let refused = raw.run(sql).await.expect_err(sql).to_string();
            assert!(refused.contains("only added to"), "{refused}");
        }
    }

    async fn whatever_is_changed_in_an_entry_is_found(office: Office) {
        let ada = lively(&office).await;
        let mut raw = office.raw().await;
        raw.unguard_journal().await;
        for change in ENTRY_CHANGES {
            found_and_undone(&ada, &mut raw, "journal_entries", change, "").await;
        }
    }

    async fn whatever_is_changed_in_a_change_is_found(office: Office) {
        let ada = lively(&office).await;
        let mut raw = office.raw().await;
        raw.unguard_journal().await;
        for change in CHANGE_CHANGES {
            found_and_undone(&ada, &mut raw, "journal_changes", change, " AND place = 0").await;
        }
    }

    async fn a_removed_or_added_entry_is_found(office: Office) {
        let ada = lively(&office).await;
        let mut raw = office.raw().await;
        raw.unguard_journal().await;
        let own = "partner_id IN (SELECT partner_id FROM accounts)";
        let last = raw.number(&format!("SELECT max(sequence) FROM journal_entries WHERE {own}")).await;
        for (removed, why) in [(last, "end"), (2, "missing"), (1, "missing")] {
            raw.run("CREATE TABLE aside AS SELECT * FROM journal_entries").await.unwrap();
            raw.run(&format!("DELETE FROM journal_entries WHERE sequence = {removed} AND {own}")).await.unwrap();
            assert_eq!(verdict(&ada).await, (false, json!(removed), why.to_string()));
            raw.run("DELETE FROM journal_entries").await.unwrap();
            raw.run("INSERT INTO journal_entries SELECT * FROM aside").await.unwrap();
            raw.run("DROP TABLE aside").await.unwrap();
            assert!(verdict(&ada).await.0);
        }
        let stray = "INSERT INTO journal_changes SELECT partner_id, sequence + 1000, place, entity, entity_id, version_before, version_after, before_values, after_values, salt, digest FROM journal_changes WHERE sequence = 1 AND place = 0";
        raw.run(stray).await.unwrap();
        assert!(!verdict(&ada).await.0);
    }

    async fn erased_values_leave_a_chain_that_verifies(office: Office) {
        let ada = lively(&office).await;
        let mut raw = office.raw().await;
        raw.run("UPDATE journal_changes SET before_values = NULL, after_values = NULL, salt = NULL").await.unwrap();
        raw.run("UPDATE journal_entries SET arguments = NULL, salt = NULL, actor_name = ''").await.unwrap();
        assert_eq!(verdict(&ada).await, (true, Value::Null, String::new()));
        assert!(entries(&ada, json!({})).await.iter().all(|entry| entry["changes"] == json!([])));
        ada.adds("Cleo", &["user"], json!({})).await;
        assert!(verdict(&ada).await.0);
    }

    async fn a_lie_in_the_place_of_erased_values_is_found(office: Office) {
        let ada = lively(&office).await;
        let mut raw = office.raw().await;
        raw.unguard_journal().await;
        raw.run("UPDATE journal_changes SET salt = NULL, after_values = '{\"lastName\":\"Eve\"}' WHERE sequence = (SELECT max(sequence) FROM journal_changes)").await.unwrap();
        assert_eq!(verdict(&ada).await.2, "values");
    }

    async fn a_repeated_history_gives_other_digests(office: Office) {
        lively(&office).await;
        let mut raw = office.raw().await;
        let all = raw.number("SELECT count(*) FROM journal_changes").await;
        assert_eq!(raw.number("SELECT count(DISTINCT digest) FROM journal_changes").await, all);
        assert_eq!(raw.number("SELECT count(DISTINCT salt) FROM journal_changes").await, all);
    }

    async fn who_may_not_see_the_journal_does_not(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        let brin = office.signs_in("brin", OWN).await;
        for command in ["ListJournalPeople", "VerifyJournal"] {
            assert_eq!(brin.refused(command, json!({})).await.code, "denied");
        }
        office.signs_in("ada", PASSWORD).await;
    }
}

/// Changes to an entry, each by one byte or one NULL.
const ENTRY_CHANGES: [&str; 17] = [
    "at = at + 1",
    "sequence = sequence + 500",
    "actor_id = account_id",
    "actor_id = NULL",
    "actor_name = actor_name || ' '",
    "capacity = 'switched'",
    "account_id = NULL",
    "command = 'SignOut'",
    "command_id = NULL",
    "outcome = 'done '",
    "error = ''",
    "error = 'denied'",
    "arguments = replace(arguments, 'a', 'b')",
    "arguments = NULL",
    "salt = digest",
    "digest = hash",
    "previous = hash",
];

const CHANGE_CHANGES: [&str; 12] = [
    "sequence = sequence + 1000",
    "sequence = 0",
    "place = 99",
    "entity = 'role'",
    "entity_id = partner_id",
    "version_before = coalesce(version_before + 1, 0)",
    "version_after = 0",
    "before_values = coalesce(before_values || ' ', '')",
    "after_values = replace(after_values, 'e', 'E')",
    "after_values = NULL",
    "salt = digest",
    "digest = salt",
];

/// Changes one row that has something to change, looks, and changes it back.
async fn found_and_undone(ada: &Person, raw: &mut crate::support::Raw, table: &str, change: &str, and: &str) {
    let number = raw.number(&format!("SELECT min(sequence) FROM {table} WHERE sequence > 1 AND partner_id IN (SELECT partner_id FROM accounts){and}")).await;
    let row = format!("sequence = {number} AND partner_id IN (SELECT partner_id FROM accounts){and}");
    raw.run(&format!("CREATE TABLE aside AS SELECT * FROM {table}")).await.unwrap();
    assert_eq!(raw.run(&format!("UPDATE {table} SET {change} WHERE {row}")).await.expect(change), 1, "{change}");
    let (is_intact, _, why) = verdict(ada).await;
    assert!(!is_intact && !why.is_empty(), "{table}: {change} is not found");
    raw.run(&format!("DELETE FROM {table}")).await.unwrap();
    raw.run(&format!("INSERT INTO {table} SELECT * FROM aside")).await.unwrap();
    raw.run("DROP TABLE aside").await.unwrap();
    assert!(verdict(ada).await.0, "{change} is not undone");
}
