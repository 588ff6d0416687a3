//! The close button in the frame of the window, pressed as a window manager does it.

use x11rb::{
    connection::Connection,
    protocol::xproto::{Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window},
    rust_connection::RustConnection,
};

/// Asks every window on this display that can be asked to close.
pub fn press(screen: &str) {
    let (display, number) = x11rb::connect(Some(screen)).expect("the display answers");
    let root = display.setup().roots[number].root;
    let [protocols, close] = ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| atom(&display, name));
    let asked = below(&display, root).into_iter().filter(|&window| listens(&display, window, protocols, close));
    for window in asked {
        let message = ClientMessageEvent::new(32, window, protocols, [close, 0, 0, 0, 0]);
        display.send_event(false, window, EventMask::NO_EVENT, message).expect("a message can be sent");
    }
    display.flush().expect("a message is sent");
}

fn atom(display: &RustConnection, name: &str) -> Atom {
    let cookie = display.intern_atom(false, name.as_bytes()).expect("the display answers");
    cookie.reply().expect("an atom").atom
}

fn below(display: &RustConnection, root: Window) -> Vec<Window> {
    display.query_tree(root).expect("the display answers").reply().expect("its windows").children
}

/// A window that is shown and knows how to close itself.
fn listens(display: &RustConnection, window: Window, protocols: Atom, close: Atom) -> bool {
    let attributes = display.get_window_attributes(window).expect("the display answers").reply();
    let known =
        display.get_property(false, window, protocols, AtomEnum::ATOM, 0, 32).expect("the display answers").reply();
    attributes.is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE)
        && known.is_ok_and(|known| known.value32().is_some_and(|mut all| all.any(|one| one == close)))
}
