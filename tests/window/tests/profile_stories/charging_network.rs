//! The charging network: eleven roles, of which one stands alone and one is given to nobody any more (checklist 22-35).

use crate::story::{Forbidden, LUMIERE, Offered, Story, VOLTPARK, another_customer, another_user};
use serde_json::json;
use steward_window_tests::{LIGHT, ZOE};

const NEWS: &[&str] = &["news", "alerts"];

const ROLES: [Offered; 11] = [
    Offered(
        "partner-account-administrator-cpo",
        &[
            "users",
            "customers",
            "subPartners",
            "contacts",
            "contracts",
            "reviews",
            "journal",
            "roles",
            "settings",
            "certificates",
            "masterData",
            "serviceTypes",
        ],
        &["processMonitor"],
    ),
    Offered("power-intercharge-direct", &["direct"], NEWS),
    Offered("power-business-contracts", &["contracts"], &[]),
    Offered("power-helpdesk", &[], &[]),
    Offered("power-invoice-management", &["invoices", "invoiceConfiguration"], NEWS),
    Offered("power-reporting", &[], NEWS),
    Offered("standard-business-contracts", &[], &["contracts"]),
    Offered("standard-invoice-management", &[], &["news", "alerts", "invoices"]),
    Offered("standard-monitoring", &[], &["processMonitor"]),
    Offered("standard-reporting", &[], NEWS),
    Offered("standard-testing", &["remoteTesting"], &[]),
];

#[tokio::test]
async fn eleven_roles_open_what_they_say_and_a_tester_reaches_one_customer_and_no_page() {
    let story = Story::begins(&LIGHT, "charging-network").await;
    story.offers(&ROLES).await;
    story.marks("role-partner-account-administrator-cpo", "role-stands-alone").await;
    story.marks("role-power-helpdesk", "role-deprecated").await;

    story.writes_zoe("users-add").await;
    story.window.fill(&story.words.say("password"), ZOE.password).await;
    chooses_roles(&story).await;
    story.ticks_lumiere().await;
    story.saves_zoe(&["standard-reporting", "standard-testing"]).await;

    story.zoe_comes(ZOE.password).await;
    let forbidden: [Forbidden; 5] = [
        another_user(),
        another_customer(),
        ("CountUsers", json!({})),
        ("ListCustomers", json!({})),
        ("ShowRoles", json!({})),
    ];
    works_elsewhere(&story, &forbidden).await;
    story.ada_finds(&forbidden).await;
    story.ends().await;
}

/// The administrator alone, or several of the others; never the deprecated one.
async fn chooses_roles(story: &Story) {
    let Story { window, words, .. } = story;
    let testing = words.say("role-standard-testing");
    window.is_off(&words.say("role-power-helpdesk")).await.sees(&words.say("role-why-deprecated")).await;
    window.tick(&words.say("role-partner-account-administrator-cpo")).await;
    window.sees(&words.say("role-others-off")).await.is_off(&testing).await;
    window.tick(&words.say("role-others")).await.sees_no(&words.say("role-others-off")).await;
    window.tick(&words.say("role-standard-reporting")).await.tick(&testing).await;
    window.sees(&words.count("role-others-count", [("count", 2), ("of", 10)])).await;
}

/// What Zoë works with is elsewhere: Steward shows her that it has nothing for her, here and in Lumière.
async fn works_elsewhere(story: &Story, forbidden: &[Forbidden]) {
    let rights = json!({ "news": "view", "alerts": "view", "remoteTesting": "manage" });
    let nothing = |account| story.words.say_with("no-pages-text", [("name", "Zoë Öztürk"), ("account", account)]);
    story.window.sees(&nothing(VOLTPARK)).await;
    story.zoe_may(&rights, &[]).await;
    story.stays("Ctrl+N G U G C G R G A G S", &nothing(VOLTPARK)).await;
    story.sees_lumiere_alone().await;
    story.switches(&rights, &[]).await;
    story.stays("Ctrl+N G U G C G R G A", &nothing(LUMIERE)).await;
    story.is_kept_out(forbidden).await;
}
