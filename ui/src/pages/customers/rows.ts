// The customers in the order of their tree, those in use and those that are put away, and which of them are looked for.
import type { CustomerRow } from "../../api/generated";
import { isFoundIn } from "../../words/fold";

/** A customer with its place in the tree. */
export interface Line {
  customer: CustomerRow;
  depth: number;
  /** The account above, when it is a customer too. */
  above: CustomerRow | null;
  /** How many accounts are below it, at every depth. */
  below: number;
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
    return [{ customer, depth, above, below: below.length }, ...below];
  };
  return (children.get(null) ?? []).flatMap((row) => lines(row, 0, null));
}

export function sought(lines: readonly Line[], text: string): Line[] {
  return lines.filter(({ customer: { name, number, city } }) => isFoundIn([name, number, city], text));
}
