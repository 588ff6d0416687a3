//! The outbox worker: takes what is due, makes its one-time password or code, sends it, notes what came of it.

use super::{
    error::Unsendable,
    facts::MailFacts,
    message::{Envelope, NO_SENDER, message},
    render::{OneTime, render},
    transport::{Delivery, Outgoing},
};
use crate::{
    clock,
    command::Topic,
    desk::Desk,
    domain::{
        email_address::EmailAddress, email_change::CodePurpose, field::FromText, ids::EmailChangeId, moment::Moment,
    },
    error::{Error, Result},
    sign_in::{
        email_code::{digest, email_code, email_link},
        one_time::{LIFETIME, normalize, one_time_password},
    },
    store::{Writer, email_changes, email_changes::Code, mails, mails::Mail, one_time, passwords},
};
use jiff::{SignedDuration, tz::TimeZone};
use std::{sync::Arc, time::Duration};

/// No other worker takes a mail for so long; an attempt ends long before (security.md, D9).
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// An attempt that has not ended by then is given up, its outcome unknown.
const DEADLINE: Duration = Duration::from_secs(60);
/// Waits between attempts in minutes; then hourly, for 72 hours in all (security.md, D8).
const WAITS: [i64; 5] = [1, 2, 5, 15, 60];
/// No mail is put off for longer than the longest wait, and a lease.
const PUT_OFF: SignedDuration = SignedDuration::from_mins(65);
const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// Sends for as long as the program runs: when a command has queued something, and when a wait is over.
pub async fn run(desk: Arc<Desk>) {
    loop {
        if let Err(error) = send_due(&desk).await {
            tracing::error!(%error, "the outbox could not be worked on");
        }
        let pause = pause(&desk).await.unwrap_or(Duration::from_secs(60));
        let _ = tokio::time::timeout(pause, desk.mail_waits.notified()).await;
    }
}

async fn pause(desk: &Desk) -> Result<Duration> {
    let mut tx = desk.begin_reading().await?;
    let due = mails::next_due(&mut tx).await?;
    tx.rollback().await?;
    let millis = due.map_or(60_000, |due| due.since(desk.clock.now()).as_millis().clamp(1_000, 60_000));
    Ok(Duration::from_millis(u64::try_from(millis).unwrap_or(60_000)))
}

/// Sends every mail that is due now; says how many were tried.
pub async fn send_due(desk: &Desk) -> Result<usize> {
    let mut tried = 0;
    while let Some(mail) = take(desk).await? {
        let delivery = attempt(desk, &mail).await;
        settle(desk, &mail, delivery).await?;
        desk.tell(vec![]);
        tried += 1;
    }
    if tried > 0 {
        let _ = desk.topics.send(vec![Topic::Outbox]);
    }
    Ok(tried)
}

async fn take(desk: &Desk) -> Result<Option<Mail>> {
    let mut store = desk.begin_writing().await?;
    let (until, beyond) = (store.now.plus(LEASE), store.now.plus(PUT_OFF));
    let mail = mails::take_due(&mut store, until, beyond).await?;
    store.into_tx().commit().await?;
    Ok(mail)
}

/// What became of a mail; `None` for one that nobody waits for any more, which is not sent.
async fn attempt(desk: &Desk, mail: &Mail) -> Option<Delivery> {
    match write(desk, mail).await {
        Err(error) => Some(Delivery::Dead(error.to_string())),
        Ok(None) => None,
        Ok(Some(outgoing)) => match tokio::time::timeout(DEADLINE, desk.transport.send(&outgoing)).await {
            Ok(delivery) => Some(delivery),
            Err(_) => Some(Delivery::Uncertain("no answer within 60 s".into())),
        },
    }
}

async fn write(desk: &Desk, mail: &Mail) -> Result<Option<Outgoing>> {
    let unsendable = |error: Unsendable| Error::Internal(error.to_string());
    let secret = match &mail.facts.0 {
        MailFacts::EmailChange { change, .. } => Some(make_code(desk, mail, *change, CodePurpose::Confirm).await?),
        // The address in force is told in any case, also of what is no longer to be discarded.
        MailFacts::EmailChangeNotice { change: Some(change), .. } => {
            make_code(desk, mail, *change, CodePurpose::Discard).await?.map(Some)
        }
        facts if facts.has_one_time_password() => Some(make_password(desk, mail).await?),
        _ => None,
    };
    if matches!(secret, Some(None)) {
        return Ok(None);
    }
    let secret = secret.flatten();
    let one_time = secret.as_ref().map(Made::one_time);
    let rendered = render(&mail.facts, one_time, mail.language, &TimeZone::system()).map_err(unsendable)?;
    let envelope = Envelope {
        mail: mail.id,
        at: desk.clock.now(),
        from_name: mail.facts.to().organisation.clone(),
        from: address(NO_SENDER)?,
        to_name: mail.to_name.clone(),
        to: address(&mail.to_address)?,
    };
    let message = message(&envelope, &rendered).map_err(unsendable)?;
    Ok(Some(Outgoing { mail: mail.id, at: envelope.at, message }))
}

