// The window's own close button, held back while something would be lost.
import { getCurrentWindow } from "@tauri-apps/api/window";

/** Asks before the window closes, until the returned function is called. */
export function whenClosing(mayClose: () => Promise<boolean>): () => void {
  const listening = getCurrentWindow().onCloseRequested(async (event) => {
    // Nobody can be asked beneath a lock: whoever closes the window there gives up what lies under it.
    if (document.querySelector("dialog[open]") === null && !(await mayClose())) event.preventDefault();
  });
  return () => void listening.then((stop) => stop());
}
