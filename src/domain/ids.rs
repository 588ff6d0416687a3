//! Ids: a type for each noun, so that one cannot stand where another is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type, ts_rs::TS)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// The id that this UUID stands for.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }
            /// The UUID itself, for the journal and for mails.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }
    )*};
}

ids! {
    /// A partner account: the tenant that rows, journal chain and lock belong to.
    PartnerId,
    /// A partner account or a customer account below it.
    AccountId,
    /// A person.
    UserId,
    /// A user's place in one account.
    MembershipId,
    /// A named set of rights.
    RoleId,
    /// A mail in the outbox.
    MailId,
    /// A new e-mail address that was asked for.
    EmailChangeId,
}

impl PartnerId {
    /// The installation itself: its journal chain knows set-up, recovery and sign-ins of unknown names.
    pub const INSTALLATION: PartnerId = PartnerId(Uuid::nil());

    /// The account that this partner is.
    pub const fn account(self) -> AccountId {
        AccountId(self.0)
    }
}
