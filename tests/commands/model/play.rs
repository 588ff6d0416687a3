//! Playing a sequence: each step is done in the office and in the model, and what came of it is compared.

use super::{
    after::SOMEHOW,
    choice::{Choice, account, actor, nobodys, pick},
    deeds::{Call, Deed, Fresh},
    nouns::Nouns,
    post::new_mails,
    state::{Code, Knowledge, Refusal, Session, State},
    steps::{Act, How, Step},
    world::World,
};
use crate::support::{OWN, Office, PASSWORD, Person, Raw};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::PathBuf};
use steward::{
    Answer, Failure, SessionToken, clock,
    domain::{
        ids::{AccountId, PartnerId, UserId},
        module::Module,
    },
};
use uuid::Uuid;

/// What becomes of a call: its answer, or why not.
pub type Outcome = Result<Answer, Failure>;

/// What a mailed code is typed for.
struct Typing {
    command: &'static str,
    /// What the answer is when it counts.
    done: &'static str,
    counts: fn(&mut State, &str, &str) -> bool,
}

const CONFIRMING: Typing = Typing { command: "ConfirmEmailChange", done: "confirmed", counts: State::confirm };
const DISCARDING: Typing =
    Typing { command: "DiscardEmailChangeByCode", done: "discarded", counts: State::discard_by_code };

/// A sequence being played.
pub struct Play {
    pub office: Office,
    pub state: State,
    pub raw: Raw,
    modules: Vec<Module>,
    /// How many entries the journal must have.
    pub entries: i64,
    /// The mails that were read.
    read: BTreeSet<PathBuf>,
    /// What was done so far, for whoever has to find out what went wrong.
    told: Vec<String>,
    /// The commands that were carried out, whatever of them was refused.
    pub done: BTreeSet<&'static str>,
}

impl Play {
    /// Begins in a copy of a world.
    pub async fn begin(world: &World) -> Play {
        let office = world.template.copy().await;
        let mut raw = office.raw().await;
        let entries = raw.number("SELECT count(*) FROM journal_entries").await;
        let (state, modules) = (world.state.clone(), world.modules.clone());
        Play { office, state, raw, modules, entries, read: BTreeSet::new(), told: Vec::new(), done: BTreeSet::new() }
    }

    /// Plays all steps, and looks at everything when they are over; tells what was done when something is not as it must be.
    pub async fn through(&mut self, steps: &[Step]) -> Result<(), String> {
        let played = self.play(steps).await;
        played.map_err(|why| self.readable(format!("{}\n{why}", self.told.join("\n"))))
    }

    async fn play(&mut self, steps: &[Step]) -> Result<(), String> {
        for step in steps {
            self.step(&self.state.possible(step)).await?;
        }
        self.look_at_everything(steps.len()).await
    }

    async fn step(&mut self, step: &Step) -> Result<(), String> {
        self.later(step.seconds);
        match step.act {
            Act::Later { minutes } => self.later(60 * minutes),
            Act::Mails => self.mails_leave().await?,
            Act::SignIn { is_right } => self.somebody_signs_in(step, is_right).await?,
            Act::UseOneTime { of_oneself } => self.somebody_uses_what_was_mailed(step, of_oneself).await?,
            Act::Confirm { is_right } => {
                let codes = self.state.codes.iter().rev().cloned().collect();
                self.somebody_types(&CONFIRMING, codes, step, is_right).await?;
            }
            Act::DiscardByCode { is_right } => {
                let codes = self.state.notice_codes.iter().rev().map(|one| one.code.clone()).collect();
                self.somebody_types(&DISCARDING, codes, step, is_right).await?;
            }
            _ => self.somebody_acts(step).await?,
        }
        self.state.check_administrators()
    }

    /// Time passes.
    pub fn later(&mut self, seconds: i64) {
        self.office.later(SignedDuration::from_secs(seconds));
        self.state.now = self.office.clock.now();
    }

