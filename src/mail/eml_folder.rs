//! The folder of `.eml` files: where mails go while no mail server is configured.

use super::transport::{Delivery, Outgoing, Sending, Transport};
use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

/// Writes each message into a file of its own that only its owner can read.
#[derive(Debug, Clone)]
pub struct EmlFolder {
    folder: PathBuf,
}

impl EmlFolder {
    /// The folder, which is made with the first message.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the messages are.
    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Transport for EmlFolder {
    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Sending<'a> {
        let (folder, name, bytes) = (self.folder.clone(), file_name(outgoing), outgoing.message.formatted());
        Box::pin(async move {
            let written = tokio::task::spawn_blocking(move || write(&folder, &name, &bytes)).await;
            match written.unwrap_or_else(|lost| Err(io::Error::other(lost))) {
                Ok(()) => Delivery::Sent,
                Err(error) if error.kind() == ErrorKind::StorageFull => Delivery::Retry(error.to_string()),
                Err(error) => Delivery::Config(error.to_string()),
            }
        })
    }

    fn leaves(&self) -> bool {
        false
    }
}

/// Sorts by time: `20261122-130500-<mail id>.eml`, in UTC.
fn file_name(outgoing: &Outgoing) -> String {
    let at = outgoing.at.timestamp().unwrap_or_default();
    format!("{}-{}.eml", at.strftime("%Y%m%d-%H%M%S"), outgoing.mail)
}

/// Whole or not at all: under another name first, then renamed.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = folder.join(format!(".{name}.part"));
    make(folder)?;
    let written = create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, folder.join(name))
    });
    if written.is_err() {
        // What is left of it is of no use; that it cannot be removed either is told by the error that follows.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ids::MailId, moment::Moment};
    use lettre::Message;

    fn outgoing() -> Outgoing {
        let message = Message::builder()
            .from("no-reply@steward.invalid".parse().unwrap())
            .to("ada@voltpark.test".parse().unwrap())
            .subject("Your access to Steward")
            .body("Hello Ada,".to_owned())
            .unwrap();
        Outgoing { mail: MailId::new(uuid::Uuid::nil()), at: Moment::from_millis(1_795_352_700_000), message }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_message_becomes_a_file_that_only_its_owner_reads() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        let folder = EmlFolder::new(data.path().join("outbox"));
        assert_eq!(folder.send(&outgoing()).await, Delivery::Sent);
        assert_eq!(folder.send(&outgoing()).await, Delivery::Sent);
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["20261122-130500-00000000-0000-0000-0000-000000000000.eml"]);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(folder.path()), mode(&folder.path().join(&names[0]))), (0o700, 0o600));
        assert!(fs::read_to_string(folder.path().join(&names[0])).unwrap().ends_with("Hello Ada,"));
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_keeps_all_mails_waiting() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join("outbox"), "a file in the way").unwrap();
        let folder = EmlFolder::new(data.path().join("outbox"));
        assert!(matches!(folder.send(&outgoing()).await, Delivery::Config(_)));
    }
}
