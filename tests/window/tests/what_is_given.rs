//! What somebody is given beside a role: permissions module by module, accessible accounts, an end; and roles straight from the row.

use serde_json::{Value, json};
use steward_window_tests::{ADA, BO, DARK, GERMAN, LIGHT, Look, Office, Window, Words, ZOE};

#[tokio::test]
async fn each_right_is_chosen_by_itself_and_the_list_says_custom() {
    let office = Office::set_up("cloud-partner").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;
    window.fill(&words.say("password"), ZOE.password).await;

    window.tick(&words.say("role-custom")).await.press("Ctrl+Enter").await.sees(&words.say("field-no-module")).await;
    set(&window, &words, "invoices", "level-manage").await;
    set(&window, &words, "users", "level-view").await;
    window.sees(&words.count("custom-differ", [("count", 2)])).await.press("Ctrl+Enter").await;

    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("role-custom")).await;
    let zoe = office.membership(&ZOE).await;
    assert_eq!(shown(&office, &zoe).await["custom"], json!({ "invoices": "manage", "users": "view" }));
    window.close().await;
}

#[tokio::test]
async fn a_right_is_taken_from_an_administrator_and_given_back() {
    let office = Office::set_up("cloud-partner").await;
    let zoe = office.add(&ZOE, "administrator").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;

    window.tick(&words.say("custom-by-module")).await;
    set(&window, &words, "invoices", "level-view").await;
    window.sees(&words.say("custom-was-manage")).await.sees(&words.say("custom-no-administrator")).await;
    window.press("Ctrl+Enter").await;
    window.row_says(ZOE.email, &words.say("role-custom")).await;
    assert_eq!(shown(&office, &zoe).await["custom"], json!({ "invoices": "view" }));

    open(&window, &words).await;
    window.click(&words.say("custom-undo")).await.sees(&words.count("custom-differ", [("count", 0)])).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    assert_eq!(shown(&office, &zoe).await["custom"], json!({}));
    window.close().await;
}

#[tokio::test]
async fn a_user_of_the_customer_portal_is_given_modules_and_never_those_of_administrators() {
    let office = Office::set_up("modules").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;

    window.sees(&words.say("custom-administrators")).await.press("Ctrl+Enter").await;
    window.sees(&words.say("field-no-module")).await;
    set(&window, &words, "reports", "level-view").await;
    window.sees_no(&words.say("field-no-module")).await.press("Ctrl+Enter").await;

    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    let zoe = office.membership(&ZOE).await;
    assert_eq!(shown(&office, &zoe).await["custom"], json!({ "reports": "view" }));
    window.close().await;
}

#[tokio::test]
async fn customers_are_selected_in_the_form_and_the_last_tick_is_asked_about() {
    let office = Office::set_up("reseller").await;
    let customers = customers(&office, &["Alpin Charge", "Delta Logistik", "Hafen Mobil"]).await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;

    window.sees(&words.count("accounts-companies-all", [("count", 3)])).await;
    window.tick(&words.say("accounts-listed")).await.fill(&words.say("accounts-filter"), "delta").await;
    window.sees_no("Hafen Mobil").await.tick("Delta Logistik").await;
    window.sees(&words.count("accounts-selected", [("count", 1), ("of", 3)])).await;

    window.tick("Delta Logistik").await.sees(&words.count("accounts-open-title", [("count", 3)])).await;
    // The box whose words were clicked takes the focus late, and does not keep it.
    window.focus_is_on(&words.say("accounts-keep")).await.press("Tab").await;
    window.focus_is_on(&words.count("accounts-open", [("count", 3)])).await.press("Esc").await;
    window.sees_no(&words.count("accounts-open-title", [("count", 3)])).await;
    window.sees(&words.count("accounts-selected", [("count", 1), ("of", 3)])).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    let saved = shown(&office, &zoe).await;
    assert_eq!((&saved["scope"], &saved["accounts"]), (&json!("listed"), &json!([customers[1]])));

    open(&window, &words).await;
    window.sees(&words.count("accounts-companies", [("count", 1)])).await.click(&words.say("accounts-clear")).await;
    window.click(&words.count("accounts-open", [("count", 3)])).await.focus_is_on(&words.say("accounts-all")).await;
    window.press("Ctrl+Enter").await;
    window.sees_no(&words.say("user-update")).await;
    assert_eq!(shown(&office, &zoe).await["scope"], "allPresentAndFuture");
    window.close().await;
}

