//! Two partners in one installation: neither finds, changes or learns anything of the other, whatever ids they know.

use crate::{
    dispatch::arguments_of,
    support::{Office, PASSWORD, Person, every_database, with},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use steward::{
    Call, clock,
    command::{Access, Command, Cx, Effect},
    commands::{self, VisitTypes},
    dispatch::carry_out,
    domain::profile::{Profile, ProfileKey},
    error::Result,
    founding::{self, Founder, found, join},
};
use ts_rs::TS;

/// Words that only the other partner's people and places have in them.
const FOREIGN: [&str; 4] = ["Eve", "eve@", "Emil", "Kettle Works"];

every_database! {
    async fn an_id_of_another_partner_is_answered_like_one_that_nobody_has(office: Office) {
        let (ada, eve) = two_partners(&office).await;
        let before = belongings(&eve).await;
        let mut tried = Vec::new();
        for entry in commands::all() {
            for (field, kind, is_list) in ids_in(&entry) {
                let args = arguments_of(entry.name, &ada).await;
                let id = |id: Value| if is_list { json!([id]) } else { id };
                for foreign in ids_of(&eve, &kind).await {
                    let unknown = json!(clock::new_id(office.clock.now()));
                    let known = answer(&ada, entry.name, with(args.clone(), json!({ &field: id(foreign) }))).await;
                    let none = answer(&ada, entry.name, with(args.clone(), json!({ &field: id(unknown) }))).await;
                    assert_eq!(known, none, "{} {field}", entry.name);
                    assert!(entry.effect == Effect::Reads || !known.starts_with("Ok"), "{} {field}: {known}", entry.name);
                }
                tried.push(format!("{}.{field}", entry.name));
            }
        }
        assert!(["EditUser.roles", "ListJournal.person", "LockUser.membership"].iter().all(|id| tried.contains(&id.to_string())), "{tried:?}");
        assert_eq!(belongings(&eve).await, before);
        hears_nothing_of_the_other(&ada).await;
    }

    async fn a_customer_of_another_partner_is_selected_for_nobody(office: Office) {
        let (ada, eve) = two_partners(&office).await;
        let own = ada.adds_customer("Alpin").await;
        let brin = ada.row_of("Brin").await["membership"].clone();
        let nowhere = json!(clock::new_id(office.clock.now()));
        for account in ids_of(&eve, "AccountId").await.into_iter().chain([nowhere]) {
            let access = json!({ "custom": {}, "scope": "listed", "accounts": [own, account], "endsAt": null });
            let form = ada.edit_form(&brin, json!({ "access": access })).await;
            assert_eq!(ada.faults("EditUser", form).await, ["access.accounts: unknown"]);
        }
    }

    async fn what_belongs_to_the_installation_is_shown_to_neither(office: Office) {
        let (ada, eve) = two_partners(&office).await;
        office.answer_to("nobody", "x").await;
        let all = json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 });
        for one in [&ada, &eve] {
            assert_eq!(one.call("ListJournal", all.clone()).await["seesInstallation"], false);
            assert_eq!(one.refused("ListJournal", with(all.clone(), json!({ "installation": true }))).await.code, "denied");
        }
    }

    async fn no_call_is_made_for_an_account_of_another_partner(office: Office) {
        let (ada, eve) = two_partners(&office).await;
        let account = eve.call("WhoAmI", json!({})).await["account"]["id"].clone();
        for entry in commands::all() {
            let args = arguments_of(entry.name, &ada).await;
            for account in [account.clone(), json!(clock::new_id(office.clock.now()))] {
                let account = serde_json::from_value(account).unwrap();
                let call = Call { name: entry.name.into(), args: args.clone(), session: ada.session.clone(), account, command_id: None };
                assert_eq!(ada.steward.call(call).await.unwrap_err().code, "notFound", "{}", entry.name);
            }
        }
        hears_nothing_of_the_other(&ada).await;
    }
}

/// Ada and Brin of Voltpark Services; Eve and Emil of Kettle Works.
async fn two_partners(office: &Office) -> (Person, Person) {
    let ada = office.set_up("charging-network", "Ada").await;
    ada.adds("Brin", &["standard-testing"], json!({})).await;
    let eve = kettle_works(office).await;
    eve.call("RequestMyEmailChange", json!({ "email": "eve.kettle@voltpark.test" })).await;
    (ada, eve)
}

/// Kettle Works beside whatever is there: Eve, who founds it, Emil, and a customer.
pub async fn kettle_works(office: &Office) -> Person {
    office.later(SignedDuration::from_secs(1));
    let hash = office.steward.desk().hasher.hash(PASSWORD).await.unwrap();
    let name = "FoundAnother".to_owned();
    let call = Call { name, args: json!({ "hash": hash }), session: None, account: None, command_id: None };
    carry_out::<FoundAnother>(office.steward.desk().clone(), call).await.unwrap();
    office.later(SignedDuration::from_secs(1));
    let mut eve = office.signs_in("eve", PASSWORD).await;
    eve.membership = eve.row_of("Eve").await["membership"].clone();
    eve.adds("Emil", &["standard-testing"], json!({})).await;
    eve.adds_customer("Kettle Works West").await;
    eve
}

