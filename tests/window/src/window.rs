//! The window in the hands of a person: looking, filling in, clicking, typing.

use crate::{PATIENCE, Stage, accessibility, binary, close_button, keys, measure, page, picture::Picture};
use serde_json::{Value, json};
use std::{
    fs,
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    time::Instant,
};
use thirtyfour::{WebDriver, WebElement, WindowHandle, error::WebDriverResult};

pub struct Window {
    /// Not dropped: after a panic the driver's own end would wait for ever. The stage ends the program.
    driver: ManuallyDrop<WebDriver>,
    stage: Stage,
    data: PathBuf,
    /// The page that was there first: the driver counts pages in an order of its own.
    first: WindowHandle,
}

impl Window {
    /// Opens Steward on this data folder.
    pub async fn open(data: &Path) -> Window {
        Window::open_with(&binary(), data).await
    }

    /// Opens another program, which starts Steward in its own way.
    pub async fn open_with(program: &Path, data: &Path) -> Window {
        Window::start(program, data, json!(["--data", data])).await
    }

    /// Opens Steward with a link from a mail.
    pub async fn open_by_link(data: &Path, link: &str) -> Window {
        Window::start(&binary(), data, json!(["--data", data, link])).await
    }

    async fn start(program: &Path, data: &Path, arguments: Value) -> Window {
        let stage = Stage::set();
        let driver = stage.open_program(program, arguments).await;
        let first = driver.window().await.expect("the page that is there first");
        Window { driver: ManuallyDrop::new(driver), stage, data: data.to_owned(), first }
    }

    /// Closes Steward and opens it again.
    pub async fn restart(&mut self) {
        self.quit().await;
        self.driver = ManuallyDrop::new(self.stage.open(&self.data).await);
    }

    /// Closes Steward.
    pub async fn close(mut self) {
        self.quit().await;
    }

    async fn quit(&mut self) {
        (*self.driver).clone().quit().await.expect("Steward closes");
    }

    /// Presses the close button in the frame, which may ask first.
    pub fn press_close_button(&self) {
        close_button::press(self.stage.screen());
    }

    /// Clicks what ends the program, which may be gone before it answers, and waits until it is.
    pub async fn click_and_end(&self, name: &str) {
        let _ = page::element(&self.driver, &["act", name]).await.click().await;
        self.has_ended().await;
    }

    /// Waits until the program has ended by itself.
    pub async fn has_ended(&self) {
        let began = Instant::now();
        while measure::process("steward", self.stage.screen()).is_some() {
            assert!(began.elapsed() < PATIENCE, "Steward is still there:\n{}", page::text(&self.driver).await);
            page::breathe().await;
        }
    }

    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Waits until these words are on the screen.
    pub async fn sees(&self, words: &str) -> &Window {
        self.wait(words, |text, words| text.contains(words)).await;
        self
    }

    /// Waits until these words are gone.
    pub async fn sees_no(&self, words: &str) -> &Window {
        self.wait(words, |text, words| !text.contains(words)).await;
        self
    }

    async fn wait(&self, words: &str, is_so: impl Fn(&str, &str) -> bool) {
        let wanted = plain(words);
        let began = Instant::now();
        loop {
            let text = page::text(&self.driver).await;
            if is_so(&text, &wanted) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {wanted:?}, the screen says:\n{text}");
            page::breathe().await;
        }
    }

    /// Replaces what stands in the field with this label.
    pub async fn fill(&self, label: &str, text: &str) -> &Window {
        self.do_to(&["field", label], async |field| {
            field.clear().await?;
            // The driver refuses to type nothing.
            if text.is_empty() { Ok(()) } else { field.send_keys(text).await }
        })
        .await;
        self
    }

    /// Chooses an entry of a list by its words.
    pub async fn choose(&self, label: &str, entry: &str) -> &Window {
        self.do_to(&["field", label], async |field| {
            let list = thirtyfour::components::SelectElement::new(&field).await?;
            list.select_by_exact_text(entry).await
        })
        .await;
        self
    }

    /// Clicks the button, link, tab, menu entry or box with this name.
    pub async fn click(&self, name: &str) -> &Window {
        self.do_to(&["act", name], async |element| element.click().await).await;
        self
    }

