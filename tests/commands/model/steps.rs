//! Steps: what chance decides, in small numbers that stand for whatever is there when it is done.

use proptest::{collection::vec, option, prelude::*, sample::select};
use steward::domain::custom::Setting;

/// Most steps of one sequence.
const MOST: usize = 30;

/// One step: somebody does something somewhere.
#[derive(Debug, Clone)]
pub struct Step {
    /// Who, mostly of those who may do something.
    pub who: u8,
    /// For which account, mostly one that they reach.
    pub at: u8,
    /// On whom or what, mostly what is there.
    pub on: u8,
    /// How much later than the step before.
    pub seconds: i64,
    pub act: Act,
    pub how: How,
}

/// How a step is done, if not as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Whoever is signed out, and can, signs in first.
    Usually,
    /// With whatever session there is, over or not.
    AsTheyAre,
    /// From a form that was opened before the last change.
    TooLate,
    /// Twice, under one id.
    Twice,
}

/// What is done.
#[derive(Debug, Clone)]
pub enum Act {
    AddUser {
        named: u8,
        is_mailed: bool,
        give: Give,
    },
    /// Somebody of another account, mostly.
    AddKnown {
        whom: u8,
        give: Give,
    },
    EditUser {
        named: Option<u8>,
        give: Give,
    },
    Lock {
        minutes: Option<i64>,
    },
    Unlock,
    Deactivate,
    Reactivate,
    Remove,
    EditMyself {
        named: u8,
    },
    ResetPassword {
        of_oneself: bool,
    },
    RequestEmail {
        of_oneself: bool,
        address: u8,
    },
    DiscardEmail {
        of_oneself: bool,
    },
    AcceptEmail {
        of_oneself: bool,
    },
    AddPartner {
        kind: u8,
    },
    /// Where a module that lives elsewhere is opened, to be one of a few addresses.
    EditLink {
        to: u8,
    },
    AddCustomer {
        is_below: bool,
    },
    EditCustomer {
        named: u8,
    },
    PutCustomer {
        away: bool,
    },
    AddRole(Shaped),
    EditRole(Shaped),
    DeleteRole,
    Undo,
    /// With a right or a wrong password.
    SignIn {
        is_right: bool,
    },
    /// With a password that was mailed, to oneself or to somebody else.
    UseOneTime {
        of_oneself: bool,
    },
    /// Types a code that was mailed, for its address or for another.
    Confirm {
        is_right: bool,
    },
    /// Types a code that told of a new address, for its address or for another.
    DiscardByCode {
        is_right: bool,
    },
    /// The outbox is emptied.
    Mails,
    /// Time passes.
    Later {
        minutes: i64,
    },
}

/// What a form gives.
#[derive(Debug, Clone)]
pub struct Give {
    /// Which roles; as they are when left out.
    pub roles: Option<Vec<u8>>,
    /// What beside them; left to the portal, or as it is, when left out.
    pub access: Option<Reached>,
}

/// What is given beside roles.
#[derive(Debug, Clone)]
pub struct Reached {
    pub custom: Vec<(u8, Setting)>,
    /// Which accounts; all, also future ones, when left out.
    pub accounts: Option<Vec<u8>>,
    /// In how many minutes it ends.
    pub ends: Option<i64>,
}

/// What an own role is to be.
#[derive(Debug, Clone)]
pub struct Shaped {
    pub named: u8,
    /// Which modules, and how far: to manage or to view.
    pub rights: Vec<(u8, bool)>,
    pub counts_in: u8,
    /// Deprecated, alone, without sign-in; none of them mostly.
    pub mark: u8,
}

/// A sequence of up to [`MOST`] steps; most are short, for a short one tells as much in less time.
pub fn sequence() -> impl Strategy<Value = Vec<Step>> {
    prop_oneof![3 => vec(step(), 1..=MOST / 2), 1 => vec(step(), MOST / 2..=MOST)]
}

