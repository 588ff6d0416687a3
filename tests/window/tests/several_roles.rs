//! The charging network: eleven roles, of which one stands alone and one is given to nobody any more.

use steward_window_tests::{BO, GERMAN, LIGHT, Office, Window, Words, ZOE};

#[tokio::test]
async fn several_roles_are_given_at_once_and_what_one_contains_says_so() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&LIGHT).await;
    start(&window, &words).await;
    let contracts = words.say("role-power-business-contracts");

    window.tick(&contracts).await.tick(&words.say("role-standard-monitoring")).await;
    window.tick(&words.say("role-standard-testing")).await;
    window.sees(&words.say_with("role-why-included", [("role", &contracts)])).await;
    window.sees(&words.count("role-others-count", [("count", 3), ("of", 10)])).await;
    window.press("Ctrl+Enter").await.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;

    window.row_says(ZOE.email, &words.say("role-power-business-contracts-short")).await.row_says(ZOE.email, "+").await;
    window.click_row(ZOE.email, "email").await.press("Enter").await;
    window.sees(&words.count("role-others-count", [("count", 3), ("of", 10)])).await;
    window.close().await;
}

#[tokio::test]
async fn saving_by_key_chooses_nothing_anew_that_has_the_focus() {
    let office = Office::set_up("charging-network").await;
    office.add(&ZOE, "standard-testing").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
    window.fill(&words.say("first-name"), "Zora").await.tick(&words.say("role-others")).await;

    window.press("Ctrl+S").await.sees(&words.say_with("user-updated", [("name", "Zora Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("role-standard-testing-short")).await;
    window.close().await;
}

#[tokio::test]
async fn the_administrator_stands_alone_and_going_back_loses_nothing() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&LIGHT).await;
    start(&window, &words).await;
    window.tick(&words.say("role-standard-monitoring")).await.tick(&words.say("role-standard-testing")).await;
    window.sees(&words.count("role-clears", [("count", 2)])).await;

    window.tick(&words.say("role-partner-account-administrator-cpo")).await;
    window.sees(&words.say("role-others-off")).await.is_off(&words.say("role-standard-testing")).await;

    window.tick(&words.say("role-others")).await.sees_no(&words.say("role-others-off")).await;
    window.sees(&words.count("role-others-count", [("count", 2), ("of", 10)])).await;

    window.tick(&words.say("role-partner-account-administrator-cpo")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("role-partner-account-administrator-cpo-short")).await;
    window.close().await;
}

#[tokio::test]
async fn what_has_the_focus_in_a_dialog_is_never_behind_its_buttons() {
    let office = Office::set_up("charging-network").await.with_bo().await;
    let (window, words) = office.open(&LIGHT).await;
    window.size(1024, 700).await.click_row(BO.email, "email").await.press("O").await.sees(&words.say("update")).await;

    window.tick(&words.say("role-others")).await.press("Enter").await.sees(&words.say("field-no-role")).await;
    assert_eq!(focus_in_sight(&window).await, "true");
    for _ in 0..15 {
        window.press("Tab").await;
        assert_eq!(focus_in_sight(&window).await, "true", "{}", window.focused().await);
    }
    window.close().await;
}

#[tokio::test]
async fn the_deprecated_role_cannot_be_given_and_says_why() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&LIGHT).await;
    start(&window, &words).await;

    window.sees(&words.say("role-deprecated")).await.sees(&words.say("role-why-deprecated")).await;
    window.is_off(&words.say("role-power-helpdesk")).await;
    window.close().await;
}

#[tokio::test]
async fn choosing_the_administrator_moves_nothing_under_the_pointer() {
    for look in [LIGHT, GERMAN] {
        let office = Office::set_up("charging-network").await;
        let (window, words) = office.open(&look).await;
        start(&window, &words).await;
        let (administrator, others, last) = (
            words.say("role-partner-account-administrator-cpo"),
            words.say("role-others"),
            words.say("role-standard-testing"),
        );
        window.tick(&words.say("role-standard-monitoring")).await;
        let before = window.places(&[&administrator, &others, &last]).await;
        window.tick(&administrator).await.sees(&words.say("role-others-off")).await;
        assert_eq!(window.places(&[&administrator, &others, &last]).await, before, "in {}", look.language);
        window.close().await;
    }
}

#[tokio::test]
async fn the_first_password_is_set_by_the_administrator_and_held_against_the_rules() {
    let office = Office::set_up("charging-network").await;
    let (window, words) = office.open(&LIGHT).await;
    start(&window, &words).await;
    window.tick(&words.say("role-standard-monitoring")).await;

    window.fill(&words.say("password"), "Zoë Öztürk 1234567").await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("password"), &words.say("field-context")).await;
    window.fill(&words.say("password"), "qwertyuiop12345").await.press("Ctrl+Enter").await;
    window.is_wrong(&words.say("password"), &words.say("field-common")).await;
    window.click(&words.say("password-generate")).await.press("Ctrl+Enter").await;

    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.close().await;
}

/// Whether the point in the middle of what has the focus shows it.
async fn focus_in_sight(window: &Window) -> String {
    let look = "const one = document.activeElement; const { x, y, width, height } = one.getBoundingClientRect(); \
        arguments[0](String(one !== document.body && one.contains(document.elementFromPoint(x + width / 2, y + height / 2))))";
    window.run_in_page(look).await
}

/// The form of a new user with everything but roles.
async fn start(window: &Window, words: &Words) {
    window.click(&words.say("users-add")).await.write_new(words, &ZOE).await;
    window.fill(&words.say("password"), ZOE.password).await;
}
