//! The customers page: customers and sub-partners added, changed, put away and brought back, and who can work in each.

use serde_json::json;
use steward_window_tests::{ADA, BO, DARK, GERMAN, LIGHT, Look, Office, Window, Words, ZOE};

const NORDLICHT: &str = "Nordlicht Energie GmbH";
const HAFEN: &str = "Hafen Mobil GmbH";

#[tokio::test]
async fn a_customer_is_added_changed_put_away_and_brought_back() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(&words.say("customers-none")).await;
    window.click(&words.say("customer-add")).await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("customer-name"), &words.say("field-missing")).await;
    window.fill(&words.say("customer-name"), NORDLICHT).await.fill(&words.say("customer-city"), "Kiel").await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("customer-added", [("name", NORDLICHT)])).await;
    window.sees(&words.count("customers-count", [("shown", 1), ("of", 1)])).await;

    choose(&window, &words, "customer-edit-ask").await;
    window.fill(&words.say("customer-number"), "K-1042").await.press("Esc").await.sees(&words.say("leave-title")).await;
    window.click(&words.say("leave-stay")).await.holds(&words.say("customer-number"), "K-1042").await;
    window.click(&words.say("customer-update")).await;
    window.sees(&words.say_with("customer-updated", [("name", NORDLICHT)])).await.sees("K-1042").await;

    choose(&window, &words, "customer-archive-ask").await;
    window.sees(&words.say_with("customer-archive-title", [("account", NORDLICHT)])).await;
    window.click(&words.say("customer-archive")).await;
    window
        .sees(&words.say_with("customer-archived", [("name", NORDLICHT)]))
        .await
        .sees(&words.say("customers-none"))
        .await
        .focus_is_on(&format!("{} 0", words.say("customers-tab-in-use")))
        .await;
    window
        .click(&format!("{} 1", words.say("customers-tab-archived")))
        .await
        .sees(&words.say("customer-is-archived"))
        .await;
    choose(&window, &words, "customer-restore-ask").await;
    window.sees(&words.say_with("customer-restore-title", [("account", NORDLICHT)])).await;
    window.click(&words.say("customer-restore")).await;
    window.sees(&words.say_with("customer-restored", [("name", NORDLICHT)])).await;
    window.sees(&words.say("customers-none-archived")).await;
    window.focus_is_on(&format!("{} 0", words.say("customers-tab-archived"))).await;
    window.close().await;
}

#[tokio::test]
async fn what_was_done_to_a_customer_is_taken_back_by_the_keys() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(&words.say("customers-none")).await;
    adds_nordlicht(&window, &words).await;
    // Also after a look into another account, where there is nothing to undo.
    window
        .press("Ctrl+O")
        .await
        .sees(NORDLICHT)
        .await
        .type_text("nord")
        .await
        .press("Enter")
        .await
        .sees_no(ADA.email)
        .await;
    window.press("Ctrl+Z").await.press("Ctrl+Shift+O").await.sees(ADA.email).await;
    window.press("G C").await.sees(NORDLICHT).await;
    window.press("Ctrl+Z").await.sees(&words.say("customers-none")).await;
    let act = words.say("journal-add-customer");
    window.sees(&words.say_with("undone-went", [("what", act.as_str()), ("name", NORDLICHT)])).await;

    adds_nordlicht(&window, &words).await;
    choose(&window, &words, "customer-edit-ask").await;
    window.fill(&words.say("customer-number"), "K-1042").await.press("Ctrl+Enter").await.sees("K-1042").await;
    window.sees(&words.say_with("customer-updated", [("name", NORDLICHT)])).await.press("Ctrl+Z").await;
    window.sees_no("K-1042").await;

    choose(&window, &words, "customer-archive-ask").await;
    window.sees(&words.say_with("customer-archive-title", [("account", NORDLICHT)])).await;
    window.click(&words.say("customer-archive")).await.sees(&words.say("customers-none")).await;
    window.sees(&words.say_with("customer-archived", [("name", NORDLICHT)])).await.press("Ctrl+Z").await;
    window.sees(&words.count("customers-count", [("shown", 1), ("of", 1)])).await;
    window.close().await;
}

