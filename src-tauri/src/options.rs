//! What may be said on the command line.

use clap::Parser;
use std::{ffi::OsString, path::PathBuf};
use steward::sign_in::email_code::is_link;

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

    /// A link from an e-mail: shows the form that its code is for, filled in
    #[arg(value_name = "LINK")]
    link: Option<OsString>,
}

impl Options {
    /// The data folder as an absolute path; `None` when there is no home to put it in.
    pub fn data_folder(&self) -> Option<PathBuf> {
        let asked = self.data.clone().or_else(own_folder)?;
        std::path::absolute(asked).ok()
    }

    /// The link that Steward was started with. Any web page can have it started with something else, which is left alone
    /// and not repeated in the log.
    pub fn link(&self) -> Option<String> {
        let given = self.link.as_ref()?;
        let link = given.to_str().filter(|text| is_link(text));
        if link.is_none() {
            tracing::warn!("what Steward was started with is no link from its e-mails");
        }
        link.map(str::to_owned)
    }
}

/// Where data is kept when the command line names no folder.
pub fn own_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|home| home.join("steward"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "steward://code/q1Jx0-mB2_fTzR7uVw8eYcK3hLpN6sDgA5iXoE2jUbM";

    fn started(arguments: &[&str]) -> Options {
        Options::try_parse_from(["steward"].iter().chain(arguments)).unwrap()
    }

    #[test]
    fn a_link_is_taken_alone_and_beside_a_folder() {
        for arguments in [[LINK].as_slice(), &["--data", "/tmp/try", LINK], &[LINK, "--data", "/tmp/try"]] {
            assert_eq!(started(arguments).link().as_deref(), Some(LINK), "{arguments:?}");
        }
        assert_eq!(started(&[]).link(), None);
    }

    #[test]
    fn steward_starts_with_whatever_is_no_link_and_leaves_it_alone() {
        for other in ["", "steward:", "steward://code/", "steward://recover/ada", &LINK[..57], "steward:--recover=ada"]
        {
            let options = started(&[other]);
            assert_eq!((options.link(), options.recover), (None, None), "{other}");
        }
    }
}
