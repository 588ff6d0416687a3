// Keys by the names that stand on them, in the user's language.
import { t } from "./words.svelte";

const NAMED: Record<string, string> = {
  Ctrl: "key-ctrl",
  Shift: "key-shift",
  Alt: "key-alt",
  Esc: "key-esc",
  Space: "key-space",
  Home: "key-home",
  End: "key-end",
  PgUp: "key-page-up",
  PgDn: "key-page-down",
  Delete: "key-delete",
  Enter: "key-enter",
  Up: "key-up",
  Down: "key-down",
  Left: "key-left",
  Right: "key-right",
};

export function keyWord(key: string): string {
  return NAMED[key] ? t(NAMED[key]) : key;
}