#[tokio::test]
async fn select_opens_the_selection_and_confirming_saves_it() {
    let office = Office::set_up("reseller").await;
    let customers = customers(&office, &["Alpin Charge", "Delta Logistik"]).await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;
    window.fill(&words.say("last-name"), "Typed").await;

    window.click(&words.say("accounts-select")).await.tick("Alpin Charge").await;
    // Enter on a tick does not save the form beneath.
    window.press("Enter Ctrl+Enter").await.sees(&words.say("accounts-confirm")).await;
    window
        .click(&words.say("accounts-confirm"))
        .await
        .sees(&words.say_with("accounts-saved", [("name", "Zoë Öztürk")]))
        .await;

    assert_eq!(shown(&office, &zoe).await["accounts"], json!([customers[0]]));
    window.sees(&words.count("accounts-companies", [("count", 1)])).await.holds(&words.say("last-name"), "Typed").await;
    window.sees(&words.count("user-changes", [("changes", 1)])).await;
    window.close().await;
}

#[tokio::test]
async fn two_who_select_customers_choose_which_stay() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let customers = customers(&office, &["Alpin Charge", "Delta Logistik", "Hafen Mobil"]).await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;
    window.click(&words.say("accounts-select")).await.tick("Alpin Charge").await;
    // What is ticked is not given up without a question.
    window.press("Esc").await.sees(&words.say("leave-title")).await.press("Enter").await;
    let access = json!({ "custom": {}, "scope": "listed", "accounts": [customers[1]], "endsAt": null });
    office.edits(&BO, &zoe, "access", access).await;

    window.double_click(&words.say("accounts-confirm")).await.sees("Bo Ängström").await.sees("Delta Logistik").await;
    assert_eq!(shown(&office, &zoe).await["accounts"], json!([customers[1]]));
    window.click(&words.say("conflict-save")).await;
    window.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    assert_eq!(shown(&office, &zoe).await["accounts"], json!([customers[0]]));
    window.close().await;
}

#[tokio::test]
async fn a_customer_opens_its_sub_accounts_and_the_list_says_so() {
    let office = Office::set_up("reseller").await;
    let alpin = customers(&office, &["Alpin Charge", "Delta Logistik"]).await.swap_remove(0);
    office.add_customer("Alpin Valley", "Chur", alpin.as_str()).await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;

    window.tick(&words.say("accounts-listed")).await.tick("Alpin Charge").await;
    window.sees(&words.say_with("accounts-through", [("account", "Alpin Charge")])).await;
    window.sees(&words.count("accounts-selected", [("count", 2), ("of", 3)])).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    assert_eq!(shown(&office, &zoe).await["accounts"], json!([alpin]));
    window.close().await;
}

#[tokio::test]
async fn existing_customers_are_preselected_where_the_portal_does_so() {
    let office = Office::set_up("cloud-partner").await;
    customers(&office, &["Alpin Charge", "Delta Logistik"]).await;
    let (window, words) = office.open(&LIGHT).await;
    window
        .click(&words.say("users-add"))
        .await
        .sees(&words.count("accounts-selected", [("count", 2), ("of", 2)]))
        .await;
    window.click(&words.say("accounts-clear")).await.write_new(&words, &ZOE).await;
    window.fill(&words.say("password"), ZOE.password).await.tick(&words.say("role-administrator")).await;
    window.press("Ctrl+Enter").await.sees(&words.say("field-no-account")).await;
    window.close().await;
}

