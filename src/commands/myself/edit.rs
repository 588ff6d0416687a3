//! Changing one's own names, login name and language.

use crate::{
    command::{Access, Command, Cx, Topic},
    domain::{field::Fault, language::Language, login_name::LoginName, person_name::PersonName, user::User},
    error::{Error, Result},
    store::users,
    views::myself::{Myself, check_version, myself},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes one's own names, login name and the language of mails (checklist 42); address and password have ways of their own.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditMyself {
    /// The version that the form was filled from.
    #[ts(type = "number")]
    version: i64,
    first_name: PersonName,
    last_name: PersonName,
    login_name: LoginName,
    language: Language,
}

impl Command for EditMyself {
    const ACCESS: Access = Access::SignedIn;
    const IS_UNDOABLE: bool = true;
    type Output = Myself;

    async fn run(self, cx: &mut Cx) -> Result<Myself> {
        let before = cx.caller()?.user.clone();
        check_version(cx, &before, self.version).await?;
        let owner = users::with_login_key(&mut cx.store, &self.login_name.key()).await?;
        if owner.is_some_and(|owner| owner != before.id) {
            return Err(Error::field("loginName", Fault::InUse));
        }
        let user = User {
            first_name: self.first_name,
            last_name: self.last_name,
            login_name: self.login_name,
            language: self.language,
            ..before.clone()
        };
        let user = cx.store.update(&before, user).await?;
        cx.changed(Topic::Users);
        myself(cx, &user).await
    }
}