    async fn somebody_acts(&mut self, step: &Step) -> Result<(), String> {
        let undoes = self.state.who_undoes(step.who).filter(|_| matches!(step.act, Act::Undo));
        let Some(by) = undoes.map(|(by, _)| by).or_else(|| actor(&self.state, step)) else { return Ok(()) };
        if step.how != How::AsTheyAre {
            self.comes_in(by).await?;
        }
        let mut own = (0..self.state.sessions.len()).filter(|number| self.state.sessions[*number].user == by);
        let session = if step.how == How::AsTheyAre { own.next() } else { own.next_back() };
        let account = undoes.map_or_else(|| account(&self.state, step, by), |(_, account)| account);
        let choice = Choice { state: &self.state, modules: &self.modules, step, by, account };
        if let (Some(session), Some(deed)) = (session, choice.deed()) {
            self.calls(Call { session, account, act: clock::new_id(self.state.now), deed }, step.how).await?;
        }
        Ok(())
    }

    /// Somebody who is signed out signs in if they can, and chooses a password of their own if they must.
    pub async fn comes_in(&mut self, user: UserId) -> Result<(), String> {
        if self.session_of(user).is_none() {
            let Some(typed) = self.state.people.get(&user).and_then(|person| person.typed) else { return Ok(()) };
            self.signs_in(user, typed).await?;
        }
        self.chooses_a_password(user).await
    }

    async fn chooses_a_password(&mut self, user: UserId) -> Result<(), String> {
        let Some(session) = self.session_of(user).filter(|_| self.state.passwords[&user].must_change) else {
            return Ok(());
        };
        let account = self.state.accounts.keys().copied().find(|account| self.state.caller(user, *account).is_some());
        let account = account.ok_or("whoever is signed in has an account to work in")?;
        let Knowledge { typed, last, .. } = self.state.people[&user];
        let password = if last == Some(OWN) { PASSWORD } else { OWN };
        let deed = Deed::ChoosePassword { current: typed.unwrap_or_default(), password };
        self.calls(Call { session, account, act: clock::new_id(self.state.now), deed }, How::Usually).await
    }

    /// The latest session of somebody that is not over.
    pub fn session_of(&self, user: UserId) -> Option<usize> {
        let is_it = |number: &usize| self.state.sessions[*number].user == user && self.state.is_alive(*number);
        (0..self.state.sessions.len()).rev().find(is_it)
    }

    async fn somebody_signs_in(&mut self, step: &Step, is_right: bool) -> Result<(), String> {
        let all: Vec<UserId> = self.state.users.keys().copied().collect();
        let Some(user) = pick(step.who, &all) else { return Ok(()) };
        let typed = self.state.people[&user].typed.filter(|_| is_right).unwrap_or("a wrong one");
        self.signs_in(user, typed).await
    }

    /// Whoever came in with what was mailed mostly chooses a password at once.
    async fn somebody_uses_what_was_mailed(&mut self, step: &Step, of_oneself: bool) -> Result<(), String> {
        let latest: Vec<(UserId, String)> =
            self.state.one_times.iter().rev().map(|mailed| (mailed.user, mailed.text.clone())).collect();
        let Some((owner, text)) = pick(step.on, &latest) else { return Ok(()) };
        let others: Vec<UserId> = self.state.users.keys().copied().filter(|user| *user != owner).collect();
        let user = pick(step.who, &others).filter(|_| !of_oneself).unwrap_or(owner);
        self.signs_in(user, &text).await?;
        if step.how == How::Usually { self.chooses_a_password(user).await } else { Ok(()) }
    }

    async fn signs_in(&mut self, user: UserId, typed: &str) -> Result<(), String> {
        let Some(login) = self.state.users.get(&user).map(|user| user.login_name.to_string()) else { return Ok(()) };
        self.later(1);
        let before = self.state.clone();
        let comes_in = self.state.sign_in(user, typed);
        let token = self.office.tries_to_sign_in(&login, typed).await.session;
        self.told.push(format!("{user} signs in with {typed:?}: {}", token.is_some()));
        if token.is_some() != comes_in {
            return Err(format!("whether they come in must be {comes_in}"));
        }
        before.check_monotonicity(&self.state, None)?;
        let last_used = self.state.now;
        self.state.sessions.extend(token.map(|token| Session { user, token, last_used, is_over: false }));
        self.check(1, user_account(&before, user)).await
    }

