//! The looks in which each screen is held against the drawings: light, dark, and German in the smallest window.

use crate::{Window, Words, binary};
use std::{fs, path::Path};

/// A language, a theme and a size.
pub struct Look {
    pub language: &'static str,
    pub theme: &'static str,
    pub size: (u32, u32),
}

pub const LIGHT: Look = Look { language: "en", theme: "light", size: (1280, 800) };
pub const DARK: Look = Look { language: "en", theme: "dark", size: (1280, 800) };
pub const GERMAN: Look = Look { language: "de", theme: "light", size: (1024, 700) };
pub const FRENCH: Look = Look { language: "fr", theme: "light", size: (1280, 800) };

impl Look {
    pub fn words(&self) -> Words {
        Words::of(self.language)
    }

    /// Opens Steward as if this look had been chosen before.
    pub async fn open(&self, data: &Path) -> Window {
        self.open_with(&binary(), data).await
    }

    /// Opens this program instead, in this look.
    pub async fn open_with(&self, program: &Path, data: &Path) -> Window {
        let Look { language, theme, size } = self;
        let settings = format!(r#"{{ "machine": {{ "language": "{language}", "theme": "{theme}" }} }}"#);
        fs::write(data.join("settings.json"), settings).expect("settings can be written");
        let window = Window::open_with(program, data).await;
        window.size(size.0, size.1).await;
        window
    }

    /// Takes a picture of this screen and holds it against WCAG 2.2 AA and the measures of controls.
    pub async fn at(&self, window: &Window, screen: &str) {
        let Look { language, theme, size: (width, height) } = self;
        window.shot(&format!("{language}-{theme}-{width}x{height}/{screen}")).await;
        window.is_accessible().await.is_in_measure().await;
    }
}
