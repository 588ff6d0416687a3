//! Deeds: what somebody asks for in one call, as the model and the wire know it.

use super::{
    granting::Given,
    nouns::Nouns,
    state::{Refusal, Rights},
};
use crate::support::FIRST;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use steward::domain::{
    ids::{AccountId, EmailChangeId, MembershipId, RoleId, UserId},
    module::{Level, Module},
    moment::Moment,
    partner_role::PartnerRole,
    profile::ProfileKey,
    role::CountsIn,
};
use uuid::Uuid;

/// A call by somebody signed in.
#[derive(Debug, Clone)]
pub struct Call {
    /// Which session, of all that ever were.
    pub session: usize,
    pub account: AccountId,
    pub act: Uuid,
    pub deed: Deed,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Deed {
    AddUser {
        first: String,
        login: String,
        email: String,
        is_mailed: bool,
        given: Given,
    },
    /// Adds somebody who has this address, as they are.
    AddKnown {
        email: String,
        given: Given,
    },
    EditUser {
        member: MembershipId,
        versions: [i64; 2],
        names: [String; 3],
        given: Given,
    },
    LockUser {
        member: MembershipId,
        version: i64,
        until: Option<Moment>,
    },
    OfMember {
        verb: Verb,
        member: MembershipId,
        version: i64,
    },
    EditMyself {
        version: i64,
        names: [String; 3],
    },
    /// Of a member, or one's own.
    ResetPassword {
        member: Option<MembershipId>,
    },
    /// Of a member, or one's own.
    RequestEmail {
        member: Option<MembershipId>,
        email: String,
    },
    DiscardEmail {
        member: Option<MembershipId>,
        change: EmailChangeId,
    },
    AcceptEmail {
        member: Option<MembershipId>,
        change: EmailChangeId,
    },
    AddPartner {
        name: String,
        profile: ProfileKey,
    },
    /// Of the account of the call.
    EditLink {
        module: Module,
        before: String,
        address: String,
    },
    AddCustomer {
        name: String,
        parent: Option<AccountId>,
    },
    EditCustomer {
        account: AccountId,
        version: i64,
        name: String,
    },
    PutCustomer {
        away: bool,
        account: AccountId,
        version: i64,
    },
    AddRole {
        shape: Shape,
    },
    EditRole {
        role: RoleId,
        version: i64,
        shape: Shape,
    },
    DeleteRole {
        role: RoleId,
        version: i64,
    },
    Undo {
        act: Uuid,
    },
    ChoosePassword {
        current: &'static str,
        password: &'static str,
    },
}

/// What needs no more than a membership and its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Unlock,
    Deactivate,
    Reactivate,
    Remove,
}

/// What an own role is to be.
#[derive(Debug, Clone)]
pub struct Shape {
    pub name: String,
    pub rights: Rights,
    pub stands_alone: bool,
    pub is_deprecated: bool,
    pub can_sign_in: bool,
    pub counts_in: CountsIn,
}

/// The ids that the answer to a call has in it; nil where there is none.
#[derive(Debug, Clone)]
pub struct Fresh {
    pub user: UserId,
    pub member: MembershipId,
    pub account: AccountId,
    pub role: RoleId,
    pub change: EmailChangeId,
    /// Of a partner account that was founded: which role has which key of its profile.
    pub founded: BTreeMap<String, RoleId>,
}

impl Fresh {
    /// Those in an answer.
    pub fn of(answer: &Value) -> Self {
        let id = |value: &Value| serde_json::from_value::<Uuid>(value.clone()).unwrap_or_default();
        Self {
            user: UserId::new(id(&answer["user"])),
            member: MembershipId::new(id(&answer["membership"])),
            account: AccountId::new(id(&answer["account"])),
            role: RoleId::new(id(&answer["role"])),
            change: EmailChangeId::new(id(&answer["pendingEmail"]["change"])),
            founded: BTreeMap::new(),
        }
    }

    /// With what no answer names: the roles of a partner account that was founded, and its founder's place there.
    pub fn with_founded(self, found: &Nouns) -> Self {
        let keyed = |role: &PartnerRole| Some((role.profile_key.clone()?, role.id));
        let member = found.members.keys().next().copied();
        Self {
            member: member.unwrap_or(self.member),
            founded: found.roles.values().filter_map(keyed).collect(),
            ..self
        }
    }
}

