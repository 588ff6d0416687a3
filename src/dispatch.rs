//! The one way a call is carried out, from its name to its commit; nothing here is left to a single command's memory.

use crate::{
    command::{Access, Command, Cx, Effect, SessionChange, SessionToken, Topic},
    desk::Desk,
    domain::{
        caller::Caller,
        ids::{AccountId, PartnerId},
        moment::Moment,
        user::User,
    },
    error::{Error, Result},
    parse, rules,
    sign_in::{
        authenticate::{TOUCH, authenticate},
        ended_codes::end_codes_after,
    },
    store::{Change, Writer, finished, journal, mails::Mail, sessions},
};
use futures_util::FutureExt;
use serde_json::Value;
use std::{panic::AssertUnwindSafe, sync::Arc};
use uuid::Uuid;

/// A call, as a window, a server or the command line makes it.
#[derive(Debug, Clone)]
pub struct Call {
    /// The command.
    pub name: String,
    /// Its arguments.
    pub args: Value,
    /// Who calls; `None` before sign-in.
    pub session: Option<SessionToken>,
    /// The account that the call is made for; `None` for the caller's first.
    pub account: Option<AccountId>,
    /// The same for every repetition of one act, so that it is done once.
    pub command_id: Option<Uuid>,
}

/// What came of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// JSON.
    pub body: String,
    /// What became of the caller's session.
    pub session: SessionChange,
}

/// Carries out a call of one command; a panic in it is an error like others.
pub async fn carry_out<C: Command>(desk: Arc<Desk>, call: Call) -> Result<Answer> {
    let outcome = AssertUnwindSafe(work::<C>(&desk, &call)).catch_unwind().await;
    let (word, error) = match outcome {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(error)) => (word_for(&error), error),
        Err(_) => ("panicked", Error::Internal(format!("{} panicked", call.name))),
    };
    if let (Error::SignedOut, Some(token)) = (&error, &call.session)
        && let Err(lost) = end(&desk, token).await
    {
        tracing::warn!(error = %lost, "a session that is over could not be ended");
    }
    // Who was not signed in leaves no trace; where nobody can write just now, neither can the journal.
    if !matches!(error.code(), "signedOut" | "busy") {
        tracing::warn!(command = call.name, code = error.code(), %error, "not done");
        if let Err(lost) = remember::<C>(&desk, &call, word, error.code()).await {
            tracing::error!(command = call.name, error = %lost, "a refusal could not be journaled");
        }
    }
    Err(error)
}

/// Ends a session that is over, so that a clock set back does not bring it to life again.
async fn end(desk: &Desk, token: &SessionToken) -> Result<()> {
    let mut store = desk.begin_writing().await?;
    sessions::end(&mut store, &token.hash()).await?;
    store.into_tx().commit().await
}

fn word_for(error: &Error) -> &'static str {
    match error {
        Error::Denied | Error::BeyondYourRights => "denied",
        Error::Sql(_) | Error::Io(_) | Error::Internal(_) => "failed",
        _ => "refused",
    }
}

async fn work<C: Command>(desk: &Arc<Desk>, call: &Call) -> Result<Answer> {
    let now = desk.clock.now();
    let mut command: C = parse::arguments(call.args.clone())?;
    if C::PREPARES {
        let mut store = Writer::new(desk.begin_reading().await?, now);
        let caller = admit::<C>(&mut store, call).await?.map(|(caller, _)| caller);
        let before = answered_before::<C>(&mut store, call).await?;
        store.into_tx().rollback().await?;
        if let Some(answer) = before {
            return Ok(answer);
        }
        command.prepare(desk, caller.as_ref()).await?;
    }
    match C::EFFECT {
        Effect::Reads => read(desk, call, command, now).await,
        Effect::Writes => write(desk, call, command).await,
    }
}

