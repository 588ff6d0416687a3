//! Whom and what a caller sees of a partnership: what the audit log and the outbox show them.

use crate::{
    command::Cx,
    domain::{
        access::Below,
        account::AccountKind,
        module::{Level, Module},
    },
    error::Result,
    store::sight::Sight,
};

/// In a customer account one sees what was done there, and nothing of the partner's other customers.
pub fn is_own_only(cx: &Cx) -> Result<bool> {
    Ok(cx.caller()?.account.kind == AccountKind::Customer)
}

/// Elsewhere one sees what belongs to the accounts in which one may view this.
pub fn sight(cx: &Cx, module: Module) -> Result<Sight> {
    let (is_own_only, caller) = (is_own_only(cx)?, cx.caller()?);
    let account = caller.account.id;
    // Only the place in the account of the call lists accounts: every other reaches all that is below it.
    let (reaches_all, lists) = match caller.below_with(module, Level::View) {
        Below::All => (true, false),
        Below::Only(listed) => (false, !listed.is_empty()),
    };
    let place = caller.places.iter().find(|place| lists && place.membership.account_id == account);
    Ok(Sight {
        is_everywhere: reaches_all && !is_own_only,
        account,
        is_below: !is_own_only,
        reaches_all,
        reaching: place.map(|place| place.membership.id),
    })
}
