// Roles by name: the words of the language files for the profile's roles, their own names for others.
import type { RoleView } from "../../api/generated";
import { t, words } from "../../words/words.svelte";

export interface RoleWords {
  name: string;
  short: string;
  hint: string;
  /** What the chip says behind the short name, for example "power". */
  level: string;
}

function optional(key: string): string {
  return words.has(key) ? t(key) : "";
}

/** The words of a role that a profile brings. */
export function wordsOfKey(key: string): RoleWords {
  const name = optional(`role-${key}`) || key;
  return {
    name,
    short: optional(`role-${key}-short`) || name,
    hint: optional(`role-${key}-hint`),
    level: optional(`role-${key}-level`),
  };
}

export function roleWords(role: Pick<RoleView, "key" | "name">): RoleWords {
  if (role.key) return wordsOfKey(role.key);
  const own = role.name ?? "";
  return { name: own, short: own, hint: "", level: "" };
}

/** Administrators first, then as the profile lists them. */
export function inRank(ids: readonly string[], roles: ReadonlyMap<string, RoleView>): RoleView[] {
  const order = [...roles.keys()];
  return ids
    .map((id) => roles.get(id))
    .filter((role) => role !== undefined)
    .sort((a, b) => Number(b.isAdministrator) - Number(a.isAdministrator) || order.indexOf(a.role) - order.indexOf(b.role));
}
