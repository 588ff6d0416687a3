//! Everybody who reaches an account, each with the reason.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::{Reason, Way},
        account::{Account, path_of},
        ids::{AccountId, MembershipId, UserId},
        module::{Level, Module},
        moment::Moment,
    },
    error::Result,
    store::lists,
    views::{
        accounts::{of_known_people, tree, with_people},
        reach::{Reach, Reaching, RoleTitle, reasons_in, titles},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Lists who can work in the account of the call, in a customer account below it, or in a partner account below it.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAccountPeople {
    account: AccountId,
}

/// The people, by name.
#[derive(Debug, Serialize, TS)]
pub struct AccountPeople {
    people: Vec<AccountPerson>,
    /// Those that are held in these places.
    roles: BTreeSet<RoleTitle>,
}

/// Somebody who reaches an account.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountPerson {
    user: UserId,
    membership: MembershipId,
    name: String,
    email: String,
    /// The account that the membership is in.
    through: String,
    way: Way,
    is_administrator: bool,
    ends_at: Option<Moment>,
    reasons: Vec<Reason>,
}

impl Command for ListAccountPeople {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = AccountPeople;

    async fn run(self, cx: &mut Cx) -> Result<AccountPeople> {
        let own = cx.caller()?.account.clone();
        let all = tree(cx, BTreeSet::from([own.partner_id])).await?;
        let account = with_people(cx.caller()?, self.account, &all)?;
        let path = path_of(&all, &account);
        let reach = Reach::load(cx, &path).await?;
        let mut names = BTreeMap::new();
        for above in of_known_people(cx.caller()?, &path, &all) {
            let people = lists::names(&mut cx.store, above.id).await?;
            names.extend(people.into_iter().map(|(id, name, email)| (id, (name, email, above))));
        }
        let mut named = BTreeSet::new();
        let person = |(one, way): (&Reaching, Way)| {
            let membership = &one.place.membership;
            let (name, email, through): (String, String, &Account) = names.get(&membership.id).cloned()?;
            named.extend(titles(&one.place));
            Some(AccountPerson {
                user: membership.user_id,
                membership: membership.id,
                name,
                email,
                through: through.name.clone(),
                way,
                is_administrator: one.place.is_administrator(),
                ends_at: membership.ends_at,
                reasons: reasons_in(&one.place, &account, way),
            })
        };
        let mut people: Vec<AccountPerson> = reach.of(&account, &all).filter_map(person).collect();
        people.sort_by_cached_key(|person| crate::domain::text::fold(&person.name));
        Ok(AccountPeople { people, roles: named })
    }
}
