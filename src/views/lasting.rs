//! What a caller may do by places that do not end: what outlives the call, such as an account of their own or the rights of a
//! backup, is given for nothing less.

use crate::{
    command::Cx,
    domain::{
        access::{Access, Below, Place, access},
        module::{Level, Module},
    },
    error::Result,
    sign_in::authenticate::path,
};

/// Whether the caller may do this in the account of the call, and reaches everything below it, for good.
pub async fn holds_for_good(cx: &mut Cx, module: Module, level: Level) -> Result<bool> {
    let held = for_good(cx).await?;
    Ok(held.is_some_and(|held| held.rights.holds(module, level) && held.below == Below::All))
}

/// Whether the caller is an administrator of the account of the call who reaches everything below it, for good.
pub async fn administers_for_good(cx: &mut Cx) -> Result<bool> {
    Ok(for_good(cx).await?.is_some_and(|held| held.is_administrator && held.below == Below::All))
}

async fn for_good(cx: &mut Cx) -> Result<Option<Access>> {
    let caller = cx.caller()?.clone();
    let lasting: Vec<Place> = caller.places.into_iter().filter(|place| place.membership.ends_at.is_none()).collect();
    Ok(access(&lasting, &path(&mut cx.store, caller.account, &[]).await?))
}
