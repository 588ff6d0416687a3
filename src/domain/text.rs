//! Text: what may be typed into a field, and the folded form under which people search and sort.

use super::field::Fault;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Trims, brings into NFC and lets through 1 to `max` code points without anything that could hide or break a line, when there
/// is something to be seen among them.
pub fn plain(text: &str, max: usize) -> Result<String, Fault> {
    let text: String = text.trim().nfc().collect();
    match text.chars().count() {
        0 => Err(Fault::Missing),
        _ if text.chars().any(is_forbidden) => Err(Fault::ControlCharacters),
        _ if text.chars().all(|char| char.is_whitespace() || is_unseen(char)) => Err(Fault::Missing),
        length if length > max => Err(Fault::TooLong { max }),
        _ => Ok(text),
    }
}

/// The same, for text that may be left out.
pub fn optional(text: &str, max: usize) -> Result<String, Fault> {
    match plain(text, max) {
        Err(Fault::Missing) => Ok(String::new()),
        other => other,
    }
}

/// Control characters, line and paragraph separators and bidirectional overrides: a mail library panics on some,
/// a reader is misled by the others (security.md R1).
pub fn is_forbidden(char: char) -> bool {
    char.is_control() || matches!(char, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What shapes or joins letters, or fills their place, and shows nothing by itself (Unicode, `Default_Ignorable_Code_Point`, and
/// the blanks of Hangul and Braille).
pub fn is_unseen(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The form for searching and sorting: without case, accents and ligatures, so that `oztu` finds Öztürk, `strasse`
/// finds Straße, and Ä stands beside A.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|char| !is_combining_mark(*char));
    for char in letters.flat_map(char::to_lowercase).filter(|char| !is_combining_mark(*char)) {
        match unlike(char) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(char),
        }
    }
    folded
}

/// Letters that Unicode does not take apart, and signs that nobody types, in the letters that people type for them.
fn unlike(char: char) -> Option<&'static str> {
    Some(match char {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'ı' => "i",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ĸ' => "k",
        'ς' => "σ",
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => "'",
        '\u{2010}'..='\u{2015}' => "-",
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_find_names_without_typing_their_accents() {
        for (typed, name) in [
            ("oztu", "Öztürk"),
            ("strasse", "Straße"),
            ("strasse", "STRASSE"),
            ("yildiz", "Yıldız"),
            ("lukasz", "Łukasz"),
            ("sorensen", "Sørensen"),
            ("thora", "Þóra"),
            ("dorde", "Đorđe"),
            ("o'brien", "O’Brien"),
            ("oeuvre", "Œuvre"),
            ("izmir", "İzmir"),
            ("office", "oﬃce"),
        ] {
            assert!(fold(name).contains(typed), "{typed} in {name}: {}", fold(name));
        }
    }

    #[test]
    fn accented_letters_sort_beside_their_plain_ones() {
        let mut names = ["Zander", "Ärmel", "Bauer", "Šimek", "Adler", "Sauer", "Öhler", "Otto", "Tal"];
        names.sort_by_key(|name| fold(name));
        assert_eq!(names, ["Adler", "Ärmel", "Bauer", "Öhler", "Otto", "Sauer", "Šimek", "Tal", "Zander"]);
    }

    #[test]
    fn a_text_of_which_nothing_is_seen_is_none() {
        for unseen in ["\u{200B}", "\u{AD}\u{FEFF}", "\u{200E} \u{200F}", "\u{3164}", "\u{2800}\u{2800}"] {
            assert_eq!(plain(unseen, 100), Err(Fault::Missing), "{unseen:?}");
            assert_eq!(optional(unseen, 100), Ok(String::new()), "{unseen:?}");
        }
        assert_eq!(plain("\u{645}\u{6CC}\u{200C}\u{62E}", 100).unwrap().chars().count(), 4);
    }

    #[test]
    fn what_hides_or_breaks_a_line_is_refused() {
        for sign in
            ["\0", "\r", "\n", "\t", "\u{7f}", "\u{85}", "\u{9f}", "\u{2028}", "\u{2029}", "\u{202e}", "\u{2066}"]
        {
            assert_eq!(plain(&format!("An{sign}na"), 100), Err(Fault::ControlCharacters), "{sign:?}");
        }
        assert_eq!(plain("  Zoe\u{308} ", 100).unwrap(), "Zoë");
        assert_eq!(plain(" \n ", 100), Err(Fault::Missing));
        assert_eq!(plain("äöü", 2), Err(Fault::TooLong { max: 2 }));
        assert!(plain("<b>'; DROP TABLE users; -- 👩‍🚀", 100).is_ok());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn plain_text_stays_as_it_is(text in "\\PC{0,60}") {
            if let Ok(once) = plain(&text, 100) {
                prop_assert_eq!(plain(&once, 100), Ok(once));
            }
        }
    }
}
