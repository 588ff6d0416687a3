// Accessible accounts in the form: all customers, also future ones, or those that are selected.
import type { AccountRow, Scope } from "../../api/generated";

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

/** Those whose name, number or town contains what was typed, however it is written. */
export function matching(customers: readonly AccountRow[], typed: string): AccountRow[] {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
  const needle = plain(typed.trim());
  return customers.filter(({ name, number, city }) => plain(`${name} ${number} ${city}`).includes(needle));
}
