//! The writer: the only hand that changes rows, and it notes every change for the journal.

use super::Tx;
use crate::{
    domain::moment::Moment,
    error::{Error, Result},
};
use serde::Serialize;
use serde_json::Value;
use std::ops::{Deref, DerefMut};
use uuid::Uuid;

/// A transaction that may write, and what it has changed so far.
pub struct Writer {
    tx: Tx,
    /// When the command that writes was begun.
    pub now: Moment,
    changes: Vec<Change>,
}

/// One row that a command changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// The noun, in the singular: `user`.
    pub entity: &'static str,
    /// Which one.
    pub id: Uuid,
    /// Its values before; `None` when it was added.
    pub before: Option<Value>,
    /// Its values after; `None` when it was removed.
    pub after: Option<Value>,
    /// Its version before; `None` when it was added.
    pub version_before: Option<i64>,
    /// Its version after; `None` when it was removed.
    pub version_after: Option<i64>,
}

/// A noun with a version: written through [`Writer`] only, so that no change escapes the journal.
///
/// What it serialises to is what the journal keeps; secrets are skipped there.
pub trait Stored: Serialize + Clone + Send + Sync + Sized {
    /// The noun, in the singular.
    const ENTITY: &'static str;
    /// Which one.
    fn id(&self) -> Uuid;
    /// Counts its changes, from 1.
    fn version(&self) -> i64;
    /// The same noun, one version on.
    fn next(&self) -> Self;
    /// Adds the row.
    fn insert_row(&self, tx: &mut Tx) -> impl Future<Output = Result<()>> + Send;
    /// Changes the row that still has `version`; says how many there were (0 or 1).
    fn update_row(&self, tx: &mut Tx, version: i64) -> impl Future<Output = Result<u64>> + Send;
    /// Brings what is derived from the row (the user list) to its new state.
    fn refresh(&self, writer: &mut Writer) -> impl Future<Output = Result<()>> + Send {
        let _ = writer;
        async { Ok(()) }
    }
}

/// A noun that can be removed for good; what is derived from it goes first.
pub trait Removable: Stored {
    /// Takes away what is derived from the row, or hangs on it.
    fn forget(&self, writer: &mut Writer) -> impl Future<Output = Result<()>> + Send;
    /// Removes the row that still has its version; says how many there were (0 or 1).
    fn delete_row(&self, tx: &mut Tx) -> impl Future<Output = Result<u64>> + Send;
}

impl Writer {
    /// Takes over a transaction begun for writing.
    pub fn new(tx: Tx, now: Moment) -> Self {
        Self { tx, now, changes: Vec::new() }
    }

    /// Adds a noun and notes it.
    pub async fn insert<T: Stored>(&mut self, noun: &T) -> Result<()> {
        noun.insert_row(&mut self.tx).await?;
        self.note(noun, None, Some(noun));
        noun.refresh(self).await
    }

    /// Changes a noun from what was read to what it shall be, and notes it; equal values change nothing.
    ///
    /// # Errors
    /// `Conflict` when the row is no longer at the version that was read.
    pub async fn update<T: Stored + PartialEq>(&mut self, before: &T, after: T) -> Result<T> {
        if *before == after {
            return Ok(after);
        }
        let after = after.next();
        if after.update_row(&mut self.tx, before.version()).await? != 1 {
            return Err(Error::Conflict(Value::Null));
        }
        self.note(&after, Some(before), Some(&after));
        after.refresh(self).await?;
        Ok(after)
    }

    /// Removes a noun and notes it.
    ///
    /// # Errors
    /// `Conflict` when the row is no longer at the version that was read.
    pub async fn remove<T: Removable>(&mut self, noun: &T) -> Result<()> {
        noun.forget(self).await?;
        if noun.delete_row(&mut self.tx).await? != 1 {
            return Err(Error::Conflict(Value::Null));
        }
        self.note(noun, Some(noun), None);
        Ok(())
    }

    /// Notes what an act did beyond the rows it changed and cannot take back, as writing a mail: the journal tells of it, and no
    /// undo knows how to put it back.
    pub fn note_effect(&mut self, entity: &'static str, id: Uuid, values: Value) {
        let change =
            Change { entity, id, before: None, after: Some(values), version_before: None, version_after: Some(1) };
        self.changes.push(change);
    }

    fn note<T: Stored>(&mut self, noun: &T, before: Option<&T>, after: Option<&T>) {
        let values = |noun: Option<&T>| noun.and_then(|noun| serde_json::to_value(noun).ok());
        self.changes.push(Change {
            entity: T::ENTITY,
            id: noun.id(),
            before: values(before),
            after: values(after),
            version_before: before.map(T::version),
            version_after: after.map(T::version),
        });
    }

    /// What was changed since the last time this was asked.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    /// Gives the transaction back, to be committed.
    pub fn into_tx(self) -> Tx {
        self.tx
    }
}

impl Deref for Writer {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}

/// Declares how a noun is stored: two statements that bind the same list in the same order, with `$1` the id and `$2` the version.
macro_rules! stored {
    ($noun:ty, $entity:literal, insert: $insert:literal, update: $update:literal, bind: [$($value:expr),* $(,)?] of $this:ident $(, refresh: $refresh:expr)?) => {
        impl $crate::store::Stored for $noun {
            const ENTITY: &'static str = $entity;
            fn id(&self) -> uuid::Uuid {
                self.id.uuid()
            }
            fn version(&self) -> i64 {
                self.version
            }
            fn next(&self) -> Self {
                Self { version: self.version + 1, ..self.clone() }
            }
            async fn insert_row(&self, tx: &mut $crate::store::Tx) -> $crate::error::Result<()> {
                let $this = self;
                $crate::store::on!(tx, c => sqlx::query($insert).bind($this.id).bind($this.version)$(.bind($value))*.execute(c).await.map(|_| ()))?;
                Ok(())
            }
            async fn update_row(&self, tx: &mut $crate::store::Tx, version: i64) -> $crate::error::Result<u64> {
                let $this = self;
                Ok($crate::store::on!(tx, c => sqlx::query($update).bind($this.id).bind(version)$(.bind($value))*.execute(c).await.map(|done| done.rows_affected()))?)
            }
            $(
                async fn refresh(&self, writer: &mut $crate::store::Writer) -> $crate::error::Result<()> {
                    $refresh(writer, self).await
                }
            )?
        }
    };
}
pub(crate) use stored;

/// Declares how a stored noun is removed: a statement with `$1` the id and `$2` the version, and what goes before it.
macro_rules! removable {
    ($noun:ty, delete: $delete:literal, forget: $forget:expr) => {
        impl $crate::store::writer::Removable for $noun {
            async fn forget(&self, writer: &mut $crate::store::Writer) -> $crate::error::Result<()> {
                $forget(writer, self).await
            }
            async fn delete_row(&self, tx: &mut $crate::store::Tx) -> $crate::error::Result<u64> {
                Ok($crate::store::on!(tx, c => sqlx::query($delete).bind(self.id).bind(self.version).execute(c).await.map(|done| done.rows_affected()))?)
            }
        }
    };
}
pub(crate) use removable;