    /// Opens or closes what is folded under a line that begins with these words.
    pub async fn click_summary(&self, words: &str) -> &Window {
        self.do_to(&["summary", words], async |line| line.click().await).await;
        self
    }

    /// Chooses the round or square box whose label begins with these words.
    pub async fn tick(&self, label: &str) -> &Window {
        self.do_to(&["box", label], async |element| element.click().await).await;
        self
    }

    /// Clicks into the row that shows these words, in this column.
    pub async fn click_row(&self, words: &str, column: &str) -> &Window {
        self.do_to(&["cell", words, column], async |cell| self.point_at(&cell).await).await;
        self
    }

    /// The driver takes cells of the list for invisible; the pointer does not.
    pub(crate) async fn point_at(&self, element: &WebElement) -> WebDriverResult<()> {
        self.driver.action_chain().move_to_element_center(element).click().perform().await
    }

    /// Acts on an element and finds it anew while the page is replacing it.
    pub(crate) async fn do_to(&self, question: &[&str], act: impl AsyncFn(WebElement) -> WebDriverResult<()>) {
        let began = Instant::now();
        loop {
            let element = page::element(&self.driver, question).await;
            match act(element).await {
                Ok(()) => return,
                Err(error) if began.elapsed() > PATIENCE => panic!("{question:?}: {error}"),
                Err(_) => page::breathe().await,
            }
        }
    }

    /// Presses keys one after the other: `press("Ctrl+N")`, `press("G U")`.
    pub async fn press(&self, combinations: &str) -> &Window {
        for combination in combinations.split(' ') {
            keys::press(&self.driver, combination).await.expect("a key can be pressed");
        }
        self
    }

    /// Types into whatever has the focus.
    pub async fn type_text(&self, text: &str) -> &Window {
        self.driver.action_chain().send_keys(text).perform().await.expect("text can be typed");
        self
    }

    /// Presses Tab until the focus is on what has this name, as a person without a mouse does.
    pub async fn tab_to(&self, name: &str) -> &Window {
        self.press_until("Tab", |focused| focused == plain(name)).await;
        self
    }

    /// Goes with Tab to a group of round boxes and with the arrows to the one whose label begins so.
    pub async fn tab_to_box(&self, group: &[String], label: &str) -> &Window {
        let starts = |focused: &str, words: &str| focused.starts_with(&plain(words));
        self.press_until("Tab", |focused| group.iter().any(|one| starts(focused, one))).await;
        self.press_until("Down", |focused| starts(focused, label)).await;
        self.press("Space").await
    }

    /// Presses the arrow down until the focus is on what has this name, as in a menu.
    pub async fn arrow_to(&self, name: &str) -> &Window {
        self.press_until("Down", |focused| focused == plain(name)).await;
        self
    }

    async fn press_until(&self, key: &str, is_there: impl Fn(&str) -> bool) {
        let mut passed = Vec::new();
        while passed.len() < 120 {
            let focused = self.focused().await;
            if is_there(&focused) {
                return;
            }
            passed.push(focused);
            self.press(key).await;
        }
        panic!("{key} leads only to {passed:?}");
    }

