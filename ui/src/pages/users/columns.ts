// The columns of the list: their widths in wide and narrow windows, and which leave first.
import type { ColumnSettings } from "../../api/shell";
import type { SortColumn } from "../../api/generated";
import type { TextFilter } from "./query";

export type ColumnName = SortColumn | "twoFactor" | "contact";

export interface ColumnFacts {
  name: ColumnName;
  key: string;
  /** Pixels in windows over 1300, and in narrower ones; null shares what is left. */
  wide: number | null;
  narrow: number | null;
  /** Pixels that it keeps in any window. */
  least: number;
  filter: TextFilter | null;
  sort: SortColumn | null;
  /** The window width below which it leaves; it stays in the columns panel. */
  leavesBelow: number;
}

const fact = (name: ColumnName, key: string, wide: number | null, narrow: number | null, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  name, key, wide, narrow, least: 44, filter: null, sort: null, leavesBelow: 0, ...more,
});

export const COLUMNS: readonly ColumnFacts[] = [
  fact("firstName", "first-name", 116, 96, { filter: "firstName", sort: "firstName" }),
  fact("lastName", "last-name", 124, 108, { filter: "lastName", sort: "lastName" }),
  fact("loginName", "login-name", 124, 108, { filter: "loginName", sort: "loginName", leavesBelow: 860 }),
  fact("email", "email", null, null, { least: 126, filter: "email", sort: "email" }),
  fact("authorities", "users-authorities", null, null, { least: 118, filter: "authorities", sort: "authorities" }),
  fact("status", "users-status", 112, 110, { sort: "status" }),
  fact("twoFactor", "users-two-factor", 56, 52),
  fact("contact", "users-contact", 76, 72, { leavesBelow: 1240 }),
  fact("lastSignIn", "users-last-sign-in", 140, 124, { sort: "lastSignIn", leavesBelow: 1000 }),
];

/** The drawn order, unless the person has chosen another; columns that are new come last. */
export function inOrder(settings: ColumnSettings | null): ColumnFacts[] {
  const order = settings?.order ?? [];
  const place = (column: ColumnFacts) => {
    const at = order.indexOf(column.name);
    return at < 0 ? COLUMNS.length + COLUMNS.indexOf(column) : at;
  };
  return [...COLUMNS].sort((a, b) => place(a) - place(b));
}

export function isHidden(column: ColumnFacts, settings: ColumnSettings | null, windowWidth: number): boolean {
  return windowWidth < column.leavesBelow || (settings?.hidden.includes(column.name) ?? false);
}

/** The settings after one column was shown or hidden. */
export function toggled(settings: ColumnSettings | null, name: ColumnName): ColumnSettings {
  const now = settings ?? { order: [], hidden: [], widths: {} };
  const hidden = now.hidden.includes(name) ? now.hidden.filter((other) => other !== name) : [...now.hidden, name];
  return { ...now, hidden };
}

/** The settings after one column went one place up or down. */
export function moved(settings: ColumnSettings | null, name: ColumnName, by: -1 | 1): ColumnSettings {
  const now = settings ?? { order: [], hidden: [], widths: {} };
  const order: string[] = inOrder(settings).map((column) => column.name);
  const from = order.indexOf(name);
  const to = from + by;
  const other = order[to];
  if (other === undefined) return now;
  order[to] = name;
  order[from] = other;
  return { ...now, order };
}
