//! The post: what is in the mails that leave, as their readers see it.

use crate::support::Office;
use std::{collections::BTreeSet, fs, path::PathBuf};

/// What tells the address in force of a new one.
const NOTICE: &str = "A new e-mail address was asked for";

/// The address and the secret of each mail that has one, in their order.
#[derive(Debug, Default)]
pub struct Post {
    /// One-time passwords, and codes that confirm a new address.
    pub secrets: Vec<(String, String)>,
    /// Codes that discard one.
    pub notices: Vec<(String, String)>,
}

/// Sends what is due, and reads the mails that were not read before.
pub async fn new_mails(office: &Office, read: &mut BTreeSet<PathBuf>) -> Post {
    office.steward.send_due_mail().await.expect("sent");
    let folder = fs::read_dir(office.config.data.join("outbox")).expect("outbox");
    let files: BTreeSet<PathBuf> = folder.map(|file| file.expect("a file").path()).collect();
    let new: Vec<PathBuf> = files.difference(read).cloned().collect();
    let mails: Vec<String> = new.iter().map(|file| fs::read_to_string(file).expect("a mail")).collect();
    read.extend(new);
    let (notices, others): (Vec<&String>, Vec<&String>) = mails.iter().partition(|mail| mail.contains(NOTICE));
    let secrets = |mails: Vec<&String>| -> Vec<(String, String)> {
        mails.into_iter().filter_map(|mail| Some((recipient(mail)?, secret(mail)?))).collect()
    };
    Post { secrets: secrets(others), notices: secrets(notices) }
}

fn recipient(mail: &str) -> Option<String> {
    let (_, to) = mail.split_once("\nTo: ").or_else(|| mail.split_once("To: "))?;
    Some(to.split_once('<')?.1.split_once('>')?.0.to_owned())
}

/// A one-time password of four groups of five, or a code of three groups of four.
fn secret(mail: &str) -> Option<String> {
    let mail = mail.replace("=\r\n", "");
    let is_group = |length: usize| {
        move |group: &str| group.len() == length && group.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let is_secret = |word: &&str| {
        let (groups, length) = if word.len() == 23 { (4, 5) } else { (3, 4) };
        word.split('-').count() == groups && word.split('-').all(is_group(length))
    };
    mail.split(|char: char| !char.is_ascii_alphanumeric() && char != '-').find(is_secret).map(str::to_owned)
}
