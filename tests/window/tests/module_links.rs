//! Modules that live elsewhere: their addresses are set on the settings page, and opened from the sidebar in the browser.

use serde_json::json;
use steward_window_tests::{ADA, Browser, DARK, GERMAN, LIGHT, Look, Office, Window, Words, ZOE};

const INVOICES: &str = "https://invoices.voltpark.example/start";

#[tokio::test]
async fn whoever_holds_a_module_opens_it_in_the_browser_once_its_address_is_set() {
    let (office, browser) = (Office::set_up("charging-network").await, Browser::default());
    let (window, words) = office.open_with(&browser.start(), &LIGHT).await;
    window.press("G S").await;
    names(&window, &words, "invoices", INVOICES).await;
    window.sees(INVOICES).await.press("Ctrl+Z").await.sees(&undone(&words)).await.sees_no(INVOICES).await;
    names(&window, &words, "invoices", INVOICES).await;
    // The administrator of this portal works with certificates, and not with invoices.
    names(&window, &words, "certificates", "https://c.example/").await;
    window.click(&link_of(&words, "certificates")).await;
    assert_eq!(offered(&window).await, words.say("module-certificates"));
    browser.has_opened(&["https://c.example/"]).await;

    office.add(&ZOE, "standard-invoice-management").await;
    window.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, ZOE.login_name, ZOE.password).await;
    window.choose_password(&words, "walnut ferry 27 orchestra mitten").await;
    window.click(&link_of(&words, "invoices")).await;
    assert_eq!(offered(&window).await, words.say("module-invoices"));
    browser.has_opened(&["https://c.example/", INVOICES]).await;
    window.close().await;
}

#[tokio::test]
async fn links_are_set_in_the_light_theme() {
    links(&LIGHT).await;
}

#[tokio::test]
async fn links_are_set_in_the_dark_theme() {
    links(&DARK).await;
}

#[tokio::test]
async fn links_are_set_in_german_in_a_small_window() {
    links(&GERMAN).await;
}

async fn links(look: &Look) {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(look).await;
    window.press("G S").await.sees(&words.say("settings-links")).await;
    let (module, address) = (words.say("module-reports"), words.say("link-address"));
    window.click(&words.say_with("link-edit-of", [("module", module.as_str())])).await;
    window.paste(&address, "http://reports.example").await.press("Enter").await;
    window.is_wrong(&address, &words.say("field-address-malformed")).await;
    look.at(&window, "45-web-address").await;

    let theirs = json!({ "module": "reports", "before": "", "address": "https://theirs.example/" });
    office.acts(&ADA, "EditModuleLink", theirs).await;
    window.paste(&address, "https://mine.example/").await.press("Ctrl+S").await;
    window.sees(&words.say("link-conflict")).await.sees("https://theirs.example/").await;
    look.at(&window, "46-web-address-conflict").await;
    let aside = "const { scrollWidth, clientWidth } = document.querySelector(':popover-open .dialog'); \
                 arguments[0](String(scrollWidth - clientWidth))";
    assert_eq!(window.run_in_page(aside).await, "0", "the dialog is wider than what shows of it");
    // Neither is taken as read by a second press, nor given up without a question.
    window.press("Ctrl+S Esc").await.sees(&words.say("leave-title")).await.press("Enter").await;
    window.double_click(&words.say("conflict-go-on")).await.holds(&address, "https://mine.example/").await;
    window
        .focus_is_on(&address)
        .await
        .press("Ctrl+S")
        .await
        .sees(&words.say_with("link-saved", [("module", module.as_str())]))
        .await;
    window.sees("https://mine.example/").await;
    look.at(&window, "47-module-links").await;

    window.click(&words.say_with("link-edit-of", [("module", module.as_str())])).await;
    window.paste(&address, "").await.click(&words.say("link-save")).await;
    window.sees(&words.say_with("link-removed", [("module", module.as_str())])).await;
    window.sees_no("https://mine.example/").await;
    window.press("G A").await.sees(&words.say("journal-edit-link")).await;
    window.close().await;
}

async fn names(window: &Window, words: &Words, module: &str, address: &str) {
    let module = words.say(&format!("module-{module}"));
    window.click(&words.say_with("link-edit-of", [("module", module.as_str())])).await;
    window.paste(&words.say("link-address"), address).await.press("Enter").await;
    window.sees(&words.say_with("link-saved", [("module", module.as_str())])).await;
}

/// The modules that the sidebar opens in the browser.
async fn offered(window: &Window) -> String {
    let links = "arguments[0]([...document.querySelectorAll('.side a[href^=https]')].map((link) => link.textContent.trim()).join(' '))";
    window.run_in_page(links).await
}

fn link_of(words: &Words, module: &str) -> String {
    words.say_with("nav-elsewhere-of", [("module", words.say(&format!("module-{module}")).as_str())])
}

fn undone(words: &Words) -> String {
    let (what, values) = (words.say("journal-edit-link"), words.say("settings-links"));
    words.say_with("undone-values", [("what", &*what), ("name", "Voltpark Services"), ("values", &*values)])
}
