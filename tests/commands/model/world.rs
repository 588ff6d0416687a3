//! The world: who is there when a sequence begins, in each of the five portals, and beside it another partner.

use super::{
    nouns::Nouns,
    post::new_mails,
    state::{Knowledge, OneTime, Session, State},
};
use crate::{
    foreign::kettle_works,
    support::{OWN, Office, PASSWORD, Person, Template, access, with},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use steward::{
    domain::{ids::PartnerId, module::Module, moment::Moment, user::User},
    store::{proven, sessions},
};

/// A furnished office, and what the model knows of it.
pub struct World {
    pub template: Template,
    pub state: State,
    /// What is given and taken away module by module.
    pub modules: Vec<Module>,
}

/// What somebody holds: roles, and modules beside them.
struct Holds {
    roles: &'static [&'static str],
    custom: Value,
}

fn holds(roles: &'static [&'static str], custom: Value) -> Holds {
    Holds { roles, custom }
}

/// The people of a portal.
struct Cast {
    administrator: Holds,
    /// Works with customers.
    worker: Holds,
    /// Manages users and customers, as far as that needs no administrator.
    manager: Holds,
    /// Manages roles.
    keeper: Holds,
    /// What is given and taken away module by module.
    modules: &'static [&'static str],
}

fn cast(profile: &str) -> Cast {
    let none = json!({});
    match profile {
        "reseller" => Cast {
            administrator: holds(&["admin"], none.clone()),
            worker: holds(&["user"], none),
            manager: holds(&["user"], json!({ "users": "manage", "customers": "manage", "subPartners": "manage" })),
            keeper: holds(&["user"], json!({ "users": "manage", "roles": "manage" })),
            modules: &["users", "customers", "roles", "tasks", "contracts", "partnerKit", "subPartners"],
        },
        "charging-network" => Cast {
            administrator: holds(&["partner-account-administrator-cpo"], none.clone()),
            worker: holds(&["standard-business-contracts"], none),
            manager: holds(
                &["standard-business-contracts"],
                json!({ "users": "manage", "customers": "manage", "subPartners": "manage" }),
            ),
            keeper: holds(&["standard-business-contracts"], json!({ "users": "manage", "roles": "manage" })),
            modules: &["users", "customers", "roles", "contracts", "invoices", "subPartners", "news"],
        },
        "modules" => Cast {
            administrator: holds(&["administrator"], none),
            worker: holds(&["module-user"], json!({ "reports": "view" })),
            manager: holds(&["module-user"], json!({ "customers": "manage", "reports": "manage" })),
            keeper: holds(&["module-user"], json!({ "roles": "manage", "reports": "view" })),
            modules: &["users", "customers", "roles", "reports", "pricing", "news"],
        },
        "cloud-partner" => Cast {
            administrator: holds(&["administrator"], none),
            worker: holds(&[], json!({ "invoices": "view" })),
            manager: holds(&[], json!({ "users": "manage", "customers": "manage", "invoices": "manage" })),
            keeper: holds(&[], json!({ "users": "manage", "roles": "manage", "invoices": "view" })),
            modules: &["users", "customers", "roles", "invoices", "services", "partnerKit"],
        },
        "hosting" => Cast {
            administrator: holds(&["master"], none.clone()),
            worker: holds(&["viewer"], none.clone()),
            manager: holds(&["account-admin"], none),
            keeper: holds(&["viewer"], json!({ "users": "manage", "roles": "manage" })),
            modules: &["users", "customers", "roles", "invoices", "services", "news"],
        },
        other => unreachable!("there is no portal {other}"),
    }
}

impl World {
    /// Furnishes an office with a portal.
    pub async fn of(profile: &str, on_postgres: bool) -> World {
        let office = Template::to_furnish(on_postgres).await;
        let cast = cast(profile);
        let people = furnish(&office, profile, &cast).await;
        let mut state = state(&office, &people).await;
        let post = new_mails(&office, &mut BTreeSet::new()).await;
        for (to, text) in post.secrets {
            let user = state.users.values().find(|user| user.email.as_str() == to).expect("somebody").id;
            let (until, is_over) = (state.now.plus(SignedDuration::from_hours(24)), state.people[&user].was_here);
            state.one_times.push(OneTime { user, text, until, is_over });
        }
        let modules = cast.modules.iter().map(|module| serde_json::from_value(json!(module)).expect("a module"));
        World { modules: modules.collect(), state, template: Template::of(office).await }
    }
}

