//! One-time passwords: mailed, valid for a day and one sign-in, easy to type off a screen.

use jiff::SignedDuration;

/// How long a one-time password can be used (NIST's limit for codes sent by mail; security.md 2).
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
/// Number of characters, 5 bit each: 100 bit.
const LENGTH: usize = 20;
const GROUP: usize = 5;
/// Crockford's base 32: no I, L, O, U.
pub const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Makes a one-time password such as `7Q2XK-M0BVD-94TNE-ZC8HJ` of 20 bytes from the operating system's randomness.
pub fn one_time_password(random: [u8; LENGTH]) -> String {
    grouped(&random, GROUP)
}

/// A character for each byte, with a dash after each group.
pub fn grouped(random: &[u8], group: usize) -> String {
    let mut text = String::with_capacity(random.len() + random.len() / group);
    for (place, byte) in random.iter().enumerate() {
        if place > 0 && place % group == 0 {
            text.push('-');
        }
        text.extend(ALPHABET.get(usize::from(byte % 32)));
    }
    text
}

/// What is hashed and compared: whatever case, dashes and spaces were typed, and O for 0, I or L for 1.
pub fn normalize(typed: &str) -> String {
    let kept = typed.chars().filter(|char| !char.is_whitespace() && !matches!(char, '-' | '\u{2010}'..='\u{2015}'));
    kept.map(|char| match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    })
    .collect()
}

/// True for normalized text that could be a one-time password; other text is not worth a second hash.
pub fn looks_like_one(normal: &str) -> bool {
    normal.chars().count() == LENGTH && normal.chars().all(|char| ALPHABET.contains(&char))
}

/// Signs around a one-time password that make no other password of it.
const AROUND: usize = 4;

/// What in a text could be a one-time password, with next to nothing around it.
pub fn within(typed: &str) -> Vec<String> {
    let kept: Vec<char> = normalize(typed).chars().filter(|char| ALPHABET.contains(char)).collect();
    let is_short = kept.len() <= LENGTH + AROUND;
    kept.windows(LENGTH).filter(|_| is_short).map(String::from_iter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting() -> [u8; LENGTH] {
        std::array::from_fn(|place| place as u8 * 13)
    }

    #[test]
    fn a_one_time_password_is_four_groups_of_five() {
        let password = one_time_password(counting());
        assert_eq!(password, "0DT7M-1EV8N-2FW9P-3GXAQ");
        assert_eq!(one_time_password([255; LENGTH]), "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
    }

    #[test]
    fn however_it_is_typed_it_is_the_same() {
        let made = normalize("10TQ7-M0EV8-1N2FW-9P3GX");
        for typed in ["10tq7m0ev81n2fw9p3gx", " lOTQ7 MoEV8 iN2FW 9P3GX ", "IotQ7–MOEV8—1n2fw‐9p3gx"] {
            assert_eq!(normalize(typed), made, "{typed}");
        }
        assert_ne!(normalize("10TQ7-M0EV8-1N2FW-9P3GY"), made);
    }
}
