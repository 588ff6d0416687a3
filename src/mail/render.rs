//! Rendering: from what a mail is about to its subject, text and HTML in the recipient's language.

use super::{error::Unsendable, facts::MailFacts};
use crate::{
    domain::{language::Language, moment::Moment},
    strings,
};
use jiff::tz::TimeZone;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value, context, value::Kwargs};
use std::sync::LazyLock;

/// A mail, ready but for its headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// One line that holds nothing users can write.
    pub subject: String,
    /// For readers without HTML.
    pub text: String,
    /// The same with a layout.
    pub html: String,
}

/// The password or code that was made for this sending.
#[derive(Clone, Copy)]
pub struct OneTime<'a> {
    /// As the user types it.
    pub typed: &'a str,
    /// The link that does the same as a code; none for a password.
    pub link: Option<&'a str>,
    /// Until when it can be used.
    pub until: Moment,
}

/// The mail in the recipient's language, with times in the given zone.
pub fn render(
    mail: &MailFacts,
    one_time: Option<OneTime<'_>>,
    language: Language,
    zone: &TimeZone,
) -> Result<Rendered, Unsendable> {
    let name = template(mail);
    let subject = strings::say(language, &format!("mail-{}-subject", name.replace('_', "-")), &[]);
    let (by, until) = match mail {
        MailFacts::Welcome { by, .. } | MailFacts::Joined { by, .. } => (Some(by), None),
        MailFacts::PasswordReset { by, .. }
        | MailFacts::Removed { by, .. }
        | MailFacts::EmailChange { by, .. }
        | MailFacts::EmailChangeNotice { by, .. } => (by.as_ref(), None),
        MailFacts::SignInPaused { until, .. } => (None, Some(*until)),
    };
    let until = until.or(one_time.map(|one_time| one_time.until)).map(|until| moment(until, language, zone));
    let context = context! {
        language => language.tag(),
        subject => subject.as_str(),
        name => unlinked(&mail.to().name),
        organisation => unlinked(&mail.to().organisation),
        installation => unlinked(installation(mail)),
        login_name => mail.to().login_name.as_str(),
        by => by.map(|by| unlinked(by)),
        one_time => one_time.map(|one_time| one_time.typed).unwrap_or_default(),
        link => one_time.and_then(|one_time| one_time.link),
        new_email => new_email(mail).map(unlinked),
        is_awaited => matches!(mail, MailFacts::Joined { is_awaited: true, .. }),
        until => until.unwrap_or_default(),
    };
    let fill = |form| TEMPLATES.get_template(&format!("{name}/mail.{form}"))?.render(&context);
    Ok(Rendered { text: fill("txt")?, html: fill("html")?, subject })
}

/// Whose Steward a code is to be entered in.
fn installation(mail: &MailFacts) -> &str {
    match mail {
        MailFacts::EmailChange { installation, .. } | MailFacts::EmailChangeNotice { installation, .. }
            if !installation.is_empty() =>
        {
            installation
        }
        other => &other.to().organisation,
    }
}

fn new_email(mail: &MailFacts) -> Option<&str> {
    match mail {
        MailFacts::EmailChangeNotice { email, .. } => Some(email),
        _ => None,
    }
}

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_auto_escape_callback(
        |name| {
            if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
        },
    );
    templates.add_function("say", say);
    templates.set_loader(|name| {
        Ok(SOURCES.iter().find(|(known, _)| *known == name).map(|(_, source)| (*source).to_owned()))
    });
    templates
});

const SOURCES: [(&str, &str); 20] = [
    ("layout.html", include_str!("templates/layout.html")),
    ("layout.txt", include_str!("templates/layout.txt")),
    ("facts.html", include_str!("templates/facts.html")),
    ("facts.txt", include_str!("templates/facts.txt")),
    ("code.html", include_str!("templates/code.html")),
    ("code.txt", include_str!("templates/code.txt")),
    ("welcome/mail.html", include_str!("templates/welcome/mail.html")),
    ("welcome/mail.txt", include_str!("templates/welcome/mail.txt")),
    ("joined/mail.html", include_str!("templates/joined/mail.html")),
    ("joined/mail.txt", include_str!("templates/joined/mail.txt")),
    ("password_reset/mail.html", include_str!("templates/password_reset/mail.html")),
    ("password_reset/mail.txt", include_str!("templates/password_reset/mail.txt")),
    ("removed/mail.html", include_str!("templates/removed/mail.html")),
    ("removed/mail.txt", include_str!("templates/removed/mail.txt")),
    ("email_change/mail.html", include_str!("templates/email_change/mail.html")),
    ("email_change/mail.txt", include_str!("templates/email_change/mail.txt")),
    ("email_change_notice/mail.html", include_str!("templates/email_change_notice/mail.html")),
    ("email_change_notice/mail.txt", include_str!("templates/email_change_notice/mail.txt")),
    ("sign_in_paused/mail.html", include_str!("templates/sign_in_paused/mail.html")),
    ("sign_in_paused/mail.txt", include_str!("templates/sign_in_paused/mail.txt")),
];

const fn template(mail: &MailFacts) -> &'static str {
    match mail {
        MailFacts::Welcome { .. } => "welcome",
        MailFacts::Joined { .. } => "joined",
        MailFacts::PasswordReset { .. } => "password_reset",
        MailFacts::Removed { .. } => "removed",
        MailFacts::EmailChange { .. } => "email_change",
        MailFacts::EmailChangeNotice { .. } => "email_change_notice",
        MailFacts::SignInPaused { .. } => "sign_in_paused",
    }
}

/// `say("key", name=value)` in a template: the sentence in the mail's language; a missing one is an error.
fn say(state: &State<'_, '_>, key: &str, named: Kwargs) -> Result<String, Error> {
    let language = state
        .lookup("language")
        .and_then(|tag| Language::ALL.into_iter().find(|language| tag.as_str() == Some(language.tag())));
    let mut arguments = Vec::new();
    for name in named.args() {
        arguments.push((name, named.get::<String>(name)?.into()));
    }
    strings::find(language.unwrap_or_default(), key, &arguments)
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("no sentence {key}")))
}

/// A date and time as people write them, with its distance from UTC, for the mail may be read anywhere.
fn moment(moment: Moment, language: Language, zone: &TimeZone) -> String {
    let Some(at) = moment.timestamp().map(|at| at.to_zoned(zone.clone())) else {
        return String::new();
    };
    let offset = if at.offset().is_zero() { "UTC".to_owned() } else { at.strftime("UTC%:z").to_string() };
    let time = at.strftime("%H:%M").to_string();
    let arguments = [
        ("day", at.day().into()),
        ("month", at.month().into()),
        ("year", at.year().into()),
        ("time", time.into()),
        ("zone", offset.into()),
    ];
    strings::say(language, "mail-moment", &arguments)
}

/// A name that looks like an address stays a name: an invisible joiner keeps mail programs from making a link of it.
fn unlinked(name: &str) -> Value {
    const JOINER: &str = "\u{2060}";
    let apart = |char| match char {
        '.' | ':' | '/' | '@' => format!("{char}{JOINER}"),
        other => other.to_string(),
    };
    Value::from(name.chars().map(apart).collect::<String>())
}

#[cfg(test)]
mod tests;
