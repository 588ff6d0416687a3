//! The cloud partner, in French: an administrator from whom rights are taken, and the customers that there were (checklist 127-131).

use crate::story::{Forbidden, NORDLICHT, Offered, Story, another_customer, another_user};
use serde_json::{Value, json};
use steward_window_tests::{ADA, FRENCH, ZOE};

const ROLES: [Offered; 1] = [Offered(
    "administrator",
    &[
        "users",
        "customers",
        "contacts",
        "contracts",
        "news",
        "alerts",
        "tasks",
        "partnerKit",
        "reviews",
        "processMonitor",
        "journal",
        "roles",
        "settings",
        "invoices",
        "services",
        "reports",
    ],
    &[],
)];

/// What is taken from the administrator's rights.
const TAKEN: [(&str, &str); 5] =
    [("users", "view"), ("customers", "view"), ("journal", "none"), ("roles", "none"), ("settings", "none")];

#[tokio::test]
async fn an_administrator_less_some_rights_is_custom_and_reaches_no_later_customer() {
    let story = Story::begins(&FRENCH, "cloud-partner").await;
    story.offers(&ROLES).await;

    story.writes_zoe("users-add").await;
    story.window.fill(&story.words.say("password"), ZOE.password).await;
    takes_rights_away(&story).await;
    let zoe = story.saves_zoe(&["administrator"]).await;
    let taken = TAKEN.map(|(module, level)| (module.to_owned(), json!(level)));
    assert_eq!(zoe["custom"], Value::Object(taken.into_iter().collect()));
    story.adds_customer("Hafen Mobil AG", "Hamburg").await;
    assert_eq!(story.shown(None, &ZOE).await["accounts"], json!([story.lumiere]));

    story.zoe_comes(ZOE.password).await;
    let forbidden: [Forbidden; 5] = [
        another_user(),
        another_customer(),
        ("ShowRoles", json!({})),
        ("VerifyJournal", json!({})),
        ("BackUpNow", json!({})),
    ];
    looks_and_changes_nothing(&story, &forbidden).await;
    story.ada_finds(&forbidden).await;
    // Zoë, active, with the administrator's role less some rights, does not count.
    let Story { window, words, .. } = &story;
    window.press("G U").await.click_row(ADA.email, "email").await.press("O").await;
    window.sees(&words.say("refusal-last-administrator")).await;
    story.ends().await;
}

/// Both customers are ticked to begin with; of the rights all, and some are taken away.
async fn takes_rights_away(story: &Story) {
    let Story { window, words, .. } = story;
    window.sees(&words.count("accounts-selected", [("count", 2), ("of", 2)])).await.tick(NORDLICHT).await;
    window.sees(&words.count("accounts-selected", [("count", 1), ("of", 2)])).await;
    window.tick(&words.say("role-administrator")).await.tick(&words.say("custom-by-module")).await;
    for (module, level) in TAKEN {
        let level = if level == "none" { "custom-none" } else { "level-view" };
        window.click(&format!("{}: {}", words.say(&format!("module-{module}")), words.say(level))).await;
    }
    window.sees(&words.count("custom-differ", [("count", 5)])).await;
    window.sees(&words.say("custom-no-administrator")).await;
}

async fn looks_and_changes_nothing(story: &Story, forbidden: &[Forbidden]) {
    let Story { window, words, .. } = story;
    let (rights, pages) = (rights(), ["nav-users", "nav-customers"]);
    looks_at_ada(story).await;
    story.zoe_may(&rights, &pages).await;
    story.stays("Ctrl+N G R G A G S", ADA.email).await;
    story.sees_lumiere_alone().await;
    story.switches(&rights, &pages).await;
    window.sees(&words.say("users-empty")).await.sees_no(&words.say("users-add")).await;
    story.is_kept_out(forbidden).await;
}

/// Every right but those that were taken.
fn rights() -> Value {
    let mut rights = ROLES[0].rights();
    for (module, level) in TAKEN {
        rights[module] = json!(level);
    }
    let open = rights.as_object().into_iter().flatten().filter(|(_, level)| **level != "none");
    Value::Object(open.map(|(module, level)| (module.clone(), level.clone())).collect())
}

/// No button, no key and no entry of the menu changes anybody; the form says why.
async fn looks_at_ada(story: &Story) {
    let Story { window, words, .. } = story;
    window.sees(ADA.email).await.sees_no(&words.say("users-add")).await;
    window.click_row(ADA.email, "email").await.press("L").await.press("Shift+F10").await;
    window.sees(&words.say("access-ask")).await.sees_no(&words.say("lock-user-text")).await;
    window.sees_no(&words.say("user-lock-ask")).await.sees_no(&words.say("user-remove-ask")).await;
    window.press("Esc").await.sees_no(&words.say("access-ask")).await;
    window.press("Enter").await.sees(&words.say("refusal-denied")).await.sees_no(&words.say("user-update")).await;
    window.press("Esc").await.sees_no(&words.say("refusal-denied")).await;
}
