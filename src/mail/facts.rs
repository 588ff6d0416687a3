//! What a mail is about, as the outbox row keeps it; the one-time password is made when it is sent and is in no row.

use crate::domain::{account::Account, ids::EmailChangeId, moment::Moment, user::User};
use serde::{Deserialize, Serialize};

/// The kind of a mail to a new address: there is one for each time that it was asked for.
pub const EMAIL_CHANGE: &str = "emailChange";

/// A mail that Steward sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum MailFacts {
    /// To a new user, with a one-time password.
    Welcome {
        /// The new user.
        to: Addressee,
        /// Who added them, by first and last name.
        by: String,
    },
    /// To somebody who has a user already and was added to another account.
    Joined {
        /// That user.
        to: Addressee,
        /// Who added them, by first and last name.
        by: String,
        /// Whether they have yet to sign in for the first time, with what was mailed to them.
        #[serde(rename = "isAwaited")]
        is_awaited: bool,
    },
    /// To a user whose password was reset, with a one-time password.
    PasswordReset {
        /// That user.
        to: Addressee,
        /// Who reset it, or nobody else but the user.
        by: Option<String>,
    },
    /// To somebody who could sign in and was removed from an account.
    Removed {
        /// That user.
        to: Addressee,
        /// Who removed them, or nobody else but they.
        by: Option<String>,
    },
    /// To a new address, with a code that confirms it.
    EmailChange {
        /// Whose address it is to be.
        to: Addressee,
        /// Who asked for it, or nobody else but the user.
        by: Option<String>,
        /// Which change the code is for.
        change: EmailChangeId,
        /// Whose Steward the code is to be entered in, as its sign-in page says; empty in mails of an earlier Steward.
        #[serde(default)]
        installation: String,
    },
    /// To the address in force, when another was asked for, with a code that discards the request.
    EmailChangeNotice {
        /// That user.
        to: Addressee,
        /// Who asked for it, or nobody else but the user.
        by: Option<String>,
        /// The new address.
        email: String,
        /// Which change the code is for; none in mails of an earlier Steward.
        #[serde(default)]
        change: Option<EmailChangeId>,
        /// Whose Steward the code is to be entered in, as its sign-in page says; empty in mails of an earlier Steward.
        #[serde(default)]
        installation: String,
    },
    /// To a user after the tenth wrong password in a row.
    SignInPaused {
        /// That user.
        to: Addressee,
        /// When a password can be tried again.
        until: Moment,
    },
}

/// Whom a mail speaks to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Addressee {
    /// First and last name.
    pub name: String,
    /// What they sign in with.
    pub login_name: String,
    /// The account that the mail comes from.
    pub organisation: String,
}

impl Addressee {
    /// A user, written to from an account.
    pub fn of(user: &User, account: &Account) -> Self {
        Self { name: user.full_name(), login_name: user.login_name.to_string(), organisation: account.name.clone() }
    }
}

impl MailFacts {
    /// The name of the mail, in the outbox's `kind` column and in the list.
    pub const fn kind(&self) -> &'static str {
        match self {
            MailFacts::Welcome { .. } => "welcome",
            MailFacts::Joined { .. } => "joined",
            MailFacts::PasswordReset { .. } => "passwordReset",
            MailFacts::Removed { .. } => "removed",
            MailFacts::EmailChange { .. } => EMAIL_CHANGE,
            MailFacts::EmailChangeNotice { .. } => "emailChangeNotice",
            MailFacts::SignInPaused { .. } => "signInPaused",
        }
    }

    /// Whom the mail speaks to.
    pub const fn to(&self) -> &Addressee {
        match self {
            MailFacts::Welcome { to, .. }
            | MailFacts::Joined { to, .. }
            | MailFacts::PasswordReset { to, .. }
            | MailFacts::Removed { to, .. }
            | MailFacts::EmailChange { to, .. }
            | MailFacts::EmailChangeNotice { to, .. }
            | MailFacts::SignInPaused { to, .. } => to,
        }
    }

    /// Whether the sender must make a one-time password for it.
    pub const fn has_one_time_password(&self) -> bool {
        matches!(self, MailFacts::Welcome { .. } | MailFacts::PasswordReset { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outbox_row_gives_back_the_mail_and_holds_no_password() {
        let to =
            Addressee {
                name: "Aylin Öztürk".into(), login_name: "a.oeztuerk".into(), organisation: "Voltpark".into()
            };
        let mail = MailFacts::Welcome { to, by: "Helene Brandt".into() };
        let row = serde_json::to_value(&mail).unwrap();
        assert_eq!((&row["kind"], row["to"]["loginName"].as_str()), (&mail.kind().into(), Some("a.oeztuerk")));
        assert!(mail.has_one_time_password() && !row.to_string().contains("assword"));
        assert_eq!(serde_json::from_value::<MailFacts>(row).unwrap(), mail);
    }

    #[test]
    fn what_an_earlier_steward_queued_is_still_a_mail() {
        let to = serde_json::json!({ "name": "Aylin Öztürk", "loginName": "a.oeztuerk", "organisation": "Voltpark" });
        let row = serde_json::json!({ "kind": "emailChangeNotice", "to": to, "by": null, "email": "a@voltpark.test" });
        let mail: MailFacts = serde_json::from_value(row).unwrap();
        assert!(matches!(mail, MailFacts::EmailChangeNotice { change: None, .. }));
    }
}
