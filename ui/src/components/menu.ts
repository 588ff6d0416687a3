// What a menu offers: an act with its key, or the reason why it cannot be done now.
import type { Component } from "svelte";

export interface MenuItem {
  word: string;
  icon: Component<{ class?: string }>;
  act: () => void;
  keys?: readonly string[];
  /** It cannot be undone. */
  isDangerous?: boolean;
  /** Why it cannot be done now; shown instead of doing it. */
  reason?: string | null;
}

/** Where a menu opens: under an element, or where the pointer was. */
export interface Place {
  x: number;
  y: number;
  /** The menu's right edge is put at x instead of its left one. */
  fromRight?: boolean;
  /** The menu's lower edge is put at y instead of its upper one. */
  fromBottom?: boolean;
}

export function under(element: Element): Place {
  const box = element.getBoundingClientRect();
  return { x: box.right, y: box.bottom, fromRight: true };
}
export function over(element: Element): Place {
  const box = element.getBoundingClientRect();
  return { x: box.left, y: box.top, fromBottom: true };
}
