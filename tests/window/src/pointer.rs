//! The pointer and what stands in rows and fields, in the hands of a person who looks closely.

use crate::{PATIENCE, Window, page, window::plain};
use serde_json::Value;
use std::time::Instant;

impl Window {
    /// Moves the pointer over the row that shows these words, at this column.
    pub async fn hover_row(&self, words: &str, column: &str) -> &Window {
        self.do_to(&["cell", words, column], async |cell| {
            self.driver().action_chain().move_to_element_center(&cell).perform().await
        })
        .await;
        self
    }

    /// Moves the pointer over the button, link or tab with this name.
    pub async fn hover(&self, name: &str) -> &Window {
        self.do_to(&["act", name], async |act| {
            self.driver().action_chain().move_to_element_center(&act).perform().await
        })
        .await;
        self
    }

    /// Clicks with the pointer where the button, link or header with this name is.
    pub async fn point_and_click(&self, name: &str) -> &Window {
        self.do_to(&["act", name], async |act| self.point_at(&act).await).await;
        self
    }

    /// The same twice, as fast as a hand that is used to double clicks.
    pub async fn double_click(&self, name: &str) -> &Window {
        self.do_to(&["act", name], async |act| {
            self.driver().action_chain().move_to_element_center(&act).click().click().perform().await
        })
        .await;
        self
    }

    /// A double click whose second click comes when the first has done its work, and meets whatever has moved to its place.
    pub async fn double_click_after(&self, name: &str, first: impl AsyncFnOnce()) -> &Window {
        let button = page::element(self.driver(), &["act", name]).await;
        let place = button.rect().await.expect("where the button is");
        let (x, y) = place.icenter();
        self.point_at(&button).await.expect("a click");
        first().await;
        const AGAIN: &str = "const place = document.elementFromPoint(arguments[0], arguments[1]);
            const about = { bubbles: true, cancelable: true, detail: 2 };
            for (const what of ['mousedown', 'mouseup', 'click', 'dblclick']) place.dispatchEvent(new MouseEvent(what, about));";
        self.driver().execute(AGAIN, vec![Value::from(x), Value::from(y)]).await.expect("a second click");
        self
    }

    /// Clicks on the header of a column.
    pub async fn click_header(&self, column: &str) -> &Window {
        self.do_to(&["header", column], async |header| self.point_at(&header).await).await;
        self
    }

    /// Puts a text into a field at once, as pasting does.
    pub async fn paste(&self, label: &str, text: &str) -> &Window {
        const PASTE: &str = "const [field, text] = arguments; field.focus(); field.select();
            document.execCommand('insertText', false, text);";
        self.do_to(&["field", label], async |field| {
            let args = vec![field.to_json()?, Value::from(text)];
            self.driver().execute(PASTE, args).await.map(|_| ())
        })
        .await;
        self
    }

    /// Fills a filter of the list, also beside an open form.
    pub async fn fill_in_list(&self, filter: &str, text: &str) -> &Window {
        self.do_to(&["filter", filter], async |field| field.send_keys(text).await).await;
        self
    }

    /// Waits until the tooltip says this.
    pub async fn has_tip(&self, words: &str) -> &Window {
        self.comes_to_say(&["tip"], |said| said == words).await;
        self
    }

    /// Waits until the row that shows these words also shows those.
    pub async fn row_says(&self, row: &str, words: &str) -> &Window {
        self.comes_to_say(&["row", row], |said| said.contains(words)).await;
        self
    }

    /// Waits until the table of the page has these lines and no other, by their titles from the top.
    pub async fn shows_lines(&self, titles: &[String]) -> &Window {
        self.comes_to_say(&["lines"], |said| said.lines().eq(titles.iter().map(|title| plain(title)))).await;
        self
    }

    /// Waits until the line of the table with this title says these words.
    pub async fn line_says(&self, title: &str, words: &str) -> &Window {
        self.comes_to_say(&["line", title], |said| said.contains(&plain(words))).await;
        self
    }

    /// Waits until the sidebar offers these pages and no other.
    pub async fn shows_pages(&self, names: &[String]) -> &Window {
        self.comes_to_say(&["pages"], |said| said.lines().eq(names.iter().map(|name| plain(name)))).await;
        self
    }

    /// Waits until the field with this label holds this text.
    pub async fn holds(&self, label: &str, text: &str) -> &Window {
        self.comes_to_say(&["value", label], |said| said == text).await;
        self
    }

    /// Waits until this sentence stands under the field, which is marked as wrong.
    pub async fn is_wrong(&self, label: &str, sentence: &str) -> &Window {
        self.comes_to_say(&["below", label], |said| said == sentence).await;
        self
    }

    /// Waits until the column shows these from the top.
    pub async fn reads_down(&self, column: &str, top: &[&str]) -> &Window {
        self.comes_to_say(&["column", column], |said| said.split('\n').take(top.len()).eq(top.iter().copied())).await;
        self
    }

    /// The names of the columns from left to right.
    pub async fn shows_columns(&self, names: &[String]) -> &Window {
        self.comes_to_say(&["columns"], |said| said.split('\n').eq(names.iter())).await;
        self
    }

    /// Waits until the marked row, in sight, is the one that shows these words.
    pub async fn marks_row(&self, words: &str) -> &Window {
        self.comes_to_say(&["marked"], |said| said.contains(words)).await;
        self
    }

    /// Waits until the box whose label begins so cannot be ticked.
    pub async fn is_off(&self, label: &str) -> &Window {
        self.comes_to_say(&["off", label], |said| said == "off").await;
        self
    }

    /// Waits until nothing covers the field or button with this name.
    pub async fn is_in_sight(&self, name: &str) -> &Window {
        self.comes_to_say(&["sight", name], |said| said == "in sight").await;
        self
    }

    /// Where the boxes are whose labels begin so.
    pub async fn places(&self, labels: &[&str]) -> Vec<Value> {
        let mut places = Vec::new();
        for label in labels {
            places.push(page::ask(self.driver(), &["place", label]).await.expect("the page answers"));
        }
        places
    }

    /// How wide a column is, in pixels.
    pub async fn width_of(&self, column: &str) -> u64 {
        let width = page::ask(self.driver(), &["width", column]).await.expect("the page answers");
        width.as_u64().expect("a column that is shown")
    }

    /// Takes the edge between this column and the next, and moves it.
    pub async fn drag_header_edge(&self, column: &str, by: i64) -> &Window {
        self.do_to(&["edge", column], async |edge| {
            let hands = self.driver().action_chain().move_to_element_center(&edge).click_and_hold();
            hands.move_by_offset(by, 0).release().perform().await
        })
        .await;
        self
    }

    /// Fails when a button is taller than a button can be, or a dialog, menu or drawer reaches out of the window.
    pub async fn is_in_measure(&self) -> &Window {
        let odd = page::ask(self.driver(), &["odd"]).await.expect("the page answers");
        assert_eq!(odd, Value::from(""), "out of measure");
        self
    }

    /// Asks until the answer is right.
    pub async fn comes_to_say(&self, question: &[&str], is_right: impl Fn(&str) -> bool) {
        let began = Instant::now();
        loop {
            let answer = page::ask(self.driver(), question).await;
            if answer.as_ref().is_ok_and(|answer| answer.as_str().is_some_and(&is_right)) {
                return;
            }
            let late = began.elapsed() > PATIENCE;
            assert!(!late, "{question:?}: {answer:?} in:\n{}", page::text(self.driver()).await);
            page::breathe().await;
        }
    }
}
