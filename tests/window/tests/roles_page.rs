//! The page of roles: who holds what, and own roles from the first to the last.

use serde_json::{Value, json};
use steward_window_tests::{ADA, BO, DARK, GERMAN, LIGHT, Look, Office, Window, Words, ZOE};

#[tokio::test]
async fn own_roles_are_made_and_changed_in_the_light_theme() {
    own_roles(&LIGHT).await;
}

#[tokio::test]
async fn own_roles_are_made_and_changed_in_the_dark_theme() {
    own_roles(&DARK).await;
}

#[tokio::test]
async fn own_roles_are_made_and_changed_in_german_in_a_small_window() {
    own_roles(&GERMAN).await;
}

#[tokio::test]
async fn what_was_done_to_a_role_is_taken_back_by_the_keys() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G R").await.sees(&words.say("role-standard-testing")).await;
    let counted = |roles: u32| format!("{} {roles}", words.say("nav-roles"));
    window.sees(&counted(11)).await;
    adds_night_shift(&window, &words).await;
    window.sees(&counted(12)).await;
    let undone = |sentence: &str, act: &str| {
        words.say_with(sentence, [("what", words.say(act).as_str()), ("name", "Night shift")])
    };

    window.press("Ctrl+Z").await.sees(&undone("undone-went", "journal-add-role")).await.sees(&counted(11)).await;
    assert!(!has_night_shift(&office).await, "an undone role is still there");

    adds_night_shift(&window, &words).await;
    window.click(&words.say_with("roles-delete-of", [("name", "Night shift")])).await;
    window
        .sees(&words.say_with("roles-delete-title", [("name", "Night shift")]))
        .await
        .focus_is_on(&words.say("cancel"))
        .await;
    // The focus goes round in the question, both ways, and does not leave it.
    let delete = words.say("roles-delete-act");
    window.press("Tab").await.focus_is_on(&delete).await.press("Tab").await.focus_is_on(&words.say("cancel")).await;
    window.press("Shift+Tab").await.focus_is_on(&delete).await;
    window.press("Enter").await.sees(&words.say_with("roles-deleted", [("name", "Night shift")])).await;
    assert!(!has_night_shift(&office).await, "a deleted role is still there");
    window.press("Ctrl+Z").await.sees(&undone("undone-came-back", "journal-delete-role")).await;
    assert!(has_night_shift(&office).await, "an undone deletion is not undone");

    window.click(&words.say_with("roles-edit-of", [("name", "Night shift")])).await;
    window.paste(&words.say("roles-name"), "Day shift").await.click(&words.say("roles-save")).await;
    window.sees(&words.say_with("roles-updated", [("name", "Day shift")])).await.press("Ctrl+Z").await;
    let (what, values) = (words.say("journal-edit-role"), words.say("journal-field-name"));
    let facts = [("what", what.as_str()), ("name", "Night shift"), ("values", values.as_str())];
    window.sees(&words.say_with("undone-values", facts)).await;
    assert!(has_night_shift(&office).await, "an undone change is not undone");
    window.close().await;
}

#[tokio::test]
async fn a_role_that_is_held_beside_others_says_why_it_cannot_stand_alone() {
    let office = Office::set_up("charging-network").await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    let night = office.acts(&ADA, "AddRole", json!({ "shape": shape("Night shift") })).await["role"].clone();
    office.edits(&ADA, &zoe, "roles", json!([night, office.role("standard-testing").await])).await;
    let (window, words) = office.open(&LIGHT).await;
    window.press("G R").await.click(&words.say_with("roles-edit-of", [("name", "Night shift")])).await;
    window.click(&words.say("roles-stands-alone")).await.click(&words.say("roles-save")).await;
    window.sees(&words.say("field-held-with-others")).await;
    LIGHT.at(&window, "77-role-held-beside-others").await;
    window.close().await;
}

#[tokio::test]
async fn a_deletion_goes_on_from_what_somebody_else_did_to_the_role_and_is_no_question_when_it_is_held() {
    let office = Office::set_up("charging-network").await.with_bo().await;
    let zoe = office.add(&ZOE, "standard-testing").await;
    let night = office.acts(&ADA, "AddRole", json!({ "shape": shape("Night shift") })).await["role"].clone();
    let (window, words) = office.open(&LIGHT).await;
    window.press("G R").await.click(&words.say_with("roles-delete-of", [("name", "Night shift")])).await;
    office.acts(&BO, "EditRole", json!({ "role": night, "version": 1, "shape": shape("Day shift") })).await;
    window.click(&words.say("roles-delete-act")).await.sees(&words.say("failure-conflict")).await;
    window.sees(&words.say_with("roles-delete-title", [("name", "Day shift")])).await;
    window
        .click(&words.say("roles-delete-act"))
        .await
        .sees(&words.say_with("roles-deleted", [("name", "Day shift")]))
        .await;

    window.press("Ctrl+Z").await.click(&words.say_with("roles-delete-of", [("name", "Day shift")])).await;
    office.edits(&BO, &zoe, "roles", json!([night])).await;
    window.click(&words.say("roles-delete-act")).await.sees(&words.say("failure-role-held")).await;
    window.sees_no(&words.say_with("roles-delete-title", [("name", "Day shift")])).await;
    window.focus_is_on(&words.say_with("roles-delete-of", [("name", "Day shift")])).await;
    window.close().await;
}

