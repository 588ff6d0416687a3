//! Tidying: what no longer counts is taken out; nothing ends because of it, for everything ends at use.

use crate::{
    desk::Desk,
    error::Result,
    sign_in::authenticate::IDLE,
    store::{finished, sessions, sign_ins},
};
use jiff::SignedDuration;

/// A caller may ask again about a command for so long (security.md, D18).
const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Takes out old answers, sessions that are over, and failures of names that nobody has.
pub async fn tidy(desk: &Desk) -> Result<()> {
    let mut store = desk.begin_writing().await?;
    let now = store.now;
    finished::forget_before(&mut store, now.plus(-ANSWERS_KEPT)).await?;
    sessions::end_unused_since(&mut store, now.plus(-IDLE)).await?;
    sign_ins::forget_unknown_before(&mut store, now.plus(-ANSWERS_KEPT)).await?;
    store.into_tx().commit().await
}
