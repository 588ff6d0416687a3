//! Attempts: each is counted as failed, and that is committed, before anything is compared (security.md, A21).

use super::ladder::{self, Step};
use crate::{
    domain::{moment::Moment, text::fold, user::User},
    error::Result,
    rules,
    store::{Tx, Writer, memberships, sign_ins},
};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

/// How long an administrator waits instead of being blocked for good while nobody else could sign in (product.md, rule 6).
pub const WAIT_OF_THE_LAST: SignedDuration = SignedDuration::from_mins(15);

/// Where somebody stood when they tried, and how often they have failed in a row if this attempt does too.
#[derive(Debug, Clone, Copy)]
pub struct Attempt {
    /// Whether anything may be compared.
    pub step: Step,
    /// Zero when nothing may.
    pub failures: u32,
}

/// Counts an attempt; one counter per user, whatever was typed where, and one per name for those that nobody has.
pub async fn count(store: &mut Writer, user: Option<&User>, login: &str) -> Result<Attempt> {
    let subject = match user {
        Some(user) => user.id.uuid().as_bytes().to_vec(),
        None => Sha256::digest(fold(login.trim())).to_vec(),
    };
    sign_ins::start_waiting_again(store, &subject).await?;
    let step = standing(store, user, &subject).await?;
    let failures = if step == Step::Free { sign_ins::count(store, &subject).await? } else { 0 };
    Ok(Attempt { step, failures: u32::try_from(failures).unwrap_or(u32::MAX) })
}

async fn standing(store: &mut Writer, user: Option<&User>, subject: &[u8]) -> Result<Step> {
    let now = store.now;
    let (step, last) = step_of(store, subject, now).await?;
    match user {
        Some(user) if step == Step::Blocked && is_needed(store, user, now).await? => {
            let left = (WAIT_OF_THE_LAST - now.since(last)).as_secs();
            Ok(if left <= 0 { Step::Free } else { Step::Wait { seconds: left } })
        }
        _ => Ok(step),
    }
}

async fn step_of(tx: &mut Tx, subject: &[u8], now: Moment) -> Result<(Step, Moment)> {
    let Some(counter) = sign_ins::counter(tx, subject).await? else { return Ok((Step::Free, now)) };
    let failures = u32::try_from(counter.failures).unwrap_or(u32::MAX);
    Ok((ladder::step(failures, counter.last_failure_at, now), counter.last_failure_at))
}

/// True for an administrator beside whom there is none who is not blocked as well.
async fn is_needed(tx: &mut Tx, user: &User, now: Moment) -> Result<bool> {
    for membership in memberships::of_user(tx, user.id).await? {
        let able = rules::administrators(tx, membership.partner_id, now).await?;
        let (own, others): (Vec<_>, Vec<_>) = able.into_iter().partition(|member| member.user_id == user.id);
        let mut is_alone = !own.is_empty();
        for other in others {
            let (step, _) = step_of(tx, other.user_id.uuid().as_bytes(), now).await?;
            is_alone &= step == Step::Blocked;
        }
        if is_alone {
            return Ok(true);
        }
    }
    Ok(false)
}
