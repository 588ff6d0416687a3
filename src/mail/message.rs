//! Messages: a rendered mail with its headers, as it goes over the wire.

use super::{error::Unsendable, render::Rendered};
use crate::domain::{email_address::EmailAddress, ids::MailId, moment::Moment};
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, UNIX_EPOCH},
};

/// From whom, to whom and when.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The outbox's id; the same at every attempt, so that a mail sent twice is seen as one.
    pub mail: MailId,
    /// When the message is made.
    pub at: Moment,
    /// The sender's name, shown in front of the address.
    pub from_name: String,
    /// The sender's address.
    pub from: EmailAddress,
    /// The recipient's first and last name.
    pub to_name: String,
    /// The recipient's address.
    pub to: EmailAddress,
}

/// Where mails come from while no sender is configured; no mail server knows it, and none can (RFC 2606).
pub const NO_SENDER: &str = "no-reply@steward.invalid";

/// The message, with both bodies. A name that makes the mail library panic makes this mail unsendable, not the queue.
pub fn message(envelope: &Envelope, rendered: &Rendered) -> Result<Message, Unsendable> {
    catch_unwind(AssertUnwindSafe(|| build(envelope, rendered))).unwrap_or(Err(Unsendable::Panicked))
}

fn build(envelope: &Envelope, rendered: &Rendered) -> Result<Message, Unsendable> {
    let from = mailbox(&envelope.from_name, &envelope.from)?;
    let id = format!("<{}@{}>", envelope.mail, from.email.domain());
    let at = UNIX_EPOCH + Duration::from_millis(u64::try_from(envelope.at.millis()).unwrap_or_default());
    let both = MultiPart::alternative_plain_html(rendered.text.clone(), rendered.html.clone());
    // Keeps holiday notices from answering (RFC 3834).
    let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
    let to = mailbox(&envelope.to_name, &envelope.to)?;
    let headers = Message::builder().from(from).to(to).date(at).message_id(Some(id)).raw_header(automatic);
    Ok(headers.subject(&rendered.subject).multipart(both)?)
}

fn mailbox(name: &str, address: &EmailAddress) -> Result<Mailbox, Unsendable> {
    let (local, domain) = address.mailable();
    Ok(Mailbox::new(Some(name.to_owned()), Address::new(local, domain)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FromText;

    fn envelope(to_name: &str, to: &str) -> Envelope {
        let address = |text: &str| EmailAddress::from_text(text.into()).unwrap();
        Envelope {
            mail: MailId::new(uuid::Uuid::nil()),
            at: Moment::from_millis(1_795_352_700_000),
            from_name: "Voltpark Services".into(),
            from: address(NO_SENDER),
            to_name: to_name.into(),
            to: address(to),
        }
    }

    fn wire(envelope: &Envelope) -> Result<String, Unsendable> {
        let (text, html) = ("Guten Tag Zoë,\n.\n".into(), "<p>Guten Tag Zoë,</p>".into());
        let message = message(envelope, &Rendered { subject: "Ihr Zugang zu Steward".into(), text, html })?;
        Ok(String::from_utf8(message.formatted()).unwrap())
    }

    #[test]
    fn a_message_is_automatic_and_has_the_same_id_at_every_attempt() {
        let sent = wire(&envelope("Zoë Öztürk", "Zoe@Bücher.test")).unwrap();
        for line in [
            "Message-ID: <00000000-0000-0000-0000-000000000000@steward.invalid>\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Date: Sun, 22 Nov 2026 13:05:00 +0000\r\n",
            "Subject: Ihr Zugang zu Steward\r\n",
            "From: \"Voltpark Services\" <no-reply@steward.invalid>\r\n",
            "<Zoe@xn--bcher-kva.test>\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Type: text/html; charset=utf-8\r\n",
        ] {
            assert!(sent.contains(line), "{line}\n{sent}");
        }
    }

    #[test]
    fn a_name_cannot_add_a_header_or_stop_the_queue() {
        for name in [
            "Eve\r\nBcc: eve@x.test",
            "Eve\nX: y",
            "\0",
            "",
            "\u{2028}",
            "a@b.test, c@d.test",
            "\" <x@y.test>, \"",
            "👩‍🚀",
        ] {
            let Ok(sent) = wire(&envelope(name, "ada@voltpark.test")) else {
                continue;
            };
            let head = sent.split("\r\n\r\n").next().unwrap();
            assert!(!head.contains("\nBcc:") && !head.contains("\nX:"), "{head}");
            assert_eq!(head.matches("<ada@voltpark.test>").count() + head.matches("To: ada@").count(), 1, "{head}");
        }
    }
}
