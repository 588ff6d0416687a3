// A form whose answer is awaited takes nothing, which would go with the form. Its buttons are their own affair.
import { isTab } from "./keyboard";

function isKeyOfALayer(event: Event): boolean {
  return event instanceof KeyboardEvent && (isTab(event) || event.key === "Escape" || event.ctrlKey || event.metaKey);
}

/** For `{@attach}` on the form. */
export function asSent(isSent: () => boolean): (form: HTMLElement) => () => void {
  function drop(event: Event): void {
    if (!isSent() || !(event.target instanceof Element) || event.target.closest(".acts")) return;
    // A list opens, and changes, by what is pressed; all other fields say before they change.
    const isByPress = event.type === "mousedown" || event.type === "keydown";
    if (isByPress && (event.target.tagName !== "SELECT" || isKeyOfALayer(event))) return;
    event.preventDefault();
  }
  return (form) => {
    const names = ["beforeinput", "click", "mousedown", "keydown"];
    for (const name of names) form.addEventListener(name, drop);
    return () => {
      for (const name of names) form.removeEventListener(name, drop);
    };
  };
}
