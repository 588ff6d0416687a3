//! The hosting portal, in whose words users are created.

use steward_window_tests::{DARK, GERMAN, LIGHT, Look, Office, ZOE};

#[tokio::test]
async fn a_user_is_created_where_the_portal_says_so() {
    a_user_is_created(&LIGHT).await;
}

#[tokio::test]
async fn a_user_is_created_in_the_dark_theme() {
    a_user_is_created(&DARK).await;
}

#[tokio::test]
async fn a_user_is_created_in_german() {
    a_user_is_created(&GERMAN).await;
}

async fn a_user_is_created(look: &Look) {
    let office = Office::set_up("hosting").await;
    let (window, words) = office.open(look).await;
    window.sees_no(&words.say("users-add")).await;

    window.click(&words.say("users-create")).await.write_new(&words, &ZOE).await;
    window.sees_no(&words.say("role-others")).await;
    window.tick(&words.say("role-billing")).await.tick(&words.say("role-technical")).await;
    look.at(&window, "61-create-user").await;
    window.click(&words.say("user-create-save")).await;

    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("role-billing-short")).await;
    window.close().await;
}