#[tokio::test]
async fn access_ends_on_a_day_and_is_counted_down() {
    let office = Office::set_up("reseller").await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;

    // What is typed counts before the field is left, and when it is no day.
    window
        .fill(&words.say("user-ends-on"), "31/02/2077")
        .await
        .sees(&words.count("user-changes", [("changes", 1)]))
        .await;
    window.press("Esc").await.sees(&words.say("leave-title")).await.click(&words.say("leave-stay")).await;
    window.holds(&words.say("user-ends-on"), "31/02/2077").await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("user-ends-on"), &words.say("field-no-day")).await;
    window.fill(&words.say("user-ends-on"), "24/12/2001").await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("user-ends-on"), &words.say("field-end-past")).await;
    window.fill(&words.say("user-ends-on"), "24/12/2077").await.press("Ctrl+Enter").await;

    window.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    let end = shown(&office, &zoe).await["endsAt"].as_i64().unwrap();
    // The end of that day: the stage's clock is in UTC.
    assert_eq!(end, 3_407_616_000_000);
    open(&window, &words).await;
    window.sees("24 Dec 2077").await.holds(&words.say("user-ends-on"), "24/12/2077").await;
    window.close().await;
}

#[tokio::test]
async fn roles_are_updated_straight_from_the_row() {
    let office = Office::set_up("charging-network").await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ZOE.email, "email").await.press("O").await;
    window.sees(&words.say_with("update-roles-title", [("name", "Zoë Öztürk")])).await;
    window.tick(&words.say("role-standard-monitoring")).await.click(&words.say("update")).await;
    window.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("role-standard-monitoring-short")).await;
    assert_eq!(shown(&office, &zoe).await["roles"].as_array().map(Vec::len), Some(2));

    window.click_row(ADA.email, "email").await.press("O").await.sees(&words.say("refusal-last-administrator")).await;
    window
        .click_row(ZOE.email, "email")
        .await
        .press("Shift+F10")
        .await
        .click(&words.say("user-update-roles-ask"))
        .await;
    window.sees(&words.say_with("update-roles-title", [("name", "Zoë Öztürk")])).await;
    window.close().await;
}

#[tokio::test]
async fn a_new_user_is_given_what_a_colleague_has() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let customers = customers(&office, &["Alpin Charge", "Delta Logistik"]).await;
    let bo = office.membership(&BO).await;
    office.edits(&ADA, &bo, "roles", json!([office.role("user").await])).await;
    let access =
        json!({ "custom": { "partnerKit": "view" }, "scope": "listed", "accounts": [customers[1]], "endsAt": null });
    office.edits(&ADA, &bo, "access", access).await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;

    window.click(&words.say("user-copy-rights")).await.fill(&words.say("copy-rights-find"), "ångström").await;
    window.click(&format!("Bo Ängström {}", BO.email)).await;
    window.sees(&words.say_with("copy-rights-done", [("name", "Bo Ängström")])).await.press("Ctrl+Enter").await;

    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    let (zoe, bo) = (shown(&office, &office.membership(&ZOE).await).await, shown(&office, &bo).await);
    for given in ["roles", "custom", "scope", "accounts"] {
        assert_eq!(zoe[given], bo[given], "{given}");
    }
    window.close().await;
}

#[tokio::test]
async fn two_who_give_different_permissions_choose_which_stay() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    open(&window, &words).await;
    window.tick(&words.say("custom-by-module")).await;
    set(&window, &words, "partnerKit", "level-view").await;
    let access =
        json!({ "custom": { "news": "none" }, "scope": "allPresentAndFuture", "accounts": [], "endsAt": null });
    office.edits(&BO, &zoe, "access", access).await;

    window.press("Ctrl+Enter").await.sees(&words.say("conflict-save")).await;
    window.sees(&setting(&words, "partnerKit", "level-view")).await.sees(&setting(&words, "news", "custom-none")).await;
    window.click(&words.say("conflict-save")).await;
    window.sees(&words.say_with("user-updated", [("name", "Zoë Öztürk")])).await;
    assert_eq!(shown(&office, &zoe).await["custom"], json!({ "partnerKit": "view" }));
    window.close().await;
}

