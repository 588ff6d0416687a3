//! What a person has chosen about the window is theirs, and still there after a new start.

use serde_json::json;
use steward_window_tests::{ADA, GERMAN, LIGHT, Office, Window, Words};

const FIRST: &str = "marble tractor 91 lighthouse";
const OWN: &str = "quiet harbour 27 pepper sledge";
const NORDLICHT: &str = "Nordlicht Energie GmbH";

#[tokio::test]
async fn each_person_finds_their_own_choices_after_a_new_start() {
    let data = tempfile::tempdir().unwrap();
    let (english, french) = (Words::of("en"), Words::of("fr"));
    let mut window = LIGHT.open(data.path()).await;
    window.set_up(&english, "Voltpark", &ADA).await;
    window.sign_in(&english, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;
    window.add("Zoe", "marketing", json!({ "kind": "password", "password": FIRST })).await;
    window.click(&english.say_with("user-menu", [("name", "Ada Berg")])).await;
    window.click("Français").await.click(&french.say("theme-dark")).await.click(&french.say("density-roomy")).await;
    assert_eq!(looks(&window).await, "fr dark roomy");
    window.press("Esc").await.sign_out(&french, "Ada Berg").await;
    // The sign-in page follows the last choice on this machine; the row height is nobody's there.
    assert_eq!(looks(&window).await, "fr dark normal");

    window.sign_in(&french, "zoe", FIRST).await;
    window.fill(&french.say("password-new"), OWN).await.fill(&french.say("password-repeat"), OWN).await;
    window.click(&french.say("choose-password")).await.sees(&french.say("no-pages-title")).await;
    window.click(&french.say_with("user-menu", [("name", "Zoe Tester")])).await.click("English").await;
    window.click(&english.say("theme-light")).await.click(&english.say("density-compact")).await;
    assert_eq!(looks(&window).await, "en light compact");

    window.restart().await;
    window.sign_in(&english, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await.sees(&french.say("nav-settings")).await;
    assert_eq!(looks(&window).await, "fr dark roomy");
    window.click(&french.say_with("user-menu", [("name", "Ada Berg")])).await.click(&french.say("sign-out")).await;
    window.sign_in(&english, "zoe", OWN).await;
    window.sees(&english.say("no-pages-title")).await;
    assert_eq!(looks(&window).await, "en light compact");
    window.close().await;
}

#[tokio::test]
async fn the_windows_of_one_person_look_alike_at_once_and_a_locked_one_stays_as_it_is() {
    let office = Office::set_up("reseller").await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, english) = office.open(&LIGHT).await;
    let french = Words::of("fr");
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await.press("Ctrl+Enter").await;
    window.goes_on_in_window(2).await.sees(&english.say_with("acting-in", [("account", NORDLICHT)])).await;

    window.goes_on_in_window(1).await.click(&english.say_with("user-menu", [("name", "Ada Berg")])).await;
    window.click("Français").await.click(&french.say("theme-dark")).await.click(&french.say("density-roomy")).await;
    window.goes_on_in_window(2).await.sees(&french.say_with("acting-in", [("account", NORDLICHT)])).await;
    window.has_mark("theme", "dark").await;
    window.has_mark("density", "roomy").await;

    window.goes_on_in_window(1).await.press("Esc").await.sign_out(&french, "Ada Berg").await;
    window.click("English").await.sees(&english.say("sign-in-title")).await;
    window.sign_in(&english, ADA.login_name, ADA.password).await;
    window.goes_on_in_window(2).await.sees_no(&french.say("lock-title")).await;
    assert_eq!(looks(&window).await, "fr dark roomy");
    window.close().await;
}

#[tokio::test]
async fn fields_have_the_menu_for_cut_copy_and_paste_and_nothing_else_has_one() {
    let data = tempfile::tempdir().unwrap();
    let words = GERMAN.words();
    let window = GERMAN.open(data.path()).await;
    window.click(&words.say("start-set-up")).await.sees(&words.say("set-up-title")).await;
    for (element, menu) in
        [("input[type=email]", "yes"), ("input[type=password]", "yes"), ("h1", "no"), ("input[type=radio]", "no")]
    {
        assert_eq!(has_menu(&window, element).await, menu, "{element}");
    }
    window.fill(&words.say("first-name"), "Zoë").await;
    window.press("Ctrl+A").await.press("Ctrl+X").await.press("Ctrl+V").await.press("Ctrl+V").await;
    let first_name = "arguments[0](document.activeElement.value)";
    assert_eq!(window.run_in_page(first_name).await, "ZoëZoë");
    window.close().await;
}

/// Whether the web view is let to show its own menu there.
async fn has_menu(window: &Window, element: &str) -> String {
    let script = format!(
        "const event = new MouseEvent('contextmenu', {{ bubbles: true, cancelable: true }});
         arguments[0](document.querySelector({element:?}).dispatchEvent(event) ? 'yes' : 'no')"
    );
    window.run_in_page(&script).await
}

/// Language, theme and row height of the page.
async fn looks(window: &Window) -> String {
    let script = "const { lang, dataset } = document.documentElement; arguments[0]([lang, dataset.theme, dataset.density].join(' '))";
    window.run_in_page(script).await
}

#[tokio::test]
async fn at_twice_the_text_size_nothing_of_the_smallest_window_lies_over_anything_else() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&GERMAN).await;
    window.click(&words.say_with("user-menu", [("name", "Ada Berg")])).await;
    window.choose(&words.say("text-size"), "200 %").await.press("Esc").await;
    for (tab, count) in [("active", 1), ("pending", 0), ("deactivated", 0)] {
        window.is_in_sight(&format!("{} {count}", words.say(&format!("users-tab-{tab}")))).await;
    }
    for name in ["users-find", "users-columns", "users-add"] {
        window.is_in_sight(&words.say(name)).await;
    }
    window.shot("de/text-size-200").await.is_accessible().await;
    window.press("?").await.sees(&words.say("keys-title")).await.is_in_sight(&words.say("close")).await;
    let scrolled = "arguments[0](String(document.querySelector('.dialog').scrollTop))";
    assert_eq!(window.run_in_page(scrolled).await, "0", "the title is out of sight");
    window.close().await;
}

#[tokio::test]
async fn settings_that_nobody_can_have_chosen_are_passed_over() {
    let data = tempfile::tempdir().unwrap();
    let nonsense = json!({ "language": "xx", "theme": 5, "density": "airy", "textSize": "big", "columns": 3, "visits": 7, "favourites": {} });
    std::fs::write(data.path().join("settings.json"), json!({ "machine": nonsense }).to_string()).unwrap();
    let window = Window::open(data.path()).await;
    window.sees(&Words::of("en").say("start-title")).await;
    window.close().await;
}
