//! The way in: who one is, what is wrong, how long one waits, a password of one's own, and the locked window.

use serde_json::{Value, json};
use steward_window_tests::{ADA, BO, DARK, GERMAN, LIGHT, Look, Office, Window, Words};

const FIRST: &str = "marble tractor 91 lighthouse";
const OWN: &str = "quiet harbour 27 pepper sledge";
const NORDLICHT: &str = "Nordlicht Energie GmbH";

#[tokio::test]
async fn the_way_in_is_shown_in_the_light_theme() {
    the_way_in(&LIGHT).await;
}

#[tokio::test]
async fn the_way_in_is_shown_in_the_dark_theme() {
    the_way_in(&DARK).await;
}

#[tokio::test]
async fn the_way_in_is_shown_in_german_in_a_small_window() {
    the_way_in(&GERMAN).await;
}

async fn the_way_in(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let window = look.open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    look.at(&window, "20-sign-in").await;

    window.click(&words.say("no-way-in")).await.sees("steward --recover").await;
    window.sees(&format!("--data '{}'", data.path().display())).await;
    look.at(&window, "21-no-way-in").await;
    window.click(&words.say("no-way-in")).await;
    window.click(&words.say("sign-in")).await.sees(&words.say("field-missing")).await;
    look.at(&window, "22-sign-in-empty").await;

    try_to_sign_in(&window, &words, ADA.login_name, "a wrong one").await;
    look.at(&window, "23-sign-in-refused").await;
    wait_for_longer(&window, ADA.login_name).await;
    window.click(&words.say("sign-in")).await.sees_no(&words.say("sign-in-refused")).await;
    assert!(says_a_wait(&window, &words).await, "{}", window.text().await);
    look.at(&window, "24-sign-in-wait").await;

    window.sees_no(&wait_begins(&words)).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.add("Zoe", "marketing", typed()).await;
    window.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, "zoe", FIRST).await;
    choose(&window, &words, "short", "short").await;
    window.sees(&words.count("field-too-short", [("min", 15)])).await;
    look.at(&window, "25-choose-password").await;
    choose(&window, &words, OWN, OWN).await;
    window.sees(&words.say("no-pages-title")).await;
    window.sees(&words.say_with("no-pages-ask", [("names", "Ada Berg")])).await;
    look.at(&window, "26-no-pages").await;
    window.click(&words.say("no-pages-copy")).await.sees(&words.say("no-pages-copied")).await;
    window.sign_out(&words, "Zoe Tester").await;
    window.paste(&words.say("sign-in-login"), "").await.press("Ctrl+V").await;
    let request = window.run_in_page("arguments[0](document.activeElement.value)").await;
    for said in ["Zoe Tester", "zoe@voltpark.example", &words.say("role-marketing")] {
        assert!(request.contains(said), "no {said:?} in {request}");
    }

    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await.later(16).await;
    window.sees(&words.say("lock-title")).await;
    look.at(&window, "27-locked").await;
    window.close().await;
}

#[tokio::test]
async fn an_unknown_name_and_a_wrong_password_are_answered_alike() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    let mut answers = Vec::new();
    for login in [ADA.login_name, ADA.email, "nobody", "nobody@voltpark.example"] {
        try_to_sign_in(&window, &words, login, "a wrong one").await;
        answers.push(window.text().await);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    window.close().await;
}

#[tokio::test]
async fn each_rule_for_a_new_password_says_what_to_do() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("fr");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.add("Zoe", "admin", typed()).await;
    window.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, "zoe", FIRST).await;
    window.sees(&words.say_with("choose-password-why", [("login", "zoe")])).await;
    for (password, repeated, key) in [
        ("", "", "field-missing"),
        ("qwertyuiop12345", "qwertyuiop12345", "field-common"),
        ("v0ltpark owls hum 62", "v0ltpark owls hum 62", "field-context"),
        ("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "field-weak"),
        (FIRST, FIRST, "field-same-as-last"),
        (OWN, FIRST, "password-differs"),
    ] {
        choose(&window, &words, password, repeated).await;
        window.sees(&words.say(key)).await;
    }
    choose(&window, &words, "short", "short").await;
    window.sees(&words.count("field-too-short", [("min", 15)])).await;
    choose(&window, &words, OWN, OWN).await;
    window.sees("zoe@voltpark.example").await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_window_opens_where_it_was_with_what_was_typed() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.click(&words.say("users-add")).await.fill(&words.say("first-name"), "Zoë").await;

    window.later(14).await.press("Shift").await;
    window.later(16).await.sees(&words.say("lock-title")).await;
    window.focus_is_on(&words.say("password")).await.press("Esc").await.sees(&words.say("lock-title")).await;
    assert_eq!(window.call("WhoAmI", json!({})).await["error"]["code"], "signedOut");
    window.type_text("a wrong one").await.press("Enter").await.sees(&words.say("lock-refused")).await;
    window.fill(&words.say("password"), ADA.password).await.press("Enter").await;

    window.sees_no(&words.say("lock-title")).await.focus_is_on(&words.say("first-name")).await;
    window.type_text(" Ada").await.fill(&words.say("last-name"), "Öztürk").await;
    let typed = "arguments[0](document.activeElement.closest('.drawer').querySelector('input').value)";
    assert_eq!(window.run_in_page(typed).await, "Zoë Ada");
    window.close().await;
}

