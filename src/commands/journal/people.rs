//! Everybody who has acted, for the audit log's filter.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::UserId,
        module::{Level, Module},
    },
    error::Result,
    store::journal,
    views::sight::sight,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists the people in the audit log by name.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListJournalPeople {}

/// People who have acted.
#[derive(Debug, Serialize, TS)]
pub struct JournalPeople {
    people: Vec<JournalPerson>,
}

/// Somebody who has acted, by the name they have now; once removed, by the one they acted with last.
#[derive(Debug, Serialize, TS)]
pub struct JournalPerson {
    user: UserId,
    name: String,
}

impl Command for ListJournalPeople {
    const ACCESS: Access = Access::Holding(Module::Journal, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = JournalPeople;

    async fn run(self, cx: &mut Cx) -> Result<JournalPeople> {
        let partner = cx.partner()?;
        let sight = sight(cx, Module::Journal)?;
        let people = journal::people(&mut cx.store, partner, &sight).await?;
        Ok(JournalPeople { people: people.into_iter().map(|(user, name)| JournalPerson { user, name }).collect() })
    }
}
