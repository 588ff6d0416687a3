//! Transport: the way on which messages leave, and what came of one.

use crate::domain::{ids::MailId, moment::Moment};
use lettre::Message;
use std::{future::Future, pin::Pin};

/// A message on its way.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The outbox's id.
    pub mail: MailId,
    /// When it is sent.
    pub at: Moment,
    /// With headers and bodies.
    pub message: Message,
}

/// What came of one attempt; each is followed by something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// It is out.
    Sent,
    /// Not now: try again later.
    Retry(String),
    /// Never: this mail is given up.
    Dead(String),
    /// The way itself is wrong: keep all mails and tell an administrator.
    Config(String),
    /// The answer did not come: it may be out, do not send it twice unasked.
    Uncertain(String),
}

/// The answer that a transport promises.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Delivery> + Send + 'a>>;

/// A way on which messages leave.
pub trait Transport: Send + Sync {
    /// Tries to send one message, once.
    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Sending<'a>;

    /// False when mails stay on this computer, where somebody has to take them from.
    fn leaves(&self) -> bool;
}
