//! Signing in with a password or a one-time password; an unknown name and a wrong password are answered alike.

use crate::{
    command::{Access, Command, Cx, SessionChange, SessionToken, Topic},
    desk::Desk,
    domain::{
        account::Account,
        caller::Caller,
        ids::PartnerId,
        membership::MembershipState,
        moment::Moment,
        secret::Secret,
        text::fold,
        user::{LoginType, User},
    },
    error::{Error, Result},
    mail::facts::{Addressee, MailFacts},
    rules,
    sign_in::{
        authenticate::{authenticate, usable},
        ladder::{self, Step},
        one_time as one_time_text,
    },
    store::{Tx, accounts, memberships, one_time, passwords, sessions, sign_ins, users},
    views::who::{self, who},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// How long the last administrator waits instead of being blocked for good (product.md, rule 6).
const WAIT_OF_THE_LAST: SignedDuration = SignedDuration::from_mins(15);

/// Signs in by e-mail address or login name.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    login: String,
    #[serde(skip_serializing)]
    password: Secret,
    #[serde(skip)]
    #[ts(skip)]
    tried: Tried,
}

/// What came of it; a refusal is an answer, or its being counted would be undone.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(rename = "SignedIn")]
pub enum SignInAnswer {
    /// The session has begun.
    SignedIn {
        /// Who it is.
        who: Box<who::WhoAmI>,
    },
    /// No such user, a wrong password, a locked or deactivated user: nothing says which.
    Refused,
    /// Too many failures: nothing was checked.
    Wait {
        /// Whole seconds.
        #[ts(type = "number")]
        seconds: i64,
    },
    /// A hundred failures in a row: only a reset helps.
    Blocked,
}

/// What was found out before the transaction.
#[derive(Debug, Default)]
struct Tried {
    step: Option<Step>,
    user: Option<User>,
    failures: u32,
    proof: Option<Proof>,
    /// The same password, hashed at today's cost, when the stored hash was made at another.
    rehashed: Option<String>,
}

/// What the typed text is, by the hash that it was compared with.
#[derive(Debug, PartialEq)]
enum Proof {
    Password(String),
    OneTime(String),
}

impl Command for SignIn {
    const ACCESS: Access = Access::Anyone;
    const PREPARES: bool = true;
    type Output = SignInAnswer;

    async fn prepare(&mut self, desk: &Desk, _caller: Option<&Caller>) -> Result<()> {
        let (step, user, failures, hashes) = self.count(desk).await?;
        self.tried = Tried { step: Some(step), user, failures, ..Tried::default() };
        if step == Step::Free {
            self.tried.proof = self.compare(desk, hashes).await?;
        }
        if let Some(Proof::Password(hash)) = &self.tried.proof
            && desk.hasher.needs_rehash(hash)
        {
            self.tried.rehashed = Some(desk.hasher.hash(self.password.reveal()).await?);
        }
        Ok(())
    }

    async fn run(mut self, cx: &mut Cx) -> Result<SignInAnswer> {
        let tried = std::mem::take(&mut self.tried);
        let home = tried.user.as_ref().map_or(PartnerId::INSTALLATION, |user| user.home_partner);
        cx.journal_in(home, tried.user.as_ref().map_or_else(|| self.login.clone(), User::full_name));
        match tried.step {
            Some(Step::Wait { seconds }) => {
                cx.refusal = Some("wait");
                return Ok(SignInAnswer::Wait { seconds });
            }
            Some(Step::Blocked) => {
                cx.refusal = Some("blocked");
                return Ok(SignInAnswer::Blocked);
            }
            _ => {}
        }
        if let (Some(user), Some(proof)) = (&tried.user, &tried.proof)
            && is_still_right(cx, user, proof).await?
        {
            rehash(cx, user, tried.rehashed).await?;
            return begin(cx, user, proof).await;
        }
        refuse(cx, tried).await
    }
}

type Hashes = (Option<String>, Option<String>);

impl SignIn {
    /// Counts the attempt as failed, and commits that, before anything is compared (security.md, A21).
    async fn count(&self, desk: &Desk) -> Result<(Step, Option<User>, u32, Hashes)> {
        let mut store = desk.begin_writing().await?;
        let now = store.now;
        let user = find(&mut store, &self.login).await?;
        let subject = subject(user.as_ref(), &self.login);
        let step = standing(&mut store, user.as_ref(), &subject, now).await?;
        let mut failures = 0;
        if step == Step::Free {
            failures = u32::try_from(sign_ins::count(&mut store, &subject).await?).unwrap_or(u32::MAX);
        }
        let hashes = hashes(&mut store, user.as_ref(), now).await?;
        store.into_tx().commit().await?;
        Ok((step, user, failures, hashes))
    }

    /// Compares what was typed; as much work for a name that nobody has.
    async fn compare(&self, desk: &Desk, (password, one_time): Hashes) -> Result<Option<Proof>> {
        let typed = self.password.reveal();
        let is_password = desk.hasher.verify(typed, password.as_deref()).await?;
        let normal = one_time_text::normalize(typed);
        let is_one_time =
            one_time_text::looks_like_one(&normal) && desk.hasher.verify(&normal, one_time.as_deref()).await?;
        Ok(match (password, one_time) {
            (Some(hash), _) if is_password => Some(Proof::Password(hash)),
            (_, Some(hash)) if is_one_time => Some(Proof::OneTime(hash)),
            _ => None,
        })
    }
}

