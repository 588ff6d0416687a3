//! The outbox: what is to be mailed, committed with the act that asks for it.

use crate::support::{PASSWORD, Person, access, each, every_database, with};
use jiff::SignedDuration;
use serde_json::json;
use std::fs;

/// A file where the outbox folder was, so that no mail leaves; and the folder again.
fn is_blocked(office: &crate::support::Office, is_blocked: bool) {
    let folder = office.config.data.join("outbox");
    if is_blocked {
        fs::remove_dir_all(&folder).unwrap();
        fs::write(&folder, "in the way").unwrap();
    } else {
        fs::remove_file(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
    }
}

every_database! {
    async fn a_mail_that_waited_makes_no_password_once_another_was_mailed_or_chosen(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        is_blocked(&office, true);
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        office.steward.send_due_mail().await.unwrap();
        office.later(SignedDuration::from_secs(30));
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        is_blocked(&office, false);
        let mailed = office.mailed_password().await;
        let brin = office.signs_in("brin", &mailed).await;
        brin.call("ChoosePassword", json!({ "current": "", "password": PASSWORD })).await;

        office.later(SignedDuration::from_hours(2));
        assert_eq!(office.mails().await.len(), 1);
        let ada = office.signs_in("ada", PASSWORD).await;
        let outbox = ada.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await;
        let states: Vec<_> = outbox["mails"].as_array().unwrap().iter().map(|mail| mail["state"].clone()).collect();
        assert_eq!(states, ["sent", "expired"]);
    }

    async fn a_mail_that_waited_makes_no_password_after_a_recovery(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        is_blocked(&office, true);
        ada.call("ResetPassword", json!({ "membership": ada.membership })).await;
        office.steward.send_due_mail().await.unwrap();
        office.later(SignedDuration::from_secs(30));
        let recovered = office.steward.recover("ada").await.unwrap();
        is_blocked(&office, false);
        office.later(SignedDuration::from_hours(2));
        assert!(office.mails().await.is_empty());
        office.signs_in("ada", &recovered).await;
    }

    async fn a_mail_is_noted_among_what_its_act_did(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        let page = ada.call("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 1 })).await;
        let mail = ada.call("ListOutbox", json!({ "offset": 0, "limit": 1 })).await["mails"][0].clone();
        let changes = page["entries"][0]["changes"].as_array().unwrap().clone();
        let noted: Vec<_> = changes.iter().filter(|change| change["entity"] == "mail" && change["field"] == "kind").collect();
        assert_eq!((noted.len(), &noted[0]["after"]), (1, &mail["kind"]));
    }

    async fn who_reaches_only_some_accounts_sees_no_mail_of_what_was_done_in_others(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (nord, ost) = (ada.adds_customer("Nord").await, ada.adds_customer("Ost").await);
        let clerk = office.add_with(&ada, "Clerk", &["user"], access(json!({ "settings": "view" }), json!([nord]))).await;
        ada.acting_in(&nord).adds("Nina", &["user"], json!({})).await;
        ada.acting_in(&ost).adds("Olga", &["user"], json!({})).await;
        ada.adds("Brin", &["user"], json!({})).await;
        let known = json!({ "email": "nina@voltpark.test", "roles": ada.acting_in(&ost).roles(&["user"]).await });
        ada.acting_in(&ost).call("AddKnownUser", known).await;
        let names = async |who: &Person| {
            let page = who.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await;
            assert_eq!(page["total"], page["mails"].as_array().unwrap().len());
            let mut names = each(&page["mails"], "name");
            names.sort();
            names
        };
        assert_eq!(names(&clerk).await, ["Brin Tester", "Nina Tester"]);
        assert_eq!(names(&ada).await, ["Brin Tester", "Nina Tester", "Nina Tester", "Olga Tester"]);
    }

    async fn a_mail_waits_with_the_act_and_is_sent_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({ "language": "fr" })).await;
        let outbox = ada.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await;
        let mail = &outbox["mails"][0];
        assert_eq!((&outbox["way"], &outbox["total"], &mail["state"], &mail["kind"], &mail["language"]), (&json!("folder"), &json!(1), &json!("waiting"), &json!("welcome"), &json!("fr")));
        assert_eq!((&mail["to"], &mail["name"]), (&json!("brin@voltpark.test"), &json!("Brin Tester")));

        assert_eq!(office.mails().await.len(), 1);
        assert_eq!(office.steward.send_due_mail().await.unwrap(), 0);
        let sent = ada.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await["mails"][0].clone();
        assert_eq!((&sent["state"], &sent["attempts"], &sent["sentAt"]), (&json!("sent"), &json!(1), &json!(office.clock.now().millis())));
    }

    async fn what_was_refused_mails_nobody(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        ada.refused("AddUser", with(form, json!({ "loginName": "ada" }))).await;
        assert!(office.mails().await.is_empty());
    }

    async fn a_mail_that_cannot_be_written_waits_and_is_tried_again(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let folder = office.config.data.join("outbox");
        fs::remove_dir(&folder).unwrap();
        fs::write(&folder, "a file in the way").unwrap();
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        assert_eq!(office.steward.send_due_mail().await.unwrap(), 1);
        let waiting = ada.call("ListOutbox", json!({ "offset": 0, "limit": 10 })).await["mails"][0].clone();
        assert_eq!((&waiting["state"], &waiting["nextTryAt"]), (&json!("waiting"), &json!(office.clock.now().millis() + 60_000)));
        assert_eq!(ada.shown(&brin).await["status"], "pending");

        fs::remove_file(&folder).unwrap();
        office.later(SignedDuration::from_mins(1));
        assert_eq!(office.mails().await.len(), 1);
        office.signs_in("brin", &office.mailed_password().await).await;
    }

    async fn two_workers_send_each_mail_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for name in ["Brin", "Cleo", "Dara", "Emil"] {
            ada.adds(name, &["user"], json!({})).await;
        }
        let (one, other) = tokio::join!(office.steward.send_due_mail(), office.steward.send_due_mail());
        assert_eq!((one.unwrap() + other.unwrap(), office.mails().await.len()), (4, 4));
    }

    async fn a_name_in_a_mail_stays_text_and_adds_no_header(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for (number, name) in ["<b>Bold</b>", "Eve\" <eve@evil.test>,", "{{ one_time }}", "http://evil.test", "Robert'); DROP TABLE users;--", "👩‍🚀", "=?utf-8?q?x?="].into_iter().enumerate() {
            ada.adds(&format!("N{number}"), &["user"], json!({ "lastName": name })).await;
        }
        let mails = office.mails().await;
        assert_eq!(mails.len(), 7);
        for mail in mails {
            let (head, _) = mail.split_once("\r\n\r\n").unwrap();
            let (_, html) = mail.split_once("Content-Type: text/html").unwrap();
            assert_eq!(head.lines().filter(|line| ["To:", "Cc:", "Bcc:"].iter().any(|name| line.starts_with(name))).count(), 1);
            assert!(!head.contains("<eve@evil.test>"), "{head}");
            assert!(!html.contains("<b>") && !html.contains("href"));
            crate::support::one_time_password_in(&mail);
        }
    }

    async fn who_may_not_see_the_outbox_does_not(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(brin.refused("ListOutbox", json!({ "offset": 0, "limit": 1 })).await.code, "denied");
    }
}
