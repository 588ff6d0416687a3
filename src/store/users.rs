//! Users in the database.

use super::{
    Tx, Writer, memberships, on, one_time, proven, sessions, sign_ins,
    writer::{removable, stored},
};
use crate::{
    domain::{ids::UserId, user::User},
    error::Result,
};

stored! {
    User, "user",
    insert: "INSERT INTO users (id, version, home_partner, home_account, first_name, last_name, login_name, login_key, email, email_key, language, login_type, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    update: "UPDATE users SET version = $2 + 1, home_partner = $3, home_account = $4, first_name = $5, last_name = $6, login_name = $7, login_key = $8, email = $9, email_key = $10, language = $11, login_type = $12, added_at = $13 WHERE id = $1 AND version = $2",
    bind: [u.home_partner, u.home_account, u.first_name.as_str(), u.last_name.as_str(), u.login_name.as_str(), u.login_name.key(), u.email.as_str(), u.email.canonical(), u.language, u.login_type, u.added_at] of u,
    refresh: refresh
}

removable! {
    User,
    delete: "DELETE FROM users WHERE id = $1 AND version = $2",
    forget: forget
}

/// Sessions, counters and what was mailed end with the user.
async fn forget(writer: &mut Writer, user: &User) -> Result<()> {
    sessions::end_all_of(writer, user.id).await?;
    one_time::revoke(writer, user.id).await?;
    proven::forget(writer, user.id).await?;
    sign_ins::forget(writer, user.id.uuid().as_bytes()).await?;
    sign_ins::forget_last(writer, user.id).await
}

async fn refresh(writer: &mut Writer, user: &User) -> Result<()> {
    for membership in memberships::of_user(writer, user.id).await? {
        super::lists::refresh(writer, &membership, user).await?;
    }
    Ok(())
}

/// The user with this id.
pub async fn get(tx: &mut Tx, id: UserId) -> Result<Option<User>> {
    Ok(
        on!(tx, c => sqlx::query_as("SELECT id, version, home_partner, home_account, first_name, last_name, login_name, email, language, login_type, added_at FROM users WHERE id = $1").bind(id).fetch_optional(c).await)?,
    )
}

/// The user with this login name, folded.
pub async fn with_login_key(tx: &mut Tx, key: &str) -> Result<Option<UserId>> {
    Ok(on!(tx, c => sqlx::query_scalar("SELECT id FROM users WHERE login_key = $1").bind(key).fetch_optional(c).await)?)
}

/// The user with this e-mail address, in its canonical form.
pub async fn with_email_key(tx: &mut Tx, key: &str) -> Result<Option<UserId>> {
    Ok(on!(tx, c => sqlx::query_scalar("SELECT id FROM users WHERE email_key = $1").bind(key).fetch_optional(c).await)?)
}
