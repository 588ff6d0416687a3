//! A page of the users page's list.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        ids::{MembershipId, RoleId, UserId},
        membership::{MembershipState, Status},
        module::{Level, Module},
        moment::Moment,
        user::LoginType,
    },
    error::Result,
    store::lists::{self, Row},
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
    is_myself: bool,
}

impl Command for ListUsers {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = UserPage;

    async fn run(self, cx: &mut Cx) -> Result<UserPage> {
        let finding = self.query.finding(cx).await?;
        let total = lists::count(&mut cx.store, &finding).await?;
        let (offset, limit) = (self.offset.max(0), self.limit.clamp(0, MOST));
        let found = lists::page(&mut cx.store, &finding, total, offset, limit).await?;
        let partner = cx.partner()?;
        let sets = lists::sets_of(&mut cx.store, partner).await?;
        let (me, now) = (cx.caller()?.user.id, cx.now);
        let roles = |set: i64| sets.iter().find(|known| known.id == set).map(|known| known.roles.clone());
        let rows = found.into_iter().map(|row| UserRow::new(row.role_set, row, &roles, me, now)).collect();
        Ok(UserPage { rows, total, of: finding.list.size })
    }
}

impl UserRow {
    fn new(set: i64, row: Row, roles: &impl Fn(i64) -> Option<Vec<RoleId>>, me: UserId, now: Moment) -> Self {
        let is_locked = row.locked_until > now;
        let status = match row.state {
            MembershipState::Deactivated => Status::Deactivated,
            _ if is_locked => Status::Locked,
            MembershipState::Active => Status::Active,
            MembershipState::Pending => Status::Pending,
        };
        Self {
            membership: row.membership_id,
            user: row.user_id,
            first_name: row.first_name,
            last_name: row.last_name,
            login_name: row.login_name,
            email: row.email,
            login_type: row.login_type,
            roles: roles(set).unwrap_or_default(),
            status,
            locked_until: is_locked.then_some(row.locked_until),
            last_sign_in: (row.last_sign_in.millis() > 0).then_some(row.last_sign_in),
            is_myself: row.user_id == me,
        }
    }
}
