//! The words that must not be in somebody's password: their own, and the names of the accounts they work in.

use crate::{
    command::Cx,
    domain::{ids::AccountId, password::Context},
    error::{Error, Result},
    sign_in::authenticate::path,
    store::accounts,
};

/// What a person is called, and these accounts with all that is above them (security.md 2, password rules).
pub async fn context(cx: &mut Cx, person: [&str; 4], places: &[AccountId]) -> Result<Context> {
    let mut names = Vec::new();
    for id in places {
        let account = accounts::get(&mut cx.store, *id).await?.ok_or(Error::NotFound)?;
        names.extend(path(&mut cx.store, account, &[]).await?.into_iter().map(|account| account.name));
    }
    Ok(Context::of(person.into_iter().chain(names.iter().map(|name| name.as_str()))))
}
