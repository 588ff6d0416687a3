//! The one command of every page: the shell's own acts by their names, everything else to the core.

use crate::{
    seat::{Person, Seat},
    shell,
};
use serde_json::{Value, json};
use std::time::Duration;
use steward::{
    Call, Failure, SessionChange, SessionToken, Steward,
    domain::ids::{AccountId, UserId},
};
use tauri::{Emitter, Manager, State, WebviewWindow, ipc::Response};
use uuid::Uuid;

/// What the first page shows; all else waits until the data file was looked through, which begins then or soon after.
const FIRST: &str = "DescribeInstallation";

/// By then the first page is painted, and looking through the file keeps nobody waiting.
const PAINTED_AFTER: Duration = Duration::from_millis(300);

#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    seat: State<'_, Seat>,
    name: String,
    args: Value,
    account: Option<AccountId>,
    user: Option<UserId>,
    command_id: Option<Uuid>,
) -> Result<Response, Failure> {
    if name.starts_with("Shell") {
        let answer = shell::answer(&window, &seat, &name, args).await?;
        return Ok(Response::new(answer.to_string()));
    }
    let is_first = name == FIRST;
    let (steward, session) = {
        let place = if is_first { seat.place().await } else { seat.checked().await };
        let steward = place.steward.as_ref().map_err(|problem| shell::coded(problem.code()))?;
        (steward.clone(), place.session_for(user)?)
    };
    let is_sign_of_life = name == "StillHere";
    let call = Call { name, args, session, account, command_id };
    let answer = steward.call(call).await?;
    if is_first {
        let app = window.app_handle().clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(PAINTED_AFTER).await;
            drop(app.state::<Seat>().checked().await);
        });
    }
    match answer.session {
        SessionChange::Unchanged if is_sign_of_life => tell(&window, "stillHere", true),
        SessionChange::Unchanged => {}
        SessionChange::Started(session, user) => {
            let before = seat.remember(Some(Person { session, user }), &steward).await;
            tell(&window, "session", true);
            if let Some(before) = before {
                end(&steward, before.session).await;
            }
        }
        SessionChange::Ended => {
            seat.remember(None, &steward).await;
            tell(&window, "session", false);
        }
    }
    Ok(Response::new(answer.body))
}

/// Signs out whoever was at work before.
async fn end(steward: &Steward, session: SessionToken) {
    let sign_out = "SignOut".to_owned();
    let call = Call { name: sign_out, args: json!({}), session: Some(session), account: None, command_id: None };
    if let Err(failure) = steward.call(call).await {
        tracing::debug!("the session before was over: {}", failure.code);
    }
}

/// Tells every window what happened in one: they share the person who is signed in.
fn tell(window: &WebviewWindow, event: &str, is_signed_in: bool) {
    let what = json!({ "from": window.label(), "isSignedIn": is_signed_in });
    if let Err(error) = window.emit(event, what) {
        tracing::warn!("the windows were not told: {error}");
    }
}
