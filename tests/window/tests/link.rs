//! A link from a mail: it fills in a form of the window, and does nothing else.

use serde_json::json;
use std::fs;
use steward_window_tests::{ADA, LIGHT, Office, Window, Words, ZOE, email_link};

const NEW: &str = "zoe.lang@voltpark.example";

/// An organisation where a new address was asked for, Zoë's membership, and the link in the mail to that address.
async fn asked() -> (Office, String, String) {
    let office = Office::set_up("charging-network").await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    office.acts(&ADA, "RequestEmailChange", json!({ "membership": zoe, "email": NEW })).await;
    office.sends_mail().await;
    let link = email_link(office.data(), NEW);
    (office, zoe, link)
}

async fn state(office: &Office, zoe: &str) -> String {
    let shown = office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await;
    shown["pendingEmail"]["state"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_second_start_with_a_link_raises_the_window_with_the_form_filled_in_and_confirms_nothing() {
    let (office, zoe, link) = asked().await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sees(&words.say("sign-in-title")).await;

    window.is_raised_by_a_start(office.data(), &[link.as_str()]).await;

    window.sees(&words.say("code-title")).await.holds(&words.say("code"), &link).await;
    window.focus_is_on(&words.say("code-email")).await;
    LIGHT.at(&window, "87-code-from-a-link").await;
    assert_eq!(state(&office, &zoe).await, "asked");

    window.type_text(NEW).await.press("Enter").await;
    window.sees(&words.say_with("code-confirmed", [("email", NEW)])).await;
    assert_eq!(state(&office, &zoe).await, "verified");
    window.close().await;
}

#[tokio::test]
async fn a_first_start_with_a_link_shows_the_form_filled_in_and_confirms_nothing() {
    let (office, zoe, link) = asked().await;
    let words = Words::of("en");

    let window = Window::open_by_link(office.data(), &link).await;

    window.sees(&words.say("code-title")).await.holds(&words.say("code"), &link).await;
    assert_eq!(state(&office, &zoe).await, "asked");
    window.click(&words.say("code-back")).await.sees(&words.say("sign-in-title")).await;
    window.click(&words.say("code-have")).await.holds(&words.say("code"), "").await;
    window.close().await;
}

#[tokio::test]
async fn what_is_no_link_raises_the_window_and_nothing_more() {
    let (office, _, link) = asked().await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sees(&words.say("sign-in-title")).await;
    for other in
        ["planted-owl", "steward://planted-owl", "steward://code/planted-owl", &link.replace("code", "planted-owl")]
    {
        window.is_raised_by_a_start(office.data(), &[other]).await;
        assert!(!window.text().await.contains(&words.say("code-title")), "{other}");
    }
    window.is_raised_by_a_start(office.data(), &[link.as_str()]).await;
    window.sees(&words.say("code-title")).await.holds(&words.say("code"), &link).await;
    let log = fs::read_to_string(office.data().join("logs/steward.log")).unwrap();
    assert!(log.contains("no link from its e-mails"), "{log}");
    assert!(!log.contains("planted-owl") && !log.contains("steward://"), "{log}");
    window.close().await;
}

#[tokio::test]
async fn whoever_is_signed_in_gets_the_form_over_their_work_but_not_over_the_lock() {
    let (office, zoe, link) = asked().await;
    let (window, words) = office.open(&LIGHT).await;
    window.later(16).await.sees(&words.say("lock-title")).await;

    window.is_raised_by_a_start(office.data(), &[link.as_str()]).await;

    assert!(!window.text().await.contains(&words.say("code-title")));
    window.fill(&words.say("password"), ADA.password).await.press("Enter").await;
    window.sees_no(&words.say("lock-title")).await.sees(&words.say("code-title")).await;
    window.holds(&words.say("code"), &link).await;
    LIGHT.at(&window, "88-code-over-the-work").await;
    assert_eq!(state(&office, &zoe).await, "asked");

    window.fill(&words.say("code-email"), NEW).await.click(&words.say("code-confirm")).await;
    window.sees(&words.say_with("code-confirmed", [("email", NEW)])).await.sees_no(&words.say("code-title")).await;
    assert_eq!(state(&office, &zoe).await, "verified");
    window.close().await;
}
