// The second click of a double one is meant for what the first one met, and must not act on what has moved into its place.

function pressed(event: Event): Element | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("button, a, label, input, select, [role]") ?? target;
}
/** Also when it was drawn anew meanwhile: what is pressed again and again says so, as the step to the next user does. */
function isSame(one: Element | null, other: Element | null): boolean {
  const again = one?.getAttribute("data-again");
  return one === other || (again != null && again === other?.getAttribute("data-again"));
}

/** For `{@attach}` on the document. */
export function keepDoubleClicks(document: Document): () => void {
  let last: Element | null = null;
  let isStray = false;
  function down(event: MouseEvent): void {
    const now = pressed(event);
    isStray = event.detail > 1 && !isSame(last, now);
    if (isStray) drop(event);
    else last = now;
  }
  function drop(event: MouseEvent): void {
    if (!isStray || event.detail <= 1) return;
    event.preventDefault();
    event.stopPropagation();
  }
  document.addEventListener("mousedown", down, true);
  for (const name of ["click", "dblclick"] as const) document.addEventListener(name, drop, true);
  return () => {
    document.removeEventListener("mousedown", down, true);
    for (const name of ["click", "dblclick"] as const) document.removeEventListener(name, drop, true);
  };
}