    /// Waits until the focus is on what has this name.
    pub async fn focus_is_on(&self, name: &str) -> &Window {
        let began = Instant::now();
        while self.focused().await != plain(name) {
            assert!(began.elapsed() < PATIENCE, "the focus is on {:?}, not on {name:?}", self.focused().await);
            page::breathe().await;
        }
        self
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> String {
        let focused = page::ask(&self.driver, &["focused"]).await.expect("the page answers");
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// Fails when axe-core finds a violation of WCAG 2.2 AA on the screen.
    pub async fn is_accessible(&self) -> &Window {
        accessibility::check(&self.driver).await;
        self
    }

    /// Everything that the screen says.
    pub async fn text(&self) -> String {
        page::text(&self.driver).await
    }

    /// Makes a call as the page does, for what a story needs and does not tell; answers what the core answers.
    pub async fn call(&self, name: &str, args: serde_json::Value) -> serde_json::Value {
        self.call_in(None, name, args).await
    }

    /// The same in the account of this id, whether or not the page would name it.
    pub async fn call_in(&self, account: Option<&str>, name: &str, args: serde_json::Value) -> serde_json::Value {
        let account = json!(account);
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke('call', {{ name: {name:?}, args: {args}, account: {account}, commandId: crypto.randomUUID() }})
               .then((answer) => done(JSON.stringify(answer)), (error) => done(JSON.stringify({{ error }})));"
        );
        let answer = self.run_in_page(&script).await;
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{name} is answered {answer:?}: {error}"))
    }

    /// Lets the page's clock go forward, as it does while nobody is there.
    pub async fn later(&self, minutes: u32) -> &Window {
        let script = "const now = Date.now.bind(Date); Date.now = () => now() + MINUTES * 60000; arguments[0]('');";
        self.run_in_page(&script.replace("MINUTES", &minutes.to_string())).await;
        self
    }

    /// Runs a script of the test's own in the page; it answers through its last argument.
    pub async fn run_in_page(&self, script: &str) -> String {
        let answer = self.driver.execute_async(script, Vec::new()).await.expect("a script that answers");
        answer.json().as_str().unwrap_or_default().to_owned()
    }

    /// Waits until such a script has left this mark on the page.
    pub async fn has_mark(&self, name: &str, value: &str) {
        let look = format!("return document.documentElement.dataset.{name} === {value:?}");
        let began = Instant::now();
        while !self.driver.execute(&look, Vec::new()).await.is_ok_and(|answer| answer.json() == true) {
            assert!(began.elapsed() < PATIENCE, "the page has no mark {name}={value}");
            page::breathe().await;
        }
    }

    /// Waits until there are so many windows, and goes on in the newest, as a person does who looks at it.
    pub async fn goes_on_in_window(&self, number: usize) -> &Window {
        let began = Instant::now();
        loop {
            let mut handles = self.driver.windows().await.expect("the windows that there are");
            handles.sort_by_key(|handle| *handle != self.first);
            if let Some(handle) = handles.get(number - 1) {
                self.driver.switch_to_window(handle.clone()).await.expect("a window that is there");
                return self;
            }
            assert!(began.elapsed() < PATIENCE, "there are only {} windows", handles.len());
            page::breathe().await;
        }
    }

    /// Gives the window a size in pixels, and waits until the page is drawn in it: a click goes to where a button is then.
    pub async fn size(&self, width: u32, height: u32) -> &Window {
        self.driver.set_window_rect(0, 0, width, height).await.expect("a window that can be sized");
        let began = Instant::now();
        while self.inner_size().await != [width as usize, height as usize] {
            assert!(began.elapsed() < PATIENCE, "the page does not come to {width} x {height}");
            page::breathe().await;
        }
        self.run_in_page(TWO_FRAMES).await;
        self
    }

    /// How wide and high the page is, in pixels.
    async fn inner_size(&self) -> [usize; 2] {
        let size = self.driver.execute("return [innerWidth, innerHeight]", Vec::new()).await;
        let size = size.expect("the size of the page").json().clone();
        [0, 1].map(|index: usize| size[index].as_u64().expect("a size in pixels") as usize)
    }

    /// Writes a picture to `target/screenshots/`, when the window has come to rest.
    pub async fn shot(&self, name: &str) -> &Window {
        let file = screenshots().join(format!("{name}.png"));
        fs::create_dir_all(file.parent().expect("a picture has a folder")).expect("a folder for pictures");
        let [width, height] = self.inner_size().await;
        let look = || Picture::of(&self.stage.pixels(), width, height);
        let (began, mut before) = (Instant::now(), look());
        loop {
            self.run_in_page(TWO_FRAMES).await;
            let now = look();
            if now.is_like(&before) || began.elapsed() > PATIENCE {
                now.write(&file);
                return self;
            }
            before = now;
        }
    }
}

/// Long enough for a transition to be seen as movement.
const TWO_FRAMES: &str = "const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)));";

fn screenshots() -> PathBuf {
    let me = std::env::current_exe().expect("a test knows its own path");
    let target = me.ancestors().nth(3).expect("a test lies in target/debug/deps");
    target.join("screenshots")
}

/// As `page.js` reads it: without the marks that keep languages apart, all spaces alike.
pub(crate) fn plain(words: &str) -> String {
    let words = words.replace(['\u{2068}', '\u{2069}', '\u{ad}'], "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
