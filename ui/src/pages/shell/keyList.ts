// The keys that exist, as the help shows them.
import type { WhoAmI } from "../../api/generated";
import { pagesOf, type Page } from "../../state/navigation.svelte";
import { openKey } from "../users/addWords";

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
const TO_MANAGE: readonly KeyLine[] = [
  { keys: ["O"], word: "keys-roles" },
  { keys: ["P"], word: "keys-reset" },
  { keys: ["L"], word: "keys-lock" },
  { keys: ["Delete"], word: "keys-remove" },
];
const BACK: KeyLine = { keys: ["Ctrl", "Shift", "O"], word: "keys-back" };
const SETTINGS: KeyLine = { keys: ["Ctrl", ","], word: "nav-settings" };

const grid = (mayManage: boolean): KeyGroup => ({
  title: "keys-grid",
  keys: [
    { keys: ["Up", "Down"], word: "keys-move" },
    { keys: ["Home", "End"], word: "keys-row-ends" },
    { keys: ["Ctrl", "Home"], word: "keys-first-cell" },
    { keys: ["Ctrl", "End"], word: "keys-last-cell" },
    { keys: ["PgUp", "PgDn"], word: "keys-page" },
    { keys: ["Enter"], word: "keys-edit" },
    { keys: ["E"], word: "keys-edit-too" },
    ...(mayManage ? TO_MANAGE : []),
    { keys: ["Shift", "F10"], word: "keys-row-menu" },
    { keys: ["Ctrl", "C"], word: "keys-copy" },
    { keys: ["/"], word: "keys-find" },
    { keys: ["Ctrl", "/"], word: "keys-filter" },
  ],
});

const TO_SAVE: readonly KeyLine[] = [
  { keys: ["Ctrl", "Enter"], word: "keys-save" },
  { keys: ["Ctrl", "S"], word: "keys-save-too" },
];

const drawer = (mayManage: boolean): KeyGroup => ({
  title: "keys-drawer",
  keys: [
    ...(mayManage ? TO_SAVE : []),
    { keys: ["Alt", "Up"], word: "keys-previous" },
    { keys: ["Alt", "Down"], word: "keys-next" },
    { keys: ["Ctrl", "PgUp"], word: "keys-section-previous" },
    { keys: ["Ctrl", "PgDn"], word: "keys-section-next" },
    { keys: ["Esc"], word: "keys-cancel" },
  ],
});

export function groupsOf(who: WhoAmI): KeyGroup[] {
  const pages = pagesOf(who);
  const mayManage = who.rights.users === "manage";
  const everywhere: KeyGroup = {
    title: "keys-everywhere",
    keys: [
      ...pages.map((page) => GO[page]).filter((line) => line !== undefined),
      { keys: ["Ctrl", "O"], word: "keys-switch" },
      { keys: ["Ctrl", "Enter"], word: "keys-window" },
      ...(who.home ? [BACK] : []),
      { keys: ["Alt", "1–9"], word: "keys-favourite" },
      ...(mayManage ? [{ keys: ["Ctrl", "N"], word: openKey(who) }] : []),
      ...(pages.includes("settings") ? [SETTINGS] : []),
      { keys: ["Ctrl", "Z"], word: "keys-undo" },
      { keys: ["F6"], word: "keys-region" },
      { keys: ["?"], word: "keys-help" },
      { keys: ["Esc"], word: "keys-close" },
    ],
  };
  return pages.includes("users") ? [everywhere, drawer(mayManage), grid(mayManage)] : [everywhere];
}
