//! The columns of the list: chosen and remembered per person, sorted as people sort, searched as people search.

use steward_window_tests::{ADA, BO, LANGUAGES, LIGHT, Look, Office, Person, Words, ZOE, one_time_password};

const fn somebody(last_name: &'static str, login_name: &'static str, email: &'static str) -> Person {
    Person { first_name: "Kim", last_name, login_name, email, password: ZOE.password }
}
const PEOPLE: [Person; 7] = [
    somebody("Zander", "zander", "zander@voltpark.example"),
    somebody("Ärger", "aerger", "aerger@voltpark.example"),
    somebody("Šimek", "simek", "simek@voltpark.example"),
    somebody("Öztürk", "oeztuerk", "oeztuerk@voltpark.example"),
    somebody("Straße", "strasse", "kim.st@voltpark.example"),
    somebody("Albers", "albers", "albers@voltpark.example"),
    somebody("Sander", "sander", "sander@voltpark.example"),
];

#[tokio::test]
async fn names_are_sorted_as_people_sort_them() {
    let office = Office::set_up("reseller").await;
    for one in &PEOPLE {
        office.add(one, "user").await;
    }
    let (window, _) = office.open(&LIGHT).await;
    let mut order = ["Albers", "Ärger", "Berg", "Öztürk", "Sander", "Šimek", "Straße", "Zander"];

    window.reads_down("lastName", &order).await;
    window.click_header("lastName").await;
    order.reverse();
    window.reads_down("lastName", &order).await;
    window.click_header("firstName").await.reads_down("firstName", &["Ada", "Kim"]).await;
    window.close().await;
}

#[tokio::test]
async fn letters_are_found_without_their_marks() {
    let office = Office::set_up("reseller").await;
    for one in &PEOPLE {
        office.add(one, "user").await;
    }
    let (window, words) = office.open(&LIGHT).await;
    for (typed, found) in [("oztu", "Öztürk"), ("strasse", "Straße"), ("SIMEK", "Šimek"), ("ärg", "Ärger")] {
        let last_name = words.say_with("users-filter-of", [("column", &words.say("last-name"))]);
        window.fill(&last_name, typed).await;
        window
            .sees(&words.count("users-count", [("total", 1), ("of", 8)]))
            .await
            .reads_down("lastName", &[found])
            .await;
    }
    window.close().await;
}

#[tokio::test]
async fn authorities_are_found_by_the_words_on_the_screen() {
    let office = Office::set_up("charging-network").await;
    office.add(&ZOE, "standard-business-contracts").await;
    for language in LANGUAGES {
        let (window, words) = office.open(&Look { language, ..LIGHT }).await;
        let filter = words.say_with("users-filter-of", [("column", &words.say("users-authorities"))]);
        window.fill(&filter, &words.say("role-standard-business-contracts-short").to_lowercase()).await;
        window.sees(&words.count("users-count", [("total", 1), ("of", 2)])).await.sees(ZOE.email).await;
        window.close().await;
    }
}

#[tokio::test]
async fn what_a_narrow_column_cuts_is_told_in_full() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, _) = office.open(&Look { size: (1024, 700), ..LIGHT }).await;
    window.hover_row(ZOE.email, "email").await.has_tip(ZOE.email).await;
    window.hover_row(ZOE.email, "firstName").await.has_tip("").await;
    window.close().await;
}

#[tokio::test]
async fn everybody_keeps_their_own_columns_after_a_new_start() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (mut window, words) = office.open(&LIGHT).await;
    window.shows_columns(&delivered(&words)).await;
    let (email, status) = (words.say("email"), words.say("users-status"));

    window.click(&words.say("users-columns")).await.tick(&words.say("users-two-factor")).await;
    window.tick(&words.say("users-contact")).await;
    window.click(&words.say_with("users-column-up", [("column", &email)])).await.press("Esc").await;
    window.drag_header_edge("status", 40).await;
    let mine =
        ["first-name", "last-name", "email", "login-name", "users-authorities", "users-status", "users-last-sign-in"]
            .map(|key| words.say(key));
    window.shows_columns(&mine).await;
    let width = window.width_of("status").await;
    assert!(width > 140, "{status} is {width} px wide");

    window.restart().await;
    window.size(LIGHT.size.0, LIGHT.size.1).await;
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.shows_columns(&delivered(&words)).await;
    window.sign_out(&words, "Bo Ängström").await;
    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.shows_columns(&mine).await;
    assert_eq!(window.width_of("status").await, width);
    window.close().await;
}

#[tokio::test]
async fn whoever_has_to_choose_a_password_first_finds_their_own_columns_too() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.shows_columns(&delivered(&words)).await;
    window.click(&words.say("users-columns")).await.tick(&words.say("users-two-factor")).await.press("Esc").await;
    let mut mine = delivered(&words);
    mine.retain(|column| *column != words.say("users-two-factor"));
    window.shows_columns(&mine).await.sign_out(&words, "Bo Ängström").await;

    window.sign_in(&words, ADA.login_name, ADA.password).await;
    window.click_row(BO.email, "email").await.press("P").await;
    window.sees(&words.say_with("reset-title", [("name", "Bo Ängström")])).await;
    window.click(&words.say("user-reset-password")).await;
    window.sees(&words.say_with("reset-done-written", [("email", BO.email)])).await.sign_out(&words, "Ada Berg").await;
    window.sign_in(&words, BO.login_name, &one_time_password(office.data(), BO.email)).await;
    window.choose_password(&words, ZOE.password).await;

    window.shows_columns(&mine).await;
    window.close().await;
}

fn delivered(words: &Words) -> Vec<String> {
    let keys = [
        "first-name",
        "last-name",
        "login-name",
        "email",
        "users-authorities",
        "users-status",
        "users-two-factor",
        "users-contact",
        "users-last-sign-in",
    ];
    keys.map(|key| words.say(key)).to_vec()
}
