// Customers stand in their tree.
import { expect, it } from "vitest";
import type { CustomerRow } from "../../api/generated";
import { inTree, sought } from "./rows";

function row(account: string, name: string, parent: string, more: Partial<CustomerRow> = {}): CustomerRow {
  return { account, version: 1, parent, name, number: "", city: "", archivedAt: null, isInUse: true, users: 0, people: 1, ...more };
}
const ROWS = [row("a", "Alpin", "v", { city: "Zürich" }), row("n", "Nordlicht", "v"), row("s", "Nordlicht Solar", "n"), row("h", "Hafen", "elsewhere")];

it("puts sub-accounts below theirs, and what is reached alone at the top", () => {
  const lines = inTree(ROWS).map(({ customer, depth, above, below }) => [customer.name, depth, above?.name, below]);
  expect(lines).toEqual([["Alpin", 0, undefined, 0], ["Nordlicht", 0, undefined, 1], ["Nordlicht Solar", 1, "Nordlicht", 0], ["Hafen", 0, undefined, 0]]);
});

it("finds by name, number and town", () => {
  expect(sought(inTree(ROWS), "zurich").map(({ customer }) => customer.name)).toEqual(["Alpin"]);
});
