//! The journal's arithmetic: salted digests of values, and the hashes that chain one entry to the next.

use crate::{
    clock,
    domain::{
        ids::{AccountId, PartnerId, UserId},
        moment::Moment,
    },
    store::Change,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// SHA-256.
pub type Hash = [u8; 32];

/// One act, as it is kept.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Entry {
    /// Whose chain.
    pub partner_id: PartnerId,
    /// Counts from 1 in each chain.
    pub sequence: i64,
    /// When.
    pub at: Moment,
    /// Who; `None` for nobody known.
    pub actor_id: Option<UserId>,
    /// Their name then.
    pub actor_name: String,
    /// `own`, `switched`, or `none`.
    pub capacity: String,
    /// In which account.
    pub account_id: Option<AccountId>,
    /// The command's name.
    pub command: String,
    /// The caller's id for the call.
    pub command_id: Option<Uuid>,
    /// `done`, `refused`, `denied`, `failed` or `panicked`.
    pub outcome: String,
    /// The error's code when it was not done.
    pub error: Option<String>,
    /// The arguments as JSON, without secrets; `None` once erased.
    pub arguments: Option<String>,
    /// Random, so that the digest of erased values tells nothing.
    pub salt: Option<Vec<u8>>,
    /// Of salt, arguments and the actor's name.
    pub digest: Vec<u8>,
    /// The hash of the entry before.
    pub previous: Vec<u8>,
    /// Of all but the values, and of the digests of the changes.
    pub hash: Vec<u8>,
}

/// One changed row, as it is kept.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ChangeRow {
    /// The entry it belongs to.
    pub sequence: i64,
    /// Its place in the entry, from 0.
    pub place: i64,
    /// The noun.
    pub entity: String,
    /// Which one.
    pub entity_id: Uuid,
    /// `None` when it was added.
    pub version_before: Option<i64>,
    /// `None` when it was removed.
    pub version_after: Option<i64>,
    /// JSON; `None` when it was added, or once erased.
    pub before_values: Option<String>,
    /// JSON; `None` when it was removed, or once erased.
    pub after_values: Option<String>,
    /// Random; `None` once erased.
    pub salt: Option<Vec<u8>>,
    /// Of salt and both values.
    pub digest: Vec<u8>,
}

/// Hashes parts so that no two lists of parts look alike: each is preceded by its length.
fn hash_of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Distinguishes an absent value from an empty one.
fn optional(value: Option<&[u8]>) -> [&[u8]; 2] {
    match value {
        Some(value) => [b"some", value],
        None => [b"none", b""],
    }
}

impl ChangeRow {
    /// Seals a change for the entry with this sequence.
    pub fn seal(sequence: i64, place: i64, change: Change) -> Self {
        let text = |values: Option<serde_json::Value>| values.map(|values| values.to_string());
        let mut row = Self {
            sequence,
            place,
            entity: change.entity.into(),
            entity_id: change.id,
            version_before: change.version_before,
            version_after: change.version_after,
            before_values: text(change.before),
            after_values: text(change.after),
            salt: Some(clock::random::<16>().to_vec()),
            digest: Vec::new(),
        };
        row.digest = row.digest_of_values().to_vec();
        row
    }

    fn digest_of_values(&self) -> Hash {
        let salt: &[u8] = self.salt.as_deref().unwrap_or_default();
        let before = optional(self.before_values.as_deref().map(str::as_bytes));
        let after = optional(self.after_values.as_deref().map(str::as_bytes));
        hash_of([[salt].as_slice(), &before, &after].concat())
    }

    /// True when the values are those that were sealed, or were erased together with their salt.
    pub fn is_intact(&self) -> bool {
        match self.salt {
            Some(_) => self.digest == self.digest_of_values(),
            None => self.before_values.is_none() && self.after_values.is_none(),
        }
    }

    fn header(&self) -> Hash {
        let (before, after) = (self.version_before.map(i64::to_le_bytes), self.version_after.map(i64::to_le_bytes));
        let own = [self.entity.as_bytes(), self.entity_id.as_bytes(), self.digest.as_slice()];
        let versions = [before.as_ref(), after.as_ref()].map(|version| optional(version.map(|bytes| bytes.as_slice())));
        hash_of([own.as_slice(), versions.as_flattened()].concat())
    }
}

impl Entry {
    /// Computes digest and hash of an entry whose other fields are filled.
    pub fn seal(mut self, changes: &[ChangeRow]) -> Self {
        self.salt = Some(clock::random::<16>().to_vec());
        self.digest = self.digest_of_values().to_vec();
        self.hash = self.hash_with(changes).to_vec();
        self
    }

    fn digest_of_values(&self) -> Hash {
        let salt: &[u8] = self.salt.as_deref().unwrap_or_default();
        let arguments = optional(self.arguments.as_deref().map(str::as_bytes));
        hash_of([[salt].as_slice(), &arguments, &[self.actor_name.as_bytes()]].concat())
    }

    fn hash_with(&self, changes: &[ChangeRow]) -> Hash {
        let (sequence, at) = (self.sequence.to_le_bytes(), self.at.millis().to_le_bytes());
        let ids = [self.actor_id.map(UserId::uuid), self.account_id.map(AccountId::uuid), self.command_id];
        let partner = self.partner_id.uuid().into_bytes();
        let headers: Vec<Hash> = changes.iter().map(ChangeRow::header).collect();
        let own: [&[u8]; 9] = [
            &self.previous,
            &partner,
            &sequence,
            &at,
            self.capacity.as_bytes(),
            self.command.as_bytes(),
            self.outcome.as_bytes(),
            &self.digest,
            b"changes",
        ];
        let ids = ids.iter().flat_map(|id| optional(id.as_ref().map(|id| id.as_bytes().as_slice())));
        let error = optional(self.error.as_deref().map(str::as_bytes));
        let headers = headers.iter().map(|header| header.as_slice());
        hash_of(ids.chain(error).chain(own).chain(headers))
    }

    /// True when the values are those that were sealed, or were erased together with their salt.
    fn is_intact(&self) -> bool {
        match self.salt {
            Some(_) => self.digest == self.digest_of_values(),
            None => self.arguments.is_none() && self.actor_name.is_empty(),
        }
    }

    /// What is wrong with this entry as the one after `previous`; `None` when nothing is.
    pub fn flaw(&self, sequence: i64, previous: &[u8], changes: &[ChangeRow]) -> Option<&'static str> {
        if self.sequence != sequence || self.previous != previous {
            return Some("missing");
        }
        if self.hash != self.hash_with(changes) || changes.iter().enumerate().any(|(i, c)| c.place != i as i64) {
            return Some("changed");
        }
        let is_intact = self.is_intact() && changes.iter().all(ChangeRow::is_intact);
        (!is_intact).then_some("values")
    }
}
