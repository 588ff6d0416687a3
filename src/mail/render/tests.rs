//! What people read in their mails.

use super::*;
use crate::{domain::ids::EmailChangeId, mail::facts::Addressee};

const PASSWORD: &str = "7Q2XK-M0BVD-94TNE-ZC8HJ";
const CODE: &str = "7Q2X-KM0B-VD94";
const LINK: &str = "steward://code/q1Jx0-mB2_fTzR7uVw8eYcK3hLpN6sDgA5iXoE2jUbM";
/// 22 November 2026, 14:05 in Berlin.
const NOON: Moment = Moment::from_millis(1_795_352_700_000);

fn addressee(name: &str) -> Addressee {
    Addressee { name: name.into(), login_name: "a.oeztuerk".into(), organisation: "Nordlicht".into() }
}

fn rendered(mail: &MailFacts, language: Language) -> Rendered {
    render(mail, one_time(mail), language, &TimeZone::get("Europe/Berlin").unwrap()).unwrap()
}

/// What is made for such a mail when it is sent.
fn one_time(mail: &MailFacts) -> Option<OneTime<'static>> {
    match mail {
        MailFacts::EmailChange { .. } | MailFacts::EmailChangeNotice { change: Some(_), .. } => {
            Some(OneTime { typed: CODE, link: Some(LINK), until: NOON })
        }
        other if other.has_one_time_password() => Some(OneTime { typed: PASSWORD, link: None, until: NOON }),
        _ => None,
    }
}

const CHANGE: EmailChangeId = EmailChangeId::new(uuid::Uuid::nil());

fn email_change(name: &str, by: Option<String>, installation: &str) -> MailFacts {
    MailFacts::EmailChange { to: addressee(name), by, change: CHANGE, installation: installation.into() }
}

fn notice(name: &str, by: Option<String>, email: &str, change: Option<EmailChangeId>) -> MailFacts {
    let installation = "Voltpark Services".into();
    MailFacts::EmailChangeNotice { to: addressee(name), by, email: email.into(), change, installation }
}

/// Every kind of mail, by somebody else and by oneself, with what its reader must find in it.
fn mails(name: &str) -> Vec<(MailFacts, Vec<&'static str>)> {
    let (to, by) = (addressee(name), Some(name.to_owned()));
    vec![
        (MailFacts::Welcome { to: to.clone(), by: name.into() }, vec!["a.oeztuerk", "14:05", PASSWORD]),
        (MailFacts::Joined { to: to.clone(), by: name.into(), is_awaited: false }, vec!["a.oeztuerk"]),
        (MailFacts::Joined { to: to.clone(), by: name.into(), is_awaited: true }, vec!["a.oeztuerk"]),
        (MailFacts::PasswordReset { to: to.clone(), by: by.clone() }, vec!["a.oeztuerk", "14:05", PASSWORD]),
        (MailFacts::PasswordReset { to: to.clone(), by: None }, vec!["a.oeztuerk", "14:05", PASSWORD]),
        (MailFacts::SignInPaused { to: to.clone(), until: NOON }, vec!["a.oeztuerk", "14:05"]),
        (MailFacts::Removed { to: to.clone(), by: by.clone() }, vec![]),
        (MailFacts::Removed { to, by: None }, vec![]),
        (email_change(name, by.clone(), "Voltpark Services"), vec!["14:05", CODE, LINK, "Voltpark Services"]),
        (email_change(name, None, "Voltpark Services"), vec!["14:05", CODE, LINK, "Voltpark Services"]),
        (notice(name, by, name, Some(CHANGE)), vec!["14:05", CODE, LINK, "Voltpark Services"]),
        (notice(name, None, name, None), vec![]),
    ]
}

