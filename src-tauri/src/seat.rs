//! The seat at this window: which data folder is open, and who is signed in.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use steward::{Config, OpenError, SessionToken, Steward};
use tauri::{AppHandle, async_runtime::JoinHandle};
use tokio::sync::{RwLock, RwLockReadGuard};

use crate::topics;

/// Lives as long as the process; the page never sees the session it holds.
pub struct Seat {
    app: AppHandle,
    data: PathBuf,
    place: RwLock<Place>,
}

/// One data folder: the person's own, or the sample inside it.
pub struct Place {
    pub steward: Result<Arc<Steward>, OpenError>,
    pub is_sample: bool,
    pub session: Option<SessionToken>,
    news: Option<JoinHandle<()>>,
}

impl Seat {
    /// Opens the data folder; a folder with a problem gives a seat that knows the problem.
    pub async fn open(app: AppHandle, data: PathBuf) -> Seat {
        let place = RwLock::new(Place::open(&app, &data, false).await);
        Seat { app, data, place }
    }

    /// The folder on the command line, also while the sample is open.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The folder whose people the window shows.
    pub async fn folder(&self) -> PathBuf {
        let is_sample = self.place.read().await.is_sample;
        folder(&self.data, is_sample)
    }

    pub async fn place(&self) -> RwLockReadGuard<'_, Place> {
        self.place.read().await
    }

    /// Closes what is open, does `between` while nothing is, and opens the sample or the own folder.
    pub async fn change_to<E>(&self, is_sample: bool, between: impl AsyncFnOnce() -> Result<(), E>) -> Result<(), E> {
        let mut place = self.place.write().await;
        place.close().await;
        let done = between().await;
        let is_sample = if done.is_ok() { is_sample } else { place.is_sample };
        *place = Place::open(&self.app, &self.data, is_sample).await;
        done
    }

    /// Keeps or forgets the session, unless another folder was opened since the call began.
    pub async fn remember(&self, session: Option<SessionToken>, from: &Arc<Steward>) {
        let mut place = self.place.write().await;
        if place.steward.as_ref().is_ok_and(|now| Arc::ptr_eq(now, from)) {
            place.session = session;
        }
    }

    /// Ends the work before the program ends.
    pub async fn close(&self) {
        self.place.write().await.close().await;
    }
}

impl Place {
    async fn open(app: &AppHandle, data: &Path, is_sample: bool) -> Place {
        let config = Config {
            is_sample,
            ..Config::in_folder(folder(data, is_sample))
        };
        let steward = Steward::open(config).await.map(Arc::new);
        let news = steward.as_ref().ok().map(|steward| {
            steward.start_background();
            topics::forward(app.clone(), steward.topics())
        });
        if let Err(problem) = &steward {
            tracing::error!(code = problem.code(), "the data folder cannot be opened: {problem}");
        }
        Place {
            steward,
            is_sample,
            session: None,
            news,
        }
    }

    async fn close(&mut self) {
        self.session = None;
        if let Some(news) = self.news.take() {
            news.abort();
        }
        if let Ok(steward) = &self.steward {
            steward.close().await;
        }
    }
}

fn folder(data: &Path, is_sample: bool) -> PathBuf {
    if is_sample {
        data.join("sample")
    } else {
        data.to_owned()
    }
}
