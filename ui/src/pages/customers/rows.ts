// The sub-partners and the customers in the order of their tree, and which of them are looked for.
import type { AccountKind, CustomerRow } from "../../api/generated";
import { isFoundIn } from "../../words/fold";

/** A customer or a sub-partner with its place in the tree. */
export interface Line {
  customer: CustomerRow;
  depth: number;
  /** The account above, when it is a customer too. */
  above: CustomerRow | null;
}

/** Each customer before those below it, names in their order. */
export function inTree(rows: readonly CustomerRow[]): Line[] {
  const byId = new Map(rows.map((row) => [row.account, row]));
  const children = new Map<string | null, CustomerRow[]>();
  for (const row of rows) {
    const above = row.parent !== null && byId.has(row.parent) ? row.parent : null;
    children.set(above, [...(children.get(above) ?? []), row]);
  }
  const lines = (customer: CustomerRow, depth: number, above: CustomerRow | null): Line[] => {
    const below = (children.get(customer.account) ?? []).flatMap((child) => lines(child, depth + 1, customer));
    return [{ customer, depth, above }, ...below];
  };
  return (children.get(null) ?? []).flatMap((row) => lines(row, 0, null));
}

/** How many of the lines are of a kind. */
export function countOf(lines: readonly Line[], kind: AccountKind): number {
  return lines.filter(({ customer }) => customer.kind === kind).length;
}

export function sought(lines: readonly Line[], text: string): Line[] {
  return lines.filter(({ customer: { name, number, city } }) => isFoundIn([name, number, city], text));
}
