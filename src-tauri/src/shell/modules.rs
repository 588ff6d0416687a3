//! `ShellOpenModule`: a module that lives elsewhere, in the system's browser.

use super::failures::{coded, internal, parse};
use crate::seat::Seat;
use serde::Deserialize;
use serde_json::{Value, json};
use steward::{
    Call, Failure,
    domain::{ids::AccountId, module::Module},
};
use tauri_plugin_opener::open_url;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenModule {
    module: Module,
    account: AccountId,
}

/// What of the core's answer is needed here.
#[derive(Deserialize)]
struct Who {
    links: Vec<Link>,
}

#[derive(Deserialize)]
struct Link {
    module: Module,
    address: String,
}

/// Opens the address that the core names for whoever is signed in, and none that the page might name.
pub async fn open(seat: &Seat, args: Value) -> Result<Value, Failure> {
    let OpenModule { module, account } = parse(args)?;
    let (steward, session) = {
        let place = seat.place().await;
        let steward = place.steward.as_ref().map_err(|problem| coded(problem.code()))?;
        (steward.clone(), place.session_for(None)?)
    };
    let call = Call { name: "WhoAmI".into(), args: json!({}), session, account: Some(account), command_id: None };
    let who: Who = serde_json::from_str(&steward.call(call).await?.body).map_err(internal)?;
    let link = who.links.into_iter().find(|link| link.module == module && link.address.starts_with("https://"));
    open_url(link.ok_or_else(|| coded("notFound"))?.address, None::<&str>).map_err(internal)?;
    Ok(json!({}))
}
