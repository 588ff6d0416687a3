// Customers stand in their tree, and what is below one that is put away is put away with it.
import { expect, it } from "vitest";
import type { CustomerRow } from "../../api/generated";
import { inTree, sought } from "./rows";

function row(account: string, name: string, parent: string, more: Partial<CustomerRow> = {}): CustomerRow {
  return { account, version: 1, parent, name, number: "", city: "", archivedAt: null, users: 0, people: 1, ...more };
}
const ROWS = [row("a", "Alpin", "v", { city: "Zürich" }), row("n", "Nordlicht", "v", { archivedAt: 1 }), row("s", "Nordlicht Solar", "n"), row("h", "Hafen", "elsewhere")];

it("puts sub-accounts below theirs, and what is reached alone at the top", () => {
  const lines = inTree(ROWS).map(({ customer, depth, isClosed, below }) => [customer.name, depth, isClosed, below]);
  expect(lines).toEqual([["Alpin", 0, false, 0], ["Nordlicht", 0, true, 1], ["Nordlicht Solar", 1, true, 0], ["Hafen", 0, false, 0]]);
});

it("finds by name, number and town", () => {
  expect(sought(inTree(ROWS), "zurich").map(({ customer }) => customer.name)).toEqual(["Alpin"]);
});