    /// With one of these codes, or a wrong one.
    async fn somebody_types(
        &mut self,
        typing: &Typing,
        codes: Vec<Code>,
        step: &Step,
        is_right: bool,
    ) -> Result<(), String> {
        let Some(code) = pick(step.on, &codes) else { return Ok(()) };
        let other = pick(step.who, &codes).filter(|_| step.how == How::TooLate);
        let email = other.map_or(code.email, |other| other.email);
        let typed = if is_right { code.text.as_str() } else { "0000-0000-0000" };
        let times = if step.how == How::Twice { 2 } else { 1 };
        for _ in 0..times {
            let counts = (typing.counts)(&mut self.state, &email, typed);
            let args = json!({ "email": email, "code": typed });
            let kind = self.office.nobody().call(typing.command, args).await["kind"].clone();
            self.told.push(format!("somebody types {typed} for {email}: {} → {kind}", typing.command));
            self.done.extend(counts.then_some(typing.command));
            if (kind == typing.done) != counts {
                return Err(format!("I5: whether it is {} must be {counts}", typing.done));
            }
            self.check(1, None).await?;
        }
        Ok(())
    }

    async fn mails_leave(&mut self) -> Result<(), String> {
        let post = new_mails(&self.office, &mut self.read).await;
        self.told.push(format!("mails leave: {post:?}"));
        self.state.mails_leave(&post)
    }

    /// Somebody calls, and is answered as they must be.
    async fn calls(&mut self, call: Call, how: How) -> Result<(), String> {
        self.later(1);
        let outcome = self.make(&call).await;
        let said = outcome.as_ref().map_or_else(|failure| failure.code.clone(), |_| "done".to_owned());
        let body = outcome.as_ref().map_or(Value::Null, |answer| serde_json::from_str(&answer.body).expect("JSON"));
        let fresh = self.fresh(&call, &body).await?;
        let expected = self.state.after(&call, &fresh);
        let who = self.state.sessions[call.session].user;
        let (now, about) = (self.state.now.millis(), call.account);
        self.told.push(format!("{now} {who} in {about}: {} {} → {said}", call.deed.name(), call.deed.args()));
        let must_be: Refusal = expected.as_ref().err().copied().unwrap_or("done");
        if said != must_be && (must_be != SOMEHOW || said == "done") {
            return Err(format!("this must be {must_be}: {outcome:?}"));
        }
        self.check_count(if said == "signedOut" { 0 } else { 1 }).await?;
        match (expected, outcome) {
            (Ok(after), Ok(answer)) => {
                self.state.check_act(&after, &call)?;
                self.done.insert(call.deed.name());
                self.state = after;
                if how == How::Twice {
                    self.repeats(&call, &answer).await?;
                }
            }
            (Err("signedOut"), _) => self.state.sessions[call.session].is_over = true,
            (Err("notFound"), Err(failure)) => self.is_answered_like_nobody(&call, &failure).await?,
            _ => {}
        }
        self.check(0, Some(call.account)).await
    }

    /// The ids that a call brought into being; who founds a partner account is told of no more than that.
    async fn fresh(&self, call: &Call, body: &Value) -> Result<Fresh, String> {
        let fresh = Fresh::of(body);
        if !matches!(call.deed, Deed::AddPartner { .. }) || body.is_null() {
            return Ok(fresh);
        }
        let mut tx = self.office.steward.desk().begin_reading().await.map_err(|error| error.to_string())?;
        let found = Nouns::load(&mut tx, &[PartnerId::new(fresh.account.uuid())]).await;
        tx.rollback().await.map_err(|error| error.to_string())?;
        Ok(fresh.with_founded(&found))
    }

