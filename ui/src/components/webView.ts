// Keeps the web view from behaving like a browser: no page menu outside fields, no zoom, no reload.

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]") !== null;
}

function noPageMenu(event: Event): void {
  if (!isTextField(event.target)) event.preventDefault();
}

function noBrowserKeys(event: KeyboardEvent): void {
  const isCommand = event.ctrlKey || event.metaKey;
  const isReload = event.key === "F5" || (isCommand && event.key.toLowerCase() === "r");
  const isZoom = isCommand && ["+", "-", "=", "0"].includes(event.key);
  const isBrowser = isCommand && ["p", "u"].includes(event.key.toLowerCase());
  if (isReload || isZoom || isBrowser) event.preventDefault();
}

function noWheelZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

/** For `{@attach}` on the document. */
export function tameWebView(document: Document): () => void {
  document.addEventListener("contextmenu", noPageMenu);
  document.addEventListener("keydown", noBrowserKeys);
  document.addEventListener("wheel", noWheelZoom, { passive: false });
  return () => {
    document.removeEventListener("contextmenu", noPageMenu);
    document.removeEventListener("keydown", noBrowserKeys);
    document.removeEventListener("wheel", noWheelZoom);
  };
}
