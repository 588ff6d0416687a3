//! The reseller: four roles, one for each user; an Admin makes others, a User works for the customers assigned (checklist 44-58).

use crate::story::{Forbidden, LUMIERE, NORDLICHT, Offered, Story, another_customer, another_user};
use serde_json::{Value, json};
use steward_window_tests::{ADA, BO, LIGHT, Office, Window, Words, one_time_password};

const ROLES: [Offered; 4] = [
    Offered(
        "admin",
        &[
            "users",
            "customers",
            "subPartners",
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
            "reports",
        ],
        &[],
    ),
    Offered("user", &["tasks"], &["customers", "contacts", "contracts", "news", "alerts", "reports"]),
    Offered("marketing", &[], &["partnerKit"]),
    Offered("notifications", &[], &[]),
];

const ALL_PAGES: [&str; 6] = ["nav-users", "nav-customers", "nav-roles", "nav-journal", "nav-outbox", "nav-settings"];

/// What Ada sets for Bo.
const FIRST: &str = "marble tractor 91 lighthouse";

#[tokio::test]
async fn each_user_has_one_of_four_roles_and_a_user_works_for_one_customer() {
    let story = Story::begins(&LIGHT, "reseller").await;
    story.offers(&ROLES).await;
    story.marks("role-admin", "roles-administrator").await;
    story.marks("role-marketing", "roles-partner-only").await;
    story.marks("role-notifications", "roles-no-sign-in").await;

    story.writes_zoe("users-add").await;
    chooses_one(&story).await;
    story.ticks_lumiere().await;
    let zoe = story.saves_zoe(&["user"]).await;
    assert_eq!(story.faults(&zoe, json!({ "roles": two_roles(&story).await })).await, ["roles: oneRole"]);

    story.zoe_comes(&story.mailed_to_zoe()).await;
    let forbidden: [Forbidden; 5] = [
        another_user(),
        another_customer(),
        ("CountUsers", json!({})),
        ("ShowRoles", json!({})),
        ("VerifyJournal", json!({})),
    ];
    looks_at_one_customer(&story, &forbidden).await;
    story.ada_finds(&forbidden).await;
    story.ends().await;
}

/// One role takes the place of another; who only gets notifications never signs in, whatever else is set.
async fn chooses_one(story: &Story) {
    let Story { window, words, .. } = story;
    window.tick(&words.say("role-marketing")).await.sees_no(&words.say("custom-never")).await;
    window.tick(&words.say("role-notifications")).await.sees(&words.say("custom-never")).await;
    window.tick(&words.say("role-user")).await.sees_no(&words.say("custom-never")).await;
}

async fn two_roles(story: &Story) -> Vec<Value> {
    let roles = story.window.call("ListRoles", json!({})).await;
    let is_wanted = |role: &&Value| ["user", "marketing"].iter().any(|key| role["key"] == *key);
    let all = roles["roles"].as_array().into_iter().flatten();
    all.filter(is_wanted).map(|role| role["role"].clone()).collect()
}

async fn looks_at_one_customer(story: &Story, forbidden: &[Forbidden]) {
    let Story { window, words, .. } = story;
    let rights = ROLES[1].rights();
    window.sees(&words.count("customers-count", [("shown", 1), ("of", 1)])).await.sees(LUMIERE).await;
    window.sees_no(NORDLICHT).await.sees_no(&words.say("customer-add")).await;
    window.click(&words.say_with("customer-more", [("account", LUMIERE)])).await;
    window.sees(&words.say("open-in-new-window")).await.sees_no(&words.say("customer-edit-ask")).await;
    window.press("Esc").await.sees_no(&words.say("open-in-new-window")).await;
    story.zoe_may(&rights, &["nav-customers"]).await;
    story.stays("Ctrl+N G U G R G A G S", LUMIERE).await;
    story.sees_lumiere_alone().await;
    story.switches(&rights, &["nav-customers"]).await;
    window.sees(&words.say("customers-none")).await.sees_no(&words.say("customer-add")).await;
    story.is_kept_out(forbidden).await;
}

#[tokio::test]
async fn an_admin_makes_another_whose_new_password_comes_by_mail_and_who_may_do_the_same() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    makes_bo(&window, &words).await;
    resets_bo(&office, &window, &words).await;
    let (ada, user) = (office.membership(&ADA).await, office.role("user").await);

    window.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, BO.login_name, &one_time_password(office.data(), BO.email)).await;
    window.choose_password(&words, BO.password).await;
    window.sees(ADA.email).await.shows_pages(&ALL_PAGES.map(|page| words.say(page))).await;
    assert_eq!(window.call("WhoAmI", json!({})).await["rights"], ROLES[0].rights());

    window.click_row(ADA.email, "email").await.press("O").await;
    window.sees(&words.say_with("update-roles-title", [("name", "Ada Berg")])).await;
    window.tick(&words.say("role-user")).await.click(&words.say("update")).await;
    window.sees(&words.say_with("user-updated", [("name", "Ada Berg")])).await;
    assert_eq!(office.acts(&BO, "ShowUser", json!({ "membership": ada })).await["roles"], json!([user]));
    window.click_row(BO.email, "email").await.press("O").await.sees(&words.say("refusal-last-administrator")).await;
    window.close().await;
}

async fn makes_bo(window: &Window, words: &Words) {
    window.click(&words.say("users-add")).await.write_new(words, &BO).await;
    window.tick(&words.say("credential-password")).await.fill(&words.say("password"), FIRST).await;
    window.tick(&words.say("role-admin")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Bo Ängström")])).await;
    window.row_says(BO.email, &words.say("role-admin-short")).await;
}

/// Two steps: nothing has happened before the second.
async fn resets_bo(office: &Office, window: &Window, words: &Words) {
    window.click_row(BO.email, "email").await.press("P").await;
    window.sees(&words.say_with("reset-title", [("name", "Bo Ängström")])).await;
    assert!(office.admits(BO.login_name, FIRST).await, "the question alone has ended the password");
    window.click(&words.say("user-reset-password")).await;
    window.sees(&words.say_with("reset-done-written", [("email", BO.email)])).await;
    assert!(!office.admits(BO.login_name, FIRST).await, "the old password still opens");
}
