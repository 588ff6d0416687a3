//! The mails that Steward wrote into its outbox folder.

use crate::PATIENCE;
use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// Waits for a mail to this address and reads the one-time password in it: four groups of five
/// Crockford characters.
pub fn one_time_password(data: &Path, to: &str) -> String {
    written(data, to, |word| is_in_groups(word, 4, 5))
}

/// The same for the code of an e-mail change: three groups of four.
pub fn email_code(data: &Path, to: &str) -> String {
    written(data, to, |word| is_in_groups(word, 3, 4))
}

/// The same for the link beside that code.
pub fn email_link(data: &Path, to: &str) -> String {
    written(data, to, |word| word.starts_with("steward://"))
}

fn written(data: &Path, to: &str, is_secret: impl Fn(&str) -> bool) -> String {
    let began = Instant::now();
    let find = |mail: &str| {
        let mut words = mail.split(|c: char| c.is_whitespace() || c == '<' || c == '>');
        words.find(|word| is_secret(word)).map(str::to_owned)
    };
    loop {
        if let Some(secret) = newest_mail(data, to).as_deref().and_then(find) {
            return secret;
        }
        assert!(began.elapsed() < PATIENCE, "no mail with a secret for {to}");
        thread::sleep(Duration::from_millis(50));
    }
}

fn newest_mail(data: &Path, to: &str) -> Option<String> {
    let files = fs::read_dir(data.join("outbox")).ok()?.flatten();
    let mut mails: Vec<_> =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|e| e == "eml")).collect();
    mails.sort_by_key(|path| fs::metadata(path).and_then(|file| file.modified()).ok());
    mails.into_iter().rev().filter_map(|path| fs::read_to_string(path).ok()).find(|mail| mail.contains(to))
}

fn is_in_groups(word: &str, number: usize, length: usize) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    let is_group =
        |group: &&str| group.len() == length && group.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    groups.len() == number && groups.iter().all(is_group)
}
