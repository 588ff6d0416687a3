//! Whether there is a screen to show a window on.

/// Said when there is none.
pub const WHAT_TO_DO: &str = "\
Steward is a program with a window, and there is no display to show it on.
Start it in a desktop session. Over the network: ssh -X, or a remote desktop.
Without any screen: xvfb-run steward (a display that nobody sees).
For scripts, use steward-cli: it needs no window.";

/// Asks the toolkit itself, so that the answer is the one the window would get.
pub fn is_there() -> bool {
    #[cfg(target_os = "linux")]
    return gtk::init().is_ok();
    #[cfg(not(target_os = "linux"))]
    true
}
