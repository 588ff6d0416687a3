//! A hand that is quicker than the program: the second click of a double one, and what is done after a button has gone.

use serde_json::json;
use steward_window_tests::{ADA, BO, Database, LIGHT, Office, ZOE};

#[tokio::test]
async fn a_double_click_on_update_saves_over_nobody() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.fill(&words.say("last-name"), "Öztürk-Lang").await;
    office.edits(&BO, &zoe, "lastName", json!("Öztürk-Berg")).await;

    let is_there = async || _ = window.sees(&words.say("conflict-save")).await;
    window.double_click_after(&words.say("user-update"), is_there).await;
    window.sees("Bo Ängström").await.sees("Öztürk-Berg").await;

    assert_eq!(office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await["lastName"], "Öztürk-Berg");
    window.click(&words.say("conflict-save")).await.row_says(ZOE.email, "Öztürk-Lang").await;
    window.close().await;
}

#[tokio::test]
async fn a_double_click_on_the_way_back_opens_no_form_of_the_partner() {
    let office = Office::set_up("hosting").await;
    office.add_customer("Lumière", "Lyon", None).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("Ctrl+O").await.sees(&words.say("switch-all")).await.type_text("lumiere").await.press("Enter").await;
    let back = words.say_with("acting-back", [("account", "Voltpark Services")]);
    let is_there = async || _ = window.sees(ADA.email).await.sees_no(&back).await;
    window.sees(&back).await.double_click_after(&back, is_there).await;
    window.press("Ctrl+Z").await.sees(&words.say("undo-nothing")).await.sees_no(&words.say("login-type")).await;
    window.close().await;
}

#[tokio::test]
async fn a_double_click_on_cancel_opens_nothing_that_lies_beneath() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add_many(60, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    let title = words.say_with("remove-title", [("name", "Bo Ängström")]);
    window.click_row(BO.email, "email").await.press("Delete").await.sees(&title).await;
    window.double_click(&words.say("cancel")).await.sees_no(&title).await;
    window.press("Shift+F10").await.sees(&words.say("user-remove-ask")).await.sees_no(&words.say("user-update")).await;
    window.close().await;
}

#[tokio::test]
async fn quick_steps_from_one_user_to_the_next_all_count() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(BO.email, "email").await.press("Enter").await.holds(&words.say("login-name"), BO.login_name).await;
    let is_ada = async || _ = window.holds(&words.say("login-name"), ADA.login_name).await;
    window.double_click_after(&words.say("keys-next"), is_ada).await;
    window.holds(&words.say("login-name"), ZOE.login_name).await;
    window.close().await;
}

#[tokio::test]
async fn after_a_dialog_of_a_row_the_keys_go_on_in_the_row() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say_with("lock-user-title", [("name", "Zoë Öztürk")])).await;
    window.point_and_click(&words.say("cancel")).await.sees_no(&words.say("lock-open-end")).await;
    window.press("Enter").await.holds(&words.say("login-name"), ZOE.login_name).await;
    window.press("Esc").await.sees_no(&words.say("user-update")).await;

    // Nor do the notices keep them.
    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say("lock-open-end")).await.point_and_click(&words.say("user-lock")).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await;
    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-unlock")).await;
    let done = words.say_with("unlock-done", [("name", "Zoë Öztürk")]);
    window.row_says(ZOE.email, &words.say("status-active")).await.sees(&done).await;
    window.point_and_click(&words.say("close")).await.press("Enter").await;
    window.holds(&words.say("login-name"), ZOE.login_name).await;
    window.close().await;
}

#[tokio::test]
async fn where_a_button_goes_with_what_it_did_the_focus_stays_beside_it() {
    let office = Office::set_up("cloud-partner").await;
    office.add(&ZOE, "administrator").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.tick(&words.say("custom-by-module")).await;
    window.click(&format!("{}: {}", words.say("module-invoices"), words.say("level-view"))).await;
    window.click(&words.say("custom-undo")).await.focus_is_on(&words.say("custom-from")).await;
    window.press("Esc").await.sees_no(&words.say("user-update")).await;

    let menu = words.say_with("user-menu", [("name", "Ada Berg")]);
    window.click(&menu).await.click(&words.say("menu-myself")).await;
    window.fill(&words.say("first-name"), "Adele").await.click(&words.say("discard")).await;
    window.focus_is_on(&words.say("first-name")).await.holds(&words.say("first-name"), ADA.first_name).await;
    window.close().await;
}

