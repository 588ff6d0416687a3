//! What happened, for whoever looks into a fault: `<data>/logs`, in English, without secrets.

use crate::log_file::LogFile;
use std::path::Path;
use tracing::Level;

/// Sends events of level info and above, and panics, to the log of this data folder. A folder that
/// cannot be written gives no log: the window says what is wrong with it.
pub fn start(data: &Path) {
    let Ok(file) = LogFile::open(&data.join("logs")) else {
        return;
    };
    let events = tracing_subscriber::fmt().with_max_level(Level::INFO).with_ansi(false).with_writer(file);
    if events.try_init().is_ok() {
        write_panics();
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "Steward starts");
    }
}

fn write_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!("{panic}");
        before(panic);
    }));
}
