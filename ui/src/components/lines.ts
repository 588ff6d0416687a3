// The focus in a table whose lines come and go.

/**
 * Notes the line that has the focus. What it returns is called when the lines are drawn anew: it gives the focus to the line that
 * took the place of one that has gone, or to the page when none is left.
 */
export function holdLine(): () => void {
  const row = document.activeElement?.closest("tr");
  const lines = row?.parentElement;
  const place = row && lines ? [...lines.children].indexOf(row) : -1;
  return () => {
    if (!row || row.isConnected) return;
    const left = lines?.isConnected ? [...lines.children] : [];
    const next = left[Math.min(place, left.length - 1)]?.querySelector<HTMLElement>("button");
    (next ?? document.getElementById("main"))?.focus();
  };
}
