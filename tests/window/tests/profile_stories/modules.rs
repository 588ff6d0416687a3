//! The customer portal: an administrator, or a user module by module; three modules are never a user's (checklist 80-89).

use crate::story::{Forbidden, LUMIERE, NORDLICHT, Offered, Story, another_customer, another_user};
use serde_json::{Value, json};
use steward_window_tests::{LIGHT, Words};

const ROLES: [Offered; 2] = [
    Offered("module-user", &[], &[]),
    Offered(
        "administrator",
        &[
            "users",
            "customers",
            "contacts",
            "contracts",
            "news",
            "alerts",
            "tasks",
            "reviews",
            "processMonitor",
            "journal",
            "roles",
            "settings",
            "reports",
            "services",
            "supportTickets",
            "pricing",
            "payments",
        ],
        &[],
    ),
];

#[tokio::test]
async fn a_user_is_given_modules_and_a_sub_account_and_never_what_is_the_administrators() {
    let story = Story::begins(&LIGHT, "modules").await;
    story.offers(&ROLES).await;

    story.writes_zoe("users-add").await;
    sets_modules(&story).await;
    // Nobody has chosen a role: a user is what a new one is.
    let zoe = story.saves_zoe(&["module-user"]).await;
    assert_eq!(zoe["custom"], rights());
    is_held_to_it(&story, &zoe).await;

    story.zoe_comes(&story.mailed_to_zoe()).await;
    let forbidden: [Forbidden; 5] = [
        another_user(),
        another_customer(),
        ("CountUsers", json!({})),
        ("ShowRoles", json!({})),
        ("ListBackups", json!({})),
    ];
    works_in_the_sub_account(&story, &forbidden).await;
    story.ada_finds(&forbidden).await;
    story.ends().await;
}

fn rights() -> Value {
    json!({ "customers": "view", "reports": "view", "supportTickets": "manage" })
}

fn setting(words: &Words, module: &str, level: &str) -> String {
    format!("{}: {}", words.say(&format!("module-{module}")), words.say(level))
}

/// At least one module, and at least one sub-account; those of administrators are off, and say so.
async fn sets_modules(story: &Story) {
    let Story { window, words, .. } = story;
    window.sees(&words.say("custom-administrators")).await;
    for (module, level) in [("users", "level-view"), ("pricing", "level-view"), ("payments", "level-manage")] {
        window.is_off(&setting(words, module, level)).await;
    }
    window.tick(&words.say("accounts-listed")).await.press("Ctrl+Enter").await;
    window.sees(&words.say("field-no-module")).await.sees(&words.say("field-no-account")).await;
    for (module, level) in [("customers", "level-view"), ("reports", "level-view"), ("supportTickets", "level-manage")]
    {
        window.click(&setting(words, module, level)).await;
    }
    window.sees(&words.count("custom-differ", [("count", 3)])).await.tick(LUMIERE).await;
    window.sees(&words.count("accounts-selected", [("count", 1), ("of", 2)])).await;
}

/// Nor does the core let Ada give a user what is the administrators', or take the last sub-account away.
async fn is_held_to_it(story: &Story, zoe: &Value) {
    let access = |custom: Value, accounts: Value| json!({ "access": { "custom": custom, "scope": "listed", "accounts": accounts, "endsAt": null } });
    for module in ["users", "pricing", "payments"] {
        let mut custom = rights();
        custom[module] = json!("view");
        let faults = story.faults(zoe, access(custom, json!([story.lumiere]))).await;
        assert_eq!(faults, ["access.custom: administratorOnly"], "{module}");
    }
    assert_eq!(story.faults(zoe, access(rights(), json!([]))).await, ["access.accounts: noAccount"]);
}

async fn works_in_the_sub_account(story: &Story, forbidden: &[Forbidden]) {
    let Story { window, words, .. } = story;
    window.sees(&words.count("customers-count", [("shown", 1), ("of", 1)])).await.sees(LUMIERE).await;
    window.sees_no(NORDLICHT).await.sees_no(&words.say("customer-add")).await;
    story.zoe_may(&rights(), &["nav-customers"]).await;
    story.stays("Ctrl+N G U G R G A G S", LUMIERE).await;
    story.sees_lumiere_alone().await;
    story.switches(&rights(), &["nav-customers"]).await;
    window.sees(&words.say("customers-none")).await.sees_no(&words.say("customer-add")).await;
    story.is_kept_out(forbidden).await;
}
