//! Tells the page what changed, so that it can ask again.

use steward::Topic;
use tauri::{AppHandle, Emitter, async_runtime::JoinHandle};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Sends `topics` to the page whenever a command has committed, until the task is aborted.
pub fn forward(app: AppHandle, mut topics: Receiver<Vec<Topic>>) -> JoinHandle<()> {
    tauri::async_runtime::spawn(async move {
        loop {
            let mut news = match topics.recv().await {
                Ok(topics) => topics,
                Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return,
            };
            while let Ok(more) = topics.try_recv() {
                news.extend(more);
            }
            if let Err(error) = app.emit("topics", news) {
                tracing::warn!("the page was not told of a change: {error}");
            }
        }
    })
}
