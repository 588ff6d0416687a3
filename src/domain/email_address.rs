//! E-mail addresses: kept as typed, compared in one canonical form.

use super::{
    field::{Fault, text_type},
    text,
};

/// Longest address that a mail server must take, in bytes (RFC 5321, 4.5.3.1).
const MAX: usize = 254;
/// Longest part before the `@`, in bytes (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Signs beside letters and digits that may stand before the `@` without quotes (RFC 5322, atext).
const SIGNS: &str = "!#$%&'*+-/=?^_`{|}~.";

text_type! {
    /// An address that a mail can be sent to, stricter than the mail library (security.md R11).
    EmailAddress, parse
}

impl EmailAddress {
    /// The form that is unique among users: lower case, the domain as A-labels.
    pub fn canonical(&self) -> String {
        let (local, domain) = self.mailable();
        format!("{}@{domain}", local.to_ascii_lowercase())
    }

    /// What a mail server is given: the part before the `@` as typed, the domain as A-labels.
    pub fn mailable(&self) -> (&str, String) {
        parts(&self.0).unwrap_or_default()
    }

    /// The form under which the address is searched and sorted.
    pub fn folded(&self) -> String {
        text::fold(&self.0)
    }
}

fn parse(typed: String) -> Result<String, Fault> {
    let address = text::plain(&typed, MAX)?;
    let (local, domain) = parts(&address).ok_or(Fault::Malformed)?;
    if address.len().max(local.len() + 1 + domain.len()) > MAX {
        return Err(Fault::TooLong { max: MAX });
    }
    // The domain's form leaves them out, and what is kept as typed would not be what is read.
    if address.chars().any(text::is_unseen) {
        return Err(Fault::ControlCharacters);
    }
    Ok(address)
}

fn parts(address: &str) -> Option<(&str, String)> {
    let (local, domain) = address.rsplit_once('@')?;
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    (is_local(local) && is_domain(&domain)).then_some((local, domain))
}

/// Unquoted ASCII; a leading `-` could be read as an option by a mail program.
fn is_local(local: &str) -> bool {
    (1..=MAX_LOCAL).contains(&local.len())
        && local.chars().all(|char| char.is_ascii_alphanumeric() || SIGNS.contains(char))
        && !local.starts_with(['-', '.'])
        && !local.ends_with('.')
        && !local.contains("..")
}

/// At least two labels, and not an address literal or number in disguise.
fn is_domain(domain: &str) -> bool {
    let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
    top.chars().any(|char| char.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FromText;

    fn address(typed: &str) -> Result<EmailAddress, Fault> {
        EmailAddress::from_text(typed.into())
    }

    #[test]
    fn an_address_stays_as_typed_and_is_compared_canonically() {
        let ada = address(" Ada.Lovelace+Work@Bücher.Test ").unwrap();
        assert_eq!(ada.as_str(), "Ada.Lovelace+Work@Bücher.Test");
        assert_eq!(ada.canonical(), "ada.lovelace+work@xn--bcher-kva.test");
        assert_eq!(address("ada@XN--BCHER-KVA.test").unwrap().canonical(), "ada@xn--bcher-kva.test");
        assert_ne!(address("a.da@gmail.com").unwrap().canonical(), address("ada@gmail.com").unwrap().canonical());
    }

    #[test]
    fn what_the_mail_library_would_take_but_people_do_not_mean_is_refused() {
        for typed in [
            "\"a b\"@x.test",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a@x",
            "-oQ/tmp@x.test",
            "аda@x.test",
            "a@b@x.test",
            "ada",
            "@x.test",
            "ada@",
            ".a@x.test",
            "a.@x.test",
            "a..b@x.test",
            "a@-x.test",
            "a@x-.test",
            "a@x..test",
            "a@x.test.",
            "a b@x.test",
            "a@x_y.test",
            "a,b@x.test",
            "Ada <ada@x.test>",
            "a@x.123",
        ] {
            assert_eq!(address(typed), Err(Fault::Malformed), "{typed}");
        }
        assert_eq!(address("ada@x.test\r\nBcc: eve@x.test"), Err(Fault::ControlCharacters));
        assert_eq!(address("ada\0@x.test"), Err(Fault::ControlCharacters));
        assert_eq!(address("ada@exam\u{200B}ple.test"), Err(Fault::ControlCharacters));
    }

    #[test]
    fn an_address_is_no_longer_than_a_server_takes() {
        let domain = format!("{}.{}.{}.test", "a".repeat(63), "b".repeat(63), "c".repeat(63));
        assert!(address(&format!("{}@voltpark.test", "a".repeat(64))).is_ok());
        assert_eq!(address(&format!("{}@voltpark.test", "a".repeat(65))), Err(Fault::Malformed));
        assert_eq!(address(&format!("{}@{domain}", "a".repeat(60))), Err(Fault::TooLong { max: 254 }));
    }
}
