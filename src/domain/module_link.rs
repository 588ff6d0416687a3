//! Links to modules that live elsewhere: web addresses, which the system's browser opens.

use super::{
    field::{Fault, FromText, text_type},
    module::Module,
    text,
};
use std::collections::BTreeMap;
use url::Url;

/// Longest web address, in code points.
const MAX: usize = 2_000;

/// Where modules that live elsewhere are opened; one that is not named has no link.
pub type ModuleLinks = BTreeMap<Module, String>;

text_type! {
    /// An https address without a name and password in it, up to 2,000 characters; may be empty.
    WebAddress, |typed: String| https(&typed)
}

/// Whether a profile may name this as the address of a module.
pub fn is_web_address(text: &str) -> bool {
    WebAddress::from_text(text.into()).is_ok_and(|address| address.as_str() == text && !text.is_empty())
}

/// What is typed for a web address, when it is one that a browser opens safely.
fn https(typed: &str) -> Result<String, Fault> {
    let typed = text::optional(typed, MAX)?;
    let is_safe =
        |url: Url| url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none();
    let has_slashes = typed.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"));
    let is_whole = has_slashes && !typed.contains(char::is_whitespace);
    if typed.is_empty() || (is_whole && Url::parse(&typed).is_ok_and(is_safe)) {
        Ok(typed)
    } else {
        Err(Fault::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_https_addresses_are_links() {
        for good in [
            "",
            "https://panel.example",
            "HTTPS://panel.example/a?b=c#d",
            "https://rechnungen.müller.example/ü",
            "https://[::1]:8443/",
        ] {
            assert_eq!(https(good).as_deref(), Ok(good));
        }
        assert_eq!(https("  https://panel.example ").as_deref(), Ok("https://panel.example"));
        for bad in [
            "http://panel.example",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "panel.example",
            "https://",
            "https:panel.example",
            "https://panel.example/a b",
            "https://bank.example@panel.example",
            "https://panel.example:port",
        ] {
            assert_eq!(https(bad), Err(Fault::Malformed), "{bad}");
        }
        assert_eq!(https("https://panel.example/\u{202e}gpj"), Err(Fault::ControlCharacters));
        assert_eq!(https(&format!("https://panel.example/{}", "a".repeat(MAX))), Err(Fault::TooLong { max: MAX }));
    }
}
