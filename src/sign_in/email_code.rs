//! E-mail codes: what shows that somebody reads the mails to a new address; twelve characters to type, or the secret of a link.

use super::one_time::{ALPHABET, grouped, normalize};
use crate::domain::email_address::EmailAddress;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// Wrong codes that one may type for an address (security.md, "Settled").
pub const TRIES: i64 = 10;
/// What a link begins with; it fills a form, and does nothing else.
pub const LINK: &str = "steward://code/";
/// Characters of a code, 5 bit each. Ten tries in a day make 60 bit enough; somebody who reads digests in the database file
/// needs longer than a day as well.
const LENGTH: usize = 12;
const GROUP: usize = 4;
/// Characters of a link's secret: 32 bytes in base64url.
const LINK_LENGTH: usize = 43;

/// A code such as `7Q2X-KM0B-VD94`.
pub fn email_code(random: [u8; LENGTH]) -> String {
    grouped(&random, GROUP)
}

/// The link that stands beside the code.
pub fn email_link(random: [u8; 32]) -> String {
    format!("{LINK}{}", BASE64_URL_SAFE_NO_PAD.encode(random))
}

/// True for a link as Steward mails them, to the letter: whatever else a program or a web page hands over is none.
pub fn is_link(text: &str) -> bool {
    text.strip_prefix(LINK).is_some_and(is_link_secret)
}

/// The digest under which a typed code, or a link's secret, is kept for an address; `None` for what is neither.
pub fn digest(address: &EmailAddress, typed: &str) -> Option<[u8; 32]> {
    let typed = typed.trim();
    let secret = match typed.strip_prefix(LINK).unwrap_or(typed) {
        secret if is_link_secret(secret) => secret.to_owned(),
        code => Some(normalize(code)).filter(|code| is_code(code))?,
    };
    Some(Sha256::new().chain_update(address.canonical()).chain_update([0]).chain_update(secret).finalize().into())
}

fn is_link_secret(text: &str) -> bool {
    text.len() == LINK_LENGTH && text.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_'))
}

fn is_code(normal: &str) -> bool {
    normal.chars().count() == LENGTH && normal.chars().all(|char| ALPHABET.contains(&char))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FromText;

    fn address(text: &str) -> EmailAddress {
        EmailAddress::from_text(text.into()).unwrap()
    }

    #[test]
    fn a_code_is_three_groups_of_four_and_is_known_however_it_is_typed() {
        let code = email_code(std::array::from_fn(|place| place as u8 * 13));
        assert_eq!(code, "0DT7-M1EV-8N2F");
        let marta = address("Marta@Bücher.test");
        let made = digest(&marta, &code);
        assert!(made.is_some());
        for typed in ["odt7m1ev8n2f", " 0DT7 MIEV 8N2F ", "ODT7–mlev–8n2f"] {
            assert_eq!(digest(&address("marta@xn--bcher-kva.test"), typed), made, "{typed}");
        }
        assert_ne!(digest(&address("marta@books.test"), &code), made);
    }

    #[test]
    fn nothing_but_what_steward_mails_is_a_link() {
        let link = email_link(std::array::from_fn(|place| place as u8 * 7));
        assert!(is_link(&link));
        let secret = link.strip_prefix(LINK).unwrap();
        for other in [
            String::new(),
            LINK.to_owned(),
            secret.to_owned(),
            link.to_uppercase(),
            format!(" {link}"),
            format!("{link}\n"),
            format!("{link}/"),
            format!("{link}?x=1"),
            format!("{link}#x"),
            format!("{link}A"),
            link[..link.len() - 1].to_owned(),
            format!("{LINK}{}", "ä".repeat(43)),
            format!("{LINK}{}=", &secret[1..]),
            format!("{LINK}{}+", &secret[1..]),
            format!("{LINK}%41{}", &secret[3..]),
            format!("{LINK}../{}", &secret[3..]),
            format!("steward:code/{secret}"),
            format!("steward:///code/{secret}"),
            format!("steward://user@code/{secret}"),
            format!("steward://code:80/{secret}"),
            format!("steward://codes/{secret}"),
            format!("https://code/{secret}"),
            format!("--recover=steward://code/{secret}"),
        ] {
            assert!(!is_link(&other), "{other:?}");
        }
    }

    #[test]
    fn a_link_is_exact() {
        let link = email_link(std::array::from_fn(|place| place as u8 * 7));
        let marta = address("marta@voltpark.test");
        let secret = link.strip_prefix(LINK).unwrap();
        assert_eq!((secret.len(), digest(&marta, secret)), (43, digest(&marta, &link)));
        let wrong =
            [&secret[1..], &secret[..42], &format!("{secret}A"), &secret.to_lowercase(), "", &link.replace(':', "")];
        for typed in wrong {
            assert_ne!(digest(&marta, typed), digest(&marta, secret), "{typed}");
        }
    }
}
