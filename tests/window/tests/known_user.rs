//! Somebody who works elsewhere is added to another account as they are, and works in both.

use steward_window_tests::{ADA, LIGHT, Office, Person, Window, Words, ZOE};

const NORDLICHT: &str = "Nordlicht Energie GmbH";
const LUMIERE: &str = "Lumière Parkings SAS";
/// What Zoë chooses for herself.
const OWN: &str = "walnut ferry 27 orchestra mitten";

/// Zoë, as somebody writes her who does not know that she has a user.
const ZOE_AGAIN: Person = Person {
    first_name: "Zoe",
    last_name: "Oeztuerk",
    login_name: "z.oeztuerk",
    email: ZOE.email,
    password: ZOE.password,
};

#[tokio::test]
async fn somebody_known_is_added_to_another_account_and_works_in_both() {
    let office = Office::set_up("reseller").await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let lumiere = office.add_customer(LUMIERE, "Lyon", None).await;
    let zoe = office.add_reaching(&ZOE, "user", &[&lumiere]).await;
    let (window, words) = office.open(&LIGHT).await;
    let acting = words.say_with("acting-in", [("account", NORDLICHT)]);
    switch_to_nordlicht(&window, &words).await;
    window.sees(&acting).await.press("Ctrl+N").await.write_new(&words, &ZOE_AGAIN).await;

    // A role is missing as well: it is said at its place, whichever way Zoë is added, and nothing of the form is lost.
    let known = words.say("field-known-elsewhere");
    window.press("Ctrl+Enter").await.is_wrong(&words.say("email"), &known).await;
    window.sees(&words.say("known-stays")).await.is_accessible().await;
    window.click(&words.say("known-add")).await.sees_no(&known).await.sees(&words.say("field-no-role")).await;
    window.holds(&words.say("login-name"), ZOE_AGAIN.login_name).await.holds(&words.say("email"), ZOE.email).await;
    // Nor is she taken along with a password that Ada gave her.
    window.tick(&words.say("role-user")).await.click(&words.say("known-add")).await;
    window.is_wrong(&words.say("email"), &words.say("field-unproven")).await.is_accessible().await;
    office.comes_in_by_mail(&ZOE, &zoe, OWN).await;
    window.click(&words.say("known-add")).await;
    window.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await.marks_row(ZOE.email).await;

    window.click_row(ZOE.email, "email").await.press("Enter").await.sees(&words.say("refusal-not-home")).await;
    window.press("Esc").await.sees_no(&words.say("refusal-not-home")).await.sign_out(&words, "Ada Berg").await;

    window.sign_in(&words, ZOE.login_name, OWN).await;
    window
        .sees(LUMIERE)
        .await
        .press("Ctrl+O")
        .await
        .sees(&words.say("switch-all"))
        .await
        .sees(LUMIERE)
        .await
        .press("Esc")
        .await;
    window.sees_no(&words.say("switch-all")).await;
    switch_to_nordlicht(&window, &words).await;
    window.sees(&words.say("account-customer")).await.sees_no(&acting).await;
    window.close().await;
}

#[tokio::test]
async fn who_has_switched_into_an_account_is_not_offered_to_add_themselves_to_it() {
    let office = Office::set_up("reseller").await;
    office.add_customer(NORDLICHT, "Kiel", None).await;
    let (window, words) = office.open(&LIGHT).await;
    switch_to_nordlicht(&window, &words).await;
    window.sees(&words.say_with("acting-in", [("account", NORDLICHT)])).await;
    window.press("Ctrl+N").await.write_new(&words, &Person { login_name: "a.berg", ..ADA }).await;
    window.press("Ctrl+Enter").await.is_wrong(&words.say("email"), &words.say("field-yourself")).await;
    window.sees_no(&words.say("known-add")).await;
    window.close().await;
}

async fn switch_to_nordlicht(window: &Window, words: &Words) {
    window.press("Ctrl+O").await.sees(NORDLICHT).await.type_text("nord").await;
    window.sees(&words.count("switch-found", [("count", 1)])).await.press("Enter").await;
}
