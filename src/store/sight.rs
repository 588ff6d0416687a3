//! What of a partnership a reader may see.

use crate::domain::ids::{AccountId, MembershipId};

/// The accounts whose acts and mails a reader may see.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Those of every account.
    pub is_everywhere: bool,
    /// Otherwise those of this one,
    pub account: AccountId,
    /// and with this those of the accounts that are reached below it.
    pub is_below: bool,
    /// True when everything below the account is reached: it is nobody's secret what an act there touched.
    pub reaches_all: bool,
    /// Otherwise the accounts are reached that this membership lists, with what is below them; an act that touched another account,
    /// or a membership in one, is not seen.
    pub reaching: Option<MembershipId>,
}
