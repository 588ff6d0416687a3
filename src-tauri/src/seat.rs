//! The seat at this desk: which data folder is open, who is signed in, and which window is for which account.

use crate::{shell::coded, topics, window};
use std::{
    collections::BTreeMap,
    fs::{File, TryLockError},
    path::{Path, PathBuf},
    sync::{self, Arc, MutexGuard, PoisonError},
};
use steward::{
    Config, Failure, OpenError, SessionToken, Steward,
    domain::ids::{AccountId, UserId},
    folder::{LOCK, check_owner, owner_only},
};
use tauri::{
    AppHandle, Emitter,
    async_runtime::{self, JoinHandle},
};
use tokio::sync::{Mutex, RwLock, RwLockReadGuard};

/// Lives as long as the process; the page never sees the session it holds.
pub struct Seat {
    app: AppHandle,
    data: PathBuf,
    place: Arc<RwLock<Place>>,
    looking: Mutex<()>,
    windows: sync::Mutex<BTreeMap<String, AccountId>>,
    /// A link from a mail, and the window that it waits for.
    link: sync::Mutex<Option<(String, String)>>,
}

/// Who is signed in, in every window of the program.
#[derive(Clone)]
pub struct Person {
    pub session: SessionToken,
    pub user: UserId,
}

/// One data folder: the person's own, or the sample inside it.
pub struct Place {
    pub steward: Result<Steward, OpenError>,
    pub is_sample: bool,
    pub person: Option<Person>,
    news: Option<JoinHandle<()>>,
    /// False until the whole file was looked through.
    is_checked: bool,
    /// Held while this window works in the folder.
    lock: Option<File>,
}

impl Seat {
    /// Opens the data folder while the page loads; calls wait until it is open. A folder with a problem gives a seat
    /// that knows the problem.
    pub fn open(app: AppHandle, data: PathBuf) -> Seat {
        let place = Arc::new(RwLock::new(Place::not_yet(&data)));
        let (app_too, data_too, opening) = (app.clone(), data.clone(), place.clone().try_write_owned());
        async_runtime::spawn(async move {
            if let Ok(mut place) = opening {
                *place = Place::open(&app_too, &data_too, false).await;
            }
        });
        Seat {
            app,
            data,
            place,
            looking: Mutex::default(),
            windows: sync::Mutex::default(),
            link: sync::Mutex::default(),
        }
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

    /// With what the sample or the own folder is opened.
    pub fn config(&self, is_sample: bool) -> Config {
        config(&self.data, is_sample)
    }

    pub async fn place(&self) -> RwLockReadGuard<'_, Place> {
        self.place.read().await
    }

    /// The place once its file was looked through, which the sign-in page need not wait for.
    pub async fn checked(&self) -> RwLockReadGuard<'_, Place> {
        loop {
            let _only_one_looks = self.looking.lock().await;
            let place = self.place.read().await;
            let Some(steward) = place.unchecked() else { return place };
            drop(place); // whoever asks for the settings meanwhile need not wait
            let found = steward.check_file().await;
            self.place.write().await.conclude(&self.app, &steward, found).await;
        }
    }

    /// Closes what is open, does `between` while nothing is, and opens the sample or the own folder.
    pub async fn change_to(
        &self,
        is_sample: bool,
        between: impl AsyncFnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        window::close_others(&self.app);
        self.windows().clear();
        let mut place = self.place.write().await;
        place.close().await;
        let done = between().await;
        let is_sample = if done.is_ok() { is_sample } else { place.is_sample };
        place.lock = None;
        *place = Place::open(&self.app, &self.data, is_sample).await;
        done
    }

    /// The account that a window is for; `None` while nobody works in it.
    pub fn account_of(&self, label: &str) -> Option<AccountId> {
        self.windows().get(label).copied()
    }

    /// The window that is for an account.
    pub fn window_of(&self, account: AccountId) -> Option<String> {
        self.windows().iter().find(|(_, of)| **of == account).map(|(label, _)| label.clone())
    }

    /// A window is for this account from now on.
    pub fn works_in(&self, label: &str, account: Option<AccountId>) {
        let mut windows = self.windows();
        match account {
            Some(account) => windows.insert(label.to_owned(), account),
            None => windows.remove(label),
        };
    }

    /// A link from a mail waits for the page of this window, in the place of any before it.
    pub fn keep_link(&self, label: &str, link: String) {
        *self.link() = Some((label.to_owned(), link));
    }

    /// The link that waits for this window, once.
    pub fn take_link(&self, label: &str) -> Option<String> {
        self.link().take_if(|waiting| waiting.0 == label).map(|(_, link)| link)
    }

    fn link(&self) -> MutexGuard<'_, Option<(String, String)>> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn windows(&self) -> MutexGuard<'_, BTreeMap<String, AccountId>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps or forgets who is signed in, unless another folder was opened since the call began. Returns who was before.
    pub async fn remember(&self, person: Option<Person>, from: &Steward) -> Option<Person> {
        let mut place = self.place.write().await;
        let is_same = |now: &Steward| Arc::ptr_eq(now.desk(), from.desk());
        if !place.steward.as_ref().is_ok_and(is_same) {
            return None;
        }
        std::mem::replace(&mut place.person, person)
    }

    /// Ends the work before the program ends.
    pub async fn close(&self) {
        self.place.write().await.close().await;
    }
}

