//! Steward without a window: the same calls, beside an open window or alone.

use clap::{Parser, Subcommand};
use serde_json::{Value, json};
use std::{
    io::{BufRead, IsTerminal},
    path::PathBuf,
    process::ExitCode,
};
use steward::{Call, Config, SessionChange, SessionToken, Steward, commands};

#[derive(Parser)]
#[command(name = "steward-cli", version, about = "Calls Steward without a window")]
struct Arguments {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Lists every command: name, effect, access.
    Commands,
    /// Carries out one command and prints its answer as JSON.
    Call {
        /// The command, as `steward-cli commands` names it.
        name: String,
        /// Its arguments as JSON.
        #[arg(default_value = "{}")]
        arguments: String,
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
        /// E-mail address or login name; the password is asked for, or read from standard input.
        #[arg(long = "as", value_name = "LOGIN")]
        login: Option<String>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Arguments::parse().act {
        Act::Commands => list(),
        Act::Call { name, arguments, data, login } => call(name, &arguments, data, login).await,
    };
    match outcome {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("steward-cli: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> Result<String, String> {
    let line =
        |entry: &commands::Entry| format!("{:<24} {:<8} {:?}", entry.name, format!("{:?}", entry.effect), entry.access);
    Ok(commands::all().iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn call(name: String, arguments: &str, data: PathBuf, login: Option<String>) -> Result<String, String> {
    let args: Value = serde_json::from_str(arguments).map_err(|error| format!("arguments: {error}"))?;
    let config = Config::in_folder(data);
    if !config.is_begun() {
        return Err(format!("{} holds no Steward data", config.data.display()));
    }
    let steward = Steward::open(config).await.map_err(|error| error.to_string())?;
    let answer = answer(&steward, name, args, login).await;
    steward.close().await;
    answer
}

async fn answer(steward: &Steward, name: String, args: Value, login: Option<String>) -> Result<String, String> {
    let session = match login {
        Some(login) => Some(sign_in(steward, login).await?),
        None => None,
    };
    let body = carry(steward, name, args, session.clone()).await?.0;
    if session.is_some() {
        let _ = carry(steward, "SignOut".into(), json!({}), session).await; // the call itself may have ended the session
    }
    Ok(body)
}

async fn carry(
    steward: &Steward,
    name: String,
    args: Value,
    session: Option<SessionToken>,
) -> Result<(String, SessionChange), String> {
    let call = Call { name, args, session, account: None, command_id: None };
    let answer = steward.call(call).await.map_err(|failure| serde_json::to_string(&failure).unwrap_or(failure.code))?;
    Ok((answer.body, answer.session))
}

async fn sign_in(steward: &Steward, login: String) -> Result<SessionToken, String> {
    let password = password().map_err(|error| error.to_string())?;
    let args = json!({ "login": login, "password": password });
    match carry(steward, "SignIn".into(), args, None).await? {
        (_, SessionChange::Started(token, _)) => Ok(token),
        (body, _) => Err(format!("not signed in: {body}")),
    }
}

fn password() -> std::io::Result<String> {
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password("Password: ");
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
