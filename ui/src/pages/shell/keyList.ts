// The keys that exist, as the help shows them.
import type { Page } from "../../state/navigation.svelte";

interface KeyLine {
  keys: readonly string[];
  word: string;
}
export interface KeyGroup {
  title: string;
  keys: readonly KeyLine[];
}

const GO: Partial<Record<Page, KeyLine>> = {
  users: { keys: ["G", "U"], word: "keys-go-users" },
  customers: { keys: ["G", "C"], word: "keys-go-customers" },
  roles: { keys: ["G", "R"], word: "keys-go-roles" },
  journal: { keys: ["G", "A"], word: "keys-go-journal" },
  outbox: { keys: ["G", "X"], word: "keys-go-outbox" },
  settings: { keys: ["G", "S"], word: "keys-go-settings" },
};
const SETTINGS: KeyLine = { keys: ["Ctrl", ","], word: "nav-settings" };

const GRID: KeyGroup = {
  title: "keys-grid",
  keys: [
    { keys: ["Up", "Down"], word: "keys-move" },
    { keys: ["Home", "End"], word: "keys-row-ends" },
    { keys: ["Ctrl", "Home"], word: "keys-first-cell" },
    { keys: ["Ctrl", "End"], word: "keys-last-cell" },
    { keys: ["PgUp", "PgDn"], word: "keys-page" },
    { keys: ["Enter"], word: "keys-edit" },
    { keys: ["E"], word: "keys-edit-too" },
    { keys: ["O"], word: "keys-roles" },
    { keys: ["P"], word: "keys-reset" },
    { keys: ["L"], word: "keys-lock" },
    { keys: ["Delete"], word: "keys-remove" },
    { keys: ["Shift", "F10"], word: "keys-row-menu" },
    { keys: ["Ctrl", "C"], word: "keys-copy" },
    { keys: ["/"], word: "keys-find" },
    { keys: ["Ctrl", "/"], word: "keys-filter" },
  ],
};

const DRAWER: KeyGroup = {
  title: "keys-drawer",
  keys: [
    { keys: ["Ctrl", "Enter"], word: "keys-save" },
    { keys: ["Ctrl", "S"], word: "keys-save-too" },
    { keys: ["Alt", "Up"], word: "keys-previous" },
    { keys: ["Alt", "Down"], word: "keys-next" },
    { keys: ["Ctrl", "PgUp"], word: "keys-section-previous" },
    { keys: ["Ctrl", "PgDn"], word: "keys-section-next" },
    { keys: ["Esc"], word: "keys-cancel" },
  ],
};

export function groupsOf(pages: readonly Page[]): KeyGroup[] {
  const everywhere: KeyGroup = {
    title: "keys-everywhere",
    keys: [
      ...pages.map((page) => GO[page]).filter((line) => line !== undefined),
      { keys: ["Ctrl", "O"], word: "keys-switch" },
      { keys: ["Ctrl", "Enter"], word: "keys-window" },
      { keys: ["Ctrl", "Shift", "O"], word: "keys-back" },
      { keys: ["Alt", "1–9"], word: "keys-favourite" },
      { keys: ["Ctrl", "N"], word: "keys-add" },
      ...(pages.includes("settings") ? [SETTINGS] : []),
      { keys: ["Ctrl", "Z"], word: "keys-undo" },
      { keys: ["F6"], word: "keys-region" },
      { keys: ["?"], word: "keys-help" },
      { keys: ["Esc"], word: "keys-close" },
    ],
  };
  return pages.includes("users") ? [everywhere, DRAWER, GRID] : [everywhere];
}
