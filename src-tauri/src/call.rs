//! The one command of the page: the shell's own acts by their names, everything else to the core.

use crate::{seat::Seat, shell};
use serde_json::Value;
use steward::{Call, Failure, SessionChange, domain::ids::AccountId};
use tauri::{AppHandle, Manager, State, ipc::Response};
use uuid::Uuid;

/// What the first page shows; all else waits until the data file was looked through, which begins then.
const FIRST: &str = "DescribeInstallation";

#[tauri::command]
pub async fn call(
    app: AppHandle,
    seat: State<'_, Seat>,
    name: String,
    args: Value,
    account: Option<AccountId>,
    command_id: Option<Uuid>,
) -> Result<Response, Failure> {
    if name.starts_with("Shell") {
        let answer = shell::answer(&app, &seat, &name, args).await?;
        return Ok(Response::new(answer.to_string()));
    }
    let is_first = name == FIRST;
    let (steward, session) = {
        let place = if is_first { seat.place().await } else { seat.checked().await };
        let steward = place.steward.as_ref().map_err(|problem| shell::coded(problem.code()))?;
        (steward.clone(), place.session.clone())
    };
    let call = Call { name, args, session, account, command_id };
    let answer = steward.call(call).await?;
    if is_first {
        tauri::async_runtime::spawn(async move { drop(app.state::<Seat>().checked().await) });
    }
    match answer.session {
        SessionChange::Unchanged => {}
        SessionChange::Started(token) => seat.remember(Some(token), &steward).await,
        SessionChange::Ended => seat.remember(None, &steward).await,
    }
    Ok(Response::new(answer.body))
}