    /// I11: the same call once more does nothing more, and is answered as before to whoever may still call.
    async fn repeats(&mut self, call: &Call, first: &Answer) -> Result<(), String> {
        let expected = self.state.admit(call).map(|_| first.body.clone());
        let again = self.make(call).await.map(|answer| answer.body).map_err(|failure| failure.code);
        self.told.push(format!("… and again → {again:?}"));
        if again != expected.clone().map_err(str::to_owned) {
            return Err(format!("I11: the second time must be {expected:?}"));
        }
        if expected == Err("signedOut") {
            self.state.sessions[call.session].is_over = true;
        }
        self.check_count(if matches!(expected, Ok(_) | Err("signedOut")) { 0 } else { 1 }).await
    }

    /// I2: an id of elsewhere is answered byte for byte like one that nobody has.
    async fn is_answered_like_nobody(&mut self, call: &Call, failure: &Failure) -> Result<(), String> {
        let mut args = call.deed.args();
        let user = self.state.sessions[call.session].user;
        let is_their_account = self.state.caller(user, call.account).is_some();
        let account = if is_their_account { call.account } else { AccountId::new(nobodys(&self.state)) };
        for field in ["membership", "account", "parent", "role", "change", "act"] {
            if is_their_account && args[field].is_string() {
                args[field] = json!(nobodys(&self.state));
            }
        }
        let token = self.state.sessions[call.session].token.clone();
        let nobody = self.send(token, account, call.deed.name(), args, clock::new_id(self.state.now)).await;
        let nobody = nobody.map_err(|nobody| format!("{nobody:?}"));
        if nobody.as_ref().err() != Some(&format!("{failure:?}")) {
            return Err(format!("I2: an id that nobody has is answered {nobody:?}"));
        }
        self.check_count(1).await
    }

    async fn make(&self, call: &Call) -> Outcome {
        let token = self.state.sessions[call.session].token.clone();
        self.send(token, call.account, call.deed.name(), call.deed.args(), call.act).await
    }

    async fn send(&self, token: SessionToken, account: AccountId, name: &str, args: Value, act: Uuid) -> Outcome {
        let person = Person { session: Some(token), account: Some(account), ..self.office.nobody() };
        person.repeat(name, args, act).await
    }

    /// I9: each act leaves exactly one entry, done or refused; who was not signed in leaves none.
    async fn check_count(&mut self, more: i64) -> Result<(), String> {
        self.entries += more;
        match self.raw.number("SELECT count(*) FROM journal_entries").await {
            found if found == self.entries => Ok(()),
            found => Err(format!("I9: the journal should have {} entries and has {found}", self.entries)),
        }
    }

    /// The entries that an act leaves, and the places that it may have changed.
    async fn check(&mut self, entries: i64, account: Option<AccountId>) -> Result<(), String> {
        if entries > 0 {
            self.check_count(entries).await?;
        }
        let known = account.filter(|account| self.state.accounts.contains_key(account));
        let Some(partner) = known.map(|account| self.state.partner_of(account)) else { return Ok(()) };
        let mut tx = self.office.steward.desk().begin_reading().await.map_err(|error| error.to_string())?;
        let mut found = Nouns::default();
        found.load_places(&mut tx, partner).await;
        tx.rollback().await.map_err(|error| error.to_string())?;
        self.state.check_places(&found, partner)
    }

    /// A text in which the ids that have a name are called by it.
    fn readable(&self, text: String) -> String {
        let state = &self.state;
        let users = state.users.values().map(|user| (user.id.uuid(), user.login_name.to_string()));
        let members = state.members.values().filter_map(|member| {
            let login = state.users.get(&member.user_id)?.login_name.as_str();
            Some((member.id.uuid(), format!("{login}@{}", state.accounts[&member.account_id].name)))
        });
        let accounts = state.accounts.values().map(|account| (account.id.uuid(), account.name.clone()));
        let roles = state
            .roles
            .values()
            .filter_map(|role| Some((role.id.uuid(), role.name.clone().or_else(|| role.profile_key.clone())?)));
        let names = users.chain(members).chain(accounts).chain(roles);
        names.fold(text, |text, (id, name)| text.replace(&id.to_string(), &name))
    }
}

/// Where somebody is at home, whose places a sign-in may confirm.
fn user_account(state: &State, user: UserId) -> Option<AccountId> {
    state.users.get(&user).map(|user| user.home_account)
}
