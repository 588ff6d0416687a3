//! A log file that starts anew at five megabytes and keeps nine older ones.

use crate::mask::mask;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use tracing_subscriber::fmt::MakeWriter;

const NAME: &str = "steward.log";
/// Ten files of five megabytes: months of work, and never a full disk.
const LIMIT: u64 = 5 * 1024 * 1024;
const OLDER: u32 = 9;

/// The open file; a clone writes to the same.
#[derive(Clone)]
pub struct LogFile(Arc<Mutex<Open>>);

struct Open {
    folder: PathBuf,
    file: File,
    length: u64,
}

impl LogFile {
    /// Opens or creates `steward.log` in the folder, which is created too; both for their owner only.
    pub fn open(folder: &Path) -> io::Result<LogFile> {
        create_folder(folder)?;
        let file = append(folder)?;
        let length = file.metadata()?.len();
        Ok(LogFile(Arc::new(Mutex::new(Open { folder: folder.to_owned(), file, length }))))
    }
}

impl Open {
    fn add(&mut self, event: &[u8]) -> io::Result<()> {
        if self.length > LIMIT {
            self.rotate()?;
        }
        let line = String::from_utf8_lossy(event);
        let line = mask(&line);
        self.file.write_all(line.as_bytes())?;
        self.length += u64::try_from(line.len()).unwrap_or(0);
        Ok(())
    }

    fn rotate(&mut self) -> io::Result<()> {
        for number in (1..OLDER).rev() {
            let (from, to) = (self.older(number), self.older(number + 1));
            if from.exists() {
                fs::rename(from, to)?;
            }
        }
        fs::rename(self.folder.join(NAME), self.older(1))?;
        self.file = append(&self.folder)?;
        self.length = 0;
        Ok(())
    }

    fn older(&self, number: u32) -> PathBuf {
        self.folder.join(format!("{NAME}.{number}"))
    }
}

fn append(folder: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.create(true).append(true).open(folder.join(NAME))
}

fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

impl Write for LogFile {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).add(event)?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogFile {
    type Writer = LogFile;

    fn make_writer(&'a self) -> LogFile {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disk_never_holds_more_than_ten_files() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = LogFile::open(folder.path()).unwrap();
        for _ in 0..30 {
            log.write_all(&vec![b'x'; LIMIT as usize + 1]).unwrap();
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 10);
    }

    #[test]
    fn nobody_is_named_in_it() {
        let folder = tempfile::tempdir().unwrap();
        LogFile::open(folder.path()).unwrap().write_all(b"sent to ada@voltpark.example\n").unwrap();
        let text = fs::read_to_string(folder.path().join(NAME)).unwrap();
        assert_eq!(text, "sent to a…@voltpark.example\n");
    }
}
