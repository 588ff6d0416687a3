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
        text::is_forbidden,
        user::{LoginType, User},
    },
    error::{Error, Result},
    mail::facts::{Addressee, MailFacts},
    sign_in::{
        attempts::{self, Attempt, WAIT_OF_THE_LAST},
        authenticate::{authenticate, usable},
        called::user_called,
        ladder::{self, Step},
        one_time as one_time_text,
    },
    store::{Tx, accounts, memberships, one_time, passwords, proven, sessions, sign_ins},
    views::who::{self, who},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most characters of a typed name that the journal keeps: no address is longer.
const LONGEST_SHOWN: usize = 254;

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
        let (attempt, user, hashes) = self.count(desk).await?;
        self.tried = Tried { step: Some(attempt.step), user, failures: attempt.failures, ..Tried::default() };
        self.login = shown(&self.login);
        if attempt.step == Step::Free {
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
        // Whoever is signed in at this computer now is not who tries to.
        cx.caller = None;
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
            if matches!(proof, Proof::OneTime(_)) {
                proven::note(&mut cx.store, user).await?;
            }
            return begin(cx, user).await;
        }
        refuse(cx, tried).await
    }
}

type Hashes = (Option<String>, Option<String>);

impl SignIn {
    /// Counts the attempt as failed, and commits that, before anything is compared.
    async fn count(&self, desk: &Desk) -> Result<(Attempt, Option<User>, Hashes)> {
        let mut store = desk.begin_writing().await?;
        let now = store.now;
        let user = user_called(&mut store, &self.login).await?.filter(|user| user.login_type == LoginType::Email);
        let attempt = attempts::count(&mut store, user.as_ref(), &self.login).await?;
        if let Some(user) = &user {
            one_time::forget_expired(&mut store, user.id).await?;
        }
        let hashes = hashes(&mut store, user.as_ref(), now).await?;
        store.into_tx().commit().await?;
        Ok((attempt, user, hashes))
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

/// What the journal keeps of a typed name: as much as an address can have, without what could mislead its reader.
fn shown(login: &str) -> String {
    login.trim().chars().filter(|char| !is_forbidden(*char)).take(LONGEST_SHOWN).collect()
}

async fn hashes(tx: &mut Tx, user: Option<&User>, now: Moment) -> Result<Hashes> {
    let Some(user) = user else { return Ok((None, None)) };
    let password = passwords::get(tx, user.id).await?.map(|password| password.hash).filter(|hash| !hash.is_empty());
    let is_open = |one_time: &one_time::OneTimePassword| {
        one_time.is_open_at(now) && !one_time.expires_at.plus(-one_time_text::LIFETIME).is_ahead_of(now)
    };
    let one_time = one_time::get(tx, user.id).await?.filter(is_open);
    Ok((password, one_time.map(|one_time| one_time.hash)))
}

/// True when some membership lets the user work and the proof still stands; a one-time password is used up by that.
async fn is_still_right(cx: &mut Cx, user: &User, proof: &Proof) -> Result<bool> {
    let now = cx.now;
    if usable(&mut cx.store, user, now).await?.is_empty() {
        return Ok(false);
    }
    match proof {
        Proof::Password(hash) => Ok(hashes(&mut cx.store, Some(user), now).await?.0.as_ref() == Some(hash)),
        Proof::OneTime(hash) => one_time::consume(&mut cx.store, user.id, hash).await,
    }
}

/// Puts a hash of today's cost in the place of a cheaper one; the password is the same, so nobody is told.
async fn rehash(cx: &mut Cx, user: &User, hash: Option<String>) -> Result<()> {
    if let (Some(hash), Some(old)) = (hash, passwords::get(&mut cx.store, user.id).await?) {
        cx.store.update(&old, passwords::Password { hash, ..old.clone() }).await?;
    }
    Ok(())
}

async fn begin(cx: &mut Cx, user: &User) -> Result<SignInAnswer> {
    confirm(cx, user).await?;
    sign_ins::forget(&mut cx.store, user.id.uuid().as_bytes()).await?;
    let now = cx.now;
    sign_ins::succeeded(&mut cx.store, user.id, now).await?;
    let token = SessionToken::random();
    sessions::start(&mut cx.store, &token.hash(), user.id).await?;
    let (caller, _) = authenticate(&mut cx.store, Some(&token), None, now).await?;
    let who = who(&mut cx.store, &caller, &cx.desk).await?;
    cx.caller = Some(caller);
    cx.session = SessionChange::Started(token, user.id);
    cx.changed(Topic::Users);
    Ok(SignInAnswer::SignedIn { who: Box::new(who) })
}

/// Who signs in is awaited in no account any more: with what was mailed they show that the address is theirs, and whoever has a
/// password of their own did so before, though a place was given or brought back meanwhile as if they had not.
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
