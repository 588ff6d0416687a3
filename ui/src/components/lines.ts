// The focus in a table whose lines come and go.

/** Gives the focus to the line at this place, or the last one; to the open tab, or the page, when none is left. */
export function focusLine(place: number): void {
  const held = document.activeElement;
  if (held && held !== document.body && !held.closest("#main tbody")) return; // somebody already works elsewhere
  const lines = [...document.querySelectorAll("#main tbody tr")];
  const next = lines[Math.min(place, lines.length - 1)]?.lastElementChild?.querySelector<HTMLElement>("button");
  const tab = document.querySelector<HTMLElement>('#main [role="tab"][aria-selected="true"]');
  (next ?? tab ?? document.getElementById("main"))?.focus();
}

/** Notes the line that has the focus. What it returns is called when the lines are drawn anew: if it has gone, the focus stays where it was. */
export function holdLine(): () => void {
  const row = document.activeElement?.closest("tr");
  const place = row?.parentElement ? [...row.parentElement.children].indexOf(row) : -1;
  return () => {
    if (row && !row.isConnected) focusLine(place);
  };
}
