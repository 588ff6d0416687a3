// Which key presses mean a command, and which belong to what somebody is typing.

/** True while the focus is where letters are typed. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
}

/** Ctrl, or Cmd on macOS, and no other modifier. */
export function isCommand(event: KeyboardEvent, key: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key.toLowerCase();
}

/** The same with Shift. */
export function isShiftedCommand(event: KeyboardEvent, key: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey && event.key.toLowerCase() === key.toLowerCase();
}

/** Alt and a digit, whatever the keyboard makes of them together: which favourite, counted from 0. */
export function favouriteOf(event: KeyboardEvent): number | null {
  const digit = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
  return digit ? Number(digit) - 1 : null;
}

/** A single key without modifiers; Shift may be needed to type it. */
export function isPlain(event: KeyboardEvent, key: string): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

/** Tab, also with Shift, for which WebKitGTK knows no key but only where it lies. */
export function isTab(event: KeyboardEvent): boolean {
  return event.code === "Tab";
}

/** True while the lock, a dialog, a menu or a panel lies over the page and takes the keys. */
export function isCovered(): boolean {
  return document.querySelector("dialog[open], [popover]:popover-open:not([role=tooltip])") !== null;
}

/** Puts the focus into the next part of the window that carries data-region. */
export function focusNextRegion(isBackwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null);
  if (regions.length === 0) return;
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + (isBackwards ? regions.length - 1 : 1)) % regions.length];
  const first = next?.querySelector<HTMLElement>("[data-region-first], a[aria-current=page], .ag-cell-focus, [tabindex='0'], button, input");
  (first ?? next)?.focus();
}