#[tokio::test]
async fn whoever_signs_in_next_starts_at_a_page_of_their_own() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.set_up(&words, "Voltpark", &ADA).await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.add("Zoe", "marketing", typed()).await;
    window.click(&words.say("nav-settings")).await.click(&words.say("backup-now")).await;
    let said = words.say_with("backup-done", [("at", "")]);
    window.sees(&said).await;
    window.sign_out(&words, "Ada Berg").await;

    window.sign_in(&words, "zoe", FIRST).await;
    choose(&window, &words, OWN, OWN).await;
    window.sees(&words.say("no-pages-title")).await.sees_no(&words.say("nav-settings")).await.sees_no(&said).await;
    window.press("G S").await.press("Ctrl+N").await.sees(&words.say("no-pages-title")).await;
    window.sign_out(&words, "Zoe Tester").await;

    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    let log = window
        .call("ListJournal", json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 }))
        .await;
    let denied: Vec<&Value> =
        log["entries"].as_array().unwrap().iter().filter(|entry| entry["outcome"] == "denied").collect();
    assert!(denied.is_empty(), "{denied:?}");
    window.close().await;
}

#[tokio::test]
async fn a_form_waits_for_whoever_began_it_also_when_somebody_else_signs_in_from_another_window() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    let works = |name: &str, other: &str| words.say_with("lock-other-works", [("name", name), ("other", other)]);
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Ctrl+Enter").await;
    window
        .goes_on_in_window(2)
        .await
        .sees(&words.say_with("acting-in", [("account", NORDLICHT)]))
        .await
        .press("Ctrl+N")
        .await;
    window.fill(&words.say("first-name"), "Zoë").await;
    window.goes_on_in_window(1).await.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.sees(ADA.email).await.press("Ctrl+N").await.fill(&words.say("first-name"), "Cleo").await;

    window.goes_on_in_window(2).await.sees(&works("Ada Berg", "Bo Ängström")).await.is_accessible().await;
    // Whoever works in the other window does nothing in the page beneath the lock, not even by keys that no field takes.
    window.run_in_page("document.activeElement.blur(); arguments[0]('')").await;
    window.press("Ctrl+O Ctrl+S").await.sees_no(&words.say("switch-all")).await;
    window
        .fill(&words.say("password"), ADA.password)
        .await
        .press("Enter")
        .await
        .sees_no(&words.say("lock-title"))
        .await;
    window.holds(&words.say("first-name"), "Zoë").await;
    window.goes_on_in_window(1).await.sees(&works("Bo Ängström", "Ada Berg")).await;
    window.fill(&words.say("password"), BO.password).await.press("Enter").await.sees_no(&words.say("lock-title")).await;
    window.holds(&words.say("first-name"), "Cleo").await;

    window.goes_on_in_window(2).await.click(&words.say_with("lock-go-on", [("other", "Bo Ängström")])).await;
    window
        .sees_no(&words.count("user-changes", [("changes", 1)]))
        .await
        .click(&words.say_with("user-menu", [("name", "Bo Ängström")]))
        .await;
    let asked = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 50 });
    let log = window.call("ListJournal", asked).await;
    let ended = log["entries"].as_array().unwrap().iter().filter(|entry| entry["command"] == "SignOut");
    let whose: Vec<&Value> = ended.map(|entry| &entry["actor"]["name"]).collect();
    assert_eq!(whose, ["Ada Berg", "Bo Ängström", "Ada Berg"], "each ended the session of the one before");
    window.close().await;
}

async fn try_to_sign_in(window: &Window, words: &Words, login: &str, password: &str) {
    window.fill(&words.say("sign-in-login"), login).await.fill(&words.say("password"), password).await;
    window.click(&words.say("sign-in")).await.sees(&words.say("sign-in-refused")).await;
    window.focus_is_on(&words.say("password")).await;
    window.fill(&words.say("password"), password).await;
}

/// Fails as often as it takes to wait for more than a moment.
async fn wait_for_longer(window: &Window, login: &str) {
    let wrong = json!({ "login": login, "password": "a wrong one" });
    while window.call("SignIn", wrong.clone()).await["seconds"].as_u64() < Some(4) {}
}

fn wait_begins(words: &Words) -> String {
    let sentence = words.count("sign-in-wait", [("seconds", 4)]);
    sentence.split('4').next().unwrap_or_default().to_owned()
}

async fn says_a_wait(window: &Window, words: &Words) -> bool {
    window.sees(&wait_begins(words)).await;
    let text = window.text().await;
    (1..=4).any(|seconds| text.contains(&words.count("sign-in-wait", [("seconds", seconds)])))
}

async fn choose(window: &Window, words: &Words, password: &str, repeated: &str) {
    window.sees(&words.say("choose-password-title")).await;
    window.fill(&words.say("password-new"), password).await;
    window.fill(&words.say("password-repeat"), repeated).await;
    window.click(&words.say("choose-password")).await;
}

/// A first password that somebody else has typed.
fn typed() -> Value {
    json!({ "kind": "password", "password": FIRST })
}
