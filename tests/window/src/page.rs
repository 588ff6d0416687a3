//! Questions to the page, answered by the script `page.js`.

use crate::PATIENCE;
use serde_json::Value;
use std::time::{Duration, Instant};
use thirtyfour::{WebDriver, WebElement, error::WebDriverResult};

const SCRIPT: &str = include_str!("page.js");

/// Asks once.
pub async fn ask(driver: &WebDriver, question: &[&str]) -> WebDriverResult<Value> {
    Ok(driver.execute(SCRIPT, words(question)).await?.json().clone())
}

/// Asks for an element until there is one.
pub async fn element(driver: &WebDriver, question: &[&str]) -> WebElement {
    let began = Instant::now();
    loop {
        if let Ok(answer) = driver.execute(SCRIPT, words(question)).await
            && let Ok(found) = answer.element()
        {
            return found;
        }
        if began.elapsed() > PATIENCE {
            panic!("no {question:?} in:\n{}", text(driver).await);
        }
        breathe().await;
    }
}

/// All words on the screen.
pub async fn text(driver: &WebDriver) -> String {
    match ask(driver, &["text"]).await {
        Ok(Value::String(text)) => text,
        other => format!("{other:?}"),
    }
}

/// Between two looks: long enough for the page to work, too short to be felt.
pub async fn breathe() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

fn words(question: &[&str]) -> Vec<Value> {
    question.iter().map(|&word| Value::from(word)).collect()
}
