//! Why a mail cannot be made; such a mail is dead, and the queue goes on.

/// Why there is no message to send.
#[derive(Debug, thiserror::Error)]
pub enum Unsendable {
    /// A template or a sentence is missing, or asks for what the mail does not have.
    #[error("template: {0:#}")]
    Template(#[from] minijinja::Error),
    /// An address that the mail library does not take.
    #[error("address: {0}")]
    Address(#[from] lettre::address::AddressError),
    /// A header that the mail library does not take.
    #[error("message: {0}")]
    Message(#[from] lettre::error::Error),
    /// The mail library panicked (security.md R1).
    #[error("the mail library gave up")]
    Panicked,
}