fn step() -> impl Strategy<Value = Step> {
    let how = prop_oneof![
        8 => Just(How::Usually),
        1 => Just(How::AsTheyAre),
        1 => Just(How::TooLate),
        2 => Just(How::Twice),
    ];
    (any::<u8>(), any::<u8>(), any::<u8>(), 1..3_i64, act(), how).prop_map(|(who, at, on, seconds, act, how)| Step {
        who,
        at,
        on,
        seconds,
        act,
        how,
    })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (any::<u8>(), any::<bool>(), give()).prop_map(|(named, is_mailed, give)| Act::AddUser { named, is_mailed, give }),
        4 => (any::<u8>(), give()).prop_map(|(whom, give)| Act::AddKnown { whom, give }),
        10 => (option::weighted(0.3, any::<u8>()), give()).prop_map(|(named, give)| Act::EditUser { named, give }),
        4 => option::of(select(vec![-1, 5, 5, 60])).prop_map(|minutes| Act::Lock { minutes }),
        6 => Just(Act::Unlock),
        4 => Just(Act::Deactivate),
        6 => Just(Act::Reactivate),
        3 => Just(Act::Remove),
        1 => any::<u8>().prop_map(|named| Act::EditMyself { named }),
        3 => prop::bool::weighted(0.2).prop_map(|of_oneself| Act::ResetPassword { of_oneself }),
        3 => (prop::bool::weighted(0.3), any::<u8>()).prop_map(|(of_oneself, address)| Act::RequestEmail { of_oneself, address }),
        5 => prop::bool::weighted(0.4).prop_map(|of_oneself| Act::DiscardEmail { of_oneself }),
        14 => prop::bool::weighted(0.4).prop_map(|of_oneself| Act::AcceptEmail { of_oneself }),
        1 => any::<u8>().prop_map(|kind| Act::AddPartner { kind }),
        2 => any::<u8>().prop_map(|to| Act::EditLink { to }),
        2 => any::<bool>().prop_map(|is_below| Act::AddCustomer { is_below }),
        1 => any::<u8>().prop_map(|named| Act::EditCustomer { named }),
        6 => any::<bool>().prop_map(|away| Act::PutCustomer { away }),
        3 => shaped().prop_map(Act::AddRole),
        8 => shaped().prop_map(Act::EditRole),
        4 => Just(Act::DeleteRole),
        6 => Just(Act::Undo),
        2 => prop::bool::weighted(0.7).prop_map(|is_right| Act::SignIn { is_right }),
        2 => prop::bool::weighted(0.8).prop_map(|of_oneself| Act::UseOneTime { of_oneself }),
        6 => prop::bool::weighted(0.8).prop_map(|is_right| Act::Confirm { is_right }),
        2 => prop::bool::weighted(0.8).prop_map(|is_right| Act::DiscardByCode { is_right }),
        4 => Just(Act::Mails),
        3 => select(vec![1, 6, 6, 14, 16, 61, 24 * 60]).prop_map(|minutes| Act::Later { minutes }),
    ]
}

fn give() -> impl Strategy<Value = Give> {
    let settings = select(vec![Setting::None, Setting::View, Setting::Manage, Setting::Manage]);
    let accounts = prop_oneof![2 => vec(any::<u8>(), 1..=2), 1 => Just(Vec::new())];
    let ends = prop_oneof![8 => Just(None), 1 => Just(Some(8)), 1 => Just(Some(90)), 1 => Just(Some(-1))];
    let reached = (vec((any::<u8>(), settings), 0..=3), option::weighted(0.6, accounts), ends)
        .prop_map(|(custom, accounts, ends)| Reached { custom, accounts, ends });
    (option::weighted(0.7, vec(any::<u8>(), 0..=2)), option::weighted(0.6, reached))
        .prop_map(|(roles, access)| Give { roles, access })
}

fn shaped() -> impl Strategy<Value = Shaped> {
    (any::<u8>(), vec((any::<u8>(), any::<bool>()), 0..=3), any::<u8>(), any::<u8>())
        .prop_map(|(named, rights, counts_in, mark)| Shaped { named, rights, counts_in, mark })
}
