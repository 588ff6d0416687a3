//! The journal when a sequence is over: its chains are whole, and from nothing they tell how all came to be (I9).

use super::{play::Play, state::State};
use crate::support::Person;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Which noun, and its values.
type Told = BTreeMap<(String, String), Value>;

impl Play {
    /// Every hash of a partnership's chain is right.
    pub async fn check_chain(&self, administrator: &Person) -> Result<(), String> {
        let verified = administrator.call("VerifyJournal", json!({})).await;
        if verified["isIntact"] == true { Ok(()) } else { Err(format!("I9: the chain is broken: {verified}")) }
    }

    /// From the first entry on each change begins where the one before ended, and the last ends at what stands there; a mail is
    /// told of once, and stays as it was written.
    pub async fn check_replay(&mut self) -> Result<(), String> {
        let all = "SELECT c.entity || '\n' || coalesce(c.before_values, '') || '\n' || coalesce(c.after_values, '') FROM journal_changes c JOIN journal_entries e ON e.partner_id = c.partner_id AND e.sequence = c.sequence WHERE c.entity <> 'mail' ORDER BY e.at, c.partner_id, c.sequence, c.place";
        let mut told = Told::new();
        for change in self.raw.texts(all).await {
            replay(&mut told, &change)?;
        }
        let stands = self.state.told();
        let differs = |(noun, values): &(&(String, String), &Value)| stands.get(*noun) != Some(*values);
        if let Some((noun, values)) = told.iter().find(differs) {
            return Err(format!("I9: the journal tells of {noun:?} {values}, and there is {:?}", stands.get(noun)));
        }
        match stands.keys().find(|noun| !told.contains_key(*noun)) {
            Some(noun) => Err(format!("I9: the journal tells nothing of {noun:?}")),
            None => Ok(()),
        }
    }
}

fn replay(told: &mut Told, change: &str) -> Result<(), String> {
    let mut lines = change.split('\n');
    let entity = lines.next().unwrap_or_default().to_owned();
    let [before, after] = [lines.next(), lines.next()].map(|values| serde_json::from_str::<Value>(values?).ok());
    let id = |values: &Option<Value>| values.as_ref().and_then(|values| values["id"].as_str()).map(str::to_owned);
    let noun = (entity, id(&before).or(id(&after)).ok_or("I9: a change of nothing")?);
    if told.get(&noun) != before.as_ref() {
        return Err(format!("I9: a change of {noun:?} begins with {before:?} where {:?} stood", told.get(&noun)));
    }
    match after {
        Some(after) => told.insert(noun, after),
        None => told.remove(&noun),
    };
    Ok(())
}

impl State {
    /// All nouns, as the journal writes them.
    fn told(&self) -> Told {
        fn line(entity: &str, noun: &impl serde::Serialize) -> ((String, String), Value) {
            let values = serde_json::to_value(noun).expect("JSON");
            ((entity.to_owned(), values["id"].as_str().unwrap_or_default().to_owned()), values)
        }
        let users = self.users.values().map(|noun| line("user", noun));
        let members = self.members.values().map(|noun| line("membership", noun));
        let accounts = self.accounts.values().map(|noun| line("account", noun));
        let roles = self.roles.values().map(|noun| line("role", noun));
        let passwords = self.passwords.values().map(|noun| line("password", noun));
        let changes = self.changes.values().map(|noun| line("emailChange", noun));
        users.chain(members).chain(accounts).chain(roles).chain(passwords).chain(changes).collect()
    }
}