#[tokio::test]
async fn a_double_click_on_reactivate_brings_back_one() {
    let office = Office::set_up("reseller").await.with_bo().await;
    for membership in [office.add(&ZOE, "user").await, office.membership(&BO).await] {
        let version =
            office.acts(&ADA, "ShowUser", json!({ "membership": membership })).await["membershipVersion"].clone();
        office.acts(&ADA, "DeactivateUser", json!({ "membership": membership, "membershipVersion": version })).await;
    }
    let (window, words) = office.open(&LIGHT).await;
    window.click(&format!("{} 2", words.say("users-tab-deactivated"))).await;
    window.hover_row(BO.email, "email").await;
    let is_back = async || {
        window.sees(&words.say_with("reactivate-done", [("name", "Bo Ängström")])).await;
        window.hover_row(ZOE.email, "email").await;
    };
    window.double_click_after(&words.say("user-reactivate"), is_back).await;
    window.sees(&format!("{} 1", words.say("users-tab-deactivated"))).await.row_says(ZOE.email, "Ada Berg").await;
    window.close().await;
}

#[tokio::test]
async fn what_is_typed_while_the_answer_is_awaited_stays() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    let update = words.say("user-update");
    window.click_row(ZOE.email, "email").await.press("Enter").await.fill(&words.say("first-name"), "Zora").await;
    let mut other = Database::of(office.data()).await;
    other.run("BEGIN IMMEDIATE").await;
    window.press("Ctrl+S").await.paste(&words.say("last-name"), "Lang").await;
    other.run("COMMIT").await;
    window.sees(&words.say_with("user-updated", [("name", "Zora Öztürk")])).await.sees(&update).await;
    window.sees(&words.count("user-changes", [("changes", 1)])).await.holds(&words.say("last-name"), "Lang").await;

    // Whoever goes on to somebody else meanwhile is not asked about what is being saved, and gets there after it.
    other.run("BEGIN IMMEDIATE").await;
    window.press("Ctrl+S").await.click_row(BO.email, "email").await.press("Enter").await;
    window.sees_no(&words.say("leave-title")).await;
    other.run("COMMIT").await;
    other.close().await;
    window.sees(&words.say_with("user-updated", [("name", "Zora Lang")])).await;
    window.holds(&words.say("login-name"), BO.login_name).await;
    assert_eq!(office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await["lastName"], "Lang");
    window.close().await;
}

#[tokio::test]
async fn a_form_in_a_dialog_takes_nothing_while_the_answer_is_awaited_and_ones_own_account_keeps_it() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    let mut other = Database::of(office.data()).await;
    window.press("G C").await.click(&words.say("customer-add")).await;
    window.fill(&words.say("customer-name"), "Lumière").await;
    other.run("BEGIN IMMEDIATE").await;
    window.press("Ctrl+S").await.type_text(" Nord").await.holds(&words.say("customer-name"), "Lumière").await;
    // What is being saved cannot be discarded: the question waits for the answer.
    window.press("Esc").await.sees_no(&words.say("leave-title")).await;
    other.run("COMMIT").await;
    window.sees(&words.say_with("customer-added", [("name", "Lumière")])).await.sees("Lumière").await;

    window.click(&words.say_with("user-menu", [("name", "Ada Berg")])).await.click(&words.say("menu-myself")).await;
    window.fill(&words.say("first-name"), "Adele").await;
    other.run("BEGIN IMMEDIATE").await;
    window.press("Ctrl+S").await.paste(&words.say("last-name"), "Lang").await;
    other.run("COMMIT").await;
    other.close().await;
    window.sees(&words.say("myself-saved")).await.holds(&words.say("last-name"), "Lang").await;
    window.sees(&words.count("myself-unsaved", [("changes", 1)])).await;
    window.close().await;
}

#[tokio::test]
async fn a_selection_confirmed_while_the_form_is_being_saved_is_saved_too() {
    let office = Office::set_up("reseller").await;
    let lumiere = office.add_customer("Lumière", "Lyon", None).await;
    let zoe = office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.fill(&words.say("first-name"), "Zora").await;
    let mut other = Database::of(office.data()).await;
    other.run("BEGIN IMMEDIATE").await;
    window.press("Ctrl+S").await.click(&words.say("accounts-select")).await.tick("Lumière").await;
    window.click(&words.say("accounts-confirm")).await;
    other.run("COMMIT").await;
    other.close().await;
    window.sees(&words.say_with("user-updated", [("name", "Zora Öztürk")])).await;
    window.sees(&words.say_with("accounts-saved", [("name", "Zora Öztürk")])).await;
    let saved = office.acts(&ADA, "ShowUser", json!({ "membership": zoe })).await;
    assert_eq!((&saved["firstName"], &saved["accounts"]), (&json!("Zora"), &json!([lumiere])));
    window.close().await;
}
