// The sub-partners and the customers in the order of their tree, and which of them are looked for.
import type { AccountKind, AccountRow, CustomerRow } from "../../api/generated";
import { isFoundIn } from "../../words/fold";

/** A customer or a sub-partner with its place in the tree. */
export interface Line<Row extends AccountRow | CustomerRow = CustomerRow> {
  customer: Row;
  depth: number;
  /** The account above, when it is a customer too. */
  above: Row | null;
}

/** Each customer before those below it, names in their order. */
export function inTree<Row extends AccountRow | CustomerRow>(rows: readonly Row[]): Line<Row>[] {
  const byId = new Map(rows.map((row) => [row.account, row]));
  const children = new Map<string | null, Row[]>();
  for (const row of rows) {
    const above = row.parent !== null && byId.has(row.parent) ? row.parent : null;
    children.set(above, [...(children.get(above) ?? []), row]);
  }
  const lines = (customer: Row, depth: number, above: Row | null): Line<Row>[] => {
    const below = (children.get(customer.account) ?? []).flatMap((child) => lines(child, depth + 1, customer));
    return [{ customer, depth, above }, ...below];
  };
  return (children.get(null) ?? []).flatMap((row) => lines(row, 0, null));
}

/** How many of the lines are of a kind. */
export function countOf(lines: readonly Line[], kind: AccountKind): number {
  return lines.filter(({ customer }) => customer.kind === kind).length;
}

export function sought<Row extends AccountRow | CustomerRow>(lines: readonly Line<Row>[], text: string): Line<Row>[] {
  return lines.filter(({ customer: { name, number, city } }) => isFoundIn([name, number, city], text));
}
