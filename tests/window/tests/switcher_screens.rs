//! The switcher and the screens of somebody who has switched, as pictures to be held against the drawings.

use steward_window_tests::{DARK, GERMAN, LIGHT, Look, Window, Words};

const NORDLICHT: &str = "Nordlicht Energie GmbH";

#[tokio::test]
async fn the_switcher_in_the_light_theme() {
    the_switcher(&LIGHT).await;
}

#[tokio::test]
async fn the_switcher_in_the_dark_theme() {
    the_switcher(&DARK).await;
}

#[tokio::test]
async fn the_switcher_in_german_in_a_small_window() {
    the_switcher(&GERMAN).await;
}

async fn the_switcher(look: &Look) {
    let data = tempfile::tempdir().unwrap();
    let (window, words) = (look.open(data.path()).await, look.words());
    window.click(&words.say("start-sample")).await.sees("231").await;
    for favourite in ["aurich", "ricarica", "gare du midi"] {
        search(&window, &words, favourite).await;
        window.press("Ctrl+D Esc").await.sees_no(&words.say("switch-key-fold")).await;
    }
    for customer in ["Delta Logistik GmbH", "Hafen Mobil AG", "Lumière Parkings SAS", NORDLICHT] {
        search(&window, &words, customer).await;
        window.press("Enter").await.sees(&words.say_with("acting-in", [("account", customer)])).await;
    }
    window.sees("Albers").await;
    look.at(&window, "80-switched").await;
    window.press("Ctrl+O").await.sees(&words.say("switch-recent")).await;
    look.at(&window, "81-switcher").await;
    // From the first line to the last: on the way all are drawn, those below the account of the window too.
    window.press("Up").await.sees("Nordlicht Solar").await;
    window.type_text("nord").await.sees(&words.count("switch-found", [("count", 4)])).await;
    look.at(&window, "82-switcher-found").await;
    window.type_text("zzz").await.sees(&words.say("switch-none")).await;
    look.at(&window, "83-switcher-nothing").await;
    window.press("Esc").await;

    window.click_row("Dierks", "email").await.press("Shift+F10").await.click(&words.say("access-ask")).await;
    window.sees(&words.say("access-here")).await;
    look.at(&window, "84-access").await;
    window.press("Esc").await.press("Ctrl+Shift+O").await.sees("231").await.press("G A").await;
    window.sees(&words.say("journal-verify")).await;
    window.press("G C").await.sees("Alpin Charge AG").await;
    window.click(&words.say_with("customer-more", [("account", "Alpin Charge AG")])).await;
    window.click(&words.say("customer-people-ask")).await.sees(&words.say("access-all-customers")).await;
    look.at(&window, "85-who-has-access").await;
    window.close().await;
}

async fn search(window: &Window, words: &Words, typed: &str) {
    window.press("Ctrl+O").await.sees(&words.say("switch-key-fold")).await.type_text(typed).await;
    window.sees(&words.count("switch-found", [("count", 1)])).await;
}
