//! Setting up: the partner account, its roles from a profile, and its first administrator.

use crate::{
    command::{Access, Command, Cx, Topic},
    commands::session::still_here::Done,
    desk::Desk,
    domain::{
        caller::Caller,
        email_address::EmailAddress,
        language::Language,
        login_name::LoginName,
        organisation_name::OrganisationName,
        password::{self, Context, NewPassword},
        person_name::PersonName,
        profile::{Profile, ProfileKey},
    },
    error::{Error, Result},
    founding::{Founder, Person, found, join},
    store::accounts,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sets up the organisation, once; whoever does it is its administrator (checklist 80).
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpOrganisation {
    name: OrganisationName,
    profile: ProfileKey,
    language: Language,
    first_name: PersonName,
    last_name: PersonName,
    login_name: LoginName,
    email: EmailAddress,
    #[serde(skip_serializing)]
    password: NewPassword,
    #[serde(skip)]
    #[ts(skip)]
    hash: String,
}

impl Command for SetUpOrganisation {
    const ACCESS: Access = Access::Anyone;
    const PREPARES: bool = true;
    type Output = Done;

    async fn prepare(&mut self, desk: &Desk, _caller: Option<&Caller>) -> Result<()> {
        let own = [self.first_name.as_str(), self.last_name.as_str(), self.login_name.as_str(), self.email.as_str()];
        let context = Context::of(own.into_iter().chain([self.name.as_str()]));
        password::check(&self.password, &context).map_err(|fault| Error::field("password", fault))?;
        self.hash = desk.hasher.hash(self.password.reveal()).await?;
        Ok(())
    }

    async fn run(self, cx: &mut Cx) -> Result<Done> {
        if accounts::first_partner(&mut cx.store).await?.is_some() {
            return Err(Error::AlreadySetUp);
        }
        let roles = &Profile::of(self.profile).roles;
        let founded = found(cx, self.name.as_str(), self.profile, roles, None).await?;
        let founder = Founder {
            person: Person {
                first_name: self.first_name,
                last_name: self.last_name,
                login_name: self.login_name,
                email: self.email,
            },
            language: self.language,
            hash: self.hash,
        };
        let user = join(cx, &founded, founder).await?;
        cx.journal_in(founded.account.partner_id, user.full_name());
        cx.changed(Topic::Accounts);
        Ok(Done {})
    }
}
