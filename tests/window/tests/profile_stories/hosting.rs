//! The hosting portal, in German: an Admin creates users with several roles, but no Master (checklist 134-145).

use crate::story::{Forbidden, Offered, Story};
use serde_json::{Map, Value, json};
use steward_window_tests::{ADA, LIGHT, Look, Person, ZOE};

const ROLES: [Offered; 5] = [
    Offered(
        "master",
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
            "invoices",
            "payments",
            "services",
            "supportTickets",
        ],
        &[],
    ),
    Offered(
        "account-admin",
        &[
            "users",
            "customers",
            "contacts",
            "contracts",
            "news",
            "alerts",
            "tasks",
            "invoices",
            "payments",
            "services",
            "supportTickets",
        ],
        &["processMonitor", "journal"],
    ),
    Offered("billing", &["invoices", "payments"], &["contacts", "contracts"]),
    Offered("technical", &["services", "supportTickets"], &["alerts"]),
    Offered("viewer", &[], &["contracts", "invoices", "services", "supportTickets"]),
];

const PAGES: [&str; 3] = ["nav-users", "nav-customers", "nav-journal"];

const IDA: Person = Person {
    first_name: "Ida",
    last_name: "Nyström",
    login_name: "ida.nystrom",
    email: "ida.nystrom@lumiere.example",
    password: "copper meadow 52 sandwich lantern",
};

#[tokio::test]
async fn an_admin_creates_users_with_several_roles_for_one_customer_but_no_master() {
    let german = Look { language: "de", ..LIGHT };
    let story = Story::begins(&german, "hosting").await;
    story.offers(&ROLES).await;
    story.marks("role-master", "roles-administrator").await;

    story.writes_zoe("users-create").await;
    story.window.tick(&story.words.say("role-account-admin")).await;
    story.ticks_lumiere().await;
    story.saves_zoe(&["account-admin"]).await;
    story.window.row_says(ZOE.email, &story.words.say("status-pending")).await;

    story.zoe_comes(&story.mailed_to_zoe()).await;
    let forbidden: [Forbidden; 3] = [("ShowRoles", json!({})), ("ListBackups", json!({})), ("BackUpNow", json!({}))];
    story.zoe_may(&ROLES[1].rights(), &PAGES).await;
    makes_no_master(&story).await;
    story.stays("G R G S", ADA.email).await;
    story.sees_lumiere_alone().await;
    story.switches(&ROLES[1].rights(), &PAGES).await;
    creates_ida(&story).await;
    story.is_kept_out(&forbidden).await;

    story.ada_finds(&forbidden).await;
    let is_switched = |entry: &Value| entry["command"] == "AddUser" && entry["capacity"] == "switched";
    let entries = story.entries(false).await;
    let by: Vec<&Value> =
        entries.iter().filter(|entry| is_switched(entry)).map(|entry| &entry["actor"]["name"]).collect();
    assert_eq!(by, ["Zoë Öztürk"]);
    story.ends().await;
}

/// An Admin neither touches a Master nor makes one, and gives nobody more customers than their own.
async fn makes_no_master(story: &Story) {
    let Story { window, words, .. } = story;
    window.click_row(ADA.email, "email").await.press("L").await;
    window.sees(&words.say("refusal-beyond-your-rights")).await.sees_no(&words.say("lock-user-text")).await;
    window.press("Ctrl+N").await.sees(&words.say("credential")).await.is_off(&words.say("role-master")).await;
    window.sees(&words.say("role-why-beyond")).await.is_off(&words.say("accounts-all")).await;
    window.press("Esc").await.sees_no(&words.say("credential")).await;
}

/// Two roles together open what each of them opens.
async fn creates_ida(story: &Story) {
    let Story { window, words, lumiere, .. } = story;
    window.click(&words.say("users-create")).await.write_new(words, &IDA).await.is_off(&words.say("role-master")).await;
    window.tick(&words.say("role-billing")).await.tick(&words.say("role-technical")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Ida Nyström")])).await;
    window.row_says(IDA.email, &words.say("role-billing-short")).await;

    let ida = story.shown(Some(lumiere.as_str()), &IDA).await;
    assert_eq!(story.roles_of(&ida).await, ["billing", "technical"]);
    let access = json!({ "membership": ida["membership"] });
    let access = window.call_in(Some(lumiere.as_str()), "ShowAccess", access).await;
    let here = access["places"][0]["here"].as_array().expect("what is open here").iter();
    let opened: Map<String, Value> =
        here.map(|reason| (reason["module"].as_str().expect("a module").to_owned(), reason["level"].clone())).collect();
    let mut both = ROLES[2].rights();
    for (module, level) in ROLES[3].rights().as_object().into_iter().flatten() {
        both[module.as_str()] = level.clone();
    }
    assert_eq!(Value::Object(opened), both);
}
