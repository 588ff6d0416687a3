//! The work with people without a mouse: from the form of a new user to the question before somebody is removed.

use serde_json::{Value, json};
use steward_window_tests::{ADA, LIGHT, Office, Window, Words, ZOE};

const NAME: [(&str, &str); 1] = [("name", "Zoë Öztürk")];
const NORDLICHT: &str = "Nordlicht Energie GmbH";

#[tokio::test]
async fn somebody_is_looked_after_from_the_first_day_to_the_last_by_keyboard_alone() {
    let office = Office::set_up("reseller").await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in_by_keys(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;

    adds(&window, &words).await;
    let zoe = office.membership(&ZOE).await;
    assert_eq!(given(&office, &zoe).await, (json!([office.role("user").await]), json!({ "partnerKit": "view" })));
    updates_roles(&window, &words).await;
    assert_eq!(given(&office, &zoe).await, (json!([office.role("marketing").await]), json!({})));
    locks_and_unlocks(&office, &window, &words).await;
    deactivates(&office, &window, &words).await;
    reactivates_undoes_and_does_it_again(&office, &zoe, &window, &words).await;
    goes_to_a_customer_and_back(&window, &words).await;
    removes(&office, &window, &words).await;

    assert_eq!(
        done(&office).await,
        [
            "AddUser",
            "EditUser",
            "LockUser",
            "UnlockUser",
            "DeactivateUser",
            "ReactivateUser",
            "UndoAct",
            "ReactivateUser",
            "RemoveUser",
        ]
    );
    window.close().await;
}

/// Names, a first password, one role, and one module beside it.
async fn adds(window: &Window, words: &Words) {
    window.press("Ctrl+N").await.sees(&words.say("credential")).await;
    for (label, text) in [
        ("first-name", ZOE.first_name),
        ("last-name", ZOE.last_name),
        ("login-name", ZOE.login_name),
        ("email", ZOE.email),
    ] {
        window.tab_to(&words.say(label)).await.type_text(text).await;
    }
    let credentials = ["credential-mailed", "credential-password"].map(|key| words.say(key));
    window.tab_to_box(&credentials, &words.say("credential-password")).await;
    window.tab_to(&words.say("password")).await.type_text(ZOE.password).await;
    window.tab_to_box(&roles(words), &words.say("role-user")).await;
    window.tab_to(&words.say("custom-by-module")).await.press("Space").await;
    window.sees(&words.count("custom-differ", [("count", 0)])).await;
    let kit = words.say("module-partnerKit");
    let levels = ["custom-none", "level-view", "level-manage"].map(|key| format!("{kit}: {}", words.say(key)));
    window.tab_to_box(&levels, &levels[1]).await.sees(&words.count("custom-differ", [("count", 1)])).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-added", NAME)).await;
    window.focus_is_on("Öztürk").await;
}

/// O on the row; the question begins at Cancel, before which the roles are.
async fn updates_roles(window: &Window, words: &Words) {
    window.press("O").await.sees(&words.say_with("update-roles-title", NAME)).await;
    window.focus_is_on(&words.say("cancel")).await.press("Shift+Tab").await;
    window.tab_to_box(&roles(words), &words.say("role-marketing")).await;
    window.tab_to(&words.say("update")).await.press("Enter").await;
    window.sees(&words.say_with("user-updated", NAME)).await;
    window.row_says(ZOE.email, &words.say("role-marketing-short")).await.focus_is_on("Öztürk").await;
}

async fn locks_and_unlocks(office: &Office, window: &Window, words: &Words) {
    window.press("L").await.sees(&words.say_with("lock-user-title", NAME)).await;
    window.tab_to(&words.say("user-lock")).await.press("Enter").await;
    window.sees(&words.say_with("lock-done", NAME)).await.row_says(ZOE.email, &words.say("status-locked")).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a locked person came in");

    window.focus_is_on("Öztürk").await.press("L").await.sees(&words.say_with("unlock-done", NAME)).await;
    window.row_says(ZOE.email, &words.say("status-active")).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "an unlocked person stays out");
}

/// By the menu of the row; whoever stands below takes the place, and the focus with it.
async fn deactivates(office: &Office, window: &Window, words: &Words) {
    choose(window, words, "user-deactivate-ask").await;
    window.sees(&words.say_with("deactivate-title", NAME)).await;
    window.tab_to(&words.say("user-deactivate")).await.press("Enter").await;
    window.sees(&words.say_with("deactivate-done", NAME)).await.sees_no(ZOE.email).await.focus_is_on("Berg").await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a deactivated person came in");
}