impl Place {
    /// What nobody sees: whoever looks waits until the folder is open.
    fn not_yet(data: &Path) -> Place {
        let steward = Err(OpenError::Locked(data.to_owned()));
        Place { steward, is_sample: false, person: None, news: None, is_checked: true, lock: None }
    }

    async fn open(app: &AppHandle, data: &Path, is_sample: bool) -> Place {
        let (steward, lock) = match check_owner(data).await.and_then(|()| lock(data)) {
            Ok(lock) => (Steward::open_at_once(config(data, is_sample)).await, lock),
            Err(problem) => (Err(problem), None),
        };
        let news = steward.as_ref().ok().map(|steward| topics::forward(app.clone(), steward.topics()));
        if let Err(problem) = &steward {
            tracing::error!(code = problem.code(), "the data folder cannot be opened: {problem}");
        }
        let is_checked = steward.is_err();
        Place { steward, is_sample, person: None, news, is_checked, lock }
    }

    /// The session for a call from a window in which this user works, `None` for one in which nobody does.
    ///
    /// # Errors
    /// `signedOut` when somebody else has signed in from another window meanwhile.
    pub fn session_for(&self, user: Option<UserId>) -> Result<Option<SessionToken>, Failure> {
        match (&self.person, user) {
            (Some(person), Some(user)) if person.user != user => Err(coded("signedOut")),
            (person, _) => Ok(person.as_ref().map(|person| person.session.clone())),
        }
    }

    /// What is open and was not looked through yet.
    fn unchecked(&self) -> Option<Steward> {
        let steward = self.steward.as_ref().ok().filter(|_| !self.is_checked);
        steward.cloned()
    }

    /// What runs beside calls begins once the file is whole; a damaged one is closed, and the page is told.
    async fn conclude(&mut self, app: &AppHandle, steward: &Steward, found: Result<(), OpenError>) {
        let is_it = self.unchecked().is_some_and(|open| Arc::ptr_eq(open.desk(), steward.desk()));
        if !is_it {
            return;
        }
        self.is_checked = true;
        match found {
            Ok(()) => steward.start_background(),
            Err(problem) => {
                tracing::error!(code = problem.code(), "the data file is damaged: {problem}");
                self.close().await;
                self.steward = Err(problem);
                if let Err(error) = app.emit("problem", ()) {
                    tracing::warn!("the page was not told of a problem: {error}");
                }
            }
        }
    }

    async fn close(&mut self) {
        self.person = None;
        if let Some(news) = self.news.take() {
            news.abort();
        }
        if let Ok(steward) = &self.steward {
            steward.close().await;
        }
    }
}

fn config(data: &Path, is_sample: bool) -> Config {
    Config { is_sample, ..Config::in_folder(folder(data, is_sample)) }
}

fn folder(data: &Path, is_sample: bool) -> PathBuf {
    if is_sample { data.join("sample") } else { data.to_owned() }
}

/// One window per data folder, also where no message bus tells the second start of the first. `None` where
/// there can be no lock: what is wrong with such a folder shows when it is opened.
fn lock(data: &Path) -> Result<Option<File>, OpenError> {
    let name = data.join(LOCK);
    let Ok(file) = File::options().create(true).truncate(false).write(true).open(&name) else {
        return Ok(None);
    };
    let _ = owner_only(&name, 0o600); // where that cannot be, the folder shuts others out
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(OpenError::FolderInUse(data.to_owned())),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}
