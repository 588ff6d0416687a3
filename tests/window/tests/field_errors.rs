//! What is wrong with a form is said at the field, and the first such field has the focus.

use steward_window_tests::{GERMAN, LIGHT, Office, Window, Words, ZOE};

#[tokio::test]
async fn each_fault_is_said_at_its_field() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    let at_most = |max: u32| words.count("field-too-long", [("max", max)]);
    window.click(&words.say("users-add")).await.sees(&words.say("credential")).await;
    window.tick(&words.say("role-user")).await;

    for (label, typed, said) in [
        ("email", "nobody", words.say("field-email-malformed")),
        ("email", "no@body@", words.say("field-email-malformed")),
        ("email", ZOE.email, words.say("field-email-taken")),
        ("email", &format!("{}@x.test", "x".repeat(10_000)), at_most(254)),
        ("login-name", "Zoe.OZ", words.say("field-login-name-taken")),
        ("login-name", "zoe@oz", words.say("field-has-at")),
        ("login-name", &"x".repeat(10_000), at_most(64)),
        ("first-name", "Zo\u{202e}ë", words.say("field-control-characters")),
        ("first-name", "Zo\u{7}ë", words.say("field-control-characters")),
        ("last-name", &"Ö".repeat(10_000), at_most(100)),
        ("last-name", "", words.say("field-missing")),
    ] {
        fill_well(&window, &words).await;
        window.paste(&words.say(label), typed).await.press("Ctrl+Enter").await;
        window.is_wrong(&words.say(label), &said).await.focus_is_on(&words.say(label)).await;
    }

    fill_well(&window, &words).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-added", [("name", "Ida Nyström")])).await;
    window.close().await;
}

#[tokio::test]
async fn fragments_of_other_languages_are_names_like_any() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.sees(&words.say("credential")).await;
    fill_well(&window, &words).await;
    window.paste(&words.say("first-name"), "<b onclick=alert(1)>Ida</b>").await;
    window.paste(&words.say("last-name"), "'; DROP TABLE users; -- 👩‍🚀").await;
    window.tick(&words.say("role-user")).await.press("Ctrl+Enter").await;

    window.row_says("ida.nystrom@voltpark.example", "<b onclick=alert(1)>Ida</b>").await;
    window.row_says("ida.nystrom@voltpark.example", "'; DROP TABLE users; -- 👩‍🚀").await;
    window.close().await;
}

#[tokio::test]
async fn the_form_scrolls_to_the_first_fault() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&GERMAN).await;
    window.click(&words.say("users-add")).await.sees(&words.say("credential")).await;
    fill_well(&window, &words).await;
    window.fill(&words.say("password"), ZOE.password).await;
    // The last role scrolls the first field out of sight.
    window.tick(&words.say("role-standard-testing")).await;
    window.paste(&words.say("last-name"), "").await;
    window.tick(&words.say("role-standard-monitoring")).await;
    window.press("Ctrl+Enter").await;

    window.is_wrong(&words.say("last-name"), &words.say("field-missing")).await;
    window.focus_is_on(&words.say("last-name")).await.is_in_sight(&words.say("last-name")).await;
    window.close().await;
}

#[tokio::test]
async fn a_form_without_a_role_goes_to_the_roles() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&GERMAN).await;
    window.click(&words.say("users-add")).await.sees(&words.say("credential")).await;
    fill_well(&window, &words).await;

    window.press("Ctrl+Enter").await.sees(&words.say("field-no-role")).await;

    window.focus_is_on(&words.say("field-no-role")).await;
    window.close().await;
}

async fn fill_well(window: &Window, words: &Words) {
    for (label, text) in [
        ("first-name", "Ida"),
        ("last-name", "Nyström"),
        ("login-name", "ida.nystrom"),
        ("email", "ida.nystrom@voltpark.example"),
    ] {
        window.paste(&words.say(label), text).await;
    }
}
