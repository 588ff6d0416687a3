//! What a caller may do by places that last: what outlives the call, such as an account of their own, the rights of a backup or a
//! place of theirs elsewhere, is given for nothing that ends before it does.

use crate::{
    command::Cx,
    domain::{
        access::{Below, Place, access},
        caller::Caller,
        module::{Level, Module},
        moment::Moment,
        rights::Rights,
    },
    error::Result,
    sign_in::authenticate::path,
};

/// The caller by those of their places alone that end no earlier than this (`None`: never).
pub async fn lasting(cx: &mut Cx, end: Option<Moment>) -> Result<Caller> {
    let caller = cx.caller()?.clone();
    let lasts = |place: &&Place| {
        let own = place.membership.ends_at;
        own.is_none() || own.zip(end).is_some_and(|(own, end)| own >= end)
    };
    let places: Vec<Place> = caller.places.iter().filter(lasts).cloned().collect();
    let held = access(&places, &path(&mut cx.store, caller.account.clone(), &[]).await?);
    Ok(match held {
        Some(held) => Caller {
            places,
            rights: held.rights,
            openings: held.openings,
            is_administrator: held.is_administrator,
            below: held.below,
            ..caller
        },
        None => Caller {
            places,
            rights: Rights::default(),
            openings: Vec::new(),
            is_administrator: false,
            below: Below::default(),
            ..caller
        },
    })
}

/// Whether the caller may do this in the account of the call, and reaches everything below it, for good.
pub async fn holds_for_good(cx: &mut Cx, module: Module, level: Level) -> Result<bool> {
    let held = lasting(cx, None).await?;
    Ok(held.below_with(module, level) == Below::All)
}

/// Whether the caller is an administrator of the account of the call who reaches everything below it, for good.
pub async fn administers_for_good(cx: &mut Cx) -> Result<bool> {
    let held = lasting(cx, None).await?;
    Ok(held.below_as_administrator() == Below::All)
}
