//! The organisation that is measured: one account, filled through the store's own writer, and its administrator signed in.

use crate::people::{PEOPLE, Person, people};
use jiff::SignedDuration;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};
use steward::{
    Call, Config, SessionChange, SessionToken, Steward,
    clock::{self, Clock},
    domain::{
        account::Account,
        field::FromText,
        ids::{MembershipId, RoleId, UserId},
        language::Language,
        membership::{Membership, MembershipState, Status},
        moment::Moment,
        partner_role::PartnerRole,
        user::{LoginType, User},
    },
    sign_in::hash::HashCost,
    store::{Writer, accounts, roles, sign_ins},
};

/// 1 June 2024, midnight UTC.
pub const NOW: Moment = Moment::from_millis(1_717_200_000_000);
const PASSWORD: &str = "quiet otters sort seven lamps";
/// Journaled changes of so many people are held in memory before they are let go.
const AT_ONCE: usize = 1_000;

/// What decides about the rows of the file: when one of these is another, it is filled anew.
const SOURCES: [&str; 6] = [
    include_str!("people.rs"),
    include_str!("office.rs"),
    include_str!("../../migrations/sqlite/0001_start.sql"),
    include_str!("../../migrations/sqlite/0002_accounts_and_custom_permissions.sql"),
    include_str!("../../src/store/lists/refresh.rs"),
    include_str!("../../src/domain/text.rs"),
];

/// An open installation and the session of its administrator.
pub struct Office {
    pub steward: Steward,
    session: SessionToken,
}

impl Office {
    /// Opens the filled file of an earlier run, or fills one.
    pub async fn open() -> Office {
        let folder = folder();
        if !folder.join("filled").exists() {
            fill_anew(&folder).await;
        }
        let steward = open(&folder).await;
        let answer = call(&steward, None, "SignIn", json!({ "login": "ada", "password": PASSWORD })).await;
        let SessionChange::Started(session, _) = answer.session else { panic!("Ada does not get in: {}", answer.body) };
        Office { steward, session }
    }

    /// The file with the rows.
    pub fn file(&self) -> PathBuf {
        self.steward.desk().folder.database()
    }

    /// Calls as the administrator; the answer is JSON.
    pub async fn call(&self, name: &str, args: Value) -> String {
        call(&self.steward, Some(self.session.clone()), name, args).await.body
    }
}

async fn call(steward: &Steward, session: Option<SessionToken>, name: &str, args: Value) -> steward::Answer {
    let call = Call { name: name.into(), args, session, account: None, command_id: None };
    steward.call(call).await.expect("an answer")
}

fn folder() -> PathBuf {
    let digest = Sha256::digest(SOURCES.concat());
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("list-{}", &hex::encode(digest)[..12]))
}

async fn open(folder: &Path) -> Steward {
    let config =
        Config { clock: Clock::standing_at(NOW), hash_cost: HashCost::CHEAP, ..Config::in_folder(folder.join("data")) };
    Steward::open(config).await.expect("an installation")
}

async fn fill_anew(folder: &Path) {
    forget_older(folder);
    let (started, steward) = (Instant::now(), open(folder).await);
    let args = json!({
        "name": "Voltpark Services", "profile": "charging-network", "language": "en", "firstName": "Ada", "lastName": "Founder",
        "loginName": "ada", "email": "ada@voltpark.test", "password": PASSWORD,
    });
    call(&steward, None, "SetUpOrganisation", args).await;
    let mut writer = steward.desk().begin_writing().await.expect("the writer");
    fill(&mut writer).await.expect("people");
    writer.into_tx().commit().await.expect("filled");
    steward.close().await;
    fs::write(folder.join("filled"), "").expect("a mark");
    let seconds = started.elapsed().as_secs_f64();
    eprintln!("{PEOPLE} people added in {seconds:.1} s, {:.0} a second", PEOPLE as f64 / seconds);
}

fn forget_older(folder: &Path) {
    for entry in fs::read_dir(env!("CARGO_TARGET_TMPDIR")).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with("list-") {
            fs::remove_dir_all(entry.path()).expect("an older file that can go");
        }
    }
    fs::create_dir_all(folder).expect("a folder");
}

async fn fill(writer: &mut Writer) -> steward::error::Result<()> {
    let account = accounts::first_partner(writer).await?.expect("a partner account");
    let offered = roles::of_partner(writer, account.partner_id).await?;
    for (number, person) in people().enumerate() {
        add(writer, &account, &offered, person).await?;
        if number % AT_ONCE == 0 {
            drop(writer.take_changes());
        }
    }
    Ok(())
}

async fn add(
    writer: &mut Writer,
    account: &Account,
    offered: &[PartnerRole],
    person: Person,
) -> steward::error::Result<()> {
    let user = user(account, &person);
    let membership = membership(account, offered, &user, &person);
    writer.insert(&user).await?;
    writer.insert(&membership).await?;
    if let Some(seconds) = person.seconds_since_sign_in {
        sign_ins::succeeded(writer, user.id, NOW.plus(SignedDuration::from_secs(-seconds))).await?;
    }
    Ok(())
}

fn user(account: &Account, person: &Person) -> User {
    User {
        id: UserId::new(clock::new_id(NOW)),
        version: 1,
        home_partner: account.partner_id,
        home_account: account.id,
        first_name: text(&person.first_name),
        last_name: text(&person.last_name),
        login_name: text(&person.login_name),
        email: text(&person.email),
        language: Language::En,
        login_type: LoginType::Email,
        added_at: NOW,
    }
}

fn text<T: FromText>(typed: &str) -> T {
    T::from_text(typed.into()).expect("text that anybody may type")
}

fn membership(account: &Account, offered: &[PartnerRole], user: &User, person: &Person) -> Membership {
    let holds = |role: &&PartnerRole| role.profile_key.as_deref().is_some_and(|key| person.roles.contains(key));
    let roles: Vec<RoleId> = offered.iter().filter(holds).map(|role| role.id).collect();
    let new = Membership::new(MembershipId::new(clock::new_id(NOW)), account, user.id, roles, NOW);
    Membership {
        state: match person.status {
            Status::Active | Status::Locked | Status::Ended => MembershipState::Active,
            Status::Pending => MembershipState::Pending,
            Status::Deactivated => MembershipState::Deactivated,
        },
        locked_until: (person.status == Status::Locked).then_some(Moment::FOR_EVER),
        ..new
    }
}
