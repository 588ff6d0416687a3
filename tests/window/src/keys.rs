//! Keys by the names that are printed on them.

use thirtyfour::{Key, WebDriver, error::WebDriverResult};

/// Presses one combination such as `Ctrl+N`, `Shift+F10` or `Tab` in whatever has the focus.
pub async fn press(driver: &WebDriver, combination: &str) -> WebDriverResult<()> {
    let (held, last) = combination.rsplit_once('+').unwrap_or(("", combination));
    let held: Vec<char> = held.split('+').filter(|name| !name.is_empty()).map(key).collect();
    let mut chain = driver.action_chain();
    for &key in &held {
        chain = chain.key_down(key);
    }
    chain = chain.key_down(key(last)).key_up(key(last));
    for &key in held.iter().rev() {
        chain = chain.key_up(key);
    }
    chain.perform().await
}

fn key(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        "Tab" => Key::Tab.into(),
        "Enter" => Key::Enter.into(),
        "Esc" => Key::Escape.into(),
        "Space" => ' ',
        "Up" => Key::Up.into(),
        "Down" => Key::Down.into(),
        "Left" => Key::Left.into(),
        "Right" => Key::Right.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "F6" => Key::F6.into(),
        "F10" => Key::F10.into(),
        "Delete" => Key::Delete.into(),
        "Backspace" => Key::Backspace.into(),
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter.to_ascii_lowercase(),
                _ => panic!("no key is called {name}"),
            }
        }
    }
}
