//! What the users page asks its list for, and how the words for roles become numbers.

use crate::{
    command::Cx,
    domain::{
        ids::RoleId,
        language::Language,
        membership::{Status, Tab},
        partner_role::PartnerRole,
        text::{fold, is_forbidden},
    },
    error::Result,
    store::{
        lists::{self, Column, Finding, Needle, RoleSet, Sort},
        roles,
    },
    strings,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words that are looked for each by itself.
const MOST_WORDS: usize = 20;

/// A tab, filtered and ordered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserQuery {
    /// Which list.
    pub tab: Tab,
    /// Words that are each found in names, login name, e-mail or authorities; empty for everybody.
    pub find: String,
    /// A filter under each column; empty for everybody.
    pub filters: UserFilters,
    /// The order.
    pub sort: Order,
    /// The language in which authorities are shown.
    pub language: Language,
}

/// Text for each column, matched anywhere in it, without regard to case and accents.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserFilters {
    first_name: String,
    last_name: String,
    login_name: String,
    email: String,
    authorities: String,
    status: Option<Status>,
}

/// A column and a direction.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Order {
    column: SortColumn,
    descending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
enum SortColumn {
    FirstName,
    LastName,
    LoginName,
    Email,
    Authorities,
    Status,
    LastSignIn,
}

impl UserQuery {
    /// The query in the store's terms, for the account of the call.
    pub async fn finding(&self, cx: &mut Cx) -> Result<Finding> {
        let words =
            if self.is_about_roles() { RoleWords::load(cx, self.language).await? } else { RoleWords::default() };
        let account = cx.account()?;
        let (find, authorities) = (sought(&self.find), sought(&self.filters.authorities));
        let anywhere = sought_words(&find).map(|word| (word.to_owned(), words.sets_saying(word)));
        Ok(Finding {
            list: lists::list(&mut cx.store, account, self.tab).await?,
            needles: self.filters.needles(),
            role_sets: (!authorities.is_empty()).then(|| words.sets_saying(&authorities)),
            anywhere: anywhere.collect(),
            status: self.filters.status,
            now: cx.now,
            sort: self.sort.column.sort(&words),
            descending: self.sort.descending,
        })
    }

    /// True when the words shown for roles decide which rows are found, or where they stand.
    fn is_about_roles(&self) -> bool {
        let is_searched = [&self.find, &self.filters.authorities].iter().any(|typed| !typed.is_empty());
        is_searched || self.sort.column == SortColumn::Authorities
    }
}

impl UserFilters {
    fn needles(&self) -> Vec<Needle> {
        let typed = [
            (Column::First, &self.first_name),
            (Column::Last, &self.last_name),
            (Column::Login, &self.login_name),
            (Column::Email, &self.email),
        ];
        let needle = |(column, text): (Column, &String)| Needle { column, text: sought(text) };
        typed.into_iter().map(needle).filter(|needle| !needle.text.is_empty()).collect()
    }
}

/// What is looked for; signs that no name can have came along with something pasted.
fn sought(typed: &str) -> String {
    let visible: String = typed.trim().chars().filter(|char| !is_forbidden(*char)).collect();
    fold(&visible)
}

/// Each word, also of "Berg, Bo", up to as many as anybody is known by; what was pasted beyond is looked for as it stands.
fn sought_words(find: &str) -> impl Iterator<Item = &str> {
    find.splitn(MOST_WORDS, |char: char| char.is_whitespace() || char == ',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
}

impl SortColumn {
    fn sort(self, words: &RoleWords) -> Sort {
        match self {
            SortColumn::FirstName => Sort::Text(Column::First),
            SortColumn::LastName => Sort::Text(Column::Last),
            SortColumn::LoginName => Sort::Text(Column::Login),
            SortColumn::Email => Sort::Text(Column::Email),
            SortColumn::Authorities => Sort::RoleSets(words.in_order()),
            SortColumn::Status => Sort::Status,
            SortColumn::LastSignIn => Sort::LastSignIn,
        }
    }
}

/// The folded words that a partnership's role sets show in one language, in their order.
#[derive(Default)]
struct RoleWords(Vec<(String, i64)>);

impl RoleWords {
    async fn load(cx: &mut Cx, language: Language) -> Result<Self> {
        let partner = cx.partner()?;
        let known = cx.caller()?.places.iter().find(|place| place.membership.partner_id == partner);
        let roles = match known.map(|place| place.roles.clone()) {
            Some(roles) => roles,
            None => roles::of_partner(&mut cx.store, partner).await?.into(),
        };
        let sets = lists::sets_of(&mut cx.store, partner).await?;
        let said: Vec<(RoleId, String)> = roles.iter().map(|role| (role.id, fold(&words_of(role, language)))).collect();
        let custom = fold(&strings::say(language, "role-custom", &[]));
        let words = |set: &RoleSet| {
            let held = said.iter().filter(|(role, _)| set.roles.contains(role)).map(|(_, words)| words.as_str());
            held.chain(set.is_custom.then_some(custom.as_str())).collect::<Vec<_>>().join("\n")
        };
        let mut all: Vec<(String, i64)> = sets.iter().map(|set| (words(set), set.id)).collect();
        all.sort();
        Ok(Self(all))
    }

    fn sets_saying(&self, needle: &str) -> Vec<i64> {
        self.0.iter().filter(|(words, _)| words.contains(needle)).map(|(_, set)| *set).collect()
    }

    fn in_order(&self) -> Vec<i64> {
        self.0.iter().map(|(_, set)| *set).collect()
    }
}

/// What a chip and its full name say of a role: own roles have a name, others words in each language.
fn words_of(role: &PartnerRole, language: Language) -> String {
    match (&role.profile_key, &role.name) {
        (_, Some(name)) => name.clone(),
        (Some(key), None) => {
            let say = |suffix: &str| strings::say(language, &format!("role-{key}{suffix}"), &[]);
            format!("{} {}\n{}", say("-short"), say("-level"), say(""))
        }
        (None, None) => String::new(),
    }
}
