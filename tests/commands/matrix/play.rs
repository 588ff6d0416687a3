//! Playing a table: every cell of it is called, first those that change nothing, then those that do something.

use super::{
    act::{Act, Noun},
    arguments::on_member,
    callers::Caller,
    stage::Stage,
    targets::Target,
};
use crate::support::{Office, Person};
use serde_json::{Value, json};
use std::collections::HashMap;
use steward::{StoreAt, command::Effect};

/// What a refused call leaves: an entry at the end of a chain; and what was made for it, or ended by it.
const MAY_CHANGE: [&str; 3] = ["chains", "journal_entries", "sessions"];

/// Plays acts in an empty office; says all that was answered otherwise than expected.
pub async fn play(office: Office, acts: Vec<Act>) {
    let mut play = Play { stage: Stage::set(office).await, callers: HashMap::new(), targets: HashMap::new() };
    let (doing, quiet): (Vec<Act>, Vec<Act>) = acts.into_iter().partition(Act::does_something);
    assert!(!doing.is_empty() && !quiet.is_empty());
    let mut wrong = play.leave_everything(&quiet).await;
    for act in &doing {
        wrong.extend(play.do_it(act).await);
    }
    assert!(wrong.is_empty(), "{} answers are not as the table says:\n{}", wrong.len(), wrong.join("\n"));
    let verified = play.stage.voltpark.head.call("VerifyJournal", json!({})).await;
    assert_eq!(verified["isIntact"], true);
}

/// A table being played, and those who stay as they are while others come and go.
struct Play {
    stage: Stage,
    callers: HashMap<&'static str, Caller>,
    targets: HashMap<(&'static str, &'static str), Vec<Target>>,
}

/// A call about to be made.
struct Asked {
    act: Act,
    person: Person,
    args: Value,
}

impl Play {
    /// Calls what shall be refused, or only looks: nothing may be kept of it but an entry for each call that was not done.
    async fn leave_everything(&mut self, acts: &[Act]) -> Vec<String> {
        let mut asked = Vec::new();
        for act in acts {
            asked.extend(self.prepare(act).await);
        }
        self.stage.confirm_addresses().await;
        let before = self.kept().await;
        let mut wrong = Vec::new();
        for one in &asked {
            wrong.extend(one.wrong(&self.stage.office).await);
        }
        let after = self.kept().await;
        if before.0 != after.0 {
            wrong.push("something is kept of calls that were refused, or that only looked".into());
        }
        let expected = asked.iter().filter(|one| one.leaves_an_entry(&self.stage.office)).count() as i64;
        if after.1 - before.1 != expected {
            wrong.push(format!("{} entries were added by refused calls, not {expected}", after.1 - before.1));
        }
        wrong
    }

    /// All rows of all tables but those that may change, and the number of entries in the journal.
    async fn kept(&self) -> (String, i64) {
        let mut raw = self.stage.office.raw().await;
        let rows = raw.dump_without(&MAY_CHANGE).await;
        (rows, raw.number("SELECT count(*) FROM journal_entries").await)
    }

    /// Calls what shall be done, on somebody or something that nothing else is done to.
    async fn do_it(&mut self, act: &Act) -> Vec<String> {
        let mut wrong = Vec::new();
        for one in self.prepare(act).await {
            if act.command.starts_with("Accept") {
                self.stage.confirm_addresses().await;
            }
            wrong.extend(one.wrong(&self.stage.office).await);
        }
        wrong
    }

    async fn prepare(&mut self, act: &Act) -> Vec<Asked> {
        let caller = self.caller(act).await;
        let mut asked = Vec::new();
        for args in self.arguments(act, &caller).await {
            asked.push(Asked { act: *act, person: caller.signed_in(&self.stage.office).await, args });
        }
        asked
    }

    async fn arguments(&mut self, act: &Act, caller: &Caller) -> Vec<Value> {
        if act.noun != Noun::Member {
            return self.stage.arguments(act, caller).await;
        }
        let targets = self.targets(act, caller).await;
        targets.iter().map(|target| on_member(act, target, &self.stage)).collect()
    }

    async fn caller(&mut self, act: &Act) -> Caller {
        if act.changes_the_caller() {
            return self.stage.caller(act.by).await;
        }
        if let Some(caller) = self.callers.get(act.by) {
            return caller.clone();
        }
        let caller = self.stage.caller(act.by).await;
        self.callers.insert(act.by, caller.clone());
        caller
    }

    async fn targets(&mut self, act: &Act, caller: &Caller) -> Vec<Target> {
        if act.does_something() {
            return self.stage.targets(act.on, caller).await;
        }
        if let Some(targets) = self.targets.get(&(act.by, act.on)) {
            return targets.clone();
        }
        let targets = self.stage.targets(act.on, caller).await;
        self.targets.insert((act.by, act.on), targets.clone());
        targets
    }
}

impl Asked {
    /// What is wrong with the answer.
    async fn wrong(&self, office: &Office) -> Option<String> {
        let Act { by, command, on, .. } = self.act;
        let expected = self.expected(office);
        let (answered, fields) = match self.person.try_call(command, self.args.clone()).await {
            Ok(_) => ("ok".to_owned(), Vec::new()),
            Err(failure) => (failure.code, failure.fields),
        };
        (answered != expected).then(|| format!("{by} · {command} · {on}: {answered} {fields:?}, not {expected}"))
    }

    /// What is expected on this database.
    fn expected(&self, office: &Office) -> &'static str {
        match (self.act.expected.split_once('/'), &office.config.store) {
            (None, _) => self.act.expected,
            (Some((on_file, _)), StoreAt::File) => on_file,
            (Some((_, on_server)), StoreAt::Postgres(_)) => on_server,
        }
    }

    /// Who is not signed in leaves no trace; who is not known here none of having looked.
    fn leaves_an_entry(&self, office: &Office) -> bool {
        let is_noted = !["ok", "signedOut"].contains(&self.expected(office));
        is_noted && (self.act.effect == Effect::Writes || self.act.is_by_somebody_known())
    }
}
