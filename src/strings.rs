//! Strings: the sentences of the language files, for mails and for lists that are searched by the words shown.

use crate::domain::language::Language;
use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid};
use std::{borrow::Cow, collections::HashMap};

// No isolating marks around arguments: they would stand in searched words and in plain-text mails.
fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const EN: LanguageIdentifier = langid!("en");
const FR: LanguageIdentifier = langid!("fr");
const DE: LanguageIdentifier = langid!("de");

/// What a sentence is given to speak of.
pub type Argument<'a> = (&'a str, FluentValue<'a>);

/// The sentence of this key, in English where the language lacks it, and `None` where English does too.
pub fn find(language: Language, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
    let language = match language {
        Language::En => EN,
        Language::Fr => FR,
        Language::De => DE,
    };
    let named = arguments.iter().map(|(name, value)| (Cow::Owned((*name).to_owned()), value.clone()));
    let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> = named.collect();
    LOCALES.try_lookup_with_args(&language, key, &arguments)
}

/// The sentence of this key, or the key itself: a mail with a strange word is better than none.
pub fn say(language: Language, key: &str, arguments: &[Argument<'_>]) -> String {
    find(language, key, arguments).unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests;