#[tokio::test]
async fn a_sub_partner_is_added_renamed_put_away_and_brought_back_among_the_customers() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    let counted = words.count("partners-count", [("shown", 1), ("of", 1)]);
    window.press("G C").await.sees(&words.say("customers-none")).await;
    window.click(&words.say("partner-add")).await.fill(&words.say("customer-name"), HAFEN).await.press("Enter").await;
    window.sees(&words.say_with("partner-added", [("name", HAFEN)])).await;
    window.sees(&words.say("customer-is-partner")).await.sees(&counted).await.is_accessible().await;

    choose_for(&window, &words, HAFEN, "customer-edit-ask").await;
    window.fill(&words.say("customer-name"), "Elbe Mobil GmbH").await;
    window.fill(&words.say("customer-city"), "Hamburg").await.click(&words.say("partner-update")).await;
    window.sees(&words.say_with("customer-updated", [("name", "Elbe Mobil GmbH")])).await.sees("Hamburg").await;
    window.press("Ctrl+Z").await.sees_no("Hamburg").await.sees(HAFEN).await;

    puts_hafen_away(&window, &words).await;
    window.press("Ctrl+Z").await.sees(&counted).await;
    puts_hafen_away(&window, &words).await;
    let archived = format!("{} 1", words.say("customers-tab-archived"));
    window.click(&archived).await.sees(&words.say("customer-is-archived")).await;
    choose_for(&window, &words, HAFEN, "customer-restore-ask").await;
    window.sees(&words.say_with("customer-restore-title", [("account", HAFEN)])).await;
    window.click(&words.say("customer-restore")).await;
    window.sees(&words.say_with("customer-restored", [("name", HAFEN)])).await;
    window.sees(&words.say("customers-none-archived")).await;
    window.close().await;
}

async fn puts_hafen_away(window: &Window, words: &Words) {
    choose_for(window, words, HAFEN, "customer-archive-ask").await;
    window.sees(&words.say_with("customer-archive-title", [("account", HAFEN)])).await;
    window.sees(&words.count("partner-archive-text", [("people", 1)])).await;
    window.click(&words.say("customer-archive")).await.sees(&words.say("customers-none")).await;
    window.sees(&words.say_with("customer-archived", [("name", HAFEN)])).await;
}

#[tokio::test]
async fn a_sub_partner_says_how_many_accounts_are_closed_with_it_and_takes_none_from_above() {
    let office = Office::set_up("reseller").await;
    let added = office.acts(&ADA, "AddPartner", json!({ "name": HAFEN, "profile": "reseller" })).await;
    let hafen = added["account"].as_str().expect("an account").to_owned();
    let customer = json!({ "name": NORDLICHT, "number": "", "city": "Kiel", "parent": null });
    office.acts_in(&ADA, &hafen, "AddCustomer", customer).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(HAFEN).await.sees_no(NORDLICHT).await;
    window.click(&words.say_with("customer-more", [("account", HAFEN)])).await;
    window.sees(&words.say("customer-edit-ask")).await.sees_no(&words.say("customer-add-below")).await;
    window.click(&words.say("customer-archive-ask")).await;
    window.sees(&words.count("partner-archive-below", [("count", 1)])).await.is_accessible().await;

    window.press("Esc").await.click(&words.say_with("switch-to", [("account", HAFEN)])).await;
    window.sees_no(&words.say("customer-is-partner")).await.press("G C").await.sees(NORDLICHT).await;
    window.close().await;
}

async fn adds_nordlicht(window: &Window, words: &Words) {
    window.click(&words.say("customer-add")).await.fill(&words.say("customer-name"), NORDLICHT).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("customer-added", [("name", NORDLICHT)])).await;
    window.sees(&words.count("customers-count", [("shown", 1), ("of", 1)])).await;
}

#[tokio::test]
async fn who_saves_second_sees_what_the_other_saved_and_loses_nothing() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let nordlicht = office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(NORDLICHT).await;
    choose(&window, &words, "customer-edit-ask").await;
    window.fill(&words.say("customer-number"), "K-1042").await;
    let edited = json!({ "account": nordlicht, "version": 1, "name": NORDLICHT, "number": "", "city": "Flensburg" });
    office.acts(&BO, "EditCustomer", edited).await;

    window.press("Ctrl+Enter").await.sees("Bo Ängström").await.sees("Flensburg").await;
    window.click(&words.say("conflict-go-on")).await.holds(&words.say("customer-number"), "K-1042").await;
    window.focus_is_on(&words.say("customer-name")).await;
    window.fill(&words.say("customer-city"), "Flensburg").await.press("Ctrl+Enter").await;
    window
        .sees(&words.say_with("customer-updated", [("name", NORDLICHT)]))
        .await
        .sees("K-1042")
        .await
        .sees("Flensburg")
        .await;
    window.close().await;
}

