//! The main job without a mouse.

use steward_window_tests::{ADA, FRENCH, GERMAN, LIGHT, Look, Window, Words, one_time_password};

const FIRST: &str = "marble tractor 91 lighthouse";
const OWN: &str = "quiet harbour 27 pepper sledge";
const EMAIL: &str = "zoe.oeztuerk@voltpark.example";

#[tokio::test]
async fn the_main_job_is_done_by_keyboard_alone() {
    main_job(&LIGHT).await;
}

#[tokio::test]
async fn the_main_job_is_done_by_keyboard_alone_in_french() {
    main_job(&FRENCH).await;
}

#[tokio::test]
async fn the_main_job_is_done_by_keyboard_alone_in_german() {
    main_job(&GERMAN).await;
}

async fn main_job(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let words = look.words();
    let mut window = look.open(data.path()).await;
    set_up(&window, &words).await;
    window.sign_in_by_keys(&words, ADA.login_name, ADA.password).await;
    window.sees(ADA.email).await;

    add_zoe(&window, &words).await;
    window.focus_is_on("Öztürk").await.press("/").await.type_text("oztu").await;
    window.sees(&words.count("users-count", [("total", 1), ("of", 2)])).await;
    window.tab_to("Zoë").await.press("E").await;
    window.sees(&words.say("user-update")).await;
    window
        .tab_to(&words.say("first-name"))
        .await
        .press("Ctrl+A")
        .await
        .type_text("Zora")
        .await
        .press("Ctrl+Enter")
        .await;
    window.sees(&words.say_with("user-updated", [("name", "Zora Öztürk")])).await;
    window.focus_is_on("Öztürk").await.press("P").await;
    window.sees(&words.say_with("reset-title", [("name", "Zora Öztürk")])).await;
    window.tab_to(&words.say("user-reset-password")).await.press("Enter").await;
    window.sees(&words.say_with("reset-done-written", [("email", EMAIL)])).await;
    sign_out(&window, &words, "Ada Berg").await;

    window.sign_in_by_keys(&words, "zoe.oz", &one_time_password(data.path(), EMAIL)).await;
    window.sees(&words.say("choose-password-title")).await;
    window.tab_to(&words.say("password-new")).await.type_text(OWN).await;
    window.tab_to(&words.say("password-repeat")).await.type_text(OWN).await.press("Enter").await;
    window.sees_no(&words.say("choose-password-title")).await;
    sign_out(&window, &words, "Zora Öztürk").await;

    window.restart().await;
    window.sign_in_by_keys(&words, EMAIL, OWN).await;
    sign_out(&window, &words, "Zora Öztürk").await;
    window.sign_in_by_keys(&words, ADA.email, ADA.password).await;
    window.sees(&words.count("users-count", [("total", 2), ("of", 2)])).await.sees("Zora").await.sees(EMAIL).await;
    window.close().await;
}

async fn set_up(window: &Window, words: &Words) {
    window.sees(&words.say("start-title")).await;
    window.tab_to(&words.say("start-set-up")).await.press("Enter").await;
    window.sees(&words.say("set-up-title")).await;
    for (label, text) in [
        ("set-up-name", "Voltpark"),
        ("first-name", ADA.first_name),
        ("last-name", ADA.last_name),
        ("login-name", ADA.login_name),
        ("email", ADA.email),
        ("password-new", ADA.password),
        ("password-repeat", ADA.password),
    ] {
        window.tab_to(&words.say(label)).await.type_text(text).await;
    }
    window.press("Enter").await;
}

async fn add_zoe(window: &Window, words: &Words) {
    window.press("Ctrl+N").await.sees(&words.say("credential")).await;
    for (label, text) in [("first-name", "Zoë"), ("last-name", "Öztürk"), ("login-name", "zoe.oz"), ("email", EMAIL)]
    {
        window.tab_to(&words.say(label)).await.type_text(text).await;
    }
    let credentials = ["credential-mailed", "credential-password"].map(|key| words.say(key));
    window.tab_to_box(&credentials, &words.say("credential-password")).await;
    window.tab_to(&words.say("password")).await.type_text(FIRST).await;
    let roles = ["role-admin", "role-user", "role-marketing", "role-notifications"].map(|key| words.say(key));
    window.tab_to_box(&roles, &words.say("role-user")).await.press("Ctrl+Enter").await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
}

async fn sign_out(window: &Window, words: &Words, who: &str) {
    window.tab_to(&words.say_with("user-menu", [("name", who)])).await.press("Enter").await;
    window.tab_to(&words.say("sign-out")).await.press("Enter").await;
    window.sees(&words.say("sign-in-title")).await;
}
