//! The one command of the page: the shell's own acts by their names, everything else to the core.

use crate::{seat::Seat, shell};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use steward::{AccountId, Call, Failure, Session};
use tauri::{AppHandle, State, ipc::Response};
use uuid::Uuid;

/// What went wrong, in the same shape from both sides.
#[derive(Serialize)]
#[serde(untagged)]
pub enum CallFailed {
    Core(Box<Failure>),
    Shell(shell::Failure),
}

#[tauri::command]
pub async fn call(
    app: AppHandle,
    seat: State<'_, Seat>,
    name: String,
    args: Value,
    account: Option<AccountId>,
    command_id: Option<Uuid>,
) -> Result<Response, CallFailed> {
    if name.starts_with("Shell") {
        let answer = shell::answer(&app, &seat, &name, args)
            .await
            .map_err(CallFailed::Shell)?;
        return Ok(Response::new(answer.to_string()));
    }
    let (steward, session) = {
        let place = seat.place().await;
        let steward = place
            .steward
            .as_ref()
            .map_err(|problem| CallFailed::Shell(problem.into()))?;
        (Arc::clone(steward), place.session.clone())
    };
    let answer = steward
        .call(Call {
            name,
            args,
            session,
            account,
            command_id,
        })
        .await;
    let answer = answer.map_err(|failure| CallFailed::Core(Box::new(failure)))?;
    match answer.session {
        Session::Unchanged => {}
        Session::Started(token) => seat.remember(Some(token), &steward).await,
        Session::Ended => seat.remember(None, &steward).await,
    }
    Ok(Response::new(answer.body))
}