fn shape(name: &str) -> Value {
    json!({ "name": name, "rights": { "news": "view" }, "standsAlone": false, "isDeprecated": false, "canSignIn": true, "countsIn": "both" })
}

async fn adds_night_shift(window: &Window, words: &Words) {
    window.click(&words.say("roles-add")).await.sees(&words.say("roles-new-title")).await;
    window.paste(&words.say("roles-name"), "Night shift").await;
    let (news, view) = (words.say("module-news"), words.say("level-view"));
    let right = words.say_with("roles-right", [("module", news.as_str()), ("level", view.as_str())]);
    window.click(&right).await.click(&words.say("roles-add")).await;
    window.sees(&words.say_with("roles-added", [("name", "Night shift")])).await;
}

async fn has_night_shift(office: &Office) -> bool {
    let page = office.acts(&ADA, "ShowRoles", json!({})).await;
    page["roles"].as_array().unwrap().iter().any(|role| role["name"] == "Night shift")
}

async fn own_roles(look: &Look) {
    let office = Office::set_up("charging-network").await.with_bo().await;
    office.add(&ZOE, "standard-testing").await;
    let (window, words) = office.open(look).await;
    window.press("G").await.press("R").await.sees(&words.say("role-standard-testing")).await;
    look.at(&window, "72-roles").await;
    made(&window, &words, look).await;
    changed_by_two(&office, &window, &words, look).await;

    let name = words.say_with("roles-delete-of", [("name", "Day shift")]);
    window.click(&name).await.sees(&words.say_with("roles-delete-title", [("name", "Day shift")])).await;
    look.at(&window, "76-delete-role").await;
    window.press("Tab").await.press("Enter").await;
    window.sees(&words.say_with("roles-deleted", [("name", "Day shift")])).await;
    window.close().await;
}

async fn made(window: &Window, words: &Words, look: &Look) {
    window.click(&words.say("roles-add")).await.sees(&words.say("roles-new-title")).await;
    window.click(&words.say("roles-add")).await.is_wrong(&words.say("roles-name"), &words.say("field-missing")).await;
    window.paste(&words.say("roles-name"), &words.say("role-standard-testing")).await.press("Enter").await;
    window.is_wrong(&words.say("roles-name"), &words.say("field-role-name-taken")).await;
    window.sees(&words.say("field-no-module")).await;
    look.at(window, "73-new-role-with-errors").await;
    window.paste(&words.say("roles-name"), "Night shift").await;
    for (module, level) in [("module-processMonitor", "level-manage"), ("module-journal", "level-view")] {
        let right = words.say_with("roles-right", [("module", &words.say(module)), ("level", &words.say(level))]);
        window.click(&right).await;
    }
    look.at(window, "74-new-role").await;
    window.click(&words.say("roles-add")).await.sees(&words.say_with("roles-added", [("name", "Night shift")])).await;
}

async fn changed_by_two(office: &Office, window: &Window, words: &Words, look: &Look) {
    window.click(&words.say_with("roles-edit-of", [("name", "Night shift")])).await;
    window.sees(&words.say_with("roles-edit-title", [("name", "Night shift")])).await;
    window.paste(&words.say("roles-name"), "Day shift").await;
    let page = office.acts(&BO, "ShowRoles", json!({})).await;
    let role = page["roles"].as_array().unwrap().iter().find(|role| role["name"] == "Night shift").unwrap();
    let mut late = shape("Late shift");
    late["countsIn"] = json!("customers");
    let edit = json!({ "role": role["role"], "version": role["version"], "shape": late });
    office.acts(&BO, "EditRole", edit).await;
    window.click(&words.say("roles-save")).await.sees("Bo Ängström").await.sees("Late shift").await;
    window.sees(&words.say("roles-customers-only")).await;
    look.at(window, "75-role-conflict").await;
    // The button takes no second press, and keeps the focus: the keys stay in the dialog.
    window.focus_is_on(&words.say("roles-save")).await.press("Enter Esc").await.sees(&words.say("leave-title")).await;
    window.press("Enter").await.sees_no(&words.say("leave-title")).await.focus_is_on(&words.say("roles-save")).await;
    window.double_click(&words.say("conflict-go-on")).await.holds(&words.say("roles-name"), "Day shift").await;
    window.focus_is_on(&words.say("roles-name")).await;
    window.click(&words.say("roles-save")).await.sees(&words.say_with("roles-updated", [("name", "Day shift")])).await;
}
