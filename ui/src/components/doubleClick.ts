// The second click of a double one is meant for what the first one met, and must not act on what has moved into its place.

function pressed(event: Event): Element | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("button, a, label, input, select, [role]") ?? target;
}

/** For `{@attach}` on the document. */
export function keepDoubleClicks(document: Document): () => void {
  let first: Element | null = null;
  let isStray = false;
  function down(event: MouseEvent): void {
    isStray = event.detail > 1 && pressed(event) !== first;
    if (event.detail <= 1) first = pressed(event);
    // Nor does it take the focus.
    if (isStray) event.preventDefault();
  }
  function click(event: MouseEvent): void {
    if (!isStray || event.detail <= 1) return;
    event.preventDefault();
    event.stopPropagation();
  }
  document.addEventListener("mousedown", down, true);
  document.addEventListener("click", click, true);
  return () => {
    document.removeEventListener("mousedown", down, true);
    document.removeEventListener("click", click, true);
  };
}
