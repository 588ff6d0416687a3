//! Changing an e-mail address: asked for, confirmed by who reads the new mailbox, accepted; and all that must not pass for that.

use crate::support::{FIRST, OWN, Office, PASSWORD, Person, every_database, faults_of, with};
use jiff::SignedDuration;
use serde_json::{Value, json};
use steward::SessionChange;

pub const DAY: SignedDuration = SignedDuration::from_hours(24);
const MINUTE: SignedDuration = SignedDuration::from_mins(1);
pub const SECOND: SignedDuration = SignedDuration::from_secs(1);
pub const NEW: &str = "marta.nowak@voltpark.test";

/// Ada, who asks for a new address of Brin; and Brin, who has one.
pub async fn asked(office: &Office) -> (Person, Person) {
    let ada = office.set_up("reseller", "Ada").await;
    let brin = office.add(&ada, "Brin", &["user"]).await;
    ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": NEW })).await;
    (ada, brin)
}

pub async fn pending(ada: &Person, who: &Person) -> Value {
    ada.shown(&who.membership).await["pendingEmail"].clone()
}

pub fn this_change(who: &Person, pending: &Value) -> Value {
    json!({ "membership": who.membership, "change": pending["change"] })
}

every_database! {
    async fn a_new_address_is_in_force_when_it_is_confirmed_and_accepted_and_not_before(office: Office) {
        let (ada, brin) = asked(&office).await;
        let now = office.clock.now().millis();
        let shown = pending(&ada, &brin).await;
        assert_eq!(with(shown.clone(), json!({ "change": null })), json!({
            "change": null, "email": NEW, "state": "asked", "askedBy": "Ada Founder", "askedAt": now, "validUntil": now + 86_400_000, "verifiedAt": null,
        }));
        assert_eq!(ada.refused("AcceptEmailChange", this_change(&brin, &shown)).await.code, "denied");

        let (code, _) = office.mailed_code(NEW).await;
        office.later(SECOND);
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        let verified = pending(&ada, &brin).await;
        assert_eq!((&verified["state"], &verified["verifiedAt"]), (&json!("verified"), &json!(now + 1_000)));
        assert_eq!(ada.row_of("Brin").await["email"], "brin@voltpark.test");
        brin.call("WhoAmI", json!({})).await;
        assert_eq!(office.answer_to(NEW, OWN).await["kind"], "refused");

        assert_eq!(ada.call("AcceptEmailChange", this_change(&brin, &verified)).await, json!({ "signedOut": false }));
        assert_eq!(ada.row_of("Brin").await["email"], NEW);
        assert_eq!(pending(&ada, &brin).await, Value::Null);
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("brin@voltpark.test", OWN).await["kind"], "refused");
        office.signs_in(NEW, OWN).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn the_new_address_gets_a_code_and_the_old_one_a_notice(office: Office) {
        asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        let new = office.mail_to(NEW).await;
        assert!(new.contains("Ada Founder has asked") && new.contains("open Steward of Voltpark Services"), "{new}");
        let old = office.mail_to("brin@voltpark.test").await;
        assert!(old.contains("Ada Founder has asked") && old.contains("marta"), "{old}");
        assert!(!old.contains(&code) && !old.contains(&link), "{old}");
        assert_eq!(office.mails().await.len(), 2);
    }

    async fn the_mail_names_the_installation_as_its_sign_in_page_does(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let customer = ada.adds_customer("Nordlicht").await;
        let emil = office.add(&ada.acting_in(&customer), "Emil", &["master"]).await;
        emil.call("RequestMyEmailChange", json!({ "email": NEW })).await;
        let mail = office.mail_to(NEW).await;
        let page = office.nobody().call("DescribeInstallation", json!({})).await;
        assert_eq!(page["organisation"], "Voltpark Services");
        assert!(mail.contains("for Nordlicht") && mail.contains("open Steward of Voltpark Services"), "{mail}");
    }

    async fn ones_own_address_signs_one_out(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let elsewhere = office.signs_in("ada", PASSWORD).await;
        let shown = ada.call("RequestMyEmailChange", json!({ "email": NEW })).await;
        assert_eq!((&shown["email"], &shown["pendingEmail"]["state"]), (&json!("ada@voltpark.test"), &json!("asked")));
        assert!(office.mail_to(NEW).await.contains("You have asked"));
        let (_, link) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &format!("steward://code/{link}")).await, "confirmed");

        let change = json!({ "change": shown["pendingEmail"]["change"] });
        let answer = ada.try_call("AcceptMyEmailChange", change).await.unwrap();
        assert_eq!((answer.body.as_str(), answer.session), (r#"{"signedOut":true}"#, SessionChange::Ended));
        for session in [ada, elsewhere] {
            assert_eq!(session.refused("WhoAmI", json!({})).await.code, "signedOut");
        }
        office.signs_in(NEW, PASSWORD).await;
    }

    async fn somebody_without_rights_changes_their_own_address_and_nobody_elses(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        let ask = json!({ "membership": ada.membership, "email": NEW });
        assert_eq!(mila.refused("RequestEmailChange", ask).await.code, "denied");
        let shown = mila.call("RequestMyEmailChange", json!({ "email": NEW })).await;
        let (code, _) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        mila.call("AcceptMyEmailChange", json!({ "change": shown["pendingEmail"]["change"] })).await;
        assert_eq!(ada.row_of("Mila").await["email"], NEW);
    }

    async fn who_has_fewer_rights_does_not_touch_an_administrators_address(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let admin = office.add(&ada, "Brin", &["account-admin"]).await;
        let ask = json!({ "membership": ada.membership, "email": NEW });
        assert_eq!(admin.refused("RequestEmailChange", ask.clone()).await.code, "beyondYourRights");
        ada.call("RequestEmailChange", ask).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.answer_to_code(NEW, &code).await;
        let change = this_change(&ada, &pending(&ada, &ada).await);
        for name in ["AcceptEmailChange", "DiscardEmailChange"] {
            assert_eq!(admin.refused(name, change.clone()).await.code, "beyondYourRights");
        }
        assert_eq!(admin.refused("AcceptMyEmailChange", json!({ "change": change["change"] })).await.code, "notFound");
    }

    async fn an_address_that_somebody_has_is_refused_when_asked_for_and_when_accepted(office: Office) {
        let (ada, brin) = asked(&office).await;
        for (email, fault) in [("ADA@voltpark.test", "email: inUse"), ("Brin@VOLTPARK.test", "email: unchanged"), ("no address", "email: malformed")] {
            let ask = json!({ "membership": brin.membership, "email": email });
            assert_eq!(ada.faults("RequestEmailChange", ask).await, [fault]);
        }
        let (code, _) = office.mailed_code(NEW).await;
        office.answer_to_code(NEW, &code).await;
        ada.adds("Nora", &["user"], json!({ "email": NEW })).await;
        let change = this_change(&brin, &pending(&ada, &brin).await);
        assert_eq!(ada.faults("AcceptEmailChange", change).await, ["email: inUse"]);
        assert_eq!(ada.row_of("Brin").await["email"], "brin@voltpark.test");
    }

    async fn at_most_three_new_addresses_are_asked_for_within_an_hour_whoever_asks(office: Office) {
        let (ada, brin) = asked(&office).await;
        for number in 1..3 {
            office.later(MINUTE * 4);
            ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": format!("{number}@voltpark.test") })).await;
        }
        office.later(MINUTE * 4);
        let before = office.mails().await.len();
        let failure = brin.refused("RequestMyEmailChange", json!({ "email": "3@voltpark.test" })).await;
        assert_eq!(faults_of(&failure), ["email: tooOften"]);
        assert_eq!(failure.fields[0]["facts"], json!({ "minutes": 48 }));
        assert_eq!(ada.faults("RequestEmailChange", json!({ "membership": brin.membership, "email": NEW })).await, ["email: tooOften"]);
        assert_eq!((pending(&ada, &brin).await["email"].as_str(), office.mails().await.len()), (Some("2@voltpark.test"), before));
        ada.call("RequestMyEmailChange", json!({ "email": "ada.new@voltpark.test" })).await;

        office.later(MINUTE * 48);
        let ada = office.signs_in("ada", PASSWORD).await;
        ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": NEW })).await;
    }

    async fn a_code_is_dead_a_day_after_it_was_asked_for_without_any_tidying(office: Office) {
        let (_, brin) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        office.later(DAY);
        for secret in [&code, &link] {
            assert_eq!(office.answer_to_code(NEW, secret).await, "refused");
        }
        let ada = office.signs_in("ada", PASSWORD).await;
        assert_eq!(pending(&ada, &brin).await["state"], "expired");
        office.later(-DAY);
        assert_eq!(office.answer_to_code(NEW, &code).await, "refused");
    }

    async fn a_code_lives_until_its_last_second(office: Office) {
        asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.later(DAY - SECOND);
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
    }

    async fn a_code_does_not_outlive_a_clock_set_back(office: Office) {
        asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.later(-DAY * 8);
        assert_eq!(office.answer_to_code(NEW, &code).await, "refused");
    }

    async fn a_code_confirms_once_and_the_link_beside_it_no_more(office: Office) {
        asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        for secret in [&code, &link] {
            assert_eq!(office.answer_to_code(NEW, secret).await, "refused");
        }
    }

    async fn of_many_at_once_one_confirms(office: Office) {
        asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        let tries = (0..16).map(|number| office.answer_to_code(NEW, if number % 2 == 0 { &code } else { &link }));
        let answers = futures_util::future::join_all(tries).await;
        assert_eq!(answers.iter().filter(|answer| **answer == "confirmed").count(), 1, "{answers:?}");
    }

    async fn a_newer_request_kills_the_older_code_even_for_the_same_address(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (old, _) = office.mailed_code(NEW).await;
        let first = pending(&ada, &brin).await;
        office.later(SECOND);
        ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": NEW })).await;
        assert_eq!(office.answer_to_code(NEW, &old).await, "refused");
        let (new, _) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &old).await, "refused");
        assert_eq!(office.answer_to_code(NEW, &new).await, "confirmed");
        assert_eq!(ada.refused("AcceptEmailChange", this_change(&brin, &first)).await.code, "notFound");
    }

    async fn a_discarded_request_confirms_nothing_and_mails_nothing_more(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        let change = this_change(&brin, &pending(&ada, &brin).await);
        let shown = ada.call("DiscardEmailChange", change.clone()).await;
        assert_eq!(shown["pendingEmail"], Value::Null);
        assert_eq!(office.answer_to_code(NEW, &code).await, "refused");
        assert_eq!(ada.refused("AcceptEmailChange", change).await.code, "notFound");

        ada.call("RequestEmailChange", json!({ "membership": brin.membership, "email": "other@voltpark.test" })).await;
        let change = this_change(&brin, &pending(&ada, &brin).await);
        brin.call("DiscardMyEmailChange", json!({ "change": change["change"] })).await;
        assert!(!office.mails().await.iter().any(|mail| mail.contains("<other@voltpark.test>")));
    }

    async fn a_code_counts_for_its_address_only(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        ada.call("RequestMyEmailChange", json!({ "email": "ada.nowak@voltpark.test" })).await;
        for email in ["ada.nowak@voltpark.test", "brin@voltpark.test", "nobody@voltpark.test"] {
            for secret in [&code, &link] {
                assert_eq!(office.answer_to_code(email, secret).await, "refused", "{email}");
            }
        }
        assert_eq!(office.answer_to_code("Marta.Nowak@VOLTPARK.test", &code.to_lowercase()).await, "confirmed");
        assert_eq!(pending(&ada, &brin).await["state"], "verified");
    }

    async fn a_secret_cut_lengthened_or_in_another_case_is_none(office: Office) {
        let (_, _) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        let swapped: String = link.chars().map(|char| if char.is_ascii_lowercase() { char.to_ascii_uppercase() } else { char.to_ascii_lowercase() }).collect();
        for wrong in [&link[..42], &link[1..], &format!("{link}A"), &swapped, &code[..13], &format!("{code}0"), "", "steward://code/", "*"] {
            assert_eq!(office.answer_to_code(NEW, wrong).await, "refused", "{wrong}");
        }
        assert_eq!(office.answer_to_code(NEW, &link).await, "confirmed");
    }

    async fn after_ten_wrong_codes_the_right_one_is_dead(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        for _ in 0..9 {
            assert_eq!(office.answer_to_code(NEW, "0000-0000-0000").await, "refused");
        }
        assert_eq!(pending(&ada, &brin).await["state"], "asked");
        assert_eq!(office.answer_to_code(NEW, "0000-0000-0000").await, "refused");
        for secret in [&code, &link] {
            assert_eq!(office.answer_to_code(NEW, secret).await, "refused");
        }
        assert_eq!(pending(&ada, &brin).await["state"], "expired");
    }

    async fn another_password_role_or_lock_ends_the_code(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for (number, name) in ["Brin", "Cleo", "Dara", "Emma"].into_iter().enumerate() {
            let (user, new) = (office.add(&ada, name, &["user"]).await, format!("new.{name}@voltpark.test"));
            ada.call("RequestEmailChange", json!({ "membership": user.membership, "email": new })).await;
            let (code, _) = office.mailed_code(&new).await;
            match number {
                0 => drop(user.call("ChoosePassword", json!({ "current": OWN, "password": FIRST })).await),
                1 => drop(ada.call("EditUser", ada.edit_form(&user.membership, json!({ "roles": ada.roles(&["admin"]).await })).await).await),
                2 => drop(ada.try_lock(&user.membership, None).await.unwrap()),
                _ => drop(ada.call("ResetPassword", json!({ "membership": user.membership })).await),
            }
            assert_eq!(office.answer_to_code(&new, &code).await, "refused", "{number}");
            assert_eq!(pending(&ada, &user).await["state"], "expired", "{number}");
        }
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn an_edited_name_leaves_the_code_alone(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "lastName": "Nowak" })).await).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
    }

    async fn whoever_waits_for_a_first_password_gets_it_at_the_new_address(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let membership = ada.adds("Brin", &["user"], json!({ "email": "somebody.else@voltpark.test" })).await;
        let misdirected = office.mailed_password().await;
        office.later(SECOND);
        ada.call("RequestEmailChange", json!({ "membership": membership, "email": NEW })).await;
        let (code, _) = office.mailed_code(NEW).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
        let change = ada.shown(&membership).await["pendingEmail"]["change"].clone();
        office.later(SECOND);
        ada.call("AcceptEmailChange", json!({ "membership": membership, "change": change })).await;
        assert_eq!(office.answer_to("brin", &misdirected).await["kind"], "refused");
        let password = crate::support::one_time_password_in(&office.mail_to(NEW).await);
        office.signs_in(NEW, &password).await;
    }

    async fn nobodys_address_is_changed_or_accepted_by_somebody_switched_into_the_account(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let customer = ada.adds_customer("Nordlicht").await;
        let there = ada.acting_in(&customer);
        let emil = there.adds("Emil", &["standard-testing"], json!({})).await;
        assert_eq!(there.shown(&emil).await["refusals"]["email"], "whileSwitched");
        let ask = json!({ "membership": emil, "email": NEW });
        assert_eq!(there.refused("RequestEmailChange", ask).await.code, "whileSwitched");
        assert_eq!(there.refused("RequestMyEmailChange", json!({ "email": NEW })).await.code, "whileSwitched");

        let shown = ada.call("RequestMyEmailChange", json!({ "email": NEW })).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.answer_to_code(NEW, &code).await;
        let change = json!({ "change": shown["pendingEmail"]["change"] });
        assert_eq!(there.refused("AcceptMyEmailChange", change.clone()).await.code, "whileSwitched");
        ada.call("AcceptMyEmailChange", change).await;
    }

    async fn what_is_mailed_late_is_valid_no_longer_and_what_is_too_late_is_not_mailed(office: Office) {
        let (_, _) = asked(&office).await;
        office.later(DAY);
        assert!(!office.mails().await.iter().any(|mail| mail.contains(&format!("<{NEW}>"))));
    }

    async fn a_removed_user_takes_the_request_along(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        let version = ada.shown(&brin.membership).await["membershipVersion"].clone();
        ada.call("RemoveUser", json!({ "membership": brin.membership, "membershipVersion": version })).await;
        assert_eq!(office.answer_to_code(NEW, &code).await, "refused");
        ada.adds("Nora", &["user"], json!({ "email": NEW })).await;
    }

    async fn codes_and_links_are_kept_nowhere(office: Office) {
        let (ada, _) = asked(&office).await;
        let (code, link) = office.mailed_code(NEW).await;
        let (of_notice, link_of_notice) = office.mailed_code("brin@voltpark.test").await;
        office.answer_to_code(NEW, "0000-1111-2222").await;
        let bare = [&code, &of_notice].map(|code| code.replace('-', ""));
        let mut kept = office.raw().await.dump().await;
        for page in ["ListOutbox", "ListJournal"] {
            kept.push_str(&ada.call(page, crate::dispatch::arguments_of(page, &ada).await).await.to_string());
        }
        let mailed = [&code, &link, &of_notice, &link_of_notice, &bare[0], &bare[1]].map(String::as_str);
        for secret in mailed.into_iter().chain(["0000-1111-2222", "000011112222"]) {
            assert!(!kept.contains(secret), "{secret}");
        }
        assert_eq!(office.answer_to_code(NEW, &code).await, "confirmed");
    }

    async fn the_audit_log_tells_every_step_under_the_name_of_the_person(office: Office) {
        let (ada, brin) = asked(&office).await;
        let (code, _) = office.mailed_code(NEW).await;
        office.answer_to_code(NEW, "0000-0000-0000").await;
        office.answer_to_code(NEW, &code).await;
        ada.call("AcceptEmailChange", this_change(&brin, &pending(&ada, &brin).await)).await;
        let user = ada.shown(&brin.membership).await["user"].clone();
        let of_brin = json!({ "person": user, "from": null, "to": null, "before": null, "limit": 3 });
        let page = ada.call("ListJournal", of_brin).await;
        let told: Vec<String> = page["entries"].as_array().unwrap().iter().map(|entry| {
            format!("{} · {} · {}", entry["actor"]["name"].as_str().unwrap_or_default(), entry["command"].as_str().unwrap(), entry["about"][0]["name"].as_str().unwrap())
        }).collect();
        assert_eq!(told, [
            "Ada Founder · AcceptEmailChange · Brin Tester",
            "Brin Tester · ConfirmEmailChange · Brin Tester",
            "Ada Founder · RequestEmailChange · Brin Tester",
        ]);
    }
}
