//! Pages of a list: counted exactly, filtered and ordered, fast at a hundred thousand rows.
//!
//! An index that knows the matches gives their number and the numbers of their rows in one pass. How many they are decides
//! the rest: few are fetched and sorted, many are met soon enough on a walk along the order itself. Needles of one or two
//! letters, which no index knows, are looked for at the beginning of the order first, for most of them are everywhere.

use super::{
    conditions::Way,
    finding::{Finding, Sort},
    statement::Statement,
};
use crate::{
    domain::{
        ids::{MembershipId, RoleId, UserId},
        membership::{MembershipState, Status},
        moment::Moment,
        user::LoginType,
    },
    error::{Error, Result},
    store::Tx,
};
use serde::Deserialize;

/// What the grid shows of a membership, in the order in which a page's statement lists it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Row {
    /// Which membership.
    pub membership_id: MembershipId,
    /// Whose.
    pub user_id: UserId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Login name.
    pub login_name: String,
    /// E-mail address.
    pub email: String,
    /// How they sign in.
    pub login_type: LoginType,
    /// The roles held, in the order of the profile.
    pub roles: Vec<RoleId>,
    /// Where the membership stands.
    pub state: MembershipState,
    /// Zero when not locked.
    pub locked_until: Moment,
    /// Zero when never.
    pub last_sign_in: Moment,
    /// Whether permissions were set beside the roles.
    #[serde(deserialize_with = "truth")]
    pub is_custom: bool,
    /// [`Moment::FOR_EVER`] when it has no end.
    pub ends_at: Moment,
    /// Zero when not deactivated.
    pub deactivated_at: Moment,
    /// Empty when not deactivated.
    pub deactivated_by: String,
}

/// SQLite's JSON has 0 and 1, and so PostgreSQL's is given the same.
fn truth<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<bool, D::Error> {
    Ok(u8::deserialize(from)? != 0)
}

impl Row {
    /// What the list calls it.
    pub fn status_at(&self, now: Moment) -> Status {
        match self.state {
            MembershipState::Deactivated => Status::Deactivated,
            _ if self.ends_at <= now => Status::Ended,
            _ if self.locked_until > now => Status::Locked,
            MembershipState::Active => Status::Active,
            MembershipState::Pending => Status::Pending,
        }
    }
}

/// Some of the rows that match, and how many match.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// How many match in all.
    pub total: i64,
}

/// A stretch of rows.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// The first one, from 0.
    pub offset: i64,
    /// How many at the most.
    pub limit: i64,
}

/// Up to this many matches are fetched and sorted in less time than a walk takes to meet a page of them.
const FEW: i64 = 1_500;

/// Of a needle that is everywhere, the beginning of the order holds a page: so many rows are looked at for each one wanted.
const GLANCE: i64 = 40;

/// The rows of a stretch, and how many match.
pub async fn page(tx: &mut Tx, finding: &Finding, stretch: Stretch) -> Result<Page> {
    if finding.is_plain() {
        let total = finding.list.size;
        return Ok(Page { rows: walk(tx, finding, total, stretch).await?, total });
    }
    if finding.needs_scan() && matches!(finding.sort, Sort::Text(_)) {
        let rows = glance(tx, finding, stretch).await?;
        if i64::try_from(rows.len()) == Ok(stretch.limit) {
            return Ok(Page { rows, total: count(tx, finding).await? });
        }
    }
    let (total, matches) = gather(tx, finding).await?;
    let rows = if total <= FEW {
        sort(tx, finding, matches, stretch).await?
    } else {
        walk(tx, finding, total, stretch).await?
    };
    Ok(Page { rows, total })
}

async fn count(tx: &mut Tx, finding: &Finding) -> Result<i64> {
    let mut s = Statement::new(tx);
    s.push("SELECT count(*)");
    finding.matches(&mut s);
    Ok(s.one::<(i64,)>(tx).await?.0)
}

/// How many match, and the numbers of their rows in JSON: what takes time is finding them, so it is done once.
async fn gather(tx: &mut Tx, finding: &Finding) -> Result<(i64, String)> {
    let mut s = Statement::new(tx);
    match finding.words().filter(|_| s.is_sqlite && finding.is_all_words()) {
        Some(words) => {
            let found = finding.found(&mut s, words);
            s.push(&found.replacen("rowid", "count(*), json_group_array(rowid)", 1));
        }
        None => {
            let numbers = s.in_json("l.row");
            s.push(&format!("SELECT count(*), {numbers}"));
            finding.matches(&mut s);
        }
    }
    s.one(tx).await
}

