//! Resetting passwords: confirmed, mailed, and changed at the next sign-in.

use crate::support::{OWN, PASSWORD, every_database, one_time_password_in};
use jiff::SignedDuration;
use serde_json::json;
use steward::SessionChange;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const SECOND: SignedDuration = SignedDuration::from_secs(1);

every_database! {
    async fn a_reset_ends_the_old_password_and_every_session_at_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        let answer = ada.call("ResetPassword", json!({ "membership": brin.membership })).await;

        assert_eq!(answer, json!({ "signedOut": false }));
        assert_eq!(brin.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        assert_eq!(office.answer_to("brin", "").await["kind"], "refused");
    }

    async fn a_reset_that_is_only_asked_about_changes_nothing_and_the_second_step_mails_a_password(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert!(ada.shown(&brin.membership).await["refusals"]["resetPassword"].is_null());
        office.signs_in("brin", OWN).await;
        assert!(office.mails().await.is_empty());

        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        assert_eq!(office.answer_to("brin", OWN).await["kind"], "refused");
        let mails = office.mails().await;
        assert!(mails.len() == 1 && mails[0].contains("<brin@voltpark.test>"), "{mails:?}");
    }

    async fn the_user_is_mailed_a_password_for_one_sign_in_and_must_choose_a_new_one(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
        let password = office.mailed_password().await;

        let again = office.signs_in("brin", &password).await;
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");
        assert_eq!(again.call("WhoAmI", json!({})).await["mustChoosePassword"], true);
        assert_eq!(again.refused("CountUsers", json!({})).await.code, "passwordChangeNeeded");
        let new = "eleven brass kettles hum at dawn";
        again.call("ChoosePassword", json!({ "current": "", "password": new })).await;
        office.signs_in("brin", new).await;
    }

    async fn a_one_time_password_lives_for_a_day(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        office.later(DAY + SECOND);
        assert_eq!(office.answer_to("brin", &password).await["kind"], "refused");

        let ada = office.signs_in("ada", PASSWORD).await;
        ada.call("ResetPassword", json!({ "membership": brin })).await;
        let password = office.mailed_password().await;
        office.later(DAY - SECOND);
        office.signs_in("brin", &password).await;
    }

    async fn a_new_one_time_password_kills_the_old_even_before_its_mail_leaves(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let old = office.mailed_password().await;
        office.later(SECOND);
        ada.call("ResetPassword", json!({ "membership": brin })).await;
        assert_eq!(office.answer_to("brin", &old).await["kind"], "refused");
        let new = office.mailed_password().await;
        assert_ne!(new, old);
        assert_eq!(office.answer_to("brin", &old).await["kind"], "refused");
        office.signs_in("brin", &new).await;
    }

    async fn who_never_signs_in_is_mailed_no_password(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let nora = ada.adds("Nora", &["notifications"], json!({})).await;
        assert_eq!(ada.shown(&nora).await["refusals"]["resetPassword"], "noPassword");
        assert_eq!(ada.refused("ResetPassword", json!({ "membership": nora })).await.code, "denied");
        assert!(office.mails().await.is_empty());
    }

    async fn ones_own_reset_signs_one_out(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["admin"]).await;
        let elsewhere = office.signs_in("ada", PASSWORD).await;
        let answer = ada.try_call("ResetPassword", json!({ "membership": ada.membership })).await.unwrap();
        assert_eq!((answer.body.as_str(), answer.session), (r#"{"signedOut":true}"#, SessionChange::Ended));
        for session in [ada, elsewhere] {
            assert_eq!(session.refused("WhoAmI", json!({})).await.code, "signedOut");
        }
        office.signs_in("ada", &office.mailed_password().await).await;
    }

    async fn a_german_user_gets_a_german_mail(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({ "language": "de" })).await;
        let cleo = ada.adds("Cleo", &["user"], json!({ "language": "fr" })).await;
        for membership in [brin, cleo] {
            ada.call("ResetPassword", json!({ "membership": membership })).await;
        }
        let mails = office.mails().await;
        let is_to = |mail: &&String, name: &str| mail.contains(&format!("{name}@voltpark.test"));
        let german: Vec<_> = mails.iter().filter(|mail| is_to(mail, "brin")).collect();
        let french: Vec<_> = mails.iter().filter(|mail| is_to(mail, "cleo")).collect();
        assert_eq!((german.len(), french.len()), (2, 2));
        assert!(german.iter().all(|mail| mail.contains("Kennwort") && mail.contains("lang=3D\"de\"") || mail.contains("lang=\"de\"")), "{german:?}");
        assert!(french.iter().all(|mail| mail.contains("mot de passe") || mail.contains("Mot de passe")), "{french:?}");
    }

    async fn a_reset_forgets_wrong_passwords_and_a_second_one_mails_again(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        for _ in 0..4 {
            office.answer_to("brin", "wrong").await;
        }
        for _ in 0..2 {
            office.later(SECOND);
            ada.call("ResetPassword", json!({ "membership": brin.membership })).await;
            office.steward.send_due_mail().await.unwrap();
        }
        let mails = office.mails().await;
        assert_eq!(mails.len(), 2);
        let works = [&mails[0], &mails[1]].map(|mail| one_time_password_in(mail));
        let mut opened = 0;
        for password in works {
            opened += usize::from(office.tries_to_sign_in("brin", &password).await.session.is_some());
        }
        assert_eq!(opened, 1);
    }

    async fn many_resets_and_sign_ins_at_once_stand_in_nobodys_way(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        for _ in 0..10 {
            let password = office.mailed_password().await;
            let reset = json!({ "membership": brin });
            let nobody = office.nobody();
            let (sign_in, reset) = tokio::join!(
                nobody.try_call("SignIn", json!({ "login": "brin", "password": password })),
                ada.try_call("ResetPassword", reset),
            );
            assert!(sign_in.is_ok() && reset.is_ok(), "{sign_in:?} {reset:?}");
            office.later(SECOND);
        }
    }

    async fn one_password_for_one_sign_in_opens_one_of_three_at_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.adds("Brin", &["user"], json!({})).await;
        let password = office.mailed_password().await;
        let tries = (0..3).map(|_| office.tries_to_sign_in("brin", &password));
        let opened = futures_util::future::join_all(tries).await.into_iter().filter(|person| person.session.is_some());
        assert_eq!(opened.count(), 1);
    }
}
