//! E-mail addresses leave the log as `a…@voltpark.example`.

use std::borrow::Cow;

/// The line with everything hidden that stands before an `@`, but its first character.
pub fn mask(line: &str) -> Cow<'_, str> {
    if !line.contains('@') {
        return Cow::Borrowed(line);
    }
    let mut masked = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('@') {
        let kept = before.trim_end_matches(is_local_part);
        masked.push_str(kept);
        masked.extend(before.strip_prefix(kept).and_then(|local| local.chars().next()));
        masked.push_str("…@");
        rest = after;
    }
    masked.push_str(rest);
    Cow::Owned(masked)
}

fn is_local_part(c: char) -> bool {
    c.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn an_address_keeps_its_first_letter_and_its_domain() {
        assert_eq!(mask("mail to ada.lovelace+x@voltpark.example waits"), "mail to a…@voltpark.example waits");
    }

    #[test]
    fn every_address_of_a_line_is_hidden() {
        assert_eq!(mask("<özlem@a.example>, \"b@c.example\""), "<ö…@a.example>, \"b…@c.example\"");
    }

    #[test]
    fn a_line_without_addresses_stays_as_it_is() {
        assert_eq!(mask("opened in 12 ms"), "opened in 12 ms");
    }
}