/// Sorts the rows of these numbers.
async fn sort(tx: &mut Tx, finding: &Finding, matches: String, stretch: Stretch) -> Result<Vec<Row>> {
    let mut s = Statement::new(tx);
    let matches = s.text(matches);
    let each = if s.is_sqlite {
        format!("json_each({matches}) m")
    } else {
        format!("json_array_elements_text(CAST({matches} AS json)) m (value)")
    };
    let from = format!("{each} CROSS JOIN user_list l WHERE l.row = CAST(m.value AS BIGINT)");
    s.push(&format!("WITH p AS MATERIALIZED (SELECT l.row FROM {from}"));
    let order = finding.order(&mut s);
    let order = by(&order, finding.descending);
    cut(&mut s, &order, stretch);
    shown(s, tx, &order).await
}

/// Walks along the order, from the nearer end, to the stretch of those that match.
async fn walk(tx: &mut Tx, finding: &Finding, total: i64, stretch: Stretch) -> Result<Vec<Row>> {
    let wanted = stretch.limit.min(total - stretch.offset);
    if wanted <= 0 {
        return Ok(Vec::new());
    }
    let behind = total - stretch.offset - wanted;
    let is_nearer = behind < stretch.offset;
    let mut s = Statement::new(tx);
    let place = s.number(finding.list.place);
    s.push(&format!("WITH p AS MATERIALIZED (SELECT l.row FROM user_list l WHERE l.place = {place}"));
    finding.conditions(&mut s, Way::Order);
    let order = finding.order(&mut s);
    let order = by(&order, finding.descending != is_nearer);
    let offset = if is_nearer { behind } else { stretch.offset };
    cut(&mut s, &order, Stretch { offset, limit: wanted });
    let mut rows = shown(s, tx, &order).await?;
    if is_nearer {
        rows.reverse();
    }
    Ok(rows)
}

/// Looks for the stretch at the beginning of the order only; gives fewer rows when they are not all there.
async fn glance(tx: &mut Tx, finding: &Finding, stretch: Stretch) -> Result<Vec<Row>> {
    let mut s = Statement::new(tx);
    let (place, looked_at) = (s.number(finding.list.place), s.number((stretch.offset + stretch.limit) * GLANCE));
    let order = finding.order(&mut s);
    let order = by(&order, finding.descending);
    s.push("WITH p AS MATERIALIZED (SELECT l.row FROM (SELECT l.row, l.first_key, l.last_key, l.login_key, l.email_key, l.role_set, l.state, l.locked_until, l.ends_at FROM user_list l ");
    s.push(&format!("WHERE l.place = {place} ORDER BY {order} LIMIT {looked_at} + 0) l WHERE 1 = 1"));
    finding.conditions(&mut s, Way::Order);
    cut(&mut s, &order, stretch);
    shown(s, tx, &order).await
}

fn by(columns: &[String], descending: bool) -> String {
    let direction = if descending { " DESC" } else { "" };
    columns.iter().map(|column| format!("{column}{direction}")).collect::<Vec<_>>().join(", ")
}

/// Ends the choice of the row numbers `p`. SQLite plans a statement anew whenever a bare `LIMIT $n` gets another value; of a sum
/// it takes none into account.
fn cut(s: &mut Statement, order: &str, stretch: Stretch) {
    let (limit, offset) = (s.number(stretch.limit), s.number(stretch.offset));
    s.push(&format!(" ORDER BY {order} LIMIT {limit} + 0 OFFSET {offset} + 0) "));
}

/// Fetches what is shown of the chosen rows `p`, and of no others: as one value, for rows that are handed from the database's
/// thread to this one singly take longer on their way than they took to find. SQLite reads a materialised `p` in the order in
/// which it was filled, and sorting the JSON once more would take a quarter of all the time.
async fn shown(mut s: Statement, tx: &mut Tx, order: &str) -> Result<Vec<Row>> {
    let row = if s.is_sqlite {
        "json_array(hex(l.membership_id), hex(l.user_id), l.first_name, l.last_name, l.login_name, l.email, l.login_type, json(r.roles), l.state, l.locked_until, l.last_sign_in, r.is_custom, l.ends_at, l.deactivated_at, l.deactivated_by)"
    } else {
        "json_build_array(l.membership_id, l.user_id, l.first_name, l.last_name, l.login_name, l.email, l.login_type, r.roles, l.state, l.locked_until, l.last_sign_in, CAST(r.is_custom AS INTEGER), l.ends_at, l.deactivated_at, l.deactivated_by)"
    };
    let rows = s.in_json(&if s.is_sqlite { row.into() } else { format!("{row} ORDER BY {order}") });
    s.push(&format!("SELECT {rows} FROM p CROSS JOIN user_list l CROSS JOIN role_sets r "));
    s.push("WHERE l.row = p.row AND r.id = l.role_set");
    let (json,): (String,) = s.one(tx).await?;
    serde_json::from_str(&json).map_err(|error| Error::Internal(error.to_string()))
}
