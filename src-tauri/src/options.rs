//! What may be said on the command line.

use clap::Parser;
use std::path::PathBuf;

/// Steward: who may do what in your organisation.
#[derive(Parser)]
#[command(name = "steward", version, about)]
pub struct Options {
    /// Keep everything in this folder instead of the one of your user account
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,

    /// Give this administrator a one-time password, print it and end
    #[arg(long, value_name = "LOGIN")]
    pub recover: Option<String>,
}

impl Options {
    /// The data folder as an absolute path; `None` when there is no home to put it in.
    pub fn data_folder(&self) -> Option<PathBuf> {
        let asked = self.data.clone().or_else(own_folder)?;
        std::path::absolute(asked).ok()
    }
}

/// Where data is kept when the command line names no folder.
pub fn own_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|home| home.join("steward"))
}