impl Deed {
    /// The command.
    pub fn name(&self) -> &'static str {
        match self {
            Deed::AddUser { .. } => "AddUser",
            Deed::AddKnown { .. } => "AddKnownUser",
            Deed::EditUser { .. } => "EditUser",
            Deed::LockUser { .. } => "LockUser",
            Deed::OfMember { verb: Verb::Unlock, .. } => "UnlockUser",
            Deed::OfMember { verb: Verb::Deactivate, .. } => "DeactivateUser",
            Deed::OfMember { verb: Verb::Reactivate, .. } => "ReactivateUser",
            Deed::OfMember { verb: Verb::Remove, .. } => "RemoveUser",
            Deed::EditMyself { .. } => "EditMyself",
            Deed::ResetPassword { member: Some(_) } => "ResetPassword",
            Deed::ResetPassword { .. } => "ResetMyPassword",
            Deed::RequestEmail { member: Some(_), .. } => "RequestEmailChange",
            Deed::RequestEmail { .. } => "RequestMyEmailChange",
            Deed::DiscardEmail { member: Some(_), .. } => "DiscardEmailChange",
            Deed::DiscardEmail { .. } => "DiscardMyEmailChange",
            Deed::AcceptEmail { member: Some(_), .. } => "AcceptEmailChange",
            Deed::AcceptEmail { .. } => "AcceptMyEmailChange",
            Deed::AddPartner { .. } => "AddPartner",
            Deed::EditLink { .. } => "EditModuleLink",
            Deed::AddCustomer { .. } => "AddCustomer",
            Deed::EditCustomer { .. } => "EditCustomer",
            Deed::PutCustomer { away: true, .. } => "ArchiveCustomer",
            Deed::PutCustomer { .. } => "RestoreCustomer",
            Deed::AddRole { .. } => "AddRole",
            Deed::EditRole { .. } => "EditRole",
            Deed::DeleteRole { .. } => "DeleteRole",
            Deed::Undo { .. } => "UndoAct",
            Deed::ChoosePassword { .. } => "ChoosePassword",
        }
    }

    /// What one must hold for it; `None` for what everybody may who is signed in.
    pub fn needs(&self) -> Option<(Module, Level)> {
        let module = match self {
            Deed::EditMyself { .. }
            | Deed::ResetPassword { member: None }
            | Deed::RequestEmail { member: None, .. }
            | Deed::DiscardEmail { member: None, .. }
            | Deed::AcceptEmail { member: None, .. }
            | Deed::Undo { .. }
            | Deed::ChoosePassword { .. } => return None,
            Deed::AddCustomer { .. } | Deed::EditCustomer { .. } | Deed::PutCustomer { .. } => Module::Customers,
            Deed::AddRole { .. } | Deed::EditRole { .. } | Deed::DeleteRole { .. } => Module::Roles,
            Deed::AddPartner { .. } => Module::SubPartners,
            Deed::EditLink { .. } => Module::Settings,
            _ => Module::Users,
        };
        Some((module, Level::Manage))
    }

    /// Whether it reveals nothing, so that whoever did it may undo it unless it mailed something.
    pub fn is_undoable(&self) -> bool {
        match self {
            Deed::AddUser { .. } | Deed::EditUser { .. } | Deed::EditMyself { .. } | Deed::LockUser { .. } => true,
            Deed::OfMember { verb, .. } => *verb != Verb::Remove,
            Deed::AddCustomer { .. } | Deed::EditCustomer { .. } | Deed::PutCustomer { .. } => true,
            Deed::EditLink { .. } => true,
            Deed::AddRole { .. } | Deed::EditRole { .. } | Deed::DeleteRole { .. } => true,
            _ => false,
        }
    }

    /// The membership that it is about.
    pub fn member(&self) -> Option<MembershipId> {
        match self {
            Deed::EditUser { member, .. } | Deed::LockUser { member, .. } | Deed::OfMember { member, .. } => {
                Some(*member)
            }
            Deed::ResetPassword { member }
            | Deed::RequestEmail { member, .. }
            | Deed::DiscardEmail { member, .. }
            | Deed::AcceptEmail { member, .. } => *member,
            _ => None,
        }
    }

    /// The same, begun on an older version; `None` for what is begun on none.
    pub fn begun_earlier(&self) -> Option<Deed> {
        let mut earlier = self.clone();
        match &mut earlier {
            Deed::EditUser { versions: [version, _], .. }
            | Deed::EditMyself { version, .. }
            | Deed::LockUser { version, .. }
            | Deed::OfMember { version, .. }
            | Deed::EditCustomer { version, .. }
            | Deed::PutCustomer { version, .. }
            | Deed::EditRole { version, .. }
            | Deed::DeleteRole { version, .. } => *version -= 1,
            Deed::EditLink { before, .. } => before.push_str("#earlier"),
            _ => return None,
        }
        Some(earlier)
    }

    /// The arguments on the wire.
    pub fn args(&self) -> Value {
        match self {
            Deed::AddUser { first, login, email, is_mailed, given } => {
                let password = if *is_mailed {
                    json!({ "kind": "mailed" })
                } else {
                    json!({ "kind": "password", "password": FIRST })
                };
                let form = json!({
                    "firstName": first, "lastName": "Tester", "loginName": login, "email": email, "language": "en",
                    "loginType": "email", "credential": password,
                });
                giving(given, form)
            }
            Deed::AddKnown { email, given } => giving(given, json!({ "email": email })),
            Deed::EditUser { member, versions: [m, u], names: [first, last, login], given } => {
                let form = json!({
                    "membership": member, "membershipVersion": m, "userVersion": u, "firstName": first,
                    "lastName": last, "loginName": login, "language": "en",
                });
                giving(given, form)
            }
            Deed::LockUser { member, version, until } => {
                json!({ "membership": member, "membershipVersion": version, "until": until })
            }
            Deed::OfMember { member, version, .. } => json!({ "membership": member, "membershipVersion": version }),
            Deed::EditMyself { version, names: [first, last, login] } => {
                json!({ "version": version, "firstName": first, "lastName": last, "loginName": login, "language": "en" })
            }
            Deed::ResetPassword { member } => of_somebody(member, json!({})),
            Deed::RequestEmail { member, email } => of_somebody(member, json!({ "email": email })),
            Deed::DiscardEmail { member, change } | Deed::AcceptEmail { member, change } => {
                of_somebody(member, json!({ "change": change }))
            }
            Deed::AddPartner { name, profile } => json!({ "name": name, "profile": profile }),
            Deed::EditLink { module, before, address } => {
                json!({ "module": module, "before": before, "address": address })
            }
            Deed::AddCustomer { name, parent } => json!({ "name": name, "number": "", "city": "", "parent": parent }),
            Deed::EditCustomer { account, version, name } => {
                json!({ "account": account, "version": version, "name": name, "number": "", "city": "" })
            }
            Deed::PutCustomer { account, version, .. } => json!({ "account": account, "version": version }),
            Deed::AddRole { shape } => json!({ "shape": shape.args() }),
            Deed::EditRole { role, version, shape } => {
                json!({ "role": role, "version": version, "shape": shape.args() })
            }
            Deed::DeleteRole { role, version } => json!({ "role": role, "version": version }),
            Deed::Undo { act } => json!({ "act": act }),
            Deed::ChoosePassword { current, password } => json!({ "current": current, "password": password }),
        }
    }
}

fn giving(given: &Given, mut form: Value) -> Value {
    form["roles"] = json!(given.roles);
    if let Some(access) = &given.access {
        form["access"] = access.args();
    }
    form
}

fn of_somebody(member: &Option<MembershipId>, args: Value) -> Value {
    let mut args: Map<String, Value> = serde_json::from_value(args).expect("an object");
    args.extend(member.map(|member| ("membership".to_owned(), json!(member))));
    args.into()
}

impl Shape {
    fn args(&self) -> Value {
        json!({
            "name": self.name, "rights": self.rights, "standsAlone": self.stands_alone, "isDeprecated": self.is_deprecated,
            "canSignIn": self.can_sign_in, "countsIn": self.counts_in,
        })
    }
}

/// Refuses what was begun on another version than the one that stands there (I15).
pub fn on_version(stands: i64, begun_on: i64) -> Result<(), Refusal> {
    if stands == begun_on { Ok(()) } else { Err("conflict") }
}
