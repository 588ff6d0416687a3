//! What can be done with one user, from their row in the list.

use serde_json::json;
use steward_window_tests::{ADA, BO, LIGHT, Office, Window, Words, ZOE};

#[tokio::test]
async fn the_row_under_the_pointer_shows_its_actions_and_says_what_each_does() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    for (act, key) in [("user-edit", "E"), ("user-reset-password", "P"), ("user-lock", "L")] {
        window.hover_row(ZOE.email, "email").await.hover(&words.say(act)).await;
        window.has_tip(&format!("{} {key}", words.say(act))).await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_pencil_edits_and_the_key_resets_with_the_mouse_alone() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-edit")).await;
    window.sees(&words.say("user-update")).await.holds(&words.say("login-name"), ZOE.login_name).await;
    window.point_and_click(&words.say("cancel")).await.sees_no(&words.say("user-update")).await;

    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-reset-password")).await;
    window.sees(&words.say_with("reset-title", [("name", "Zoë Öztürk")])).await;
    window.point_and_click(&words.say("user-reset-password")).await;
    window.sees(&words.say_with("reset-done-written", [("email", ZOE.email)])).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "the old password still opens");
    window.close().await;
}

#[tokio::test]
async fn somebody_is_locked_until_unlocked_and_unlocked_again() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    lock(&window, &words).await;
    window.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say_with("lock-done", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await;
    assert!(!office.admits(ZOE.login_name, ZOE.password).await, "a locked person came in");
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("user-locked-open")).await;
    window.press("Esc").await.sees_no(&words.say("user-locked-open")).await;

    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-unlock")).await;
    window.sees(&words.say_with("unlock-done", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("status-active")).await;
    assert!(office.admits(ZOE.login_name, ZOE.password).await, "an unlocked person stays out");
    window.close().await;
}

#[tokio::test]
async fn somebody_is_locked_until_a_time_and_the_form_says_until_when() {
    let office = Office::set_up("reseller").await;
    office.add(&ZOE, "user").await;
    let (window, words) = office.open(&LIGHT).await;

    lock(&window, &words).await;
    window.tick(&words.say("lock-until")).await;
    window.fill(&words.say("lock-until-when"), "tomorrow").await.click(&words.say("user-lock")).await;
    window.is_wrong(&words.say("lock-until-when"), &words.say("lock-no-moment")).await;
    window.fill(&words.say("lock-until-when"), "01/01/2001, 12:00").await;
    window.click(&words.say("user-lock")).await;
    window.is_wrong(&words.say("lock-until-when"), &words.say("field-past")).await;
    window.fill(&words.say("lock-until-when"), "24/12/2077, 18:30").await;
    window.click(&words.say("user-lock")).await;

    window.sees(&words.say_with("lock-done", [("name", "Zoë Öztürk")])).await;
    window.row_says(ZOE.email, &words.say("status-locked")).await;
    window.click_row(ZOE.email, "email").await.press("Enter").await.sees("2077").await.sees("18:30").await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_person_is_refused_at_the_sign_in() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = office.open(&LIGHT).await;
    window.hover_row(BO.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say("lock-user-text")).await.sees(&words.say("user-one-administrator")).await;
    window.click(&words.say("user-lock")).await;
    window.sees(&words.say_with("lock-done", [("name", "Bo Ängström")])).await;

    window.sign_out(&words, "Ada Berg").await;
    window.fill(&words.say("sign-in-login"), BO.login_name).await;
    window.fill(&words.say("password"), BO.password).await.click(&words.say("sign-in")).await;

    window.sees(&words.say("sign-in-refused")).await.sees(&words.say("sign-in-title")).await;
    window.close().await;
}

#[tokio::test]
async fn the_last_administrator_is_neither_locked_nor_given_another_role() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;

    window.hover_row(ADA.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say("refusal-last-administrator")).await.sees_no(&words.say("lock-user-text")).await;
    window.hover_row(ADA.email, "email").await.point_and_click(&words.say("user-edit")).await;

    window.sees(&words.say("user-only-administrator")).await.sees_no(&words.say("user-lock-ask")).await;
    window.close().await;
}

#[tokio::test]
async fn whose_own_password_is_reset_is_signed_out() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = office.open(&LIGHT).await;

    window.click_row(ADA.email, "email").await.press("P").await;
    window
        .sees(&words.say_with("reset-title", [("name", "Ada Berg")]))
        .await
        .sees(&words.say("reset-own-written"))
        .await;
    window.click(&words.say("user-reset-password")).await;

    window.sees(&words.say("sign-in-title")).await;
    let once = steward_window_tests::one_time_password(office.data(), ADA.email);
    window.sign_in(&words, ADA.login_name, &once).await;
    window.sees(&words.say("choose-password-title")).await;
    window.close().await;
}

#[tokio::test]
async fn whoever_locks_themselves_is_told_so_and_signed_out() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = office.open(&LIGHT).await;

    window.hover_row(ADA.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say("lock-own")).await.click(&words.say("user-lock")).await;

    window.sees(&words.say("sign-in-title")).await.sees_no(&words.say("lock-title")).await;
    assert!(!office.admits(ADA.login_name, ADA.password).await, "a locked person came in");
    window.close().await;
}