/// Who calls, if they may: decided by what the transaction sees.
async fn admit<C: Command>(store: &mut Writer, call: &Call) -> Result<Option<(Caller, Moment)>> {
    let now = store.now;
    let found = authenticate(store, call.session.as_ref(), call.account, now).await;
    let (caller, last_used) = match found {
        Err(Error::SignedOut) if C::ACCESS == Access::Anyone => return Ok(None),
        found => found?,
    };
    if caller.must_choose_password && !C::BEFORE_NEW_PASSWORD && C::ACCESS != Access::Anyone {
        return Err(Error::PasswordChangeNeeded);
    }
    if !caller.has(C::ACCESS) {
        return Err(Error::Denied);
    }
    Ok(Some((caller, last_used)))
}

fn context(desk: &Arc<Desk>, store: Writer, caller: Option<Caller>) -> Cx {
    Cx {
        now: store.now,
        store,
        desk: desk.clone(),
        session: SessionChange::Unchanged,
        refusal: None,
        restore: None,
        chain: caller.as_ref().map_or(PartnerId::INSTALLATION, |caller| caller.account.partner_id),
        actor_name: caller.as_ref().map(|caller| caller.user.full_name()).unwrap_or_default(),
        caller,
        topics: Vec::new(),
    }
}

async fn read<C: Command>(desk: &Arc<Desk>, call: &Call, command: C, now: Moment) -> Result<Answer> {
    let mut store = Writer::new(desk.begin_reading().await?, now);
    let admitted = admit::<C>(&mut store, call).await?;
    let stale = admitted.as_ref().filter(|(_, last_used)| now.since(*last_used) >= TOUCH);
    let stale = stale.map(|(caller, _)| caller.session_hash);
    let mut cx = context(desk, store, admitted.map(|(caller, _)| caller));
    let body = to_json(&command.run(&mut cx).await?)?;
    drop(cx.store); // nothing is to be undone, so nobody waits for the end of it
    if let Some(session) = stale
        && let Err(error) = touch(desk, &session).await
    {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
    Ok(Answer { body, session: cx.session })
}

/// Notes the use of a session by a reading call, which could not write it itself.
async fn touch(desk: &Desk, session: &[u8]) -> Result<()> {
    let mut store = desk.begin_writing().await?;
    sessions::touch(&mut store, session).await?;
    store.into_tx().commit().await
}

async fn write<C: Command>(desk: &Arc<Desk>, call: &Call, command: C) -> Result<Answer> {
    let mut store = desk.begin_writing().await?;
    let caller = admit::<C>(&mut store, call).await?.map(|(caller, _)| caller);
    let arguments = to_json(&command)?;
    if let Some(answer) = answered_before::<C>(&mut store, call).await? {
        return Ok(answer);
    }
    let mut cx = context(desk, store, caller);
    let output = command.run(&mut cx).await?;
    let body = to_json(&output)?;
    let mut changes = cx.store.take_changes();
    rules::hold(&mut cx.store, &changes).await?;
    end_codes_after(&mut cx.store, &changes).await?;
    changes.extend(cx.store.take_changes());
    let act = act(call, &cx, arguments);
    let (chain, act) = at_home(&cx, act, &changes);
    journal::append(&mut cx.store, chain, act, changes).await?;
    keep_answer::<C>(&mut cx, call, &body).await?;
    cx.store.into_tx().commit().await?;
    if let Some(backup) = cx.restore {
        let by = cx.caller.as_ref().map(|caller| &caller.user);
        crate::backup::restore::put_back(desk, &backup, by).await?;
    }
    cx.topics.push(Topic::Journal);
    desk.tell(cx.topics);
    Ok(Answer { body, session: cx.session })
}

/// What a repeated call is known by, and the digest of what it asks; keyed with the session's token, which is stored nowhere,
/// for a password may be among the arguments. Who comes without a session is not known again.
fn repeatable<C: Command>(call: &Call) -> Option<([u8; 32], Uuid, [u8; 32])> {
    let (session, id) = (call.session.as_ref()?, call.command_id?);
    let digest = session.keyed_digest(&format!("{}\n{}", call.name, call.args));
    (C::ACCESS != Access::Anyone).then(|| (session.hash(), id, digest))
}

/// The answer of the same call made before; the same id for another call is refused.
async fn answered_before<C: Command>(store: &mut Writer, call: &Call) -> Result<Option<Answer>> {
    let Some((session, id, digest)) = repeatable::<C>(call) else { return Ok(None) };
    match finished::get(store, &session, id).await? {
        Some(before) if before.digest == digest => {
            Ok(Some(Answer { body: before.answer, session: SessionChange::Unchanged }))
        }
        Some(_) => Err(Error::CommandIdReused),
        None => Ok(None),
    }
}

async fn keep_answer<C: Command>(cx: &mut Cx, call: &Call, body: &str) -> Result<()> {
    if let Some(caller) = &cx.caller {
        sessions::touch(&mut cx.store, &caller.session_hash).await?;
    }
    match repeatable::<C>(call) {
        Some((session, id, digest)) => finished::keep(&mut cx.store, &session, id, &digest, body).await,
        None => Ok(()),
    }
}

fn act(call: &Call, cx: &Cx, arguments: String) -> journal::Act {
    journal::Act {
        actor_id: cx.caller.as_ref().map(|caller| caller.user.id),
        actor_name: cx.actor_name.clone(),
        capacity: cx.caller.as_ref().map_or("none", |caller| caller.capacity.as_str()),
        account_id: cx.caller.as_ref().map(|caller| caller.account.id),
        command: call.name.clone(),
        command_id: call.command_id,
        outcome: if cx.refusal.is_some() { "refused" } else { "done" },
        error: cx.refusal,
        arguments,
    }
}

/// The chain of an act, and the act as it stands there: what somebody who has a place in another account too changed there of
/// themselves alone stands where they are at home (product.md, rule 5). What was done while switched is told in that account, as
/// every act there is, unless home reads another chain.
fn at_home(cx: &Cx, act: journal::Act, changes: &[Change]) -> (PartnerId, journal::Act) {
    let goes_home = |caller: &&Caller| {
        let user = &caller.user;
        (!caller.is_switched_for(user.id) || user.home_partner != cx.chain) && is_all_of(user, changes)
    };
    match cx.caller.as_ref().filter(goes_home).map(|caller| &caller.user) {
        Some(user) => (user.home_partner, journal::Act { account_id: Some(user.home_account), ..act }),
        None => (cx.chain, act),
    }
}

/// Whether these changed a user, and nothing but that user; what was mailed of it is no change.
fn is_all_of(user: &User, changes: &[Change]) -> bool {
    let mut own = changes.iter().filter(|change| change.entity != Mail::ENTITY).peekable();
    own.peek().is_some() && own.all(|change| change.id == user.id.uuid())
}

/// Writes an entry for a call that was not done; one that nobody known made is not worth an entry unless it would have written.
async fn remember<C: Command>(desk: &Arc<Desk>, call: &Call, outcome: &'static str, code: &'static str) -> Result<()> {
    let mut store = desk.begin_writing().await?;
    let now = store.now;
    let caller =
        authenticate(&mut store, call.session.as_ref(), call.account, now).await.ok().map(|(caller, _)| caller);
    if caller.is_none() && C::EFFECT == Effect::Reads {
        return Ok(());
    }
    let arguments = parse::arguments::<C>(call.args.clone()).ok().map(|command| to_json(&command)).transpose()?;
    let mut cx = context(desk, store, caller);
    let act = journal::Act { outcome, error: Some(code), ..act(call, &cx, arguments.unwrap_or_else(|| "{}".into())) };
    journal::append(&mut cx.store, cx.chain, act, Vec::new()).await?;
    cx.store.into_tx().commit().await?;
    desk.tell(vec![Topic::Journal]);
    Ok(())
}

fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))
}