/// A command's arguments as TypeScript declares them.
pub fn arguments_in(entry: &commands::Entry) -> String {
    let mut declared = Declared::default();
    let (request, _) = (entry.types)(&mut declared);
    let declaration = declared.0.into_iter().find(|(name, _)| *name == request);
    declaration.map(|(_, text)| text).unwrap_or_default()
}

/// The id fields of a command's arguments, each with the kind of its ids and whether it takes a list of them.
pub fn ids_in(entry: &commands::Entry) -> Vec<(String, String, bool)> {
    let declaration = arguments_in(entry);
    let fields = declaration.split(['{', ',', ';', '}']).filter_map(|field| field.rsplit_once(": "));
    let id = |(field, kind): (&str, &str)| {
        let is_list = kind.starts_with("Array<");
        let kind = kind.trim_start_matches("Array<").split(['>', ' ']).next()?.to_owned();
        let field = field.split_whitespace().last()?.to_owned();
        kind.ends_with("Id").then_some((field, kind, is_list))
    };
    fields.filter_map(id).collect()
}

#[derive(Default)]
struct Declared(Vec<(String, String)>);

impl VisitTypes for Declared {
    fn declare(&mut self, name: String, declaration: String) {
        self.0.push((name, declaration));
    }
}

/// Every id of a kind that the other partner has.
async fn ids_of(eve: &Person, kind: &str) -> Vec<Value> {
    let emil = eve.row_of("Emil").await;
    match kind {
        "MembershipId" => vec![eve.membership.clone(), emil["membership"].clone()],
        "UserId" => vec![eve.shown(&eve.membership).await["user"].clone(), emil["user"].clone()],
        "AccountId" => {
            let own = eve.call("WhoAmI", json!({})).await["account"]["id"].clone();
            let customers = eve.call("ListCustomers", json!({})).await;
            vec![own, customers["customers"][0]["account"].clone()]
        }
        "RoleId" => eve.roles(&["standard-testing", "partner-account-administrator-cpo"]).await,
        "EmailChangeId" => vec![eve.call("ShowMyself", json!({})).await["pendingEmail"]["change"].clone()],
        other => panic!("say here which {other} the other partner has"),
    }
}

/// What somebody is answered, or why not.
async fn answer(ada: &Person, name: &str, args: Value) -> String {
    match ada.try_call(name, args).await {
        Ok(answer) => format!("Ok {}", answer.body),
        Err(failure) => format!("{failure:?}"),
    }
}

/// All that a partner sees of their own, apart from their having looked.
async fn belongings(eve: &Person) -> Vec<Value> {
    let mut seen = Vec::new();
    for name in
        ["ListUsers", "CountUsers", "ListCustomers", "ListAccounts", "ListRoles", "ListOutbox", "ListJournal", "WhoAmI"]
    {
        seen.push(eve.call(name, arguments_of(name, eve).await).await);
    }
    seen
}

async fn hears_nothing_of_the_other(ada: &Person) {
    for entry in commands::all().into_iter().filter(|entry| entry.effect == Effect::Reads) {
        let args = match entry.name {
            "ListJournal" => json!({ "person": null, "from": null, "to": null, "before": null, "limit": 200 }),
            name => arguments_of(name, ada).await,
        };
        let heard = answer(ada, entry.name, args).await;
        assert!(FOREIGN.iter().all(|word| !heard.contains(word)), "{} tells of the other", entry.name);
    }
}

/// Founds a second partner account, which no command does yet.
#[derive(Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
struct FoundAnother {
    hash: String,
}

impl Command for FoundAnother {
    const ACCESS: Access = Access::Anyone;
    type Output = ();

    async fn run(self, cx: &mut Cx) -> Result<()> {
        let profile = ProfileKey::ChargingNetwork;
        let founded = found(cx, "Kettle Works", profile, &Profile::of(profile).roles, None).await?;
        let founder = Founder {
            person: founding::Person {
                first_name: serde_json::from_value(json!("Eve")).unwrap(),
                last_name: serde_json::from_value(json!("Other")).unwrap(),
                login_name: serde_json::from_value(json!("eve")).unwrap(),
                email: serde_json::from_value(json!("eve@kettle.test")).unwrap(),
            },
            language: serde_json::from_value(json!("en")).unwrap(),
            hash: self.hash,
        };
        let user = join(cx, &founded, founder).await?;
        cx.journal_in(founded.account.partner_id, user.full_name());
        Ok(())
    }
}
