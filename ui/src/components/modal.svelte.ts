// Layers that take the whole window until they are closed. They are popovers, for `showModal` has the page beneath styled anew, which
// takes as long as everything else; so what it would do with the focus is done here.
import { tabbable } from "tabbable";
import { isTab } from "./keyboard";

interface Layer {
  element: HTMLElement;
  /** What had the focus when it was opened, and gets it back. */
  before: Element | null;
  /** What in it had the focus last. */
  last: Element | null;
}
/** The topmost at the end. */
const layers: Layer[] = [];
let isAny = $state(false);

/** Whether such a layer is open. */
export function hasModal(): boolean {
  return isAny;
}

/** Shows a layer over everything; returns what closes it and gives the focus back. */
export function showModally(element: HTMLElement): () => void {
  for (const panel of document.querySelectorAll<HTMLElement>("[popover=auto]:popover-open")) panel.hidePopover();
  const layer: Layer = { element, before: document.activeElement, last: null };
  element.showPopover();
  layers.push(layer);
  isAny = true;
  document.addEventListener("focusin", keepFocus);
  document.addEventListener("keydown", takeBack, true);
  focusFirst(element);
  return () => {
    const place = layers.indexOf(layer);
    if (place < 0) return;
    layers.splice(place, 1);
    isAny = layers.length > 0;
    if (!isAny) {
      document.removeEventListener("focusin", keepFocus);
      document.removeEventListener("keydown", takeBack, true);
    }
    element.hidePopover();
    // One that was opened over it keeps the focus, and gives it back to where this one would have.
    const above = layers[place];
    if (above) above.before = layer.before;
    else giveBack(layer.before);
  };
}

/** A button that is there only under the pointer cannot have it any more; then what it stands in gets it. */
function giveBack(before: Element | null): void {
  if (!(before instanceof HTMLElement) || !before.isConnected) return;
  before.focus();
  if (document.activeElement !== before) before.parentElement?.closest<HTMLElement>("[tabindex]")?.focus();
}

function focusFirst(layer: HTMLElement): void {
  const first = layer.querySelector<HTMLElement>("[data-first]") ?? tabbable(layer)[0] ?? layer;
  first.focus({ preventScroll: true });
}

/** Whether this is in the layer, or in what is open over it: a menu, a list, a cover. */
function isOver(layer: HTMLElement, focused: Element): boolean {
  if (layer.contains(focused)) return true;
  const other = focused.closest("[popover]:popover-open, dialog[open]");
  return other !== null && layers.every(({ element }) => element !== other);
}

/** What the page beneath takes, as the box does whose label was clicked to open the layer, comes back. */
function keepFocus({ target }: FocusEvent): void {
  const top = layers.at(-1);
  if (!top || !(target instanceof Element)) return;
  if (top.element.contains(target)) top.last = target;
  else if (isOver(top.element, target)) return;
  else {
    // What was clicked to open it gets the focus when it closes.
    if (top.before?.contains(target)) top.before = target;
    if (top.last instanceof HTMLElement) top.last.focus({ preventScroll: true });
    if (!top.element.contains(document.activeElement)) focusFirst(top.element);
  }
}

/** A key that is pressed while nothing has the focus, for what had it is gone, is the topmost layer's. */
function takeBack(event: KeyboardEvent): void {
  const top = layers.at(-1)?.element;
  const focused = document.activeElement;
  if (!top || (focused && focused !== document.body) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isTab(event)) return focusFirst(top);
  top.focus({ preventScroll: true });
  top.dispatchEvent(new KeyboardEvent("keydown", event));
}

/** Keeps the focus in a layer: Tab goes from its last stop to the first, and back. */
export function keepTab(event: KeyboardEvent, layer: HTMLElement): void {
  if (!isTab(event)) return;
  const stops = tabbable(layer);
  const way = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const focused = document.activeElement;
  const goesOn = stops.some((stop) => focused && layer.contains(focused) && focused.compareDocumentPosition(stop) & way);
  if (goesOn) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
