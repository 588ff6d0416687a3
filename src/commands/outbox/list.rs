//! The mails of the partnership, what became of each, and where mails go.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::MailId,
        language::Language,
        module::{Level, Module},
        moment::Moment,
    },
    error::Result,
    store::mails::{self, Mail},
    views::sight::sight,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More mails than this are never answered at once.
const MOST: i64 = 500;

/// Lists the mails of what was done in accounts that the caller sees, the newest first; no mail's text is in it.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListOutbox {
    #[ts(type = "number")]
    offset: i64,
    #[ts(type = "number")]
    limit: i64,
}

/// A page of the outbox.
#[derive(Debug, Serialize, TS)]
pub struct OutboxPage {
    mails: Vec<OutboxMail>,
    #[ts(type = "number")]
    total: i64,
    /// `folder` while nothing else is set up: mails are files in it.
    #[ts(type = "\"folder\" | \"smtp\"")]
    way: &'static str,
    folder: Option<String>,
}

/// A mail, without its text.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxMail {
    mail: MailId,
    at: Moment,
    to: String,
    name: String,
    kind: String,
    language: Language,
    #[ts(type = "\"waiting\" | \"sending\" | \"sent\" | \"uncertain\" | \"dead\" | \"expired\"")]
    state: String,
    #[ts(type = "number")]
    attempts: i64,
    next_try_at: Moment,
    sent_at: Option<Moment>,
    error: Option<String>,
}

impl Command for ListOutbox {
    const ACCESS: Access = Access::Holding(Module::Settings, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = OutboxPage;

    async fn run(self, cx: &mut Cx) -> Result<OutboxPage> {
        let (partner, sight) = (cx.partner()?, sight(cx, Module::Settings)?);
        let found = mails::page(&mut cx.store, partner, &sight, self.offset.max(0), self.limit.clamp(0, MOST)).await?;
        Ok(OutboxPage {
            mails: found.into_iter().map(OutboxMail::from).collect(),
            total: mails::count(&mut cx.store, partner, &sight).await?,
            way: "folder",
            folder: Some(cx.desk.folder.outbox().display().to_string()),
        })
    }
}

impl From<Mail> for OutboxMail {
    fn from(mail: Mail) -> Self {
        Self {
            mail: mail.id,
            at: mail.created_at,
            to: mail.to_address,
            name: mail.to_name,
            kind: mail.kind,
            language: mail.language,
            state: mail.state,
            attempts: mail.attempts,
            next_try_at: mail.next_try_at,
            sent_at: mail.sent_at,
            error: mail.error,
        }
    }
}