/// What was made for one sending, and is kept as a hash only.
struct Made {
    typed: String,
    link: Option<String>,
    until: Moment,
}

impl Made {
    fn one_time(&self) -> OneTime<'_> {
        OneTime { typed: &self.typed, link: self.link.as_deref(), until: self.until }
    }
}

/// A new one-time password for each attempt; its hash is committed before the mail leaves. `None` when none is awaited.
async fn make_password(desk: &Desk, mail: &Mail) -> Result<Option<Made>> {
    let password = one_time_password(clock::random());
    let hash = desk.hasher.hash(&normalize(&password)).await?;
    let mut store = desk.begin_writing().await?;
    if !is_awaited(&mut store, mail).await? {
        return Ok(None);
    }
    let until = store.now.plus(LIFETIME);
    one_time::replace(&mut store, mail.user_id, mail.id, &hash, until).await?;
    store.into_tx().commit().await?;
    Ok(Some(Made { typed: password, link: None, until }))
}

/// A new code and a new link for each attempt; their digests are committed before the mail leaves. `None` when there is nothing
/// more that they could do.
async fn make_code(desk: &Desk, mail: &Mail, change: EmailChangeId, purpose: CodePurpose) -> Result<Option<Made>> {
    let (typed, link) = (email_code(clock::random()), email_link(clock::random()));
    let address = address(&mail.to_address)?;
    let mut store = desk.begin_writing().await?;
    let now = store.now;
    let change = email_changes::get(&mut store, change).await?.filter(|change| change.takes_at(purpose, now));
    let Some(change) = change else { return Ok(None) };
    let (id, expires_at, attempt) = (change.change, change.codes_end_at(purpose), mail.attempts);
    for secret in [&typed, &link] {
        let digest = digest(&address, secret).ok_or_else(|| Error::Internal("a code that is none".into()))?;
        let code = Code { digest: &digest, change: id, purpose, address: &address, attempt, expires_at };
        email_changes::keep_code(&mut store, &code).await?;
    }
    store.into_tx().commit().await?;
    Ok(Some(Made { typed, link: Some(link), until: expires_at }))
}

fn address(text: &str) -> Result<EmailAddress> {
    EmailAddress::from_text(text.into()).map_err(|fault| Error::Internal(fault.to_string()))
}

/// Whether the password stands as it did when the mail was asked for, by the same act and so at the same time: not reset again,
/// not chosen, not given by a recovery, and no one-time password for it used. An old mail must not open the door anew.
async fn is_awaited(store: &mut Writer, mail: &Mail) -> Result<bool> {
    let password = passwords::get(store, mail.user_id).await?;
    let is_used = one_time::get(store, mail.user_id).await?.is_some_and(|given| given.used_at.is_some());
    Ok(!is_used && password.is_some_and(|password| password.is_reset() && password.set_at == mail.created_at))
}

async fn settle(desk: &Desk, mail: &Mail, delivery: Option<Delivery>) -> Result<()> {
    let mut store = desk.begin_writing().await?;
    let next = store.now.plus(wait_after(mail.attempts));
    let is_over = store.now.since(mail.created_at) >= GIVEN_UP_AFTER;
    let Some(delivery) = delivery else {
        mails::settle(&mut store, mail.id, "expired", next, None).await?;
        return store.into_tx().commit().await;
    };
    let (state, error) = match delivery {
        Delivery::Sent => ("sent", None),
        Delivery::Dead(why) => ("dead", Some(why)),
        Delivery::Retry(why) | Delivery::Config(why) | Delivery::Uncertain(why) if is_over => ("expired", Some(why)),
        Delivery::Retry(why) | Delivery::Config(why) => ("waiting", Some(why)),
        Delivery::Uncertain(why) => ("uncertain", Some(why)),
    };
    mails::settle(&mut store, mail.id, state, next, error.as_deref()).await?;
    store.into_tx().commit().await
}

fn wait_after(attempts: i64) -> SignedDuration {
    let place = usize::try_from(attempts - 1).unwrap_or(0);
    SignedDuration::from_mins(WAITS.get(place).copied().unwrap_or(60))
}
