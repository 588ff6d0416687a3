//! What an operation is: the request as data, who may ask for it, and the one function that fulfils it.

use crate::{
    clock,
    desk::Desk,
    domain::{
        caller::Caller,
        email_address::EmailAddress,
        ids::{AccountId, MailId, PartnerId, UserId},
        module::{Level, Module},
        moment::Moment,
        user::User,
    },
    error::{Error, Result},
    mail::facts::MailFacts,
    store::{Writer, mails},
};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use ts_rs::TS;
use uuid::Uuid;

/// Who may call a command; decided inside its transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Also nobody: before sign-in.
    Anyone,
    /// Every signed-in person, for what is their own.
    SignedIn,
    /// Who holds this module at least at this level, in the account of the call.
    Holding(Module, Level),
}

/// What a command does to the database; a reading one is kept from writing by the database itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Looks only.
    Reads,
    /// Changes, and is journaled.
    Writes,
}

/// One thing that Steward can do.
pub trait Command: DeserializeOwned + Serialize + TS + Send + Sync + 'static {
    /// Who may call it.
    const ACCESS: Access;
    /// What it does to the database.
    const EFFECT: Effect = Effect::Writes;
    /// True when it has something slow to do before its transaction.
    const PREPARES: bool = false;
    /// True when it is answered even while a new password must be chosen first.
    const BEFORE_NEW_PASSWORD: bool = false;
    /// True when it reveals nothing, so that whoever did it can undo it; what it mailed or ended for good is noted in its entry, and
    /// such an act stays done.
    const IS_UNDOABLE: bool = false;
    /// What it answers.
    type Output: Serialize + TS + Send;

    /// Does what is slow (hashing), with no transaction open; the caller has been checked, and will be again.
    fn prepare(&mut self, desk: &Desk, caller: Option<&Caller>) -> impl Future<Output = Result<()>> + Send {
        let _ = (desk, caller);
        async { Ok(()) }
    }

    /// Fulfils it.
    fn run(self, cx: &mut Cx) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// What a window is told when something changed, so that it looks again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// The user list.
    Users,
    /// Mails waiting and sent.
    Outbox,
    /// The audit log.
    Journal,
    /// Accounts and what belongs to them.
    Accounts,
}

/// What became of the caller's session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionChange {
    /// As before.
    Unchanged,
    /// This user has signed in: whoever carried the call keeps the token, in memory only.
    Started(SessionToken, UserId),
    /// Signed out.
    Ended,
}

/// 32 random bytes that stand for a signed-in person; shown nowhere, stored only as SHA-256.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken([u8; 32]);

impl SessionToken {
    /// A new one.
    pub fn random() -> Self {
        Self(clock::random())
    }

    /// What is stored of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }

    /// A digest of a text that nobody can compute, or guess the text from, who does not have this token.
    pub fn keyed_digest(&self, text: &str) -> [u8; 32] {
        Sha256::new().chain_update(self.0).chain_update([0]).chain_update(text).finalize().into()
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("SessionToken(…)")
    }
}

/// What a command works with: its transaction, its caller, the time, and what it wants done on commit.
pub struct Cx {
    /// The transaction; on it the store's functions read and write.
    pub store: Writer,
    /// When the call began.
    pub now: Moment,
    /// The installation.
    pub desk: Arc<Desk>,
    /// What becomes of the caller's session.
    pub session: SessionChange,
    /// How the journal calls the outcome, when it is not simply done: the code of a refusal that is an answer.
    pub refusal: Option<&'static str>,
    /// A backup file that shall take the database's place once this is committed.
    pub restore: Option<String>,
    pub(crate) caller: Option<Caller>,
    pub(crate) chain: PartnerId,
    pub(crate) actor_name: String,
    pub(crate) topics: Vec<Topic>,
}

impl Cx {
    /// The signed-in caller.
    ///
    /// # Errors
    /// `SignedOut` in a command that anyone may call.
    pub fn caller(&self) -> Result<&Caller> {
        self.caller.as_ref().ok_or(Error::SignedOut)
    }

    /// The account that the call is made for.
    pub fn account(&self) -> Result<AccountId> {
        Ok(self.caller()?.account.id)
    }

    /// The partnership that the call is made in.
    pub fn partner(&self) -> Result<PartnerId> {
        Ok(self.caller()?.account.partner_id)
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        clock::new_id(self.now)
    }

    /// Puts the act into the chain of this partnership, by this name: for acts of people who are not signed in.
    pub fn journal_in(&mut self, partner: PartnerId, actor_name: impl Into<String>) {
        self.chain = partner;
        self.actor_name = actor_name.into();
    }

    /// Tells the windows, once committed.
    pub fn changed(&mut self, topic: Topic) {
        if !self.topics.contains(&topic) {
            self.topics.push(topic);
        }
    }

    /// Puts a mail to a user into a partnership's outbox; it leaves only if the command is committed.
    pub async fn mail(&mut self, partner: PartnerId, to: &User, facts: MailFacts) -> Result<()> {
        self.mail_to(partner, to, &to.email, facts).await
    }

    /// The same, to an address that is not yet theirs.
    pub async fn mail_to(
        &mut self,
        partner: PartnerId,
        to: &User,
        address: &EmailAddress,
        facts: MailFacts,
    ) -> Result<()> {
        self.changed(Topic::Outbox);
        let mail = mails::Mail {
            id: MailId::new(self.new_id()),
            partner_id: partner,
            user_id: to.id,
            to_name: to.full_name(),
            to_address: address.to_string(),
            language: to.language,
            kind: facts.kind().into(),
            facts: sqlx::types::Json(facts),
            created_at: self.now,
            state: "waiting".into(),
            attempts: 0,
            next_try_at: self.now,
            leased_until: Moment::from_millis(0),
            sent_at: None,
            error: None,
        };
        mails::queue(&mut self.store, &mail).await
    }
}