#[tokio::test]
async fn what_is_given_in_the_light_theme() {
    what_is_given(&LIGHT).await;
}

#[tokio::test]
async fn what_is_given_in_the_dark_theme() {
    what_is_given(&DARK).await;
}

#[tokio::test]
async fn what_is_given_in_german_in_a_small_window() {
    what_is_given(&GERMAN).await;
}

async fn what_is_given(look: &Look) {
    let office = Office::set_up("charging-network").await;
    let names = [
        "Alpin Charge AG",
        "Bergwerk Immobilien GmbH",
        "Citadel Fleet Ltd",
        "Delta Logistik GmbH",
        "Gare du Midi Parking SA",
    ];
    let all =
        customers(&office, &[&names[..], &["Hafen Mobil AG", "Kanaal en Stroom BV", "Lumière Parkings SAS"]].concat())
            .await;
    let zoe = office.add(&ZOE, "power-business-contracts").await;
    let month = 30 * 86_400_000;
    let end = steward::clock::Clock::system().now().millis() + month;
    let access = json!({ "custom": { "news": "view", "contracts": "view" }, "scope": "listed", "accounts": [all[1], all[2]], "endsAt": end });
    office.edits(&ADA, &zoe, "access", access).await;
    let (window, words) = office.open(look).await;
    window.sees(ZOE.email).await;
    look.at(&window, "70-custom-in-the-list").await;
    open(&window, &words).await;
    for (section, screen) in [
        ("user-sign-in", "71-end-date"),
        ("user-permissions", "72-permissions"),
        ("user-accounts-short", "73-accounts"),
    ] {
        let name =
            if section == "user-accounts-short" { format!("{}2", words.say(section)) } else { words.say(section) };
        window.click(&name).await;
        look.at(&window, screen).await;
    }
    window.click(&words.say("accounts-select")).await.sees(&words.say("accounts-confirm")).await;
    look.at(&window, "74-select-customers").await;
    window.press("Esc").await.click(&words.say("accounts-clear")).await;
    window.sees(&words.count("accounts-open-title", [("count", 8)])).await;
    look.at(&window, "75-last-tick").await;
    window.press("Esc").await.press("Esc").await.sees_no(&words.say("user-update")).await;
    window.click_row(ZOE.email, "email").await.press("O").await.sees(&words.say("update")).await;
    look.at(&window, "76-update-roles").await;
    window.press("Esc").await.click(&words.say("users-add")).await.click(&words.say("user-copy-rights")).await;
    window.sees(&words.say("copy-rights-find")).await.sees(ZOE.email).await;
    look.at(&window, "77-copy-rights").await;
    window.close().await;
}

/// Opens Zoë's form.
async fn open(window: &Window, words: &Words) {
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
}

/// Sets a module to a level in the table.
async fn set(window: &Window, words: &Words, module: &str, level: &str) {
    window.click(&setting(words, module, level)).await;
}

fn setting(words: &Words, module: &str, level: &str) -> String {
    format!("{}: {}", words.say(&format!("module-{module}")), words.say(level))
}

async fn shown(office: &Office, membership: &str) -> Value {
    office.acts(&ADA, "ShowUser", json!({ "membership": membership })).await
}

/// Ada adds these customers; says which they are.
async fn customers(office: &Office, names: &[&str]) -> Vec<Value> {
    let mut all = Vec::new();
    for name in names {
        let customer = json!({ "name": name, "number": "", "city": "Innsbruck", "parent": null });
        all.push(office.acts(&ADA, "AddCustomer", customer).await["account"].clone());
    }
    all
}