async fn find(tx: &mut Tx, login: &str) -> Result<Option<User>> {
    let typed = login.trim();
    let by_email = match crate::domain::field::FromText::from_text(typed.to_owned()) {
        Ok(email) => {
            let email: crate::domain::email_address::EmailAddress = email;
            users::with_email_key(tx, &email.canonical()).await?
        }
        Err(_) => None,
    };
    let id = match by_email {
        Some(id) => Some(id),
        None => users::with_login_key(tx, &fold(typed)).await?,
    };
    match id {
        Some(id) => Ok(users::get(tx, id).await?.filter(|user| user.login_type == LoginType::Email)),
        None => Ok(None),
    }
}

/// One counter per user, whatever spelling was typed; one per name for those that nobody has.
fn subject(user: Option<&User>, login: &str) -> Vec<u8> {
    match user {
        Some(user) => user.id.uuid().as_bytes().to_vec(),
        None => Sha256::digest(fold(login.trim())).to_vec(),
    }
}

async fn standing(tx: &mut Tx, user: Option<&User>, subject: &[u8], now: Moment) -> Result<Step> {
    let Some(counter) = sign_ins::counter(tx, subject).await? else {
        return Ok(Step::Free);
    };
    let failures = u32::try_from(counter.failures).unwrap_or(u32::MAX);
    let step = ladder::step(failures, counter.last_failure_at, now);
    match user {
        Some(user) if step == Step::Blocked && is_last_administrator(tx, user, now).await? => {
            let left = (WAIT_OF_THE_LAST - now.since(counter.last_failure_at)).as_secs();
            Ok(if left <= 0 { Step::Free } else { Step::Wait { seconds: left } })
        }
        _ => Ok(step),
    }
}

async fn is_last_administrator(tx: &mut Tx, user: &User, now: Moment) -> Result<bool> {
    for membership in memberships::of_user(tx, user.id).await? {
        if rules::is_last_administrator(tx, &membership, now).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn hashes(tx: &mut Tx, user: Option<&User>, now: Moment) -> Result<Hashes> {
    let Some(user) = user else { return Ok((None, None)) };
    let password = passwords::get(tx, user.id).await?.map(|password| password.hash).filter(|hash| !hash.is_empty());
    let one_time = one_time::get(tx, user.id).await?.filter(|one_time| one_time.is_open_at(now));
    Ok((password, one_time.map(|one_time| one_time.hash)))
}

/// True when the proof still stands, and some membership lets the user work.
async fn is_still_right(cx: &mut Cx, user: &User, proof: &Proof) -> Result<bool> {
    let now = cx.now;
    let (password, one_time) = hashes(&mut cx.store, Some(user), now).await?;
    let stands = match proof {
        Proof::Password(hash) => password.as_ref() == Some(hash),
        Proof::OneTime(hash) => one_time.as_ref() == Some(hash),
    };
    Ok(stands && !usable(&mut cx.store, user, now).await?.is_empty())
}

/// Puts a hash of today's cost in the place of a cheaper one; the password is the same, so nobody is told.
async fn rehash(cx: &mut Cx, user: &User, hash: Option<String>) -> Result<()> {
    if let (Some(hash), Some(old)) = (hash, passwords::get(&mut cx.store, user.id).await?) {
        cx.store.update(&old, passwords::Password { hash, ..old.clone() }).await?;
    }
    Ok(())
}

async fn begin(cx: &mut Cx, user: &User, proof: &Proof) -> Result<SignInAnswer> {
    if let Proof::OneTime(hash) = proof {
        if !one_time::consume(&mut cx.store, user.id, hash).await? {
            return Err(Error::SignedOut);
        }
        confirm(cx, user).await?;
    }
    sign_ins::forget(&mut cx.store, user.id.uuid().as_bytes()).await?;
    let now = cx.now;
    sign_ins::succeeded(&mut cx.store, user.id, now).await?;
    let token = SessionToken::random();
    sessions::start(&mut cx.store, &token.hash(), user.id).await?;
    let (caller, _) = authenticate(&mut cx.store, Some(&token), None, now).await?;
    let who = who(&mut cx.store, &caller, cx.desk.config.is_sample).await?;
    cx.caller = Some(caller);
    cx.session = SessionChange::Started(token);
    cx.changed(Topic::Users);
    Ok(SignInAnswer::SignedIn { who: Box::new(who) })
}

/// Who signs in with what was mailed has shown that the address is theirs.
async fn confirm(cx: &mut Cx, user: &User) -> Result<()> {
    for membership in memberships::of_user(&mut cx.store, user.id).await? {
        if membership.state == MembershipState::Pending {
            let mut confirmed = membership.clone();
            confirmed.state = MembershipState::Active;
            cx.store.update(&membership, confirmed).await?;
        }
    }
    Ok(())
}

/// Refuses, and at the tenth failure in a row tells the user by mail.
async fn refuse(cx: &mut Cx, tried: Tried) -> Result<SignInAnswer> {
    cx.refusal = Some("refused");
    if let Some(user) = tried.user.filter(|_| ladder::is_told(tried.failures)) {
        let home: Option<Account> = accounts::get(&mut cx.store, user.home_account).await?;
        let home = home.ok_or(Error::NotFound)?;
        let until = cx.now.plus(WAIT_OF_THE_LAST);
        let facts = MailFacts::SignInPaused { to: Addressee::of(&user, &home), until };
        cx.mail(user.home_partner, &user, facts).await?;
    }
    Ok(SignInAnswer::Refused)
}
