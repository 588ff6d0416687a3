//! The place of a membership in the order of what was looked for.

use super::{conditions::Way, finding::Finding, statement::Statement};
use crate::{
    domain::ids::MembershipId,
    error::Result,
    store::{Tx, on},
};

/// How many matching rows stand before this membership's; `None` when it does not match.
pub async fn position(tx: &mut Tx, finding: &Finding, membership: MembershipId) -> Result<Option<i64>> {
    let Some(own) = row_of(tx, membership).await? else {
        return Ok(None);
    };
    if !is_among(tx, finding, own).await? {
        return Ok(None);
    }
    let mut s = Statement::new(tx);
    s.push("SELECT count(*)");
    finding.matches(&mut s);
    let columns = finding.order(&mut s).join(", ");
    let before = if finding.descending { ">" } else { "<" };
    let own = s.number(own);
    s.push(&format!(" AND ({columns}) {before} (SELECT {columns} FROM user_list l WHERE l.row = {own})"));
    Ok(Some(s.one::<(i64,)>(tx).await?.0))
}

async fn row_of(tx: &mut Tx, membership: MembershipId) -> Result<Option<i64>> {
    Ok(
        on!(tx, c => sqlx::query_scalar("SELECT row FROM user_list WHERE membership_id = $1").bind(membership).fetch_optional(c).await)?,
    )
}

async fn is_among(tx: &mut Tx, finding: &Finding, row: i64) -> Result<bool> {
    let mut s = Statement::new(tx);
    let (place, row) = (s.number(finding.list.place), s.number(row));
    s.push(&format!("SELECT count(*) FROM user_list l WHERE l.place = {place} AND l.row = {row}"));
    finding.conditions(&mut s, Way::Order);
    Ok(s.one::<(i64,)>(tx).await?.0 == 1)
}