#[tokio::test]
async fn a_question_goes_on_from_what_somebody_else_did_to_a_customer_and_goes_when_it_is_none_any_more() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let nordlicht = office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(NORDLICHT).await;
    choose(&window, &words, "customer-archive-ask").await;
    let edited = json!({ "account": nordlicht, "version": 1, "name": NORDLICHT, "number": "", "city": "Flensburg" });
    office.acts(&BO, "EditCustomer", edited).await;
    window.click(&words.say("customer-archive")).await.sees(&words.say("failure-conflict")).await;
    window.click(&words.say("customer-archive")).await.sees(&words.say("customers-none")).await.press("Ctrl+Z").await;

    window.sees("Flensburg").await;
    choose(&window, &words, "customer-edit-ask").await;
    window.fill(&words.say("customer-number"), "K-1042").await;
    office.acts(&BO, "ArchiveCustomer", json!({ "account": nordlicht, "version": 4 })).await;
    window.press("Ctrl+S").await.sees("Bo Ängström").await.sees(&words.say("customer-is-archived")).await;
    window.press("Esc").await.click(&words.say("discard")).await.sees_no(&words.say("conflict-go-on")).await;

    let archived = format!("{} 1", words.say("customers-tab-archived"));
    window.press("Ctrl+O").await.press("Esc").await.click(&archived).await;
    choose(&window, &words, "customer-restore-ask").await;
    office.acts(&BO, "RestoreCustomer", json!({ "account": nordlicht, "version": 5 })).await;
    window.click(&words.say("customer-restore")).await.sees(&words.say("failure-conflict")).await;
    window.sees_no(&words.say_with("customer-restore-title", [("account", NORDLICHT)])).await;
    window.focus_is_on(&format!("{} 0", words.say("customers-tab-archived"))).await;
    window.close().await;
}

#[tokio::test]
async fn below_a_customer_that_was_put_away_meanwhile_nothing_is_added_and_the_form_says_why() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let nordlicht = office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(NORDLICHT).await;
    choose(&window, &words, "customer-add-below").await;
    window.fill(&words.say("customer-name"), HAFEN).await;
    office.acts(&BO, "ArchiveCustomer", json!({ "account": nordlicht, "version": 1 })).await;
    window.press("Enter").await.is_wrong(&words.say("customer-belongs"), &words.say("field-archived")).await;
    window.holds(&words.say("customer-name"), HAFEN).await.is_accessible().await;
    window.close().await;
}

#[tokio::test]
async fn everybody_who_reaches_a_customer_is_shown_with_the_reason() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(NORDLICHT).await;
    let people = words.say_with("customer-people-of", [("account", NORDLICHT), ("count", "2")]);
    window.click(&people).await.sees("Zoë Öztürk").await.sees(&words.say("access-all-customers")).await;
    window.click_summary("Zoë Öztürk").await.sees(&words.say("role-user")).await.is_accessible().await;
    window.press("Esc").await.sees_no("Zoë Öztürk").await.focus_is_on(&people).await;
    window.close().await;
}

#[tokio::test]
async fn everybody_who_works_in_the_account_itself_is_shown_too() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G C").await.sees(&words.say("customers-none")).await;
    let own = words.say_with("customer-people-own", [("account", "Voltpark Services")]);
    window.click(&own).await.sees("Zoë Öztürk").await.sees(&words.say("access-member")).await.is_accessible().await;
    window.press("Esc").await.sees_no("Zoë Öztürk").await.focus_is_on(&own).await;
    window.close().await;
}

#[tokio::test]
async fn the_customers_page_in_the_light_theme() {
    the_customers_page(&LIGHT).await;
}

#[tokio::test]
async fn the_customers_page_in_the_dark_theme() {
    the_customers_page(&DARK).await;
}

#[tokio::test]
async fn the_customers_page_in_german_in_a_small_window() {
    the_customers_page(&GERMAN).await;
}

async fn the_customers_page(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let (window, words) = (look.open(data.path()).await, look.words());
    window.click(&words.say("start-sample")).await.sees("231").await;
    window.press("G C").await.sees("Alpin Charge AG").await;
    look.at(&window, "70-customers").await;
    window.click(&words.say_with("customer-more", [("account", "Alpin Charge AG")])).await;
    window.sees(&words.say("customer-archive-ask")).await;
    look.at(&window, "71-customer-menu").await;
    window.click(&words.say("customer-archive-ask")).await;
    look.at(&window, "72-archive-customer").await;
    window.press("Esc").await.click(&words.say("customer-add")).await.press("Ctrl+Enter").await;
    window.sees(&words.say("field-missing")).await;
    look.at(&window, "73-add-customer").await;
    window
        .press("Esc")
        .await
        .fill(&words.say("customers-find"), "zzzz")
        .await
        .sees(&words.say("customers-no-match"))
        .await;
    look.at(&window, "74-no-customer-matches").await;
    window.press("Esc").await.click(&words.say("partner-add")).await.sees(&words.say("profile-hosting")).await;
    look.at(&window, "75-add-partner").await;
    window.fill(&words.say("customer-name"), HAFEN).await.press("Enter").await;
    window
        .sees(&words.say_with("partner-added", [("name", HAFEN)]))
        .await
        .sees(&words.say("customer-is-partner"))
        .await;
    look.at(&window, "76-sub-partner").await;
    window.close().await;
}

/// Opens the menu of the customer and chooses an entry.
async fn choose(window: &Window, words: &Words, entry: &str) {
    choose_for(window, words, NORDLICHT, entry).await;
}

/// The same of an account of this name.
async fn choose_for(window: &Window, words: &Words, account: &str, entry: &str) {
    window.click(&words.say_with("customer-more", [("account", account)])).await.click(&words.say(entry)).await;
}