async fn reactivates_undoes_and_does_it_again(office: &Office, zoe: &str, window: &Window, words: &Words) {
    turn_to(window, words, ("users-tab-active", 1), "Right Right").await;
    window.row_says(ZOE.email, &words.say("status-deactivated")).await.row_says(ZOE.email, "Ada Berg").await;
    reactivates(window, words).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "a reactivated person stays out");

    window.press("Ctrl+Z").await.row_says(ZOE.email, &words.say("status-deactivated")).await;
    let what = words.say("journal-reactivate-user");
    window.sees(&words.say_with("undone-as-before", [("what", what.as_str()), NAME[0]])).await;
    assert_eq!(shown(office, zoe).await["status"], "deactivated");

    reactivates(window, words).await;
    assert_eq!(shown(office, zoe).await["status"], "active");
    turn_to(window, words, ("users-tab-deactivated", 0), "Left Left").await;
    window.row_says(ZOE.email, &words.say("status-active")).await;
}

async fn reactivates(window: &Window, words: &Words) {
    window.tab_to(ZOE.first_name).await;
    choose(window, words, "user-reactivate").await;
    window.sees(&words.say_with("reactivate-done", NAME)).await.sees(&words.say("users-empty-deactivated")).await;
}

async fn goes_to_a_customer_and_back(window: &Window, words: &Words) {
    let acting = words.say_with("acting-in", [("account", NORDLICHT)]);
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await;
    window.sees(&words.count("switch-found", [("count", 1)])).await.press("Enter").await.sees(&acting).await;
    window.sees(&words.say("users-empty")).await.sees_no(ZOE.email).await;
    window.press("Ctrl+Shift+O").await.sees_no(&acting).await.sees(ZOE.email).await;
}

/// Who thinks better of it leaves everything as it was.
async fn removes(office: &Office, window: &Window, words: &Words) {
    window.press("/").await.type_text("oztu").await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 2)])).await;
    window.tab_to(ZOE.first_name).await.press("Delete").await.sees(&words.say_with("remove-title", NAME)).await;
    window.focus_is_on(&words.say("cancel")).await.press("Enter").await;
    window.sees_no(&words.say_with("remove-title", NAME)).await.focus_is_on(ZOE.first_name).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "the question alone has removed somebody");

    window.press("Delete").await.sees(&words.say_with("remove-title", NAME)).await;
    window.tab_to(&words.say("user-remove")).await.press("Enter").await;
    window.sees(&words.say_with("remove-done-written", NAME)).await.sees_no(ZOE.email).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a removed person came in");
}

/// Opens the menu of the row that has the focus, and chooses an entry.
async fn choose(window: &Window, words: &Words, entry: &str) {
    window.press("Shift+F10").await.focus_is_on(&words.say("user-edit")).await;
    window.arrow_to(&words.say(entry)).await.press("Enter").await;
}

/// Goes to the open tab, which counts so many, and with the arrows to another.
async fn turn_to(window: &Window, words: &Words, (open, count): (&str, u32), arrows: &str) {
    let tab = format!("{} {count}", words.say(open));
    window.sees(&tab).await.tab_to(&tab).await.press(arrows).await;
}

fn roles(words: &Words) -> [String; 4] {
    ["role-admin", "role-user", "role-marketing", "role-notifications"].map(|key| words.say(key))
}

async fn shown(office: &Office, membership: &str) -> Value {
    office.acts(&ADA, "ShowUser", json!({ "membership": membership })).await
}

/// The roles that somebody has, and what differs from them.
async fn given(office: &Office, membership: &str) -> (Value, Value) {
    let user = shown(office, membership).await;
    (user["roles"].clone(), user["custom"].clone())
}

/// What was done with users, from the first act.
async fn done(office: &Office) -> Vec<String> {
    let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
    let log = office.acts(&ADA, "ListJournal", all).await;
    let done = log["entries"].as_array().expect("entries").iter().rev().filter(|entry| entry["outcome"] == "done");
    let commands = done.filter_map(|entry| entry["command"].as_str());
    commands.filter(|command| command.ends_with("User") || *command == "UndoAct").map(str::to_owned).collect()
}
