//! Bringing a list row to what its user and membership now say.

use super::{ROWS_PER_LIST, sets};
use crate::{
    domain::{
        ids::{AccountId, MembershipId, PartnerId},
        membership::{Membership, Tab},
        moment::Moment,
        text::fold,
        user::User,
    },
    error::Result,
    store::{Tx, Writer, on, sign_ins},
};

#[derive(sqlx::FromRow)]
struct Standing {
    row: i64,
    place: i64,
    first_key: String,
    last_key: String,
    login_key: String,
    email_key: String,
}

/// The folded texts of a row, in the order of the full-text index.
type Keys = [String; 4];

/// Writes the list row of a membership anew, in the list where it now belongs.
pub async fn refresh(writer: &mut Writer, membership: &Membership, user: &User) -> Result<()> {
    let keys =
        [user.first_name.as_str(), user.last_name.as_str(), user.login_name.as_str(), user.email.as_str()].map(fold);
    let set = sets::intern(writer, membership.partner_id, &membership.roles, !membership.custom.is_empty()).await?;
    let place = place_of(writer, membership.partner_id, membership.account_id, membership.tab()).await?;
    match standing(writer, membership.id).await? {
        Some(old) if old.place == place => {
            write_row(writer, UPDATE, old.row, place, membership, user, &keys, set).await?;
            if [old.first_key, old.last_key, old.login_key, old.email_key] != keys {
                forget_words(writer, old.row).await?;
                index_words(writer, old.row, &keys).await?;
            }
        }
        old => {
            if let Some(old) = old {
                leave(writer, &old).await?;
            }
            let row = enter(writer, place).await?;
            write_row(writer, INSERT, row, place, membership, user, &keys, set).await?;
            index_words(writer, row, &keys).await?;
        }
    }
    Ok(())
}

/// Takes a membership that is removed out of its list.
pub async fn forget(tx: &mut Tx, membership: MembershipId) -> Result<()> {
    match standing(tx, membership).await? {
        Some(old) => leave(tx, &old).await,
        None => Ok(()),
    }
}

/// Ends the lists of an account that is removed; they are empty.
pub async fn forget_account(tx: &mut Tx, account: AccountId) -> Result<()> {
    on!(tx, c => sqlx::query("DELETE FROM lists WHERE account_id = $1").bind(account).execute(c).await.map(|_| ()))?;
    Ok(())
}

async fn standing(tx: &mut Tx, membership: MembershipId) -> Result<Option<Standing>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT row, place, first_key, last_key, login_key, email_key FROM user_list WHERE membership_id = $1").bind(membership).fetch_optional(c).await)?,
    )
}

async fn place_of(tx: &mut Tx, partner: PartnerId, account: AccountId, tab: Tab) -> Result<i64> {
    Ok(
        on!(tx, c => sqlx::query_scalar("INSERT INTO lists (partner_id, account_id, tab, size, last_row) VALUES ($1, $2, $3, 0, 0) ON CONFLICT (account_id, tab) DO UPDATE SET tab = excluded.tab RETURNING place").bind(partner).bind(account).bind(tab.as_str()).fetch_one(c).await)?,
    )
}

async fn enter(tx: &mut Tx, place: i64) -> Result<i64> {
    let number: i64 = on!(tx, c => sqlx::query_scalar("UPDATE lists SET last_row = last_row + 1, size = size + 1 WHERE place = $1 RETURNING last_row").bind(place).fetch_one(c).await)?;
    Ok(place * ROWS_PER_LIST + number)
}

async fn leave(tx: &mut Tx, old: &Standing) -> Result<()> {
    on!(tx, c => sqlx::query("UPDATE lists SET size = size - 1 WHERE place = $1").bind(old.place).execute(c).await.map(|_| ()))?;
    on!(tx, c => sqlx::query("DELETE FROM user_list WHERE row = $1").bind(old.row).execute(c).await.map(|_| ()))?;
    forget_words(tx, old.row).await
}

const INSERT: &str = "INSERT INTO user_list (row, place, membership_id, user_id, first_name, last_name, login_name, email, first_key, last_key, login_key, email_key, login_type, role_set, state, locked_until, last_sign_in, ends_at, deactivated_at, deactivated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
const UPDATE: &str = "UPDATE user_list SET place = $2, membership_id = $3, user_id = $4, first_name = $5, last_name = $6, login_name = $7, email = $8, first_key = $9, last_key = $10, login_key = $11, email_key = $12, login_type = $13, role_set = $14, state = $15, locked_until = $16, last_sign_in = $17, ends_at = $18, deactivated_at = $19, deactivated_by = $20 WHERE row = $1";

#[expect(clippy::too_many_arguments, reason = "a row has that many sources, and two statements share this list")]
async fn write_row(
    tx: &mut Tx,
    statement: &'static str,
    row: i64,
    place: i64,
    m: &Membership,
    u: &User,
    keys: &Keys,
    set: i64,
) -> Result<()> {
    let [first, last, login, email] = keys;
    let never = Moment::from_millis(0);
    let seen = sign_ins::last(tx, u.id).await?.unwrap_or(never);
    on!(tx, c => sqlx::query(statement).bind(row).bind(place).bind(m.id).bind(u.id)
        .bind(u.first_name.as_str()).bind(u.last_name.as_str()).bind(u.login_name.as_str()).bind(u.email.as_str())
        .bind(first).bind(last).bind(login).bind(email)
        .bind(u.login_type).bind(set).bind(m.state).bind(m.locked_until.unwrap_or(never)).bind(seen)
        .bind(m.ends_at.unwrap_or(Moment::FOR_EVER)).bind(m.deactivated_at.unwrap_or(never)).bind(m.deactivated_by.as_deref().unwrap_or_default())
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// PostgreSQL keeps its trigram indexes by itself.
async fn index_words(tx: &mut Tx, row: i64, [first, last, login, email]: &Keys) -> Result<()> {
    if let Tx::Sqlite(tx) = tx {
        sqlx::query(
            "INSERT INTO user_find (rowid, first_key, last_key, login_key, email_key) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(row)
        .bind(first)
        .bind(last)
        .bind(login)
        .bind(email)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

async fn forget_words(tx: &mut Tx, row: i64) -> Result<()> {
    if let Tx::Sqlite(tx) = tx {
        sqlx::query("DELETE FROM user_find WHERE rowid = $1").bind(row).execute(&mut **tx).await?;
    }
    Ok(())
}
