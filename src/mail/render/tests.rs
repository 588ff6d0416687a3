//! What people read in their mails.

use super::*;
use crate::mail::facts::Addressee;

const PASSWORD: &str = "7Q2XK-M0BVD-94TNE-ZC8HJ";
/// 22 November 2026, 14:05 in Berlin.
const NOON: Moment = Moment::from_millis(1_795_352_700_000);

fn addressee(name: &str) -> Addressee {
    Addressee { name: name.into(), login_name: "a.oeztuerk".into(), organisation: "Voltpark Services".into() }
}

fn rendered(mail: &MailFacts, language: Language) -> Rendered {
    let one_time = mail.has_one_time_password().then_some(OneTime { typed: PASSWORD, link: None, until: NOON });
    render(mail, one_time, language, &TimeZone::get("Europe/Berlin").unwrap()).unwrap()
}

fn mails(name: &str) -> [MailFacts; 4] {
    let to = addressee(name);
    [
        MailFacts::Welcome { to: to.clone(), by: name.into() },
        MailFacts::PasswordReset { to: to.clone(), by: Some(name.into()) },
        MailFacts::PasswordReset { to: to.clone(), by: None },
        MailFacts::SignInPaused { to, until: NOON },
    ]
}

#[test]
fn a_new_user_reads_who_added_them_where_and_how_to_sign_in() {
    let mail = MailFacts::Welcome { to: addressee("Aylin Öztürk"), by: "Helene Brandt".into() };
    insta::assert_snapshot!(rendered(&mail, Language::En).text, @r"
    Hello Aylin Öztürk,

    Helene Brandt has added you as a user of Voltpark Services. This is how you sign in:

    Login name
        a.oeztuerk
    One-time password
        7Q2XK-M0BVD-94TNE-ZC8HJ
    Valid until
        22 November 2026, 14:05 (UTC+01:00)

    Sign in with it once. You will then be asked to choose a password of your own.

    Nobody will ever ask you for this password, by e-mail or by telephone.

    Steward sent this e-mail automatically on behalf of Voltpark Services. Replies are not read.
    ");
}

#[test]
fn a_reset_is_told_in_german() {
    let mail = MailFacts::PasswordReset { to: addressee("Aylin Öztürk"), by: Some("Helene Brandt".into()) };
    insta::assert_snapshot!(rendered(&mail, Language::De).text, @r"
    Guten Tag Aylin Öztürk,

    Helene Brandt hat Ihr Kennwort für Voltpark Services zurückgesetzt. Das alte gilt nicht mehr, und Sie sind überall abgemeldet.

    Anmeldename
        a.oeztuerk
    Einmalkennwort
        7Q2XK-M0BVD-94TNE-ZC8HJ
    Gültig bis
        22. November 2026, 14:05 Uhr (UTC+01:00)

    Melden Sie sich damit einmal an. Danach werden Sie aufgefordert, ein eigenes Kennwort zu wählen.

    Niemand wird Sie nach diesem Kennwort fragen, weder per E-Mail noch am Telefon.

    Steward hat diese E-Mail im Auftrag von Voltpark Services automatisch gesendet. Antworten werden nicht gelesen.
    ");
}

#[test]
fn a_pause_is_told_in_french() {
    let mail = MailFacts::SignInPaused { to: addressee("Aylin Öztürk"), until: NOON };
    insta::assert_snapshot!(rendered(&mail, Language::Fr).text, @r"
    Bonjour Aylin Öztürk,

    Un mot de passe erroné a été saisi dix fois de suite pour votre utilisateur chez Voltpark Services. La connexion est suspendue pendant 15 minutes.

    Nom de connexion
        a.oeztuerk
    Suspendue jusqu’au
        22 novembre 2026 à 14:05 (UTC+01:00)

    Si c’était vous, réessayez ensuite ou demandez à un administrateur de réinitialiser votre mot de passe. Sinon, prévenez votre administrateur : quelqu’un cherche peut-être à deviner votre mot de passe.

    Steward a envoyé cet e-mail automatiquement au nom de Voltpark Services. Les réponses ne sont pas lues.
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
        for mail in mails("Aylin Öztürk") {
            let Rendered { subject, text, html } = rendered(&mail, language);
            assert!(!subject.is_empty() && !subject.starts_with("mail-"), "{subject}");
            for body in [&text, &html] {
                assert!(body.contains("a.oeztuerk") && body.contains("14:05"), "{body}");
                assert_eq!(body.contains(PASSWORD), mail.has_one_time_password());
                assert!(!body.contains("mail-"), "{body}");
            }
            assert!(html.contains(&format!("<html lang=\"{}\">", language.tag())));
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
        for mail in mails(nasty) {
            let Rendered { subject, text, html } = rendered(&mail, Language::En);
            assert!(!html.contains("<script") && !html.contains("<a "), "{html}");
            assert!(!subject.contains(nasty) && !text.contains("evil.test") && !html.contains("evil.test"));
            assert!(!text.contains("49"));
        }
    }
}
