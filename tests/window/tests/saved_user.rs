//! Who was just saved is shown in the list, or the list says why not.

use steward_window_tests::{ADA, LIGHT, Office, Window, Words, ZOE};

#[tokio::test]
async fn a_new_user_whom_the_filters_hide_is_named_and_shown_on_demand() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.fill(&filter_of(&words, "last-name"), "berg").await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 1)])).await;
    add_zoe(&window, &words).await;

    window.sees(&words.say_with("users-hidden", [("name", "Zoë Öztürk")])).await.sees_no(ZOE.email).await;
    window.focus_is_on(&words.say("users-show")).await.press("Enter").await;

    window.marks_row(ZOE.email).await.sees(ADA.email).await;
    window.holds(&filter_of(&words, "last-name"), "").await;
    window.sees_no(&words.say_with("users-hidden", [("name", "Zoë Öztürk")])).await;
    window.close().await;
}

#[tokio::test]
async fn a_new_user_is_shown_from_another_tab_too() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    window.click(&format!("{} 0", words.say("users-tab-deactivated"))).await;
    window.sees(&words.say("users-empty-deactivated")).await;
    add_zoe(&window, &words).await;

    window.sees(&words.say_with("users-hidden", [("name", "Zoë Öztürk")])).await;
    window.click(&words.say("users-show")).await;

    window.marks_row(ZOE.email).await;
    window.close().await;
}

#[tokio::test]
async fn a_user_far_down_a_long_list_is_scrolled_to_and_marked() {
    let data = tempfile::tempdir().unwrap();
    let words = Words::of("en");
    let window = Window::open(data.path()).await;
    window.click(words.own_name()).await.click(&words.say("start-sample")).await;
    window.sees(&words.count("users-count", [("total", 231), ("of", 231)])).await;
    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;
    window.tick(&words.say("role-standard-testing")).await;
    window.fill(&words.say("password"), ZOE.password).await.press("Ctrl+Enter").await;

    window.marks_row(ZOE.email).await.focus_is_on("Öztürk").await;
    window.close().await;
}

#[tokio::test]
async fn whoever_types_on_after_saving_loses_no_keystroke() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;
    for round in 0..3 {
        window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-update")).await;
        window.fill(&words.say("first-name"), &format!("Zoë {round}")).await;
        window.press("Ctrl+Enter").await.sees_no(&words.say("user-update")).await;
        window.press("/").await.type_text("oztu").await;

        window.holds(&words.say("users-find"), "oztu").await.focus_is_on(&words.say("users-find")).await;
        window.marks_row(ZOE.email).await.holds(&words.say("users-find"), "oztu").await;
        window.focus_is_on(&words.say("users-find")).await.press("Esc").await;
        window
            .sees(&words.count("users-count", [("total", 2), ("of", 2)]))
            .await
            .reads_down("lastName", &["Berg", "Öztürk"])
            .await;
    }
    window.close().await;
}

fn filter_of(words: &Words, column: &str) -> String {
    words.say_with("users-filter-of", [("column", &words.say(column))])
}

async fn add_zoe(window: &Window, words: &Words) {
    window.click(&words.say("users-add")).await.write_new(words, &ZOE).await;
    window.tick(&words.say("role-user")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
}