/// Sets people to work in a partner account, its customers, where there can be one a sub-partner, and another partner beside.
async fn furnish(office: &Office, profile: &str, cast: &Cast) -> Vec<Person> {
    let tick = || office.later(SignedDuration::from_secs(1));
    let ada = office.set_up(profile, "Ada").await;
    let mut customers = Vec::new();
    for name in ["Alpin", "Nordlicht"] {
        tick();
        customers.push(ada.adds_customer(name).await);
    }
    let (alpin, nordlicht) = (&customers[0], &customers[1]);
    tick();
    let solar = json!({ "name": "Solar", "number": "", "city": "", "parent": nordlicht });
    let solar = ada.call("AddCustomer", solar).await["account"].clone();
    let mut people = Vec::new();
    for (name, holds, accounts, at) in [
        ("Brin", &cast.administrator, Value::Null, None),
        ("Cleo", &cast.worker, Value::Null, None),
        ("Dana", &cast.manager, json!([nordlicht]), None),
        ("Mara", &cast.manager, Value::Null, None),
        ("Rolf", &cast.keeper, json!([alpin]), None),
        ("Nora", &cast.administrator, Value::Null, Some(nordlicht)),
        ("Nils", &cast.worker, Value::Null, Some(nordlicht)),
        ("Sven", &cast.worker, Value::Null, Some(&solar)),
    ] {
        tick();
        let by = at.map_or_else(|| ada.clone(), |at| ada.acting_in(at));
        let given = access(holds.custom.clone(), accounts);
        people.push(match name {
            "Brin" | "Dana" | "Nora" | "Nils" => office.add_by_mail(&by, name, holds.roles, given).await,
            _ => office.add_with(&by, name, holds.roles, given).await,
        });
    }
    tick();
    ada.adds("Pia", cast.worker.roles, access(cast.worker.custom.clone(), Value::Null)).await;
    if cast.modules.contains(&"subPartners") {
        people.extend(below(office, &ada, cast).await);
    }
    people.push(kettle_works(office).await);
    tick();
    people.push(ada);
    people
}

/// Fenja, who is no administrator here and founds a sub-partner, in which she is, and one below that; and Hedda, who manages
/// users there, and sees from the top what is below.
async fn below(office: &Office, ada: &Person, cast: &Cast) -> [Person; 2] {
    office.later(SignedDuration::from_secs(1));
    let custom = with(cast.worker.custom.clone(), json!({ "subPartners": "manage" }));
    let fenja = office.add_with(ada, "Fenja", cast.worker.roles, access(custom, Value::Null)).await;
    office.later(SignedDuration::from_secs(1));
    let hafen = fenja.call("AddPartner", json!({ "name": "Hafen Mobil", "profile": "reseller" })).await;
    let there = fenja.acting_in(&hafen["account"]);
    office.later(SignedDuration::from_secs(1));
    let reports = access(json!({ "users": "manage", "reports": "view" }), Value::Null);
    let hedda = office.add_by_mail(&there, "Hedda", &["user"], reports).await;
    office.later(SignedDuration::from_secs(1));
    there.call("AddPartner", json!({ "name": "Kai Service", "profile": "reseller" })).await;
    office.later(SignedDuration::from_secs(1));
    let seeing = with(cast.worker.custom.clone(), json!({ "subPartners": "view" }));
    let known = json!({ "email": "hedda@voltpark.test", "roles": ada.roles(cast.worker.roles).await });
    ada.call("AddKnownUser", with(access(seeing, Value::Null), known)).await;
    [fenja, hedda]
}

/// What the model knows at the beginning: all that the database holds, and who types which password.
async fn state(office: &Office, people: &[Person]) -> State {
    let mut tx = office.steward.desk().begin_reading().await.expect("a transaction");
    let (mut begun, mut partners) = (Vec::new(), BTreeSet::new());
    for person in people {
        let token = person.session.clone().expect("a session");
        let session = sessions::get(&mut tx, &token.hash()).await.expect("read").expect("a session");
        partners.extend(session.memberships.iter().map(|place| place.partner_id));
        begun.push(Session { user: session.user.id, token, last_used: session.last_used_at, is_over: false });
    }
    let partners: Vec<PartnerId> = partners.into_iter().collect();
    let nouns = Nouns::load(&mut tx, &partners).await;
    let mut proven = BTreeSet::new();
    for user in nouns.users.values() {
        if proven::is_proven(&mut tx, user).await.expect("read") {
            proven.insert(user.id);
        }
    }
    tx.rollback().await.expect("read");
    let known = |user: &User| {
        let was_here = begun.iter().any(|session| session.user == user.id);
        let own = if ["ada", "eve"].contains(&user.login_name.as_str()) { PASSWORD } else { OWN };
        let typed = was_here.then_some(own);
        let is_proven = proven.contains(&user.id);
        (user.id, Knowledge { typed, last: typed, is_proven, was_here, failures: 0, failed_at: Moment::from_millis(0) })
    };
    State {
        now: office.clock.now(),
        people: nouns.users.values().map(known).collect(),
        accounts: nouns.accounts,
        roles: nouns.roles,
        users: nouns.users,
        members: nouns.members,
        changes: nouns.changes,
        passwords: nouns.passwords,
        sessions: begun,
        one_times: Vec::new(),
        codes: Vec::new(),
        tries: BTreeMap::new(),
        mails: Vec::new(),
        notices: Vec::new(),
        notice_codes: Vec::new(),
        asked: Vec::new(),
        past: Vec::new(),
        gone: BTreeSet::new(),
    }
}
