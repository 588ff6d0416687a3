//! All SQL: one file per noun, one body for both databases, and one way to change a row.

pub mod accounts;
pub mod email_changes;
pub mod finished;
pub mod journal;
pub mod lists;
pub mod mails;
pub mod memberships;
pub mod one_time;
pub mod open;
pub mod passwords;
pub mod proven;
pub mod roles;
pub mod sessions;
pub mod sight;
pub mod sign_ins;
pub mod users;
pub mod writer;

pub use open::{Db, OpenError, StoreAt};
pub use writer::{Change, Stored, Writer};

use crate::error::Result;
use sqlx::{Postgres, Sqlite, Transaction};

/// A transaction on either database.
pub enum Tx {
    /// On the embedded file.
    Sqlite(Transaction<'static, Sqlite>),
    /// On a team's server.
    Postgres(Transaction<'static, Postgres>),
}

/// The same body, type-checked and compiled once for each database.
macro_rules! on {
    ($tx:expr, $connection:ident => $body:expr) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(tx) => {
                let $connection = &mut **tx;
                $body
            }
            $crate::store::Tx::Postgres(tx) => {
                let $connection = &mut **tx;
                $body
            }
        }
    };
}
pub(crate) use on;

impl Tx {
    /// Makes what was done last.
    pub async fn commit(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes what was done; dropping a transaction does it too, only later.
    pub async fn rollback(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.rollback().await?,
            Tx::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