#[tokio::test]
async fn who_is_locked_by_another_is_told_that_the_session_has_ended() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = office.open(&LIGHT).await;
    let ada = office.membership(&ADA).await;
    let lock = json!({ "membership": ada, "membershipVersion": 1, "until": null });
    office.acts(&BO, "LockUser", lock).await;

    window.click_row(BO.email, "email").await.press("Enter").await;

    window.sees(&words.say("lock-title")).await.sees(&words.say_with("lock-ended", [("name", "Ada Berg")])).await;
    window.fill(&words.say("password"), ADA.password).await.click(&words.say("lock-open")).await;
    window.sees(&words.say("lock-refused")).await.sees(&words.say("lock-title")).await;
    window.close().await;
}

#[tokio::test]
async fn what_somebody_may_no_longer_do_is_offered_no_more_after_the_first_refusal() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.sees(ADA.email).await;
    let (bo, marketing) = (office.membership(&BO).await, office.role("marketing").await);
    office.edits(&ADA, &bo, "roles", json!([marketing])).await;

    window.press("G R").await.sees(&words.say("no-pages-title")).await;
    window.sees_no(&words.say("nav-users")).await.sees_no(&words.say("nav-settings")).await;
    // One's own account is still there, and so is the way back from it.
    window.click(&words.say_with("user-menu", [("name", "Bo Ängström")])).await.click(&words.say("menu-myself")).await;
    window.sees(&words.say("myself-title")).await.sees_no(&words.say("no-pages-title")).await;
    window.click(&words.say("nav-no-pages")).await.sees(&words.say("no-pages-title")).await.is_accessible().await;
    window.close().await;
}

#[tokio::test]
async fn a_page_whose_right_is_gone_stays_for_what_is_unsaved_and_no_longer() {
    let office = Office::set_up("reseller").await.with_bo().await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.sees(ADA.email).await;
    let (bo, marketing) = (office.membership(&BO).await, office.role("marketing").await);
    window.press("Ctrl+N").await.write_new(&words, &ZOE).await.tick(&words.say("role-user")).await;
    office.edits(&ADA, &bo, "roles", json!([marketing])).await;

    window.press("Ctrl+S").await.sees(&words.say("failure-denied")).await.sees_no(&words.say("nav-settings")).await;
    window
        .holds(&words.say("first-name"), ZOE.first_name)
        .await
        .press("Esc")
        .await
        .sees(&words.say("leave-title"))
        .await;
    window.click(&words.say("leave-stay")).await.holds(&words.say("first-name"), ZOE.first_name).await;
    window.press("Esc").await.click(&words.say("discard")).await.sees(&words.say("no-pages-title")).await;
    window.close().await;
}

#[tokio::test]
async fn a_page_whose_right_is_gone_is_left_when_its_question_is_closed() {
    let office = Office::set_up("reseller").await.with_bo().await;
    office.add(&ZOE, "user").await;
    office.add_customer("Nordlicht", "Kiel", None).await;
    let (window, words) = (LIGHT.open(office.data()).await, LIGHT.words());
    window.sign_in(&words, BO.login_name, BO.password).await;
    window.sees(ADA.email).await;
    let (bo, marketing) = (office.membership(&BO).await, office.role("marketing").await);
    // A question over the switcher, which goes first: of two layers each one counts.
    window.press("Ctrl+N").await.fill(&words.say("first-name"), "Cleo").await;
    window.press("Ctrl+O").await.sees("Nordlicht").await.type_text("nord").await.press("Enter").await;
    window.focus_is_on(&words.say("leave-stay")).await.type_text("abc").await.press("Enter").await;
    window.sees_no(&words.say("leave-title")).await.focus_is_on(&words.say("first-name")).await;
    window.holds(&words.say("first-name"), "Cleo").await;
    window.press("Esc").await.click(&words.say("discard")).await;
    lock(&window, &words).await;
    office.edits(&ADA, &bo, "roles", json!([marketing])).await;

    window.point_and_click(&words.say("user-lock")).await.sees(&words.say("failure-denied")).await;
    window.sees_no(&words.say("nav-settings")).await.sees(ZOE.email).await;
    window.press("Esc").await.sees(&words.say("no-pages-title")).await.sees_no(ZOE.email).await;
    window.close().await;
}

#[tokio::test]
async fn the_counts_follow_what_is_done() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    let tab = |count: u32| format!("{} {count}", words.say("users-tab-active"));
    window.sees(&tab(1)).await;

    window.click(&words.say("users-add")).await.write_new(&words, &ZOE).await;
    window.tick(&words.say("role-user")).await.press("Ctrl+Enter").await;

    window.sees(&tab(2)).await.sees(&format!("{} 2", words.say("nav-users"))).await;
    window.row_says(ZOE.email, &words.say("status-pending")).await;
    window.close().await;
}

#[tokio::test]
async fn a_deed_from_elsewhere_is_in_the_list_at_the_next_look() {
    let office = Office::set_up("reseller").await;
    let (window, words) = office.open(&LIGHT).await;
    let zoe = office.add(&ZOE, "user").await;
    let lock = json!({ "membership": zoe, "membershipVersion": 1, "until": null });
    office.acts(&ADA, "LockUser", lock).await;

    window.click(&words.say("nav-journal")).await.sees(&words.say("journal-verify")).await.press("G U").await;

    window.row_says(ZOE.email, &words.say("status-locked")).await;
    window.close().await;
}

async fn lock(window: &Window, words: &Words) {
    window.hover_row(ZOE.email, "email").await.point_and_click(&words.say("user-lock")).await;
    window.sees(&words.say_with("lock-user-title", [("name", "Zoë Öztürk")])).await;
}