#[test]
fn a_new_user_reads_who_added_them_where_and_how_to_sign_in() {
    let mail = MailFacts::Welcome { to: addressee("Aylin Öztürk"), by: "Helene Brandt".into() };
    insta::assert_snapshot!(rendered(&mail, Language::En).text, @r"
    Hello Aylin Öztürk,

    Helene Brandt has added you as a user of Nordlicht. This is how you sign in:

    Login name
        a.oeztuerk
    One-time password
        7Q2XK-M0BVD-94TNE-ZC8HJ
    Valid until
        22 November 2026, 14:05 (UTC+01:00)

    Sign in with it once. You will then be asked to choose a password of your own.

    Nobody will ever ask you for this password, by e-mail or by telephone.

    Steward sent this e-mail automatically on behalf of Nordlicht. Replies are not read.
    ");
}

#[test]
fn who_is_added_to_another_account_reads_by_whom_and_signs_in_as_before() {
    let mail = MailFacts::Joined { to: addressee("Aylin Öztürk"), by: "Helene Brandt".into(), is_awaited: false };
    insta::assert_snapshot!(rendered(&mail, Language::De).text, @r"
    Guten Tag Aylin Öztürk,

    Helene Brandt hat Ihnen Zugang zu Nordlicht gegeben.

    Anmeldename
        a.oeztuerk

    Melden Sie sich wie bisher an: Anmeldename und Kennwort bleiben gleich. Danach wählen Sie das Konto oben links.

    Steward hat diese E-Mail im Auftrag von Nordlicht automatisch gesendet. Antworten werden nicht gelesen.
    ");
}

#[test]
fn who_is_added_to_another_account_before_they_came_in_uses_what_was_mailed() {
    let mail = MailFacts::Joined { to: addressee("Aylin Öztürk"), by: "Helene Brandt".into(), is_awaited: true };
    insta::assert_snapshot!(rendered(&mail, Language::En).text, @r"
    Hello Aylin Öztürk,

    Helene Brandt has given you access to Nordlicht.

    Login name
        a.oeztuerk

    Sign in with the one-time password that was mailed to you before. If it is no longer valid, ask an administrator of the organisation that first added you to reset your password.

    Steward sent this e-mail automatically on behalf of Nordlicht. Replies are not read.
    ");
}

#[test]
fn a_reset_is_told_in_german() {
    let mail = MailFacts::PasswordReset { to: addressee("Aylin Öztürk"), by: Some("Helene Brandt".into()) };
    insta::assert_snapshot!(rendered(&mail, Language::De).text, @r"
    Guten Tag Aylin Öztürk,

    Helene Brandt hat Ihr Kennwort für Nordlicht zurückgesetzt. Das alte gilt nicht mehr, und Sie sind überall abgemeldet.

    Anmeldename
        a.oeztuerk
    Einmalkennwort
        7Q2XK-M0BVD-94TNE-ZC8HJ
    Gültig bis
        22. November 2026, 14:05 Uhr (UTC+01:00)

    Melden Sie sich damit einmal an. Danach werden Sie aufgefordert, ein eigenes Kennwort zu wählen.

    Niemand wird Sie nach diesem Kennwort fragen, weder per E-Mail noch am Telefon.

    Steward hat diese E-Mail im Auftrag von Nordlicht automatisch gesendet. Antworten werden nicht gelesen.
    ");
}

#[test]
fn a_pause_is_told_in_french() {
    let mail = MailFacts::SignInPaused { to: addressee("Aylin Öztürk"), until: NOON };
    insta::assert_snapshot!(rendered(&mail, Language::Fr).text, @r"
    Bonjour Aylin Öztürk,

    Un mot de passe erroné a été saisi dix fois de suite pour votre utilisateur chez Nordlicht. La connexion est suspendue pendant 15 minutes.

    Identifiant
        a.oeztuerk
    Suspendue jusqu’au
        22 novembre 2026 à 14:05 (UTC+01:00)

    Si c’était vous, réessayez ensuite ou demandez à un administrateur de réinitialiser votre mot de passe. Sinon, prévenez votre administrateur : quelqu’un cherche peut-être à deviner votre mot de passe.

    Steward a envoyé cet e-mail automatiquement pour Nordlicht. Les réponses ne sont pas lues.
    ");
}

#[test]
fn a_new_address_reads_where_its_code_is_to_be_entered() {
    let mail = email_change("Aylin Öztürk", Some("Helene Brandt".into()), "Voltpark Services");
    insta::assert_snapshot!(rendered(&mail, Language::En).text, @r"
    Hello Aylin Öztürk,

    Helene Brandt has asked for this address to become your e-mail address for Nordlicht.

    To confirm it, open Steward of Voltpark Services, choose “I have a code” on the sign-in page, enter this address and the code, and choose “Confirm new e-mail”:

    Code
        7Q2X-KM0B-VD94
    Valid until
        22 November 2026, 14:05 (UTC+01:00)

    On a computer with Steward, this link opens it with the code filled in. It can also be put into the field for the code:
        steward://code/q1Jx0-mB2_fTzR7uVw8eYcK3hLpN6sDgA5iXoE2jUbM

    Until the new address is confirmed and accepted, your present one stays in force. If you know nothing of this, ignore this e-mail.

    Steward sent this e-mail automatically on behalf of Nordlicht. Replies are not read.
    ");
}

#[test]
fn a_mail_that_an_earlier_steward_queued_names_the_organisation_it_knows() {
    let mail = email_change("Aylin Öztürk", None, "");
    assert!(rendered(&mail, Language::De).text.contains("Steward von Nordlicht"));
}

#[test]
fn the_address_in_force_reads_how_to_discard_the_request() {
    let mail = notice("Aylin Öztürk", Some("Helene Brandt".into()), "aylin@nordlicht.test", Some(CHANGE));
    insta::assert_snapshot!(rendered(&mail, Language::De).text.replace('\u{2060}', ""), @r"
    Guten Tag Aylin Öztürk,

    Helene Brandt hat beantragt, dass aylin@nordlicht.test Ihre E-Mail-Adresse für Nordlicht wird.

    Bis die neue Adresse bestätigt und akzeptiert ist, gilt diese weiter. Wenn Sie davon nichts wissen, informieren Sie sofort Ihre Administration: Der Antrag kann verworfen werden.

    Sie können den Antrag selbst verwerfen: Öffnen Sie Steward von Voltpark Services, wählen auf der Anmeldeseite „Ich habe einen Code“, geben diese Adresse und den Code ein und wählen „Antrag verwerfen“:

    Code
        7Q2X-KM0B-VD94
    Gültig bis
        22. November 2026, 14:05 Uhr (UTC+01:00)

    Auf einem Rechner mit Steward öffnet dieser Link das Programm und trägt den Code ein. Sie können ihn auch in das Feld für den Code einfügen:
        steward://code/q1Jx0-mB2_fTzR7uVw8eYcK3hLpN6sDgA5iXoE2jUbM

    Steward hat diese E-Mail im Auftrag von Nordlicht automatisch gesendet. Antworten werden nicht gelesen.
    ");
}

#[test]
fn a_removal_is_told_in_german() {
    let mail = MailFacts::Removed { to: addressee("Aylin Öztürk"), by: Some("Helene Brandt".into()) };
    insta::assert_snapshot!(rendered(&mail, Language::De).text, @r"
    Guten Tag Aylin Öztürk,

    Helene Brandt hat Sie bei Nordlicht entfernt. Ihr Zugang endete sofort.

    Falls das ein Versehen ist, bitten Sie die Administration der Organisation, Sie erneut hinzuzufügen.

    Steward hat diese E-Mail im Auftrag von Nordlicht automatisch gesendet. Antworten werden nicht gelesen.
    ");
}

#[test]
fn the_first_of_a_month_has_its_own_word_in_french() {
    let first = Moment::from_millis(1_767_225_600_000);
    let said = Language::ALL.map(|language| moment(first, language, &TimeZone::UTC));
    assert_eq!(
        said,
        ["1 January 2026, 00:00 (UTC)", "1er janvier 2026 à 00:00 (UTC)", "1. Januar 2026, 00:00 Uhr (UTC)"]
    );
}

#[test]
fn every_mail_exists_in_every_language_and_form() {
    for language in Language::ALL {
        for (mail, said) in mails("Aylin Öztürk") {
            let Rendered { subject, text, html } = rendered(&mail, language);
            assert!(!subject.is_empty() && !subject.starts_with("mail-"), "{subject}");
            // As a mail program reads it.
            for body in [&text, &html.replace("&#x2f;", "/")] {
                assert!(body.contains("Aylin Öztürk") && body.contains("Nordlicht"), "{body}");
                assert!(said.iter().all(|said| body.contains(said)), "{said:?} in {body}");
                for secret in [PASSWORD, CODE, LINK] {
                    assert_eq!(body.contains(secret), said.contains(&secret), "{secret} in {body}");
                }
                assert!(!body.contains("mail-"), "{body}");
            }
            assert!(html.contains(&format!("<html lang=\"{}\">", language.tag())));
        }
    }
}

#[test]
fn a_mail_calls_buttons_as_the_window_does() {
    for language in Language::ALL {
        let say = |key| strings::say(language, key, &[("installation", "Voltpark Services".into())]);
        for (sentence, button) in [
            ("mail-email-change-how", "code-have"),
            ("mail-email-change-how", "code-confirm"),
            ("mail-email-change-notice-how", "code-have"),
            ("mail-email-change-notice-how", "code-discard"),
        ] {
            assert!(say(sentence).contains(&say(button)), "{sentence} in {language:?}");
        }
    }
}

#[test]
fn what_users_write_stays_text_and_out_of_the_subject() {
    for nasty in [
        "<script>alert(1)</script>",
        "<a href=x>",
        "http://evil.test/x",
        "www.evil.test",
        "a&b\"'",
        "{{ 7*7 }}",
        "{ $by }",
    ] {
        for (mail, _) in mails(nasty) {
            let Rendered { subject, text, html } = rendered(&mail, Language::En);
            let beside = html.replace(&format!("<a href=\"{}\">", LINK.replace('/', "&#x2f;")), "");
            assert!(!html.contains("<script") && !beside.contains("<a "), "{html}");
            assert!(!subject.contains(nasty) && !text.contains("evil.test") && !html.contains("evil.test"));
            assert!(!text.contains("49"));
        }
    }
}
