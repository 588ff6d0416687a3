// Accessible accounts in the form: all customers, also future ones, or those that are selected.
import type { AccountRow, Scope } from "../../api/generated";
import type { Line } from "../customers/rows";

export interface Reach {
  scope: Scope;
  accounts: readonly string[];
}

export const EVERYWHERE: Reach = { scope: "allPresentAndFuture", accounts: [] };

export function sameReach(a: Reach, b: Reach): boolean {
  return a.scope === b.scope && a.accounts.length === b.accounts.length && a.accounts.every((account) => b.accounts.includes(account));
}

/** The customer accounts below this one, among those that are reached; sub-partners have customers of their own. */
export function customersBelow(all: readonly AccountRow[], top: string): AccountRow[] {
  const byId = new Map(all.map((row) => [row.account, row]));
  const isBelow = (row: AccountRow): boolean => {
    if (row.kind !== "customer" || row.parent === null) return false;
    const parent = byId.get(row.parent);
    return row.parent === top || (parent !== undefined && isBelow(parent));
  };
  return all.filter(isBelow);
}

/** By account that a selection reaches: the account through which it does, which is itself or the topmost selected one above. */
export function reachedThrough(lines: readonly Line<AccountRow>[], selected: readonly string[]): Map<string, AccountRow> {
  const picked = new Set(selected);
  const through = new Map<string, AccountRow>();
  for (const { customer, above } of lines) {
    const opener = (above && through.get(above.account)) ?? (picked.has(customer.account) ? customer : null);
    if (opener) through.set(customer.account, opener);
  }
  return through;
}

/** How many accounts a selection reaches, those that are not among the lines as they are. */
export function countReached(lines: readonly Line<AccountRow>[], selected: readonly string[]): number {
  const known = new Set(lines.map(({ customer }) => customer.account));
  return reachedThrough(lines, selected).size + selected.filter((account) => !known.has(account)).length;
}
