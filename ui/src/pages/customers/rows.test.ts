// Customers stand in their tree, and sub-partners before them.
import { expect, it } from "vitest";
import type { CustomerRow } from "../../api/generated";
import { countWords } from "./customerWords";
import { countOf, inTree, sought } from "./rows";

function row(account: string, name: string, parent: string, more: Partial<CustomerRow> = {}): CustomerRow {
  return { account, version: 1, kind: "customer", parent, name, number: "", city: "", archivedAt: null, isInUse: true, users: 0, people: 1, accounts: 0, mayManage: true, maySeePeople: true, ...more };
}
const ROWS = [row("a", "Alpin", "v", { city: "Zürich" }), row("n", "Nordlicht", "v"), row("s", "Nordlicht Solar", "n"), row("h", "Hafen", "elsewhere")];

it("puts sub-accounts below theirs, and what is reached alone at the top", () => {
  const lines = inTree(ROWS).map(({ customer, depth, above }) => [customer.name, depth, above?.name]);
  expect(lines).toEqual([["Alpin", 0, undefined], ["Nordlicht", 0, undefined], ["Nordlicht Solar", 1, "Nordlicht"], ["Hafen", 0, undefined]]);
});

it("finds by name, number and town", () => {
  expect(sought(inTree(ROWS), "zurich").map(({ customer }) => customer.name)).toEqual(["Alpin"]);
});

it("leaves sub-partners at the top, where the core lists them first, and counts them apart", () => {
  const lines = inTree([row("p", "Zeta Mobil", "v", { kind: "partner" }), ...ROWS]);
  expect(lines.map(({ customer, depth }) => [customer.name, depth])[0]).toEqual(["Zeta Mobil", 0]);
  expect([countOf(lines, "partner"), countOf(lines, "customer")]).toEqual([1, 4]);
});

it("says how many customers are shown, and of sub-partners where there are any", () => {
  const customers = inTree(ROWS);
  const both = inTree([row("p", "Zeta Mobil", "v", { kind: "partner" }), ...ROWS]);
  expect(countWords(sought(customers, "alpin"), customers)).toBe("1 of 4 customers");
  expect(countWords(sought(both, "alpin"), both)).toBe("1 of 4 customers · 0 of 1 sub-partner");
});
