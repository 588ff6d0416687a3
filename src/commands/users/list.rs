//! A page of the users page's list.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::{MembershipId, RoleId, UserId},
        membership::Status,
        module::{Level, Module},
        moment::Moment,
        user::LoginType,
    },
    error::Result,
    store::lists::{self, Row, Stretch},
    views::user_query::UserQuery,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More rows than this are never answered at once.
const MOST: i64 = 500;

/// Lists users: a page of those that match, and how many there are.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListUsers {
    query: UserQuery,
    /// The first row wanted, from 0.
    #[ts(type = "number")]
    offset: i64,
    /// How many rows at the most; no more than 500.
    #[ts(type = "number")]
    limit: i64,
}

/// A page of a list.
#[derive(Debug, Serialize, TS)]
pub struct UserPage {
    rows: Vec<UserRow>,
    /// How many match.
    #[ts(type = "number")]
    total: i64,
    /// How many there are in the tab.
    #[ts(type = "number")]
    of: i64,
}

/// A user in the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserRow {
    membership: MembershipId,
    user: UserId,
    first_name: String,
    last_name: String,
    login_name: String,
    email: String,
    login_type: LoginType,
    roles: Vec<RoleId>,
    status: Status,
    locked_until: Option<Moment>,
    last_sign_in: Option<Moment>,
    is_custom: bool,
    ends_at: Option<Moment>,
    deactivated_at: Option<Moment>,
    deactivated_by: String,
    is_myself: bool,
}

impl Command for ListUsers {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = UserPage;

    async fn run(self, cx: &mut Cx) -> Result<UserPage> {
        let finding = self.query.finding(cx).await?;
        let stretch = Stretch { offset: self.offset.max(0), limit: self.limit.clamp(0, MOST) };
        let page = lists::page(&mut cx.store, &finding, stretch).await?;
        let (me, now) = (cx.caller()?.user.id, cx.now);
        let rows = page.rows.into_iter().map(|row| UserRow::new(row, me, now)).collect();
        Ok(UserPage { rows, total: page.total, of: finding.list.size })
    }
}

impl UserRow {
    fn new(row: Row, me: UserId, now: Moment) -> Self {
        Self {
            membership: row.membership_id,
            user: row.user_id,
            status: row.status_at(now),
            first_name: row.first_name,
            last_name: row.last_name,
            login_name: row.login_name,
            email: row.email,
            login_type: row.login_type,
            roles: row.roles,
            locked_until: row.locked_until.if_ever().filter(|until| *until > now),
            last_sign_in: (row.last_sign_in.millis() > 0).then_some(row.last_sign_in),
            is_custom: row.is_custom,
            ends_at: row.ends_at.if_ever(),
            deactivated_at: (row.deactivated_at.millis() > 0).then_some(row.deactivated_at),
            deactivated_by: row.deactivated_by,
            is_myself: row.user_id == me,
        }
    }
}
