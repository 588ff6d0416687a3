// Layers that take the whole window until they are closed. They are popovers, for `showModal` has the page beneath styled anew, which
// takes as long as everything else; so what it would do with the focus is done here.
import { tabbable } from "tabbable";
import { isTab } from "./keyboard";

interface Layer {
  element: HTMLElement;
  /** What had the focus when it was opened, and gets it back. */
  before: Element | null;
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
  const layer: Layer = { element, before: document.activeElement };
  element.showPopover();
  layers.push(layer);
  isAny = true;
  return () => {
    const place = layers.indexOf(layer);
    if (place < 0) return;
    layers.splice(place, 1);
    isAny = layers.length > 0;
    element.hidePopover();
    // One that was opened over it keeps the focus, and gives it back to where this one would have.
    const above = layers[place];
    if (above) above.before = layer.before;
    else if (layer.before instanceof HTMLElement && layer.before.isConnected) layer.before.focus();
  };
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
